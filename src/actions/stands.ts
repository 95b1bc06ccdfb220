import type { Audit } from '../audit/audit.ts';
import { daysBetween } from '../text/day.ts';
import { isId, labelOf } from '../text/ids.ts';
import type { Say } from '../text/language.ts';
import { sideName } from '../text/sides.ts';
import { joined } from '../text/words/index.ts';
import type { Register, TakenAction } from './register.ts';
import type { ActionStanding, RegisterStanding } from './standing.ts';

/** Dates missed after which somebody else has to decide. */
const mostMissed = 2;

/** What an owner's name is looked up in. */
type Named = Pick<Audit, 'people' | 'sides' | 'pair'>;

/** The register on this day: what is overdue, what is open, what is done. */
export function registerStanding(register: Register, audit: Named, asOf: string, say: Say): RegisterStanding {
  const actions = register.actions.map((action) => actionStanding(action, audit, asOf, say));
  const count = (is: (one: ActionStanding) => boolean) => actions.filter(is).length;
  return {
    // Stable: what stands alike stays in the order it was taken.
    actions: [...actions].sort(
      (one, other) => place(one) - place(other) || (one.state === 'open' ? compare(one.due, other.due) : 0),
    ),
    open: count(({ state }) => state === 'open'),
    overdue: count(({ overdue }) => overdue),
    done: count(({ state }) => state === 'done'),
    dropped: count(({ state }) => state === 'dropped'),
  };
}

function actionStanding(action: TakenAction, audit: Named, asOf: string, say: Say): ActionStanding {
  const overdue = action.state === 'open' && action.due < asOf;
  const missed = postponed(action) + (overdue ? 1 : 0);
  const owners = action.owner.map((id) => nameOf(id, audit, say));
  return {
    id: action.id,
    title: action.title,
    owner: action.owner,
    owners: joined(owners, say.words),
    due: action.due,
    doneWhen: action.doneWhen,
    evidence: action.evidence,
    state: action.state,
    overdue,
    daysLate: overdue ? daysBetween(action.due, asOf) : 0,
    missed,
    escalate: action.state === 'open' && missed >= mostMissed ? decider(action, audit, say) : null,
    history: action.history,
  };
}

/** Dates it was moved from to a later one. */
function postponed({ history }: TakenAction): number {
  let due = '';
  let count = 0;
  for (const step of history) {
    if (step.due === null) continue;
    if (due !== '' && step.due > due) count += 1;
    due = step.due;
  }
  return count;
}

/** Who decides where the owners do not get on: the head of a side outside the pair; the heads of the pair where there is none. */
function decider(action: TakenAction, { people, sides, pair }: Named, say: Say): string {
  const owns = (id: string) => action.owner.includes(id);
  const outside = sides.filter(({ id }) => !pair.includes(id) && !owns(id));
  const head = people.find(
    ({ id, side, role }) => outside.some((one) => one.id === side) && role === 'head' && !owns(id),
  );
  if (head !== undefined) return head.job ?? head.id;
  const [side] = outside;
  if (side !== undefined) return say(side.name);
  return joined(
    pair.map((id) => say(sideName(sides, id))),
    say.words,
  );
}

/** A person, a side or anybody else in words. */
export function nameOf(id: string, { people, sides }: Pick<Audit, 'people' | 'sides'>, say: Say): string {
  const person = people.find((one) => one.id === id);
  if (person !== undefined) return person.job ?? id;
  const side = sides.find((one) => one.id === id);
  if (side !== undefined) return say(side.name);
  // Actions of the library name functions by ids (`finance`); a name somebody typed stays as it is.
  return isId(id) ? labelOf(id) : id;
}

function place({ overdue, state }: ActionStanding): number {
  if (overdue) return 0;
  return { open: 1, done: 2, dropped: 3 }[state];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
