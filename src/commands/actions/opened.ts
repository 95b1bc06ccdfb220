import { authored, parsedRegister } from '../../actions/parse.ts';
import type { Register, TakenAction } from '../../actions/register.ts';
import { registerStanding } from '../../actions/stands.ts';
import type { ActionStanding, RegisterStanding } from '../../actions/standing.ts';
import { AccordError, clipped } from '../../errors.ts';
import { actionFacts, stateText } from '../../phrases/taken.ts';
import { jsonText } from '../../reporters/json.ts';
import { changeKept, keptRegister } from '../../stores/kept.ts';
import { visibleLine } from '../../text/escape.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import { editedList } from '../../text/yaml-edit.ts';
import type { Context } from '../command.ts';
import { openedAudit, type OpenedAudit } from '../kept/opened.ts';

/** An audit opened to work on its register of actions. */
export interface Opened extends OpenedAudit {
  register: Register;
}

/** Opens the audit at hand with the register there is; an audit without one has an empty one. */
export async function opened(context: Context, asOf: string): Promise<Opened> {
  const { kept, ...rest } = await openedAudit(context, asOf, keptRegister);
  return { ...rest, register: kept ?? { actions: [] } };
}

/** The register on the day at hand. */
export function standing({ register, audit, asOf, say }: Opened): RegisterStanding {
  return registerStanding(register, audit, asOf, say);
}

/** The action with this id. Throws `not-found` with the nearest. */
function actionNamed({ register }: Pick<Opened, 'register'>, id: string): TakenAction {
  const found = register.actions.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = register.actions.map((one) => one.id);
  throw new AccordError(
    'not-found',
    `"${clipped(id)}" is not an action that was taken.${didYouMean(id, ids)}`,
    { hint: ids.length === 0 ? 'Take some with "accord actions take".' : `Taken: ${listed(ids)}.` },
  );
}

/** The action with this id where it is open. Throws `conflict` where it is not. */
export function openAction(at: Pick<Opened, 'register'>, id: string): TakenAction {
  const found = actionNamed(at, id);
  if (found.state === 'open') return found;
  const on = found.history.at(-1)?.on ?? '';
  throw new AccordError('conflict', `${id} is ${found.state} since ${on}; nothing was changed.`, {
    hint: 'Take another action on, or take that step out of actions.yaml by hand.',
  });
}

/**
 * Writes what `change` makes of the register as it is on disk at that moment, under its lock, and prints each changed
 * action in a line; comments and what others wrote stay. True where something was written.
 */
export async function changed(
  at: Opened,
  isDry: boolean,
  change: (register: Register) => readonly TakenAction[],
): Promise<boolean> {
  const { context, open } = at;
  let made = change(at.register);
  if (!isDry && made.length > 0) {
    await changeKept(open.folder, 'actions.yaml', { uuid: context.io.uuid, note: context.note }, (text) => {
      const before = text ?? head;
      const known = parsedRegister(before, 'actions.yaml');
      if (known.value === null) {
        throw new AccordError('file', 'actions.yaml cannot be used; nothing was written.', {
          problems: known.problems,
        });
      }
      made = change(known.value);
      const entries = new Map(made.map((one) => [one.id, authored(one)]));
      const after = editedList(before, 'register', 'id', entries);
      if (parsedRegister(after, 'actions.yaml').value === null) {
        throw new Error(`a register that could not be read back: ${after.length}`);
      }
      return Promise.resolve(after);
    });
  }
  say(at, made);
  const nothing = made.length === 0;
  if (isDry) context.note('Nothing was written (--dry-run).');
  else context.note(nothing ? 'Nothing to write.' : 'wrote actions.yaml');
  return !isDry && !nothing;
}

/** Each action in a line, or all as JSON. */
function say(at: Opened, actions: readonly TakenAction[]): void {
  const { context, audit, asOf, say: inLanguage } = at;
  const all = registerStanding({ actions }, audit, asOf, inLanguage).actions;
  if (context.global.json) {
    context.print(jsonText(all));
    return;
  }
  for (const one of all) context.tell(line(one, audit.languages));
}

/** `open     id  title · owner · due ...`: the state first, so that it is seen first. */
export function line(one: ActionStanding, languages: readonly string[]): string {
  const facts = [one.title, ...actionFacts(one, languages)].join(' · ');
  return visibleLine(`${stateText(one, languages)}  ${one.id}  ${facts}`);
}

const head = `# Who does what by when. "accord actions" writes it; what you change or note here by hand stays.
# "accord validate actions.yaml" checks it.
format: 1
register: []
`;
