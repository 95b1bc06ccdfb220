import type { PlannedAction } from '../../findings/finding.ts';
import { ownerNames } from '../../phrases/owners.ts';
import { heads, text, titled, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

const phases = { rules: 'inRules', structure: 'inStructure', incentives: 'inIncentives' } as const;

const efforts = ['hours', 'days', 'weeks'] as const;

/** One sheet for each owner: what to do in the order of the plan, and when it is done. */
export function recommendations(book: Book): Sheet[] {
  const { report, t } = book;
  return report.plan.recommendations.map(({ name, actions }) => {
    const title = t.recommendations({ owner: name === '' ? t.together : name });
    const top = titled(title, report.plan.aim);
    const own = report.plan.actions.filter(({ id }) => actions.includes(id));
    return {
      name: title,
      widths: [26, 11, 40, 30, 30, 14, 11, 32, 28],
      rows: [
        ...top,
        heads(t.action, t.when, t.what, t.process, t.people, t.owner, t.effort, t.doneWhen, t.because),
        ...own.map((action) => rowOf(book, action)),
      ],
      frozen: top.length + 1,
      landscape: true,
    };
  });
}

function rowOf({ report, words }: Book, action: PlannedAction) {
  const { plan } = words;
  const known = efforts.find((one) => one === action.effort);
  const { taken } = action;
  const settled = taken === 'done' || taken === 'dropped';
  const when = settled
    ? plan[taken]
    : action.atOnce
      ? plan.atOnce
      : action.open
        ? plan.isOpen
        : plan[phases[action.phase]];
  const answered = report.findings.filter(({ id }) => action.answers.includes(id)).map(({ title }) => title);
  return [
    text(action.title, 'strong'),
    text(when),
    text(action.do),
    text(action.process),
    text(action.people),
    text(ownerNames(report, action)),
    text(known === undefined ? action.effort : plan[known]),
    text(action.doneWhen),
    text(answered.join('\n')),
  ];
}
