import type { Problem } from '../errors.ts';
import { checked } from '../text/check.ts';
import { hasErrors, type Source } from '../text/source.ts';
import { complaints } from './complaints.ts';
import type { Action } from './questionnaire.ts';
import { actionsSchema } from './schema.ts';

/** Actions of a library file, or null with every error. */
interface ParsedActions {
  actions: Action[] | null;
  problems: Problem[];
}

/** `actions.yaml` -> actions. */
export function actionsOf(source: Source): ParsedActions {
  const { value, problems } = checked(actionsSchema, source);
  if (value === null) return { actions: null, problems };
  const { complain, problems: meaning } = complaints(source);
  const seen = new Set<string>();
  const actions = value.actions.map((one, index): Action => {
    if (seen.has(one.id))
      complain(['actions', index, 'id'], `an action "${one.id}" stands above already; ids are unique`);
    seen.add(one.id);
    const { 'done-when': doneWhen, 'at-once': atOnce, source: origin, ...rest } = one;
    return { ...rest, atOnce: atOnce ?? false, doneWhen, source: origin ?? null };
  });
  return { actions: hasErrors(meaning) ? null : actions, problems: meaning };
}
