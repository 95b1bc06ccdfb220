import type { Audit } from '../audit/audit.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { total, type Counts } from '../questions/kind.ts';
import type { SideTally, Tally } from '../replies/tally.ts';
import { gap } from '../score/gap.ts';
import { sayIn, type Say } from '../text/language.ts';
import { bounds } from './certainty.ts';
import { explainedParts } from './cuts.ts';
import type { GivenAnswer, QuestionExplanation, Share } from './explanation.ts';
import { labelled } from './explain-mean.ts';
import type { Report, ReportQuestion } from './report.ts';

/** How the figure of one question arose. The question must be one of the report. */
export function explainedQuestion(
  report: Report,
  audit: Audit,
  tally: Tally,
  id: string,
): QuestionExplanation {
  const question = questionsOf(audit.questionnaires).find((one) => one.id === id);
  const reported = report.questions.find((one) => one.id === id);
  if (question === undefined || reported === undefined)
    throw new Error(`${id} is no question of this report`);
  const kind = kindOf(question);
  const say = sayIn(audit.languages);
  const own = (side: string): Counts => tally.sides.get(id)?.get(side)?.own ?? new Map();
  const [first, second] = [own(report.pair[0]), own(report.pair[1])];
  const keys = new Set([...first.keys(), ...second.keys()]);
  const { value } = reported.gap;
  const compared = report.questions.filter((one) => one.gap.value !== null);
  const dimension = report.dimensions.find((one) => one.id === reported.dimension);
  return {
    schemaVersion: 1,
    languages: report.languages,
    about: 'question',
    company: report.company,
    round: report.round,
    leads: report.leads,
    pair: report.pair,
    sides: report.sides.map(({ id: side, name, population }) => ({ id: side, name, population })),
    question: reported,
    dimensionTitle: dimension?.title ?? reported.dimension,
    rule: kind.formula(question.fields, keys, say).rule,
    answers: report.sides.map((side) => ({
      side: side.id,
      given: given(question, tally.sides.get(id)?.get(side.id)?.own, say),
      guessed: given(question, guesses(tally.sides.get(id)?.get(side.id)), say),
    })),
    parts: explainedParts(question, first, second, say),
    expected:
      question.expect === 'free'
        ? (gap(kind.ruler(question.fields, keys), first, second)?.observed ?? null)
        : null,
    inside: inside(report, reported),
    bounds: value === null ? null : bounds(total(first), total(second), reported),
    inDimension: share(
      report,
      reported,
      compared.filter((one) => one.dimension === reported.dimension),
      dimension?.gap.value ?? null,
    ),
    inOverall: share(report, reported, compared, report.overall.value),
    ...labelled(report, report.leaders),
  };
}

function guesses(side: SideTally | undefined): Counts | undefined {
  return side?.guesses;
}

/** Distinct answers: by amount where they are amounts, else the most frequent first. */
function given(question: Question, counts: Counts | undefined, say: Say): GivenAnswer[] {
  const kind = kindOf(question);
  const { fields } = question;
  const rows = [...(counts ?? [])].map(([key, count]) => {
    const answer = kind.answer(fields, key);
    return {
      answer: kind.words(fields, answer, say),
      count,
      amount: kind.reading(fields, answer).amount ?? null,
    };
  });
  const isOrdered = rows.every((row) => row.amount !== null);
  rows.sort((one, other) =>
    isOrdered
      ? (one.amount ?? 0) - (other.amount ?? 0)
      : other.count - one.count || (one.answer < other.answer ? -1 : 1),
  );
  return rows.map(({ answer, count }) => ({ answer, count }));
}

function inside(report: Report, question: ReportQuestion): QuestionExplanation['inside'] {
  const spreads = question.sides
    .filter((side) => report.pair.includes(side.side))
    .flatMap((side) => side.spread ?? []);
  if (spreads.length === 0) return null;
  const larger = Math.max(...spreads);
  return { larger, asMuch: question.apart !== null && larger > 0 && question.apart <= larger };
}

function share(
  report: Report,
  question: ReportQuestion,
  among: readonly ReportQuestion[],
  of: number | null,
): Share | null {
  const { value } = question.gap;
  if (value === null) return null;
  const weights = among.reduce((sum, one) => sum + one.weight, 0);
  const figure = report.leads === 'adjusted' ? value.signed : value.observed;
  return { weights, adds: (question.weight / weights) * figure, of };
}
