import {
  questionsOf,
  type Library,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import type { Audit, Compared, Frozen } from './audit.ts';

/** Where an audit, as it stands now, differs from what a round froze. The frozen part rules. */
export interface Difference {
  /** Who is compared, and the target: `pair`, `target` or the id of a side, and what each says. */
  compared: readonly { what: string; frozen: string; now: string }[];
  /** Dimensions weighed otherwise now. */
  weights: readonly { dimension: string; frozen: number; now: number }[];
  /** Ids of questions with another weight in their questionnaire now. */
  reweighed: readonly string[];
  /** Ids of questions that are scored now and were not then, or the other way round. */
  rejudged: readonly string[];
  /** Worded otherwise now: as frozen they can no longer be asked, and earlier answers are set aside. */
  reworded: readonly string[];
  /** Frozen, and no longer there: not asked, not counted. */
  gone: readonly string[];
  /** The audit asks them no more; this round still does. */
  dropped: readonly string[];
  /** Asked by the audit now, and not by this round. */
  added: readonly string[];
}

/** An audit as one round asks and weighs it. */
export interface FrozenAudit {
  audit: Audit;
  /** null: nothing differs. */
  difference: Difference | null;
}

type FrozenQuestion = Frozen['questionnaires'][number]['questions'][number];

/** What of an audit a round freezes. */
type Freezable = Pick<Audit, 'questionnaires' | 'pair' | 'target' | 'sides'>;

/** What a round freezes: the questions asked, each with what it measures, all weights, and who is compared. */
export function frozen(audit: Freezable): Frozen {
  const { questionnaires } = audit;
  return {
    compared: comparedIn(audit),
    questionnaires: questionnaires.map((one) => ({
      id: one.id,
      version: one.version,
      questions: questionsOf([one]).map(({ id, measure, weight, expect }) => ({
        id,
        measure,
        weight,
        ...(expect === 'free' && { free: true as const }),
      })),
    })),
    weights: Object.fromEntries(
      questionnaires.flatMap((one) => one.dimensions.map(({ id, weight }) => [id, weight] as const)),
    ),
  };
}

/** Of what a round froze, how much is there still: shares 0..1 of its questions and of their weight. */
export interface StillThere {
  questions: number;
  weight: number;
}

/** What is left of a frozen round; `audit` as that round asks it. */
export function stillThere({ questionnaires }: Pick<Audit, 'questionnaires'>, kept: Frozen): StillThere {
  const found = byId(questionnaires);
  const asked = [...keptQuestions(kept).values()];
  const gone = asked.filter(({ id }) => !found.has(id));
  if (gone.length === 0) return { questions: 1, weight: 1 };
  // The theme of a question that is gone is not known; the heaviest one never makes the loss look small.
  const heaviest = Math.max(...Object.values(kept.weights));
  const lost = gone.reduce((sum, { weight }) => sum + weight * heaviest, 0);
  const left = questionnaires.flatMap(({ dimensions }) =>
    dimensions.flatMap(({ weight, questions }) =>
      questions.filter(({ expect }) => expect !== 'free').map((question) => weight * question.weight),
    ),
  );
  const rest = left.reduce((sum, weight) => sum + weight, 0);
  return { questions: (asked.length - gone.length) / asked.length, weight: rest / (rest + lost) };
}

/** The audit with the questions and weights that a round froze. Wordings are those of today: `reworded` names others. */
export function asFrozen(audit: Audit, library: Library, kept: Frozen): FrozenAudit {
  const difference = differenceOf(audit, library, kept);
  if (difference === null) return { audit, difference };
  const questionnaires = kept.questionnaires.flatMap((one): Questionnaire[] => {
    const now = library.questionnaires.find(({ id }) => id === one.id);
    return now === undefined ? [] : [reduced(now, kept)];
  });
  return { audit: { ...audit, ...comparedAs(audit, kept.compared), questionnaires }, difference };
}

function comparedIn({ pair, target, sides }: Omit<Freezable, 'questionnaires'>): Compared {
  const populations = Object.fromEntries(sides.map(({ id, population }) => [id, population]));
  return { pair, target, populations };
}

/** The sides as they were compared then; a pair of which a side is gone cannot be. */
function comparedAs(
  { pair, target, sides }: Audit,
  kept: Compared | undefined,
): Pick<Audit, 'pair' | 'target' | 'sides'> {
  if (kept === undefined) return { pair, target, sides };
  return {
    pair: kept.pair.every((id) => sides.some((side) => side.id === id)) ? kept.pair : pair,
    target: kept.target,
    sides: sides.map((side) => ({ ...side, population: kept.populations[side.id] ?? side.population })),
  };
}

function comparedOtherwise(audit: Audit, kept: Compared | undefined): Difference['compared'] {
  if (kept === undefined) return [];
  const now = comparedIn(audit);
  return [
    { what: 'pair', frozen: kept.pair.join(', '), now: now.pair.join(', ') },
    { what: 'target', frozen: kept.target, now: now.target },
    ...Object.entries(now.populations).map(([id, population]) => ({
      what: id,
      frozen: kept.populations[id] ?? population,
      now: population,
    })),
  ].filter((one) => one.frozen !== one.now);
}

function reduced(now: Questionnaire, kept: Frozen): Questionnaire {
  const asked = keptQuestions(kept);
  const dimensions = now.dimensions
    .map((dimension) => ({
      ...dimension,
      weight: kept.weights[dimension.id] ?? dimension.weight,
      questions: dimension.questions.flatMap((question): Question[] => {
        const then = asked.get(question.id);
        if (then === undefined) return [];
        return [{ ...question, weight: then.weight, expect: then.free === true ? 'free' : 'same' }];
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { ...now, dimensions };
}

function differenceOf(audit: Audit, library: Library, kept: Frozen): Difference | null {
  const asked = keptQuestions(kept);
  const now = byId(audit.questionnaires);
  const ids = [...asked.keys()];
  const dropped = ids.filter((id) => !now.has(id));
  const chosen = new Set(kept.questionnaires.map(({ id }) => id));
  const shelf = dropped.length === 0 ? now : byId(library.questionnaires.filter(({ id }) => chosen.has(id)));
  const differs = (by: (now: Question, then: FrozenQuestion) => boolean) => (id: string) => {
    const [found, then] = [now.get(id) ?? shelf.get(id), asked.get(id)];
    return found !== undefined && then !== undefined && by(found, then);
  };
  const found: Difference = {
    compared: comparedOtherwise(audit, kept.compared),
    weights: audit.questionnaires.flatMap(({ dimensions }) =>
      dimensions.flatMap(({ id, weight }) => {
        const before = kept.weights[id];
        return before === undefined || before === weight
          ? []
          : [{ dimension: id, frozen: before, now: weight }];
      }),
    ),
    reweighed: ids.filter(differs((one, then) => one.weight !== then.weight)),
    rejudged: ids.filter(differs((one, then) => (one.expect === 'free') !== (then.free === true))),
    reworded: ids.filter(differs((one, then) => one.measure !== then.measure)),
    gone: dropped.filter((id) => !shelf.has(id)),
    dropped: dropped.filter((id) => shelf.has(id)),
    added: [...now.keys()].filter((id) => !asked.has(id)),
  };
  return Object.values(found).every((list: readonly unknown[]) => list.length === 0) ? null : found;
}

function byId(questionnaires: readonly Questionnaire[]): Map<string, Question> {
  return new Map(questionsOf(questionnaires).map((one) => [one.id, one]));
}

function keptQuestions(kept: Frozen): Map<string, FrozenQuestion> {
  return new Map(kept.questionnaires.flatMap(({ questions }) => questions.map((one) => [one.id, one])));
}
