import { outcomeIds } from '../audit/outcomes.ts';
import { AccordError } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { auditHere } from './audit-here.ts';
import type { Command } from './command.ts';
import { closeRound } from './round/close.ts';
import { listRounds } from './round/list.ts';
import { openRound } from './round/open.ts';
import { recordOutcomes } from './round/record.ts';

/** `accord round [list | open | close | record]`: the dated runs of an audit. */
export const round: Command = {
  examples: [
    ['accord round', 'every round: open or closed, who answered, whether its seal holds'],
    ['accord round open r2027-q1', 'begin the next round'],
    ['accord round close', 'close the newest open one and seal its replies'],
    ['accord round record r2026-q4 --sales-cycle 84 --lead-conversion 12', 'note figures beside it'],
  ],
  declare(command) {
    command
      .argument('[verb]', 'list, open, close or record', 'list')
      .argument('[id]', 'of the round (default: the newest open one; open: named after the quarter)')
      .option('--opened <date>', 'open: the day, e.g. 2027-01-11 (default: today)')
      .option('--closed <date>', 'close: the day (default: today)')
      .option(
        '--reseal',
        'close: the replies of a closed round were changed on purpose; seal them as they are',
      )
      .option('--sales-cycle <days>', 'record: days from first contact to order, e.g. 84')
      .option('--cost-of-sales <percent>', 'record: cost of selling in % of revenue, e.g. 21')
      .option('--market-entry-cost <money>', 'record: of the latest new market, e.g. "120000 EUR"')
      .option('--lead-conversion <percent>', 'record: share of leads that became customers in %, e.g. 12')
      .addHelpText('after', frozenHelp);
  },
  async run(context, [action = 'list', id], options) {
    const isKnown = (word: string): word is keyof typeof acts => Object.hasOwn(acts, word);
    if (!isKnown(action)) {
      const known = Object.keys(acts);
      throw new AccordError(
        'usage',
        `"${action.slice(0, 40)}" is none of ${listed(known)}.${didYouMean(action, known)}`,
      );
    }
    refuseStray(action, options);
    const open = await auditHere(context);
    return acts[action].run(context, open, id ?? context.global.round, options);
  },
};

const acts = {
  list: { run: listRounds, options: [] },
  open: { run: openRound, options: ['opened'] },
  close: { run: closeRound, options: ['closed', 'reseal'] },
  record: { run: recordOutcomes, options: [...outcomeIds] },
} as const;

const frozenHelp = `
With the first submitted reply a round fixes what it asks, how it weighs and who is compared: round.yaml then rules, and later edits of audit.yaml are told and wait for the next round.

Closing seals the replies by a digest; a later change is noticed by every command that reads the round. Somebody who withdraws is taken out of a closed round too: it counts this, without a name, and is sealed anew.

Figures are recorded at any time, also after closing; "none" takes one out.`;

/** An option of another action is a slip, and would be passed over in silence. */
function refuseStray(action: keyof typeof acts, options: Record<string, unknown>): void {
  for (const [other, { options: own }] of Object.entries(acts)) {
    const stray = own.find((name) => options[camel(name)] !== undefined);
    if (other === action || stray === undefined) continue;
    throw new AccordError('usage', `--${stray} belongs to "accord round ${other}".`);
  }
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
