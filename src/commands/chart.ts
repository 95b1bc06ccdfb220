import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { alone } from '../charts/alone.ts';
import type { Chart } from '../charts/chart.ts';
import { chartKinds } from '../charts/index.ts';
import { AccordError, clipped } from '../errors.ts';
import { jsonText } from '../reporters/json.ts';
import { visibleLine } from '../text/escape.ts';
import { padded, width } from '../text/layout.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Command, Context } from './command.ts';
import type { Format } from './formats.ts';
import { checkOutputs, write, writeInto } from './output.ts';
import { declareReport, reportAtHand } from './report-at-hand.ts';

const svg: Format = { name: 'svg', extensions: ['svg'] };

/** `accord chart`: one picture of a report as a file, or which pictures there are. */
export const chart: Command = {
  examples: [
    ['accord chart', 'which charts this report has'],
    ['accord chart quadrant -o quadrant.svg', 'gap and level together, as a picture'],
    ['accord chart answers:first-call', 'the answers to one question, to stdout'],
    ['accord chart answers -o charts', 'one file for each question, into ./charts'],
  ],
  declare(command) {
    command
      .argument('[name]', 'the id of a chart, or the name of a kind')
      .option('-o, --output <path>', 'write a file (.svg), or into a folder; - for stdout')
      .option('--force', 'write over files that are there')
      .addHelpText(
        'after',
        `\nKinds:\n${chartKinds.map(({ name, about }) => `  ${padded(name, 11)}${about}`).join('\n')}`,
      );
    declareReport(command);
  },
  async run(context, [name], options) {
    const path = typeof options.output === 'string' && options.output !== '-' ? options.output : null;
    const isFile = path !== null && extname(path).toLowerCase() === '.svg';
    if (isFile) await checkOutputs(context, [{ path, format: svg }], options.force === true);
    if (path !== null && context.global.json) {
      throw new AccordError('usage', '-o writes a picture and --json prints data; take one of the two.');
    }
    if (path !== null && name === undefined) {
      throw new AccordError('usage', 'Which chart is to be written?', {
        hint: 'Name it: accord chart quadrant -o quadrant.svg; "accord chart" lists them.',
      });
    }
    const report = await reportAtHand(context, options);
    const all = chartKinds.flatMap((kind) => kind.of(report).map((one) => ({ kind: kind.name, chart: one })));
    if (name === undefined) {
      list(
        context,
        all.map((one) => one.chart),
      );
      return 0;
    }
    const found = all.filter((one) => one.kind === name || one.chart.id === name).map((one) => one.chart);
    if (found.length === 0)
      throw missing(
        name,
        all.map((one) => one.chart),
      );
    if (context.global.json) {
      context.print(jsonText(found).trimEnd());
    } else if (path !== null && !isFile) {
      await refuseNoFolder(context, path, name, found);
      const files = found.map((one) => ({ path: fileOf(one.id), content: alone(one) }));
      await writeInto(context, path, files, options.force === true);
    } else {
      await write(context, path, alone(only(name, found)));
    }
    return 0;
  },
};

/** Endings that ask for a picture, and not for a folder. */
const pictures = /\.(png|jpe?g|gif|webp|pdf)$/i;

/** One chart is one file, unless its folder is there; several never take the name of another kind of picture. */
async function refuseNoFolder(
  { io }: Context,
  path: string,
  name: string,
  found: readonly Chart[],
): Promise<void> {
  const isOne = found.some(({ id }) => id === name);
  if (!isOne && !pictures.test(path)) return;
  const isFolder = await stat(resolve(io.cwd, path)).then(
    (there) => there.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  throw new AccordError('usage', `${clipped(path)} does not end in ".svg", the one format of a chart.`, {
    hint: `Write: accord chart ${name} -o ${isOne ? fileOf(name) : 'charts'}`,
  });
}

/** `answers:first-call` -> `answers-first-call.svg`. */
function fileOf(id: string): string {
  return `${id.replace(':', '-')}.svg`;
}

function list({ global, print, tell }: Context, all: readonly Chart[]): void {
  if (global.json) {
    print(jsonText(all.map(({ id, title, description }) => ({ id, title, description }))).trimEnd());
    return;
  }
  const column = Math.max(0, ...all.map(({ id }) => width(id)));
  tell(all.map(({ id, title }) => `${padded(id, column)}  ${visibleLine(title)}`).join('\n'));
}

function only(name: string, found: readonly Chart[]): Chart {
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  const ids = found.map(({ id }) => id);
  const shown = ids.length > 6 ? [...ids.slice(0, 6), `${String(ids.length - 6)} more`] : ids;
  throw new AccordError('usage', `"${clipped(name)}" has ${String(found.length)} charts.`, {
    hint: `Name one (${shown.join(', ')}), or a folder for all of them: accord chart ${name} -o charts`,
  });
}

function missing(name: string, all: readonly Chart[]): AccordError {
  if (chartKinds.some((kind) => kind.name === name)) {
    return new AccordError('not-found', `This report holds nothing for a chart of "${name}".`, {
      hint: '"accord chart" lists the charts it has.',
    });
  }
  const names = [...chartKinds.map((kind) => kind.name), ...all.map(({ id }) => id)];
  return new AccordError('not-found', `There is no chart "${clipped(name)}".${didYouMean(name, names)}`, {
    hint: '"accord chart" lists the charts there are.',
  });
}
