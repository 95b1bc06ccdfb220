import type { Report, ReportQuestion } from '../report/report.ts';
import { quietIn } from './settled.ts';

/** What a workshop talks about in one go: questions of one theme on which the sides are apart. */
export interface Topic {
  /** Unique in a pack: the theme's id, or the question's where a question is a topic of its own. */
  id: string;
  title: string;
  method: Method;
  /** What weighs most first; of cards the question that has them. */
  questions: readonly ReportQuestion[];
  /** Sum of the ranks of its foremost questions: what its minutes follow; above 0. */
  weight: number;
}

/** `cards`: everybody sorts them again · `pairs`: one of each side trade needs and gives · `beside`: both answers laid side by side. */
type Method = 'cards' | 'pairs' | 'beside';

/** Of a theme with many differences only the foremost make it weigh more: a long theme is not a grave one. */
const weighing = 3;

/** Everything to be settled between the pair, by theme, the heaviest topic first. What a side sees first alone is not among it. */
export function topicsOf(report: Report): Topic[] {
  const ranks = ranksOf(report);
  const rank = (question: ReportQuestion) => ranks.get(question.id) ?? 0;
  const groups = new Map<string, ReportQuestion[]>();
  for (const question of report.questions.filter((one) => ranks.has(one.id))) {
    const group = question.rows === 'passes' ? question.id : question.dimension;
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  return [...groups]
    .map(([id, questions]) => {
      const ranked = [...questions].sort((one, other) => rank(other) - rank(one));
      return {
        id,
        title: report.dimensions.find((one) => one.id === id)?.title ?? questions[0]?.label ?? id,
        method: methodOf(ranked),
        // Without its cards a topic of cards has nothing to begin with.
        questions: [...ranked].sort((one, other) => Number(isCards(other)) - Number(isCards(one))),
        weight: ranked.slice(0, weighing).reduce((sum, one) => sum + rank(one), 0),
      };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** Question id -> consequence x certainty, 0..1, of what is still to be settled there between the pair; its largest. */
export function ranksOf(report: Report): ReadonlyMap<string, number> {
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
 * with the weight of the one that makes room for it, since rules alone give neither side anything.
 */
export function inOrder(topics: readonly Topic[], count: number): Topic[] {
  const chosen = topics.slice(0, count);
  const last = chosen.at(-1);
  const trade = topics.slice(count).find(({ method }) => method === 'pairs');
  const isMissing = !chosen.some(({ method }) => method === 'pairs');
  if (count < 3 || last === undefined || trade === undefined || !isMissing) return [...topics];
  const others = topics.slice(count - 1).filter((one) => one !== trade);
  return [...chosen.slice(0, -1), { ...trade, weight: last.weight }, ...others];
}

function methodOf(questions: readonly ReportQuestion[]): Method {
  if (questions.some(isCards)) return 'cards';
  return questions.some(({ rows }) => rows === 'passes') ? 'pairs' : 'beside';
}

/** Is it a question of cards that were sorted? */
export function isCards({ rows }: ReportQuestion): boolean {
  return rows === 'cards';
}
