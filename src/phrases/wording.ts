import { bounds } from '../report/certainty.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { settledFigure } from '../report/settled.ts';
import { wholePercent } from '../report/whole-percent.ts';
import type { Verdict } from '../score/score.ts';
import { isInOwnWords, verdictOrder } from '../score/verdict-counts.ts';
import { sideName } from '../text/sides.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { boundsInWords } from './bounds.ts';

/** Where a question is counted in the headline; every question stands in exactly one. */
export type Bucket = Verdict | 'own-words';

/** How a bucket is named: under a column, in the headline for one and for several, and as a verdict. */
interface BucketWords {
  bucket: Bucket;
  column: string;
  one: string;
  several: string;
  meant: string;
  verdict: string;
}

/** In the order of the headline: own words behind what else is free. */
const order: readonly Bucket[] = verdictOrder.flatMap((one) => (one === 'free' ? [one, 'own-words'] : [one]));

/** How a bucket is named. */
export function bucketWords(bucket: Bucket, { verdicts }: Words): BucketWords {
  return { bucket, ...verdicts[bucket] };
}

/** The bucket a question is counted in. */
export function bucketOf(question: ReportQuestion): Bucket {
  return isInOwnWords(question) ? 'own-words' : question.verdict;
}

/** Questions per bucket, in the order of the headline; they add up to the number of questions. */
export function counted(
  questions: readonly ReportQuestion[],
  words: Words,
): { words: BucketWords; count: number }[] {
  return order.map((bucket) => ({
    words: bucketWords(bucket, words),
    count: questions.filter((question) => bucketOf(question) === bucket).length,
  }));
}

/** The words of a question's bucket. */
export function verdictOf(question: ReportQuestion, words: Words): BucketWords {
  return bucketWords(bucketOf(question), words);
}

/** Questions close on a state that both sides put low: among the same, and no health. */
export function agreedProblems(report: Report): ReportQuestion[] {
  return report.questions.filter(
    (question) => question.verdict === 'same' && question.standing === 'agreed-problem',
  );
}

/** Said beside the headline, so that agreement on a bad state never looks like health; empty where there is none. */
export function notHealth(report: Report): string {
  const count = agreedProblems(report).length;
  return count === 0 ? '' : wordsIn(report.languages).answers.notHealth({ count });
}

/** Are the sides apart, and by no more than two people of one side are? */
export function isAsMuchInside(report: Report, question: ReportQuestion): boolean {
  const spreads = question.sides
    .filter((side) => report.pair.includes(side.side))
    .flatMap((side) => side.spread ?? []);
  const widest = Math.max(0, ...spreads);
  const { apart, threshold } = question;
  return apart !== null && widest > 0 && apart > threshold && apart <= widest;
}

/** How sure the overall figure is, for samples, to stand in brackets behind it; empty where nothing can be said. */
export function overallRange(report: Report): string {
  if (report.leads === 'observed') return '';
  const [first, second] = report.pair.map((id) => report.sides.find((side) => side.id === id));
  if (first === undefined || second === undefined) return '';
  const larger = first.submitted > second.submitted ? first : second;
  const found = bounds(first.submitted, second.submitted, report);
  return found.certainty === 'two-people'
    ? ''
    : inBrackets(boundsInWords(found, 'alignment', larger.name, wordsIn(report.languages)));
}

/** How sure the gap of one question is, in sentences; for samples only. */
export function questionRange(report: Report, question: ReportQuestion): string[] {
  const gap = question.gap.value;
  if (report.leads === 'observed' || gap === null) return [];
  const larger = gap.nFirst > gap.nSecond ? report.pair[0] : report.pair[1];
  const found = bounds(gap.nFirst, gap.nSecond, question);
  return boundsInWords(found, 'points', nameOf(report, larger), wordsIn(report.languages));
}

function inBrackets(sentences: readonly string[]): string {
  const parts = sentences.map((one) => one.replace(/\.$/, ''));
  const text = parts.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join('; ');
  return text === '' ? '' : ` (${text})`;
}

/**
 * Gap and level seen together: an agreed problem never looks like health. Nothing where the question says nothing of
 * what is good.
 */
export function standingOf(
  question: ReportQuestion,
  pair: readonly string[],
  name: (side: string) => string,
  { answers: t }: Words,
): string[] {
  const levels = pair.flatMap((id) => {
    const level = question.sides.find((side) => side.side === id)?.level ?? null;
    return level === null ? [] : [`${name(id)} ${Math.round(level)}`];
  });
  if (levels.length === 0) return [];
  const level = t.level({ levels: levels.join(', ') });
  if (question.standing === 'agreed-problem') return [t.agreedProblem({ level })];
  if (question.standing === 'contested') return [t.contested({ level })];
  return [level];
}

/** 0..1 -> whole points 0..100. */
export function points(share: number): number {
  return Math.round(settledFigure(share) * 100);
}

