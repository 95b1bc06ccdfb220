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
  const read = readFrom(at, line);
  const wrong = read === null ? [noId] : complaints(line, read);
  problems.push(
    ...wrong.map(([column, message]) => ({ ...fileProblem(path, message), path: line.at(column) })),
  );
  if (read === null || read.state === null || wrong.length > 0) return null;
  const owner = read.named.filter((one) => one !== null);
  return {
    id: read.id,
    title: read.title,
    owner: [...new Set(owner.length > 0 ? owner : read.usual)],
    due: line.due,
    doneWhen: read.doneWhen ?? '',
    state: read.state,
    evidence: line.evidence ?? '',
  };
}

/** A line with what the register and the library know of its action. */
interface ReadLine {
  id: string;
  title: string;
  doneWhen: string | null;
  /** null: it is no state. */
  state: Understood['state'] | null;
  /** Who is named; null for whom nobody can be called. */
  named: (string | null)[];
  /** Who answers for it where nobody is named. */
  usual: readonly string[];
}

/** What is wrong with a cell of a line. */
type Complaint = readonly [column: Column, message: string];

const noId: Complaint = ['title', 'no id can be made of the title; write one into the column "id"'];

function readFrom({ audit, say, register }: Opened, line: ActionLineRead): ReadLine | null {
  const id = line.id ?? idFrom(line.title.slice(0, 63));
  if (id === null) return null;
  const before = register.actions.find((one) => one.id === id);
  const library = audit.actions.find((one) => one.id === id);
  const typed = (line.owner ?? '').split(/[,;]/).filter((one) => one.trim() !== '');
  return {
    id,
    title: line.title || (library === undefined ? id : say(forTarget(library.title, audit.target))),
    doneWhen: line.doneWhen ?? before?.doneWhen ?? (library === undefined ? null : say(library.doneWhen)),
    state: stateOf(line.state),
    named: typed.map((one) => ownerNamed(audit, one)),
    usual: before?.owner ?? library?.owner.flatMap((one) => (one === 'both' ? audit.pair : [one])) ?? [],
  };
}

function complaints(line: ActionLineRead, { state, doneWhen, named, usual }: ReadLine): Complaint[] {
  const isTaken = state !== 'waiting';
  const nobody = named.length === 0 && usual.length === 0;
  const judged: readonly [boolean, Column, string][] = [
    [state === null, 'state', `"${clipped(line.state ?? '')}" is no state (${states.join(', ')})`],
    [isTaken && doneWhen === null, 'done-when', 'is empty: say what can be counted once it is done'],
    [state === 'done' && line.evidence === null, 'evidence', 'is empty: say what shows that it is done'],
    [state === 'dropped' && line.evidence === null, 'evidence', 'is empty: say why it was dropped'],
    [isLong(line.title), 'title', tooLong],
    [isLong(line.evidence), 'evidence', tooLong],
    [isLong(doneWhen), 'done-when', tooLong],
    [named.includes(null), 'owner', `is nobody's name: ${nameRule}`],
    [isTaken && nobody, 'owner', 'is empty: say who answers for it'],
  ];
  return judged.flatMap(([isWrong, column, message]) => (isWrong ? [[column, message] as const] : []));
}

const isLong = (text: string | null) => (text ?? '').length > 2000;
const tooLong = 'is longer than 2000 characters';

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
