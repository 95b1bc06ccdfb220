import type { PlannedAction } from '../../findings/finding.ts';
import type { Report } from '../../report/report.ts';
import { ownerNames } from '../owners.ts';
import { blocks, list } from './markup.ts';

/** Why in this order, what is open now, and what each owner is to do. */
export function actionPlan(report: Report): string[] {
  const { actions, aim, because, recommendations } = report.plan;
  if (actions.length === 0) return [];
  const open = actions.filter((action) => action.open);
  return [
    '## Plan',
    `${aim} ${because}`,
    '### Open now',
    ...open.map((action) => inFull(report, action)),
    '### Who does what',
    ...recommendations.map(({ owner, name, actions: ids }) =>
      blocks([
        owner === 'together' ? '**Together**' : `**For ${name}**`,
        list(
          ids.flatMap((id) => {
            const action = actions.find((one) => one.id === id);
            return action === undefined ? [] : [`${action.title} (${standing(action)})`];
          }),
        ),
      ]),
    ),
  ];
}

const phases = { rules: 'Rules', structure: 'Structure', incentives: 'Incentives' } as const;

/** The actions that wait, in the order that works. */
export function waiting(report: Report): string[] {
  const rest = report.plan.actions.filter((action) => !action.open);
  if (rest.length === 0) return [];
  return [
    '## Actions that wait',
    ...(Object.keys(phases) as (keyof typeof phases)[]).flatMap((phase) => {
      const own = rest.filter((action) => action.phase === phase);
      return own.length === 0 ? [] : [`### ${phases[phase]}`, ...own.map((action) => inFull(report, action))];
    }),
  ];
}

function standing({ open, atOnce, phase }: PlannedAction): string {
  if (atOnce) return 'at once';
  return open ? 'open now' : phase;
}

function inFull(report: Report, action: PlannedAction): string {
  const titles = new Map(report.findings.map((finding) => [finding.id, finding.title]));
  return blocks([
    `#### ${action.title}${action.atOnce ? ': at once' : ''}`,
    action.do,
    list([
      `Process: ${action.process}`,
      `People: ${action.people}`,
      `Owner: ${ownerNames(report, action)}`,
      `Effort: ${action.effort}`,
      `Done when: ${action.doneWhen}`,
      `Answers: ${action.answers.map((id) => titles.get(id) ?? id).join(' · ')}`,
    ]),
  ]);
}