/** A share as whole percent; 100 and 0 only where they are exact. */
export function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

/** A mean gap 0..1 -> alignment in whole points, so that both printed figures add up to 100. */
export function alignment(gap: number): number {
  return 100 - points(gap);
}

/** A weight without needless digits. */
export function weight(value: number, words: Words): string {
  return words.figure(Number(value.toFixed(2)));
}

/** The name of a side; its id where it has none. */
export function nameOf(report: Report, side: string): string {
  return sideName(report.sides, side);
}

/** What a person is called: what the audit says that he or she does, else the id. */
export function personOf({ sides }: Report, person: string): string {
  const of = sides.find(({ jobs }) => jobs !== undefined && Object.hasOwn(jobs, person));
  return of?.jobs?.[person] ?? person;
}

/** What a side says; where it says nothing, why, with counts. */
export function saysOf(side: ReportSide | undefined, words: Words): string {
  if (side === undefined || side.asked === 0) return words.answers.notAsked;
  if (side.says !== '') return side.says;
  const quoted = side.words.map(({ text }) => words.lists.quoted({ text }));
  return quoted.length > 0 ? quoted.join('; ') : silenceOf(side, words);
}

/** Who gave an answer, in own words too. */
export function answeredBy({ asked, none, skipped, otherMeasure }: ReportSide): number {
  return asked - none['dont-know'] - none['not-applicable'] - none['prefer-not'] - skipped - otherMeasure;
}

/** Why there is no answer: `does not know`, `2 do not know, 1 skipped`; a dash where nothing is known of it. */
export function silenceOf(side: ReportSide, words: Words): string {
  const reasons = silences(side, words);
  if (reasons.length === 0) return '–';
  return reasons.map(({ count, words: why }) => (side.asked === 1 ? why : `${count} ${why}`)).join(', ');
}

/** The ways of not answering that occurred, with how many chose each. */
export function silences(side: ReportSide, { answers: t }: Words): { count: number; words: string }[] {
  const { none, skipped, otherMeasure } = side;
  const ways = [
    { count: none['dont-know'], words: t.doesNotKnow({ count: none['dont-know'] }) },
    { count: none['not-applicable'], words: t.notApplicable },
    { count: none['prefer-not'], words: t.prefersNot({ count: none['prefer-not'] }) },
    { count: skipped, words: t.skipped },
    { count: otherMeasure, words: t.setAside },
  ];
  return ways.filter(({ count }) => count > 0);
}

/**
 * `2 of 5 do not know`, for a sample with the rate and Wilson's interval: `, 40 % (12 to 77 % with 95 % confidence)`;
 * empty where everybody knows.
 */
export function unknowingOf({ dontKnow }: ReportSide, isSample: boolean, { answers: t }: Words): string {
  if (dontKnow === null || dontKnow.count === 0) return '';
  const { count, of, rate, low, high } = dontKnow;
  if (!isSample) return t.doNotKnow({ count, all: of });
  return t.unknowing({ count, of, rate: points(rate), low: points(low), high: points(high) });
}

/** The pair's sides of a question. */
export function pairOf(report: Report, question: ReportQuestion): (ReportSide | undefined)[] {
  return report.pair.map((id) => question.sides.find((side) => side.side === id));
}

/** Has each side of the pair at least one submitted reply? */
export function isCompared(report: Report): boolean {
  return report.pair.every((id) => (report.sides.find((side) => side.id === id)?.submitted ?? 0) > 0);
}

/** `5 of 5 in Sales`, `Chief executive` for a side of one, `148 in Wife` where nobody was named. */
export function attendance(side: Report['sides'][number], { answers: t }: Words): string {
  if (side.submitted === 1 && side.invited <= 1) return side.name;
  return side.invited >= side.submitted && side.invited > 0
    ? t.attendance({ count: side.submitted, all: side.invited, side: side.name })
    : t.attendanceUnnamed({ count: side.submitted, side: side.name });
}

/** The sides somebody answered in, or was asked to. */
export function attending(report: Report): Report['sides'] {
  return report.sides.filter((side) => side.submitted > 0 || side.invited > 0);
}

/** Sides of the pair of which audit.yaml names nobody, and nobody has answered: by id. */
export function nobodyNamed({ pair, sides }: Report): string[] {
  return sides
    .filter(({ id, invited, submitted }) => pair.includes(id) && invited === 0 && submitted === 0)
    .map(({ id }) => id);
}

/** Was the pair compared, and does no question set its sides apart? */
export function isNothingApart(report: Report): boolean {
  const { known, unnoticed, apart, split } = report.verdicts;
  return report.overall.value !== null && known + unnoticed + apart + split === 0;
}

/** One reply on each side of the pair: what is measured is two people. */
export function isPairOfPeople(report: Report): boolean {
  return report.pair.every((id) => report.sides.find((side) => side.id === id)?.submitted === 1);
}
