import type { ActionStanding, RegisterStanding } from '../actions/standing.ts';
import { checkWords } from '../text/words/checks/index.ts';

/** What is needed to speak of a register; a report is more than that. */
export interface Taken {
  languages: readonly string[];
  register: RegisterStanding | null;
}

/** `2 open · 1 overdue · 3 done`; empty without a register. */
export function actionCounts({ languages, register }: Taken): string[] {
  if (register === null) return [];
  const { actions: t } = checkWords(languages);
  const { open, overdue, done, dropped } = register;
  return [
    t.open({ count: open }),
    ...(overdue > 0 ? [t.overdue({ count: overdue })] : []),
    ...(done > 0 ? [t.done({ count: done })] : []),
    ...(dropped > 0 ? [t.dropped({ count: dropped })] : []),
  ];
}

/** `overdue`, `open`, `done` or `dropped`, in words. */
export function stateText(action: ActionStanding, languages: readonly string[]): string {
  const { actions: t } = checkWords(languages);
  return action.overdue ? t.stateOverdue : t.states[action.state];
}

/** What is to be said of an action beside its title: who, by when, how late, how often missed, who decides now. */
export function actionFacts(action: ActionStanding, languages: readonly string[]): string[] {
  const { actions: t } = checkWords(languages);
  const last = action.history.at(-1);
  return [
    action.owners,
    ...(action.state === 'open' ? [t.due({ day: action.due })] : []),
    ...(action.overdue ? [t.late({ count: action.daysLate })] : []),
    ...(action.state === 'open' && action.missed > 0 ? [t.missed({ count: action.missed })] : []),
    ...(action.escalate === null ? [] : [t.escalate({ to: action.escalate })]),
    ...(action.state === 'done' ? [t.evidence({ text: action.evidence })] : []),
    ...(action.state === 'dropped' && last !== undefined
      ? [t.droppedOn({ day: last.on, reason: last.reason })]
      : []),
  ];
}

/** The actions that are overdue, one line each. */
export function overdueLines({ languages, register }: Taken): string[] {
  return (register?.actions ?? [])
    .filter(({ overdue }) => overdue)
    .map((action) => [action.title, ...actionFacts(action, languages)].join(' · '));
}
