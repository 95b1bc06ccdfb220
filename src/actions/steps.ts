import type { Step, TakenAction } from './register.ts';

/** What is known of an action when somebody takes it on. */
export type Taking = Pick<TakenAction, 'id' | 'title' | 'owner' | 'due' | 'doneWhen'>;

/** A new action of the register. */
export function taken(action: Taking, on: string): TakenAction {
  const { id, title, owner, due, doneWhen } = action;
  return {
    id,
    title,
    owner,
    due,
    doneWhen,
    evidence: '',
    state: 'open',
    history: [{ on, did: 'taken', due, reason: '' }],
  };
}

/** The action due on another day. */
export function moved(action: TakenAction, due: string, reason: string, on: string): TakenAction {
  return { ...action, due, history: [...action.history, step(on, 'moved', due, reason)] };
}

/** The action with what shows that it is done. */
export function done(action: TakenAction, evidence: string, on: string): TakenAction {
  return { ...action, evidence, state: 'done', history: [...action.history, step(on, 'done')] };
}

/** The action given up, and why. */
export function dropped(action: TakenAction, reason: string, on: string): TakenAction {
  return {
    ...action,
    state: 'dropped',
    history: [...action.history, step(on, 'dropped', null, reason)],
  };
}

function step(on: string, did: Step['did'], due: string | null = null, reason = ''): Step {
  return { on, did, due, reason };
}
