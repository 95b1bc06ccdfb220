import { isByDefault } from '../../gates/active.ts';
import type { Check, GateResult } from '../../gates/check.ts';
import { gateWords, type GateWords } from '../../gates/words.ts';
import { visibleLine } from '../../text/escape.ts';
import { padded, width as widthOf, wrapped } from '../../text/layout.ts';
import { escaped } from '../escaped.ts';
import type { ReporterOptions } from '../reporter.ts';
import { paint, type Paint } from '../terminal/paint.ts';
import type { CheckReporter } from './reporter.ts';

/** One line a gate: verdict, gate, found, rule, why; below it what does not hold of its parts. */
export const terminal: CheckReporter = {
  name: 'terminal',
  extensions: ['txt'],
  text(check, options) {
    const seen = escaped(check, visibleLine);
    const words = gateWords(check.languages);
    return options.list ? inList(seen, words) : inColumns(seen, words, options);
  },
};

/** Parts of one gate that are listed below it. */
const mostParts = 8;
/** A longer name of a gate has a line of its own. */
const widestName = 24;

interface Line {
  verdict: string;
  strong: boolean;
  name: string;
  /** Short figures, laid out in columns. */
  figures: readonly string[];
  text: string;
}

function inColumns(check: Check, words: GateWords, { width, color }: ReporterOptions): string {
  const lines = linesOf(check, words);
  const colored = paint(color);
  const first = Math.max(...lines.map((one) => widthOf(one.verdict)), 0);
  const names = lines.map((one) => widthOf(one.name)).filter((one) => one <= widestName);
  const second = Math.max(...names, 0);
  const columns = [0, 1].map((at) => Math.max(...lines.map((one) => widthOf(one.figures[at] ?? '')), 0));
  const rows = lines.flatMap((one) => laidOut(one, [first, second], columns, width - 1, colored));
  const judgedBy = byDefault(check, words).flatMap((line) => wrapped(line, width - 2));
  const end = [...wrapped(check.line, width - 2)].map((line) => colored('strong', line));
  return `${[...rows, ...judgedBy, ...end].map((line) => ` ${line}`).join('\n')}\n`;
}

function laidOut(
  { verdict, strong, name, figures, text }: Line,
  [first, second]: readonly [number, number],
  columns: readonly number[],
  width: number,
  colored: Paint,
): string[] {
  const left = first + 2 + second + 2;
  const head = `${colored(strong ? 'strong' : 'plain', padded(verdict, first))}  ${name}`;
  const indent = ' '.repeat(left);
  const figured = figures.map((one, at) => padded(one, columns[at] ?? 0)).join('  ');
  const room = Math.max(20, width - left);
  const gap = figured === '' || text === '' ? '' : '  ';
  const beside = figured === '' ? 0 : widthOf(figured) + gap.length;
  const isBeside = beside + widthOf(text) <= room;
  const body = isBeside
    ? [figured + gap + text]
    : [...(figured === '' ? [] : [figured]), ...wrapped(text, room)];
  const isLong = widthOf(name) > second;
  const start = isLong ? [head] : [];
  return [
    ...start,
    ...body.map((line, at) =>
      (at === 0 && !isLong
        ? `${head}${' '.repeat(second - widthOf(name) + 2)}${line}`
        : indent + line
      ).trimEnd(),
    ),
  ];
}

/** One fact a line, for screen readers and simple terminals. */
function inList(check: Check, words: GateWords): string {
  const lines = linesOf(check, words).flatMap(({ verdict, name, figures, text }) => {
    const facts = [...figures, text].filter((one) => one !== '');
    return verdict === ''
      ? [`  ${[name, ...facts].join(': ')}`]
      : [`- ${name}: ${verdict}`, ...facts.map((one) => `  ${one}`)];
  });
  return `${[...lines, ...byDefault(check, words), check.line].join('\n')}\n`;
}

/** By what an audit is judged that names no gates itself. */
function byDefault(check: Check, words: GateWords): string[] {
  const { preset } = check;
  return preset !== null && isByDefault(check) ? [words.presetByDefault({ preset })] : [];
}

function linesOf(check: Check, words: GateWords): Line[] {
  return [
    ...check.gates.flatMap((one) => [gateLine(one, words), ...partLines(one, words)]),
    ...check.accepted.map((one): Line => {
      const by = { until: one.until, owners: one.owners.map(({ owner }) => owner).join(', ') };
      return {
        verdict: one.expired ? words.expired : words.accepted,
        strong: false,
        name: `question:${one.question}`,
        figures: [],
        text: one.expired ? words.expiredBy(by) : words.untilBy(by),
      };
    }),
  ];
}

function gateLine(one: GateResult, words: GateWords): Line {
  const range =
    one.interval !== null && one.found !== null && one.found < 0
      ? words.signedRange({
          figure: one.shown,
          low: words.figure(one.interval.low.toFixed(1)),
          high: words.figure(one.interval.high.toFixed(1)),
        })
      : one.shown;
  return {
    verdict: words[one.verdict],
    strong: one.stops,
    name: one.gate,
    figures:
      one.shown === '' && one.verdict === 'holds' && one.why === ''
        ? [one.rule]
        : one.shown === ''
          ? []
          : [range, one.rule],
    text: one.why,
  };
}

function partLines(one: GateResult, words: GateWords): Line[] {
  const open = one.parts.filter((part) => part.verdict !== 'holds');
  if (one.parts.length === 1 && open[0]?.why === one.why) return [];
  const line = (name: string, text: string): Line => ({
    verdict: '',
    strong: false,
    name,
    figures: [],
    text,
  });
  const said = open.slice(0, mostParts).map((part) => ({
    id: part.id,
    text: [part.shown, part.why].filter((text) => text !== '').join(', '),
  }));
  const more = open.length > mostParts ? [words.more({ count: open.length - mostParts })] : [];
  // Names alone need no lines of their own.
  if (said.every(({ text }) => text === '')) {
    return said.length === 0 ? [] : [line('', [...said.map(({ id }) => id), ...more].join(', '))];
  }
  return [...said.map(({ id, text }) => line(`· ${id}`, text)), ...more.map((text) => line('', text))];
}
