import type { Audit } from '../audit/audit.ts';
import type { Score } from '../score/score.ts';
import { withoutLeaveOneOut } from '../score/without-leave-one-out.ts';
import { csvCell } from '../text/escape.ts';
import type { Command } from './command.ts';
import { declareOutputs, type Format, outputs } from './formats.ts';
import { noLeaveOneOut } from './leave-one-out.ts';
import { measured } from './measured.ts';
import { checkOutputs, write } from './output.ts';

interface ScoreFormat extends Format {
  text(round: string, score: Score, audit: Audit): string;
}

const json: ScoreFormat = {
  name: 'json',
  extensions: ['json'],
  text: (round, score) => `${JSON.stringify({ schemaVersion: 1, round, ...score }, null, 2)}\n`,
};

/** One row a question, gaps 0..1, an empty cell for what is not known. */
const csv: ScoreFormat = {
  name: 'csv',
  extensions: ['csv'],
  text: (_round, score, audit) =>
    rows(score, audit)
      .map((row) => `${row.map(csvCell).join(',')}\n`)
      .join(''),
};

const formats = [json, csv];

/** `accord score`: the figures alone, for programs and spreadsheets. */
export const score: Command = {
  examples: [
    ['accord score', 'every figure as JSON'],
    ['accord score -o score.csv', 'one row a question, for a spreadsheet'],
  ],
  declare(command) {
    declareOutputs(command, formats);
    command
      .option(...noLeaveOneOut)
      .addHelpText(
        'after',
        '\nGaps run from 0 (the same answers) to 1; a level from 0 to 100; empty or null: not known.',
      );
  },
  async run(context, _args, options) {
    const list = outputs(options, formats, json);
    await checkOutputs(context, list, options.force === true);
    const { audit, round, score: all } = await measured(context);
    const figures = options.leaveOneOut === false ? withoutLeaveOneOut(all) : all;
    for (const { path, format } of list) await write(context, path, format.text(round.id, figures, audit));
    return 0;
  },
};

function rows(score: Score, audit: Audit): (string | number | null)[][] {
  const sides = audit.sides.map((side) => side.id);
  const heads = [
    ...['question', 'dimension', 'weight', 'verdict', 'why', 'observed', 'noise', 'signed', 'adjusted'],
    ...['low', 'high', 'threshold'],
    ...sides.flatMap((side) => [
      `${side} n`,
      `${side} asked`,
      `${side} don't know`,
      `${side} spread`,
      `${side} level`,
    ]),
  ];
  const body = score.questions.map((question) => {
    const gap = question.gap.value;
    return [
      question.question,
      question.dimension,
      question.weight,
      question.verdict,
      question.gap.why,
      gap?.observed ?? null,
      gap?.noise ?? null,
      gap?.signed ?? null,
      gap?.adjusted ?? null,
      question.interval?.low ?? null,
      question.interval?.high ?? null,
      question.threshold,
      ...sides.flatMap((id) => {
        const side = question.sides.find((one) => one.side === id);
        return [
          side?.n ?? null,
          side?.asked ?? null,
          side?.none['dont-know'] ?? null,
          side?.spread ?? null,
          side?.level ?? null,
        ];
      }),
    ];
  });
  return [heads, ...body];
}
