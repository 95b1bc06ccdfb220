import { bounds } from '../report/certainty.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import type { Verdict } from '../score/score.ts';
import { boundsInWords } from './bounds.ts';

/** Where a question is counted in the headline; every question stands in exactly one. */
export type Bucket = Verdict | 'own-words';

/** How a bucket is named: under a column, in the headline for one and for several, and as a verdict. */
export interface BucketWords {
  bucket: Bucket;
  column: string;
  one: string;
  several: string;
  verdict: string;
}

/** In the order of the headline. */
export const buckets: readonly BucketWords[] = [
  {
    bucket: 'same',
    column: 'same',
    one: 'the same',
    several: 'the same',
    verdict: 'The same, as far as this question can tell.',
  },
  {
    bucket: 'known',
    column: 'known',
    one: 'known difference',
    several: 'known differences',
    verdict: 'Apart, and both sides know it.',
  },
  {
    bucket: 'unnoticed',
    column: 'unnoticed',
    one: 'unnoticed',
    several: 'unnoticed',
    verdict: 'Apart, and at least one side believes otherwise.',
  },
  {
    bucket: 'apart',
    column: 'apart',
    one: 'apart',
    several: 'apart',
    verdict: 'Apart; whether the sides know it was not asked.',
  },
  {
    bucket: 'split',
    column: 'split',
    one: 'split inside a side',
    several: 'split inside a side',
    verdict: 'No one view inside at least one side, so there are no two views to compare.',
  },
  {
    bucket: 'unclear',
    column: 'unclear',
    one: 'unclear',
    several: 'unclear',
    verdict: 'Unclear: the difference is within what luck alone would make.',
  },
  {
    bucket: 'free',
    column: 'free',
    one: 'by profession',
    several: 'by profession',
    verdict: 'Shown, not scored: a difference here comes with the work.',
  },
  {
    bucket: 'own-words',
    column: 'words',
    one: 'in own words',
    several: 'in own words',
    verdict: 'In own words: shown side by side, not scored.',
  },
  {
    bucket: 'unknown',
    column: 'unknown',
    one: 'unknown',
    several: 'unknown',
    verdict: 'Unknown: at least one side of the pair has no answer to compare.',
  },
];

/** The bucket a question is counted in. */
export function bucketOf(question: ReportQuestion): Bucket {
  return question.verdict === 'free' && question.gap.why === 'own-words' ? 'own-words' : question.verdict;
}

/** Questions per bucket, in the order of the headline; they add up to the number of questions. */
export function counted(questions: readonly ReportQuestion[]): { words: BucketWords; count: number }[] {
  return buckets.map((words) => ({
    words,
    count: questions.filter((question) => bucketOf(question) === words.bucket).length,
  }));
}

/** The words of a question's bucket. */
export function verdictOf(question: ReportQuestion): BucketWords {
  const bucket = bucketOf(question);
  const words = buckets.find((one) => one.bucket === bucket);
  if (words === undefined) throw new Error(`no words for the verdict ${bucket}`);
  return words;
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
  if (count === 0) return '';
  return count === 1
    ? 'One of the same is an agreed problem: both sides put it low.'
    : `${count} of the same are agreed problems: both sides put them low.`;
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
  return found.certainty === 'two-people' ? '' : inBrackets(boundsInWords(found, 'alignment', larger.name));
}

/** How sure the gap of one question is, in sentences; for samples only. */
export function questionRange(report: Report, question: ReportQuestion): string[] {
  const gap = question.gap.value;
  if (report.leads === 'observed' || gap === null) return [];
  const larger = gap.nFirst > gap.nSecond ? report.pair[0] : report.pair[1];
  return boundsInWords(bounds(gap.nFirst, gap.nSecond, question), 'points', nameOf(report, larger));
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
): string[] {
  const levels = pair.flatMap((id) => {
    const level = question.sides.find((side) => side.side === id)?.level ?? null;
    return level === null ? [] : [`${name(id)} ${Math.round(level)}`];
  });
  if (levels.length === 0) return [];
  const told = `Level by what the question calls good, 0 to 100: ${levels.join(', ')}.`;
  if (question.standing === 'agreed-problem') return [`An agreed problem, not health. ${told}`];
  if (question.standing === 'contested')
    return [`${told} The sides are apart, so how good it is, is not settled.`];
  return [told];
}

/** 0..1 -> whole points 0..100. */
export function points(share: number): number {
  return Math.round(share * 100);
}

/** A share as whole percent; 100 and 0 only where they are exact. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return `${share < 1 ? Math.min(99, share > 0 ? Math.max(1, whole) : 0) : whole} %`;
}

/** A mean gap 0..1 -> alignment in whole points, so that both printed figures add up to 100. */
export function alignment(gap: number): number {
  return 100 - points(gap);
}

/** A weight without needless digits. */
export function weight(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** The name of a side; its id where it has none. */
export function nameOf(report: Report, side: string): string {
  return report.sides.find((one) => one.id === side)?.name ?? side;
}

/** What a side says; where it says nothing, why, with counts. */
export function saysOf(side: ReportSide | undefined): string {
  if (side === undefined || side.asked === 0) return 'not asked';
  if (side.says !== '') return side.says;
  const quoted = side.words.map((one) => `"${one.text}"`);
  return quoted.length > 0 ? quoted.join('; ') : silenceOf(side);
}

/** Why there is no answer: `does not know`, `2 do not know, 1 skipped`; a dash where nothing is known of it. */
export function silenceOf(side: ReportSide): string {
  const reasons = silences(side);
  if (reasons.length === 0) return '–';
  return reasons.map(({ count, words }) => (side.asked === 1 ? words : `${count} ${words}`)).join(', ');
}

/** The ways of not answering that occurred, with how many chose each. */
export function silences(side: ReportSide): { count: number; words: string }[] {
  const { none, skipped, otherMeasure } = side;
  const ways = [
    [none['dont-know'], 'does not know', 'do not know'],
    [none['not-applicable'], 'not applicable', 'not applicable'],
    [none['prefer-not'], 'prefers not to say', 'prefer not to say'],
    [skipped, 'skipped', 'skipped'],
    [otherMeasure, 'set aside (earlier wording)', 'set aside (earlier wording)'],
  ] as const;
  return ways
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => ({ count, words: count === 1 ? one : several }));
}

/** `2 of 5 do not know, 40 % (12 to 77 % with 95 % confidence)`, by Wilson's interval; empty where everybody knows. */
export function unknowingOf({ dontKnow }: ReportSide): string {
  if (dontKnow === null || dontKnow.count === 0) return '';
  const { count, of, rate, low, high } = dontKnow;
  return `${count} of ${of} ${count === 1 ? 'does' : 'do'} not know, ${points(rate)} % (${points(low)} to ${points(high)} % with 95 % confidence)`;
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
export function attendance(side: Report['sides'][number]): string {
  if (side.submitted === 1 && side.invited <= 1) return side.name;
  return side.invited >= side.submitted && side.invited > 0
    ? `${side.submitted} of ${side.invited} in ${side.name}`
    : `${side.submitted} in ${side.name}`;
}

/** The sides somebody answered in, or was asked to. */
export function attending(report: Report): Report['sides'] {
  return report.sides.filter((side) => side.submitted > 0 || side.invited > 0);
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

/** The promise under which the answers were given; printed in every report. */
export const promise =
  'Not anonymous: everybody who answered was told beforehand that the report shows names and answers together.';
