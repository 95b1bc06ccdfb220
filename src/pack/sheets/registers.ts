import { actionsCsv } from '../../registers/actions.ts';
import { decisionsCsv } from '../../registers/decisions.ts';
import type { Sheet, SheetMaker } from '../sheet.ts';
import { mostWaiting, type Workshop } from '../workshop.ts';

/** Lines of the decision log: the questions of the agenda, and those the guide names in case time is left. */
const mostDecisions = 20;
/** Actions of the register besides those to be worked on now. */
const mostActions = 12;

/** Where decisions and actions are written down live, to be read back by `accord agree` and `accord actions take`. */
export const registers: SheetMaker = (workshop) => [decisions(workshop), actions(workshop)];

function decisions({ report, t, questions, later }: Workshop): Sheet {
  const open = [...questions, ...later].slice(0, Math.max(questions.length + mostWaiting, mostDecisions));
  const empty = {
    agreed: null,
    wording: null,
    reason: null,
    effective: null,
    owner: null,
    differUntil: null,
  };
  return {
    name: '30-decisions',
    what: t.registers.decisions,
    when: t.when.live,
    print: t.print.none,
    content: {
      csv: decisionsCsv(
        open.map(({ id, label }) => ({ ...empty, question: id, about: label })),
        report.languages,
      ),
    },
  };
}

/** What was taken already as it stands, else the plan: the actions open now are the ones to take. */
function actions({ report, t }: Workshop): Sheet {
  const taken = report.register?.actions.map(({ id, title, owner, due, doneWhen, state, evidence }) => ({
    id,
    title,
    owner: owner.join('; '),
    due,
    doneWhen,
    state,
    evidence: evidence || null,
  }));
  const planned = report.plan.actions.slice(0, mostActions).map(({ id, title, owner, doneWhen, open }) => ({
    id,
    title,
    owner: owner.flatMap((one) => (one === 'both' ? report.pair : [one])).join('; '),
    due: null,
    doneWhen,
    state: open ? 'open' : 'waiting',
    evidence: null,
  }));
  return {
    name: '31-actions',
    what: t.registers.actions,
    when: t.when.live,
    print: t.print.none,
    content: { csv: actionsCsv(taken ?? planned, report.languages) },
  };
}
