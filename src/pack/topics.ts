import { toSettle } from '../document/executive/settle.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import { quietIn } from './settled.ts';

/** What a workshop talks about in one go: questions of one theme that are to be settled. */
export interface Topic {
  /** Unique in a pack: the theme's id, or the question's where a question is a topic of its own. */
  id: string;
  title: string;
  /** In the order of the report; those among its first findings come first. */
  questions: readonly ReportQuestion[];
  /** How many of them are among the report's first findings. */
  leading: number;
  /** Sum of the ranks of its foremost questions: what its minutes follow; above 0. */
  weight: number;
  /** Minutes without which it is not begun. */
  least: number;
  /** Minutes beyond which nothing is left to say on it. */
  most: number;
}

/**
 * How a question is taken up. `cards`: everybody sorts them again · `pairs`: one of each side trades needs and gives ·
 * `alike`: both say the same, and it is to be put right · `beside`: both answers laid side by side.
 */
export type Method = 'cards' | 'pairs' | 'alike' | 'beside';

/** Of a theme with many differences only the foremost make it weigh more: a long theme is not a grave one. */
const weighing = 3;

/** Everything to be settled between the pair, by theme, in the order of the report. What a side sees first alone is not among it. */
export function topicsOf(report: Report): Topic[] {
  const ranks = ranksOf(report);
  const first = leadingIn(report);
  const groups = new Map<string, ReportQuestion[]>();
  for (const question of openIn(report)) {
    const group = isPasses(question) ? question.id : question.dimension;
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  return [...groups].map(([id, questions]) => {
    const leading = questions.filter((one) => first.has(one.id));
    const needed = leading.length === 0 ? questions.slice(0, 1) : leading;
    return {
      id,
      title: report.dimensions.find((one) => one.id === id)?.title ?? questions[0]?.label ?? id,
      questions,
      leading: leading.length,
      weight: questions.slice(0, weighing).reduce((sum, one) => sum + (ranks.get(one.id) ?? 0), 0),
      least: needed.reduce((sum, one) => sum + minutesFor(one), 0),
      most: 15 + 30 * questions.length,
    };
  });
}

/** The questions to be settled between the pair: the report's first findings in its order, then by rank. */
export function openIn(report: Report): ReportQuestion[] {
  const ranks = ranksOf(report);
  const first = [...leadingIn(report)];
  const place = ({ id }: ReportQuestion) => (first.includes(id) ? first.indexOf(id) : first.length);
  const rank = ({ id }: ReportQuestion) => ranks.get(id) ?? 0;
  return report.questions
    .filter(({ id }) => ranks.has(id))
    .sort((one, other) => place(one) - place(other) || rank(other) - rank(one));
}

/** The questions of the report's first findings, in the order in which it and the sheet for the chief executive name them. */
export function leadingIn(report: Report): ReadonlySet<string> {
  const ranks = ranksOf(report);
  return new Set(toSettle(report).flatMap(({ question: { id } }) => (ranks.has(id) ? [id] : [])));
}

/** Question id -> consequence x certainty, 0..1, of what is still to be settled there between the pair; its largest. */
function ranksOf(report: Report): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const quiet = quietIn(report);
  for (const { question, rank, about } of report.findings) {
    if (rank > 0 && about.length === 0 && !quiet.has(question))
      ranks.set(question, Math.max(rank, ranks.get(question) ?? 0));
  }
  return ranks;
}

/**
 * The topics in an order in which the first so many are those to talk about: from three on, one of them trades needs,
 * since rules alone give neither side anything. It makes nothing wait that is among the report's first findings.
 */
export function inOrder(topics: readonly Topic[], count: number): Topic[] {
  const chosen = topics.slice(0, count);
  const last = chosen.at(-1);
  const trade = tradeAmong(topics.slice(count));
  const isThere = tradeAmong(chosen) !== undefined;
  if (count < 3 || last === undefined || last.leading > 0 || trade === undefined || isThere)
    return [...topics];
  const others = topics.slice(count - 1).filter((one) => one !== trade);
  return [...chosen.slice(0, -1), trade, ...others];
}

/** How many topics there should be room for: those of the report's first findings, and one that trades needs. */
export function wantedOf(topics: readonly Topic[]): number {
  const leading = topics.filter((one) => one.leading > 0);
  const isMissing = tradeAmong(topics) !== undefined && tradeAmong(leading) === undefined;
  return leading.length + (isMissing ? 1 : 0);
}

function tradeAmong(topics: readonly Topic[]): Topic | undefined {
  return topics.find(({ questions }) => questions.some(isPasses));
}

/** How a question is taken up. */
export function methodOf(question: ReportQuestion): Method {
  if (isPasses(question)) return 'pairs';
  if (question.verdict === 'same') return 'alike';
  return isCards(question) ? 'cards' : 'beside';
}

/** Minutes one question needs at least: sorting and trading take longer than reading. */
export function minutesFor(question: ReportQuestion): number {
  return isCards(question) || isPasses(question) ? 25 : 15;
}

/** Is it a question of cards that were sorted? */
export function isCards({ rows }: ReportQuestion): boolean {
  return rows === 'cards';
}

function isPasses({ rows }: ReportQuestion): boolean {
  return rows === 'passes';
}
