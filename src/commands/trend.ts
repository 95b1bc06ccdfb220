import { AccordError } from '../errors.ts';
import { settled } from '../report/settled.ts';
import { jsonText } from '../reporters/json.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';
import { trends, type Trends } from '../reporters/trends.ts';
import { csvCell } from '../text/escape.ts';
import { sayIn } from '../text/language.ts';
import { auditHere } from './audit-here.ts';
import type { Command } from './command.ts';
import { declareOutputs, type Format, outputs } from './formats.ts';
import { layoutFor } from './layout.ts';
import { checkOutputs, write } from './output.ts';
import { auditOf } from './round-at-hand.ts';
import { trendRows } from './trend/rows.ts';
import { seenRounds } from './seen-rounds.ts';
import { languagesFor } from './languages.ts';

interface TrendFormat extends Format {
  text(of: Trends, options: ReporterOptions): string;
}

const terminal: TrendFormat = { name: 'terminal', extensions: ['txt'], text: trends };
const json: TrendFormat = { name: 'json', extensions: ['json'], text: (of) => jsonText(of) };
const csv: TrendFormat = {
  name: 'csv',
  extensions: ['csv'],
  text: (of) =>
    trendRows(of)
      .map((row) => `${row.map(csvCell).join(',')}\n`)
      .join(''),
};

const formats = [terminal, json, csv];

/** `accord trend`: every round with its own figures, what may be said of neighbours, and what was recorded beside them. */
export const trend: Command = {
  examples: [
    ['accord trend', 'all rounds, one below the other'],
    ['accord trend -o trend.csv -o trend.json', 'one row a round, and the same as data'],
    ['accord trend --list', 'one fact a line, for screen readers'],
  ],
  declare(command) {
    declareOutputs(command, formats);
    command
      .option('--list', 'one fact a line, no columns')
      .addHelpText(
        'after',
        '\nNo line and no verdict runs over several rounds: only neighbours are compared, on the people and questions they have in common. Figures of the business are recorded by "accord round record".',
      );
  },
  async run(context, _args, options) {
    const { global, note } = context;
    const list = outputs(options, formats, global.json ? json : terminal);
    await checkOutputs(context, list, options.force === true);
    const open = await auditHere(context);
    const languages = languagesFor(open.audit, global.lang);
    for (const round of open.rounds) auditOf(open, round, note);
    const rounds = await seenRounds(open, open.rounds, languages, 'throw');
    if (!rounds.some(({ found }) => found !== null && found.tally.people.size > 0)) {
      throw new AccordError('unanswered', 'Nobody has answered in any round: there is no trend.', {
        hint: 'Ask somebody with "accord ask", or read answers with "accord import".',
      });
    }
    const { overRounds } = await import('../report/over-rounds.ts');
    const { trend: found, outcomes } = overRounds(rounds, languages);
    const say = sayIn(languages);
    const of = settled<Trends>({
      schemaVersion: 1,
      languages,
      company: open.audit.company,
      pair: open.audit.pair,
      sides: open.audit.sides.map(({ id, name: called }) => ({ id, name: say(called) })),
      ...found,
      outcomes,
    });
    for (const { path, format } of list) {
      await write(context, path, format.text(of, layoutFor(context, path, options)));
    }
    return 0;
  },
};
