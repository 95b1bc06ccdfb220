import { report as built } from '../report/build.ts';
import { explanation, subjectNamed } from '../report/explain.ts';
import { explained } from '../reporters/explained.ts';
import { jsonText } from '../reporters/json.ts';
import { withoutLeaveOneOut } from '../score/without-leave-one-out.ts';
import type { Command } from './command.ts';
import { layoutFor } from './layout.ts';
import { noLeaveOneOut } from './leave-one-out.ts';
import { measured } from './measured.ts';

/** `accord explain`: how a figure arose, with the numbers put into the formula. */
export const explain: Command = {
  examples: [
    ['accord explain', 'the overall figure: what every question adds'],
    ['accord explain first-call', 'one question: the answers, the formula, what it adds'],
    ['accord explain dimension:timeframes', 'one theme'],
  ],
  declare(command) {
    command
      .argument('[what]', 'a question, a theme, or overall', 'overall')
      .option('--list', 'one fact a line, no columns')
      .option(...noLeaveOneOut);
  },
  async run(context, [what = 'overall'], options) {
    const { io, global } = context;
    const { audit, round, tally, words, score } = await measured(context);
    const subject = subjectNamed(audit, what);
    const shown = options.leaveOneOut === false ? withoutLeaveOneOut(score) : score;
    const asOf = io.today();
    const report = built({ audit, round, score: shown, tally, words, drafts: new Map(), asOf });
    const found = explanation(report, audit, tally, subject);
    if (global.json) context.print(jsonText(found));
    else context.print(explained(found, layoutFor(context, null, options)), 'reporter');
    return 0;
  },
};
