import { taken, type Taking } from '../../actions/steps.ts';
import { AccordError, clipped } from '../../errors.ts';
import type { PlannedAction } from '../../findings/finding.ts';
import { forTarget, type Action } from '../../questionnaire/questionnaire.ts';
import { daysAfter } from '../../text/day.ts';
import { visibleLine } from '../../text/escape.ts';
import { idRule, isId, nameRule } from '../../text/ids.ts';
import { didYouMean } from '../../text/nearest.ts';
import { optional } from '../kept/given.ts';
import { isKnown, ownerNamed } from '../kept/named.ts';
import { day } from '../day.ts';
import { reportAtHand } from '../report-at-hand.ts';
import { changed, type Opened } from './opened.ts';

/** More than this at once, and none gets done; the plan opens no more either. */
const mostOpen = 3;

/** Days until the check at which an action should be done, by what it takes. */
const daysFor: Readonly<Record<string, number>> = { hours: 30, days: 30, weeks: 60 };

/**
 * `accord actions take [ID...]`: puts actions of the plan, of the library or of one's own into the register. True where
 * any was written.
 */
export async function take(
  at: Opened,
  ids: readonly string[],
  options: Record<string, unknown>,
): Promise<boolean> {
  const shared = flags(at, options);
  const isOwn = shared.title !== undefined || shared.doneWhen !== undefined;
  if (isOwn && ids.length !== 1) {
    throw new AccordError('usage', '--title and --done-when are of one action; name it by one ID.', {
      hint: 'For example: accord actions take weekly-ten --title "Ten leads a week" --done-when "4 weeks counted" --owner sales',
    });
  }
  const known = at.register.actions.map((one) => one.id);
  const twice = ids.find((id, place) => known.includes(id) || ids.indexOf(id) < place);
  if (twice !== undefined) {
    throw new AccordError('conflict', `${clipped(twice)} is taken already; nothing was written.`, {
      hint: `Move it with "accord actions move ${clipped(twice)} --due DATE --reason TEXT", or take it on once more under an id of your own.`,
    });
  }
  const wanted = ids.length === 0 ? await planned(at, options) : ids.map((id) => fromLibrary(at, id, shared));
  const all = wanted.map((one): Taking => ({ ...one, ...shared }));
  const isWritten = await changed(at, options.dryRun === true, (register) => {
    const fresh = all.filter(({ id }) => !register.actions.some((one) => one.id === id));
    return fresh.map((one) => taken(one, at.asOf));
  });
  warnOfMany(at, all.length);
  return isWritten;
}

/** The open actions of the plan that nobody took yet, as many as may be open at once. */
async function planned(at: Opened, options: Record<string, unknown>): Promise<Taking[]> {
  const { context, register, audit, asOf } = at;
  // Only the plan is wanted, and its day is the one at hand.
  const { plan } = await reportAtHand(
    { ...context, note: () => undefined },
    { asOf, ...options },
    {
      margins: false,
      whole: false,
    },
  );
  const room = mostOpen - register.actions.filter(({ state }) => state === 'open').length;
  if (room <= 0) {
    context.note(
      `${mostOpen} actions are open: finish one first ("accord actions done ID --evidence TEXT"), or name what to take by its ID.`,
    );
    return [];
  }
  const fresh = plan.actions.filter(({ id }) => !register.actions.some((one) => one.id === id));
  if (fresh.length === 0) context.note('The plan holds no action that was not taken yet.');
  return fresh.slice(0, room).map((one) => ofPlan(one, audit.pair, asOf));
}

function ofPlan(one: PlannedAction, pair: readonly [string, string], asOf: string): Taking {
  return {
    id: one.id,
    title: one.title,
    owner: ownersOf(one.owner, pair),
    due: usualDue(one.effort, asOf),
    doneWhen: one.doneWhen,
  };
}

function fromLibrary({ audit, say, asOf }: Opened, id: string, shared: Partial<Taking>): Taking {
  const found = audit.actions.find((one) => one.id === id);
  if (found !== undefined) return ofLibrary(found, audit, say, asOf);
  if (!isId(id)) throw new AccordError('usage', `"${clipped(id)}" is no id: ${idRule}.`);
  const { title, doneWhen, owner } = shared;
  if (title !== undefined && doneWhen !== undefined && owner !== undefined) {
    return { id, title, doneWhen, owner, due: usualDue('days', asOf) };
  }
  const missing = [
    ...(title === undefined ? ['--title TEXT'] : []),
    ...(doneWhen === undefined ? ['--done-when TEXT (what can be counted)'] : []),
    ...(owner === undefined ? ['--owner ID'] : []),
  ];
  const meant = didYouMean(
    id,
    audit.actions.map((one) => one.id),
  );
  throw new AccordError('not-found', `"${clipped(id)}" is not in the library of actions.${meant}`, {
    hint: `For an action of your own, add ${missing.join(', ')}.`,
  });
}

function ofLibrary(one: Action, { target, pair }: Opened['audit'], say: Opened['say'], asOf: string): Taking {
  return {
    id: one.id,
    title: say(forTarget(one.title, target)),
    owner: ownersOf(one.owner, pair),
    due: usualDue(one.effort, asOf),
    doneWhen: say(one.doneWhen),
  };
}

/** `both` are the two sides of the pair. */
function ownersOf(owner: readonly string[], pair: readonly [string, string]): string[] {
  return [...new Set(owner.flatMap((one) => (one === 'both' ? pair : [one])))];
}

function usualDue(effort: string, asOf: string): string {
  return daysAfter(asOf, daysFor[effort] ?? 30);
}

/** What the flags say of every action taken now. */
function flags(at: Opened, options: Record<string, unknown>): Partial<Taking> {
  const title = optional(options.title, '--title');
  const doneWhen = optional(options.doneWhen, '--done-when');
  return {
    ...(title !== undefined && { title }),
    ...(doneWhen !== undefined && { doneWhen }),
    ...(options.owner !== undefined && { owner: owners(at, String(options.owner)) }),
    ...(options.due !== undefined && { due: dueOn(at, options.due) }),
  };
}

/** Ids of those who answer for it, from a list with commas. Throws `usage`. */
function owners({ audit, context }: Pick<Opened, 'audit' | 'context'>, typed: string): string[] {
  const ids = typed
    .split(/[,;]/)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const id = ownerNamed(audit, one);
      if (id === null) {
        throw new AccordError('usage', `--owner: "${clipped(one.trim())}" is no name: ${nameRule}.`, {
          hint: 'Name people or sides of audit.yaml, or anybody else by name.',
        });
      }
      if (!isKnown(audit, id)) {
        context.note(
          `"${clipped(visibleLine(id))}" is neither a person nor a side of this audit; kept as typed.`,
        );
      }
      return id;
    });
  if (ids.length === 0) throw new AccordError('usage', '--owner names nobody.');
  return [...new Set(ids)];
}

/** A day on which something can be due: not before the day at hand. */
export function dueOn({ asOf }: Pick<Opened, 'asOf'>, typed: unknown): string {
  const due = day(typed, '', '--due');
  if (due >= asOf) return due;
  throw new AccordError('usage', `--due: ${due} is before ${asOf}; an action is due today or later.`, {
    hint: 'Name a later day. What was taken earlier is recorded with --as-of, the day it was taken.',
  });
}

function warnOfMany({ context, register }: Opened, more: number): void {
  const open = register.actions.filter(({ state }) => state === 'open').length + more;
  if (open > mostOpen) {
    context.note(
      `${open} actions are open now. With more than ${mostOpen} at once, none gets done: finish some first.`,
    );
  }
}
