import type { Report } from '../../report/report.ts';
import { nameOf } from '../wording.ts';
import { blocks, list } from './markup.ts';

/** Every finding, the foremost first: what was seen, what it means, which actions answer it. */
export function allFindings(report: Report): string[] {
  if (report.findings.length === 0) return [];
  const titles = new Map(report.plan.actions.map((action) => [action.id, action.title]));
  return [
    '## Findings',
    ...report.findings.map((finding, index) => {
      const question = report.questions.find((one) => one.id === finding.question);
      const actions = finding.actions.map((id) => titles.get(id) ?? id);
      return blocks([
        `### ${index + 1}. ${finding.title}`,
        finding.text,
        actions.length === 0
          ? ''
          : `What to do: ${actions.join(' · ')}. (Question: ${question?.label ?? ''})`,
      ]);
    }),
  ];
}

const phases = { rules: 'Rules first', structure: 'Then structure', incentives: 'Then incentives' } as const;

/** The actions in the order that works, each with what ends it. */
export function actionPlan(report: Report): string[] {
  const { actions, because } = report.plan;
  if (actions.length === 0) return [];
  const titles = new Map(report.findings.map((finding) => [finding.id, finding.title]));
  return [
    '## Plan',
    because,
    ...(Object.keys(phases) as (keyof typeof phases)[]).flatMap((phase) => {
      const own = actions.filter((action) => action.phase === phase);
      if (own.length === 0) return [];
      return [
        `### ${phases[phase]}`,
        ...own.map((action) =>
          blocks([
            `#### ${action.title}`,
            action.do,
            list([
              `Process: ${action.process}`,
              `People: ${action.people}`,
              `Owner: ${action.owner.map((owner) => ownerName(report, owner)).join(', ')}`,
              `Effort: ${action.effort}`,
              `Done when: ${action.doneWhen}`,
              `Answers: ${action.answers.map((id) => titles.get(id) ?? id).join(' · ')}`,
            ]),
          ]),
        ),
      ];
    }),
  ];
}

function ownerName(report: Report, owner: string): string {
  return owner === 'both'
    ? report.pair.map((side) => nameOf(report, side)).join(' and ')
    : nameOf(report, owner);
}
