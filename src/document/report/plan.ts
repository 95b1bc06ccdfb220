import type { PlannedAction } from '../../findings/finding.ts';
import { ownerNames } from '../../phrases/owners.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { list, section, texts } from '../parts.ts';

/** Why in this order, what is open now, and what each owner is to do. */
export function actionPlan(report: Report): Section[] {
  const { actions, aim, because, recommendations } = report.plan;
  if (actions.length === 0) return [];
  const open = actions.filter((action) => action.open);
  const { plan: t } = wordsIn(report.languages);
  const owners = recommendations.map(({ owner, name, actions: ids }) => {
    const own = ids.flatMap((id) => actions.find((one) => one.id === id) ?? []);
    const title = owner === 'together' ? t.together : t.forOwner({ owner: name });
    const told = own.map((action) => `${action.title} (${standing(action, t)})`);
    return section(`plan-for-${owner}`, title, list(told));
  });
  return [
    section('plan', t.title, texts(`${aim} ${because}`), {
      sections: [
        ...(open.length === 0
          ? []
          : [section('plan-now', t.openNow, [], { sections: open.map((action) => inFull(report, action)) })]),
        section('plan-owners', t.whoDoesWhat, [], { sections: owners }),
      ],
    }),
  ];
}

const phases = ['rules', 'structure', 'incentives'] as const;

/** A phase, inside a sentence. */
const inside = { rules: 'inRules', structure: 'inStructure', incentives: 'inIncentives' } as const;

/** The actions that wait, in the order that works. */
export function waiting(report: Report): Section[] {
  const rest = report.plan.actions.filter((action) => !action.open && action.taken === null);
  if (rest.length === 0) return [];
  const { plan: t } = wordsIn(report.languages);
  const sections = phases.flatMap((phase) => {
    const own = rest.filter((action) => action.phase === phase).map((action) => inFull(report, action));
    return own.length === 0 ? [] : [section(`waiting-${phase}`, t[phase], [], { sections: own })];
  });
  return [section('waiting', t.waiting, [], { sections })];
}

function standing({ open, taken, atOnce, phase }: PlannedAction, t: Words['plan']): string {
  if (taken === 'done' || taken === 'dropped') return t[taken];
  if (atOnce) return t.atOnce;
  return open ? t.isOpen : t[inside[phase]];
}

function inFull(report: Report, action: PlannedAction): Section {
  const { plan: t } = wordsIn(report.languages);
  const titles = new Map(report.findings.map((finding) => [finding.id, finding.title]));
  const details = list([
    t.process({ text: action.process }),
    t.people({ text: action.people }),
    t.owner({ text: ownerNames(report, action) }),
    t.effort({ text: effort(action, t) }),
    t.doneWhen({ text: action.doneWhen }),
    t.answers({ text: action.answers.map((id) => titles.get(id) ?? id).join(' · ') }),
  ]);
  return section(`action-${action.id}`, action.title, [...texts(action.do), ...details], {
    badge: action.atOnce && action.taken === null ? { text: t.atOnce, tone: 'late' } : null,
  });
}

const efforts = ['hours', 'days', 'weeks'] as const;

function effort(action: PlannedAction, t: Words['plan']): string {
  const known = efforts.find((one) => one === action.effort);
  return known === undefined ? action.effort : t[known];
}
