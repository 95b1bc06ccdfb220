import { done, dropped, moved, taken } from '../../actions/steps.ts';
import type { Register, TakenAction } from '../../actions/register.ts';
import { AccordError, clipped, type Problem } from '../../errors.ts';
import { forTarget } from '../../questionnaire/questionnaire.ts';
import { actionsFrom, type ActionLineRead } from '../../registers/actions.ts';
import { daysAfter } from '../../text/day.ts';
import { idFrom, nameRule } from '../../text/ids.ts';
import { fileProblem, hasErrors } from '../../text/source.ts';
import { bytesOf } from '../kept/given.ts';
import { ownerNamed } from '../kept/named.ts';
import { changed, type Opened } from './opened.ts';

type Column = Parameters<ActionLineRead['at']>[0];

/** States a line may have; `waiting` ones are not taken yet. */
const states = ['open', 'waiting', 'done', 'dropped'] as const;

/** A line whose cells were understood. */
interface Understood {
  id: string;
  title: string;
  owner: string[];
  due: string | null;
  doneWhen: string;
  state: (typeof states)[number];
  evidence: string;
}

/** Takes on, moves and closes what a register kept as CSV says; all lines or none. True where anything was written. */
export async function takeFrom(at: Opened, path: string, isDry: boolean): Promise<boolean> {
  const { value, problems: found } = actionsFrom(await bytesOf(at.context, path), path);
  const problems: Problem[] = [...found];
  const lines = (value ?? []).flatMap((line) => understood(at, line, path, problems) ?? []);
  if (hasErrors(problems)) {
    throw new AccordError('file', `${clipped(path)} cannot be used; nothing was written.`, {
      problems: problems.filter(({ severity }) => severity === 'error'),
    });
  }
  for (const { path: place, message } of problems) at.context.note(`${path} ${place}: ${message}`);
  const waiting = lines.filter(({ state }) => state === 'waiting').length;
  const isWritten = await changed(at, isDry, (register) =>
    lines.flatMap((line) => applied(at, register, line) ?? []),
  );
  if (waiting > 0) at.context.note(`${waiting} waiting in ${path}; nobody took them yet.`);
  return isWritten;
}

/** The action after this line; null: nothing changes. */
function applied({ asOf }: Opened, { actions }: Register, line: Understood): TakenAction | null {
  if (line.state === 'waiting') return null;
  const before = actions.find(({ id }) => id === line.id);
  let action = before ?? taken({ ...line, due: line.due ?? daysAfter(asOf, 30) }, asOf);
  if (action.state !== 'open') return null;
  if (before !== undefined && line.due !== null && line.due !== before.due) {
    action = moved(action, line.due, '', asOf);
  }
  if (line.state === 'done') return done(action, line.evidence, asOf);
  if (line.state === 'dropped') return dropped(action, line.evidence, asOf);
  const isSame = before !== undefined && action === before && sameOwners(before.owner, line.owner);
  return isSame ? null : { ...action, owner: line.owner };
}

function sameOwners(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function understood(at: Opened, line: ActionLineRead, path: string, problems: Problem[]): Understood | null {
  const { audit, say, register } = at;
  let isSound = true;
  const wrong = (column: Column, message: string) => {
    isSound = false;
    problems.push({ ...fileProblem(path, message), path: line.at(column) });
  };
  const id = line.id ?? idFrom(line.title.slice(0, 63));
  if (id === null) {
    wrong('title', 'no id can be made of the title; write one into the column "id"');
    return null;
  }
  const before = register.actions.find((one) => one.id === id);
  const library = audit.actions.find((one) => one.id === id);
  const doneWhen =
    line.doneWhen ?? before?.doneWhen ?? (library === undefined ? null : say(library.doneWhen));
  const state = stateOf(line.state);
  if (state === null) wrong('state', `"${clipped(line.state ?? '')}" is no state (${states.join(', ')})`);
  if (doneWhen === null && state !== 'waiting')
    wrong('done-when', 'is empty: say what can be counted once it is done');
  if (line.evidence === null && state === 'done')
    wrong('evidence', 'is empty: say what shows that it is done');
  if (line.evidence === null && state === 'dropped') wrong('evidence', 'is empty: say why it was dropped');
  for (const column of ['title', 'evidence', 'done-when'] as const) {
    const text = column === 'done-when' ? doneWhen : line[column];
    if ((text ?? '').length > 2000) wrong(column, 'is longer than 2000 characters');
  }
  const typed = (line.owner ?? '').split(/[,;]/).filter((one) => one.trim() !== '');
  const named = typed.map((one) => ownerNamed(audit, one));
  if (named.includes(null)) wrong('owner', `is nobody's name: ${nameRule}`);
  const owner = named.filter((one) => one !== null);
  const usual = before?.owner ?? library?.owner.flatMap((one) => (one === 'both' ? audit.pair : [one])) ?? [];
  if (owner.length + usual.length === 0 && state !== 'waiting')
    wrong('owner', 'is empty: say who answers for it');
  if (!isSound || state === null) return null;
  return {
    id,
    title: line.title || (library === undefined ? id : say(forTarget(library.title, audit.target))),
    owner: [...new Set(owner.length > 0 ? owner : usual)],
    due: line.due,
    doneWhen: doneWhen ?? '',
    state,
    evidence: line.evidence ?? '',
  };
}

/** In any language the product speaks; an empty cell is open. */
function stateOf(typed: string | null): Understood['state'] | null {
  if (typed === null) return 'open';
  return states.find((one) => one === typed || also[one].includes(typed)) ?? null;
}

const also: Readonly<Record<Understood['state'], readonly string[]>> = {
  open: ['offen', 'overdue', 'überfällig'],
  waiting: ['wartet', 'wartend'],
  done: ['erledigt', 'fertig'],
  dropped: ['aufgegeben', 'entfallen'],
};
