import { complaints, type Complain } from '../questionnaire/complaints.ts';
import { checked } from '../text/check.ts';
import { fileProblem, hasErrors, type Checked } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import type { Register, TakenAction } from './register.ts';
import { registerSchema, type AuthoredTaken } from './schema.ts';

/** A year of actions with all their moves has more values than what people write. */
const limits = { nodes: 50_000 };

/** `actions.yaml` of an audit -> its register, or every problem in it at once. */
export function parsedRegister(text: string, file: string): Checked<Register> {
  const { value: source, problems } = yamlDocument(text, file, limits);
  if (source === null) return { value: null, problems };
  if (isLibrary(source.value)) {
    const message =
      'is a library of actions, not a register of those taken: move it to questionnaires/actions.yaml, then take some with "accord actions take"';
    return { value: null, problems: [fileProblem(file, message)] };
  }
  const shape = checked(registerSchema, source);
  if (shape.value === null) return { value: null, problems: shape.problems };
  const { complain, problems: meaning } = complaints(source);
  const seen = new Map<string, number>();
  shape.value.register.forEach((one, index) => {
    const first = seen.get(one.id);
    if (first === undefined) seen.set(one.id, index);
    else {
      const message = `"${one.id}" is the id of register[${first}] too; give one of the two another id`;
      complain(['register', index, 'id'], message);
    }
    judgeHistory(one, index, complain);
  });
  if (hasErrors(meaning)) return { value: null, problems: meaning };
  return { value: { actions: shape.value.register.map(taken) }, problems: meaning };
}

function isLibrary(value: unknown): boolean {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.includes('actions') && !keys.includes('register');
}

/** What stands at the end of the history must be what the action says of itself. */
function judgeHistory(one: AuthoredTaken, index: number, complain: Complain): void {
  const at = ['register', index];
  one.history.forEach((step, place) => {
    const before = one.history[place - 1];
    const here = [...at, 'history', place];
    const sets = step.did === 'taken' || step.did === 'moved';
    if (sets && step.due === undefined) {
      complain(here, `"${step.did}" needs "due": the date it is due from then on`);
    }
    if (!sets && step.due !== undefined) {
      complain([...here, 'due'], `"${step.did}" sets no date; take "due" out`, { on: 'key' });
    }
    if (before !== undefined && step.on < before.on) {
      complain(
        [...here, 'on'],
        `must not be before the step above it (${before.on}); the oldest comes first`,
      );
    }
    if ((step.did === 'taken') !== (place === 0)) {
      complain(
        [...here, 'did'],
        place === 0
          ? 'must be "taken": that is how it begins'
          : 'is "taken" once more; an action is taken once',
      );
    }
  });
  const due = one.history.findLast((step) => step.due !== undefined)?.due;
  if (due !== undefined && due !== one.due) {
    complain(
      [...at, 'due'],
      `is not the date its history ends with (${due}); move it with: accord actions move ${one.id} --due ${one.due} --reason ...`,
    );
  }
  const last = one.history.at(-1)?.did;
  const state = last === 'done' || last === 'dropped' ? last : 'open';
  if (state !== one.state) {
    const how =
      one.state === 'done'
        ? `say so with: accord actions done ${one.id} --evidence ...`
        : one.state === 'dropped'
          ? `say so with: accord actions drop ${one.id} --reason ...`
          : `write "${state}", or take that step out`;
    complain([...at, 'state'], `is "${one.state}", and its history ends with "${last}"; ${how}`);
  }
  if (one.state === 'done' && one.evidence === undefined) {
    complain([...at, 'state'], 'is "done" without "evidence": say what shows it');
  }
}

function taken(authored: AuthoredTaken): TakenAction {
  return {
    id: authored.id,
    title: authored.title,
    owner: [authored.owner].flat(),
    due: authored.due,
    doneWhen: authored['done-when'],
    evidence: authored.evidence ?? '',
    state: authored.state,
    history: authored.history.map(({ on, did, due, reason }) => ({
      on,
      did,
      due: due ?? null,
      reason: reason ?? '',
    })),
  };
}

/** An action as it is written, keys in the order people read them. */
export function authored(one: TakenAction): Record<keyof AuthoredTaken, unknown> {
  const [only] = one.owner;
  return {
    id: one.id,
    title: one.title,
    owner: one.owner.length === 1 ? only : one.owner,
    due: one.due,
    'done-when': one.doneWhen,
    evidence: one.evidence === '' ? undefined : one.evidence,
    state: one.state,
    history: one.history.map(({ on, did, due, reason }) => ({
      on,
      did,
      ...(due !== null && { due }),
      ...(reason !== '' && { reason }),
    })),
  };
}
