import type { Action, Phase } from '../questionnaire/questionnaire.ts';
import type { Say } from '../text/language.ts';
import type { Finding, Plan } from './finding.ts';

/** The order that works, after Cespedes: first clear rules, then structure, then incentives. */
export const phases: readonly Phase[] = ['rules', 'structure', 'incentives'];

const because =
  'Rules come first, then structure, then incentives. A structure built before the rules are clear fixes the ' +
  'disagreement in place, and pay set before both rewards it. One exception: pay that rewards breaking an agreed ' +
  'rule is suspended at once. Keep at most three actions open; start the next when one is done.';

/** The actions of the findings, each once, by phase; inside a phase the one that answers the foremost finding first. */
export function plan(found: readonly Finding[], library: readonly Action[], say: Say): Plan {
  const answers = new Map<string, string[]>();
  for (const finding of found) {
    for (const action of finding.actions) {
      answers.set(action, [...(answers.get(action) ?? []), finding.id]);
    }
  }
  const planned = [...answers].map(([id, ids]) => {
    const action = library.find((one) => one.id === id);
    if (action === undefined) throw new Error(`the action library has no ${id}`);
    return {
      id,
      title: say(action.title),
      do: say(action.do),
      process: say(action.process),
      people: say(action.people),
      phase: action.phase,
      owner: action.owner,
      effort: action.effort,
      doneWhen: say(action.doneWhen),
      answers: ids,
    };
  });
  return {
    because,
    // The findings come foremost first, so entering order is the order inside a phase.
    actions: phases.flatMap((phase) => planned.filter((action) => action.phase === phase)),
  };
}
