import { forTarget, type Action, type Phase, type Targeted } from '../questionnaire/questionnaire.ts';
import { labelOf } from '../text/ids.ts';
import type { Say } from '../text/language.ts';
import type { Finding, Plan, PlannedAction, Recommendations } from './finding.ts';
import type { Subject } from './picture.ts';

/** The order that works, after Cespedes: first clear rules, then structure, then incentives. */
export const phases: readonly Phase[] = ['rules', 'structure', 'incentives'];

/** More than this at once, and none gets done. */
const mostOpen = 3;

interface Wanted {
  action: Action;
  answers: string[];
  /** Some finding that is to be settled asks for it: a mere difference is no reason to break the order. */
  atOnce: boolean;
  /** Place of the foremost finding plus its place among that finding's actions of this phase, and the latter alone. */
  place: number;
  turn: number;
}

/** What of an audit decides its plan. */
export type PlanSubject = Pick<Subject, 'sides' | 'pair' | 'target' | 'actions'>;

/** Action id -> what became of it in the register of a company that keeps one. */
type Taken = ReadonlyMap<string, NonNullable<PlannedAction['taken']>>;

/**
 * The actions of the findings, each once: what is taken at once, then by phase; inside a phase by the place of the
 * foremost finding it answers and its place among that finding's actions, so that no one finding takes all the room.
 */
export function plan(
  found: readonly Finding[],
  subject: PlanSubject,
  say: Say,
  taken: Taken = new Map(),
): Plan {
  const t = say.words.plan;
  const library = new Map(subject.actions.map((action) => [action.id, action]));
  const wanted = new Map<string, Wanted>();
  found.forEach((finding, at) => {
    const turns = new Map<Phase, number>();
    for (const id of finding.actions) {
      const action = library.get(id);
      if (action === undefined) throw new Error(`the action library has no ${id}`);
      const turn = turns.get(action.phase) ?? 0;
      turns.set(action.phase, turn + 1);
      const before = wanted.get(id) ?? { action, answers: [], atOnce: false, place: Infinity, turn: 0 };
      const isSooner = at + turn < before.place;
      wanted.set(id, {
        action,
        answers: [...before.answers, finding.id],
        atOnce: before.atOnce || (action.atOnce && finding.rank > 0),
        place: isSooner ? at + turn : before.place,
        turn: isSooner ? turn : before.turn,
      });
    }
  });
  const ordered = [...wanted.values()].sort(
    (one, other) => step(one) - step(other) || one.place - other.place || one.turn - other.turn,
  );
  const tell = (text: Targeted) => say(forTarget(text, subject.target));
  // What was taken holds its place, also where the plan would not have begun with it.
  const room = mostOpen - [...taken.values()].filter((state) => state === 'open').length;
  const next = new Set(ordered.filter(({ action }) => !taken.has(action.id)).slice(0, Math.max(0, room)));
  const actions = ordered.map((one): PlannedAction => {
    const { action, answers, atOnce } = one;
    const state = taken.get(action.id) ?? null;
    return {
      id: action.id,
      title: tell(action.title),
      do: tell(action.do),
      process: tell(action.process),
      people: tell(action.people),
      phase: action.phase,
      atOnce,
      taken: state,
      open: state === 'open' || next.has(one),
      owner: action.owner,
      effort: action.effort,
      doneWhen: say(action.doneWhen),
      answers,
    };
  });
  return {
    // Two ends that the sources disagree on; which one it is, the company says.
    aim: subject.target === 'linked' ? t.aimLinked : t.aimOneProcess,
    because: t.because,
    actions,
    recommendations: recommendations(actions, subject, say),
  };
}

/** 0 for what is taken at once, then the phases. */
function step({ atOnce, action }: Wanted): number {
  return atOnce ? 0 : 1 + phases.indexOf(action.phase);
}

/** Every action stands in one group: its owner's, or `together` where it has several. */
function recommendations(
  actions: readonly PlannedAction[],
  { sides, pair }: PlanSubject,
  say: Say,
): Recommendations[] {
  const ownerOf = ({ owner }: PlannedAction) => {
    const owners = new Set(owner.flatMap((one) => (one === 'both' ? pair : [one])));
    const [only] = owners;
    return owners.size === 1 && only !== undefined ? only : 'together';
  };
  const known = [...pair, ...sides.map((side) => side.id)];
  const others = actions.map(ownerOf).filter((owner) => owner !== 'together');
  return [...new Set([...known, ...others, 'together'])].flatMap((owner) => {
    const own = actions.filter((action) => ownerOf(action) === owner).map((action) => action.id);
    const side = sides.find((one) => one.id === owner);
    const name = owner === 'together' ? '' : side === undefined ? labelOf(owner) : say(side.name);
    return own.length === 0 ? [] : [{ owner, name, actions: own }];
  });
}
