import type { PlannedAction } from '../../findings/finding.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { ownerNames } from '../../phrases/owners.ts';
import { blocks, list } from './markup.ts';

/** Why in this order, what is open now, and what each owner is to do. */
export function actionPlan(report: Report): string[] {
  const { actions, aim, because, recommendations } = report.plan;
  if (actions.length === 0) return [];
  const open = actions.filter((action) => action.open);
  const { plan: t } = wordsIn(report.languages);
  return [
    `## ${t.title}`,
    `${aim} ${because}`,
    `### ${t.openNow}`,
    ...open.map((action) => inFull(report, action)),
    `### ${t.whoDoesWhat}`,
    ...recommendations.map(({ owner, name, actions: ids }) =>
      blocks([
        `**${owner === 'together' ? t.together : t.forOwner({ owner: name })}**`,
        list(
          ids.flatMap((id) => {
            const action = actions.find((one) => one.id === id);
            return action === undefined ? [] : [`${action.title} (${standing(action, t)})`];
          }),
        ),
      ]),
    ),
  ];
}

const phases = ['rules', 'structure', 'incentives'] as const;

/** A phase, inside a sentence. */
const inside = { rules: 'inRules', structure: 'inStructure', incentives: 'inIncentives' } as const;

/** The actions that wait, in the order that works. */
export function waiting(report: Report): string[] {
  const rest = report.plan.actions.filter((action) => !action.open);
  if (rest.length === 0) return [];
  const { plan: t } = wordsIn(report.languages);
  return [
    `## ${t.waiting}`,
    ...phases.flatMap((phase) => {
      const own = rest.filter((action) => action.phase === phase);
      return own.length === 0 ? [] : [`### ${t[phase]}`, ...own.map((action) => inFull(report, action))];
    }),
  ];
}

function standing({ open, atOnce, phase }: PlannedAction, t: Words['plan']): string {
  if (atOnce) return t.atOnce;
  return open ? t.isOpen : t[inside[phase]];
}

function inFull(report: Report, action: PlannedAction): string {
  const { plan: t } = wordsIn(report.languages);
  const titles = new Map(report.findings.map((finding) => [finding.id, finding.title]));
  return blocks([
    `#### ${action.title}${action.atOnce ? `: ${t.atOnce}` : ''}`,
    action.do,
    list([
      t.process({ text: action.process }),
      t.people({ text: action.people }),
      t.owner({ text: ownerNames(report, action) }),
      t.effort({ text: effort(action, t) }),
      t.doneWhen({ text: action.doneWhen }),
      t.answers({ text: action.answers.map((id) => titles.get(id) ?? id).join(' · ') }),
    ]),
  ]);
}

function effort(action: PlannedAction, t: Words['plan']): string {
  return (t as unknown as Readonly<Record<string, string>>)[action.effort] ?? action.effort;
}
