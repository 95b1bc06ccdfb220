import { actionCounts, actionFacts, overdueLines, stateText, type Taken } from '../../phrases/taken.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Block, Section } from '../document.ts';
import { list, section, table, texts } from '../parts.ts';

/** Who does what by when, what is overdue first; nothing without a register. */
export function actionsTaken(taken: Taken): Section[] {
  const { register, languages } = taken;
  if (register === null) return [];
  const { actions: t } = checkWords(languages);
  const badge =
    register.overdue > 0 ? { text: t.overdue({ count: register.overdue }), tone: 'late' as const } : null;
  const blocks = [
    ...texts(actionCounts(taken).join(' · ')),
    ...list(overdueLines(taken)),
    ...registerTable(taken, () => true),
  ];
  return [section('actions-taken', t.title, blocks, { badge })];
}

/** Actions with owner, date, what can be counted and what shows it. */
export function registerTable(
  { register, languages }: Taken,
  which: (action: NonNullable<Taken['register']>['actions'][number]) => boolean,
): Block[] {
  const { actions: t } = checkWords(languages);
  const actions = (register?.actions ?? []).filter(which);
  // A column that nothing stands in takes room from dates and names.
  const isShown = actions.some(({ state }) => state !== 'open');
  const shown = (text: string) => (isShown ? [text] : []);
  const heads = [t.headState, t.headAction, t.headOwner, t.headDue, t.headDoneWhen];
  return table(
    t.title,
    [...heads, ...shown(t.headShown)],
    actions.map((one) => [
      stateText(one, languages),
      one.title,
      one.owners,
      one.due,
      one.doneWhen,
      ...shown(one.state === 'dropped' ? (actionFacts(one, languages).at(-1) ?? '') : one.evidence),
    ]),
  );
}
