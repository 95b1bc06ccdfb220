import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone } from '../src/charts/alone.ts';
import type { Chart } from '../src/charts/chart.ts';
import { head, lines, said, textWidth } from '../src/charts/fit.ts';
import { luminance, shade } from '../src/charts/hue.ts';
import { chartKinds } from '../src/charts/index.ts';
import { examples } from '../src/demo.ts';
import { kinds } from '../src/questions/index.ts';
import type { Report, ReportQuestion } from '../src/report/report.ts';
import type { Trend, TrendRound } from '../src/report/trend.ts';
import { accord } from './accord.ts';
import { acme, acmeFiles, auditYaml, everybody, type Answers } from './acme.ts';
import { exampleReport } from './example-report.ts';
import { hostile } from './hostile.ts';
import { seeded } from './random.ts';

const all = (report: Report): Chart[] => chartKinds.flatMap((kind) => kind.of(report));
const only = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(everybody).filter(([id]) => ids.includes(id)));

const round = (id: string, alignment: number | null, change: Partial<TrendRound> = {}): TrendRound => ({
  round: id,
  opened: `20${id.slice(1, 3)}-11-02`,
  closed: null,
  alignment,
  why: alignment === null ? 'nobody-answered' : null,
  leads: 'adjusted',
  interval: alignment === null ? null : { low: alignment - 9, high: alignment + 9 },
  leaveOneOut: null,
  questions: 9,
  verdicts: { same: 4, known: 2, unnoticed: 1, apart: 1, split: 1, unclear: 0, free: 0, unknown: 0 },
  ownWords: 0,
  answered: 0.9,
  assessedWeight: 1,
  people: [
    { side: 'sales', submitted: 5 },
    { side: 'marketing', submitted: 4 },
  ],
  changedAfterClosing: false,
  ...change,
});
const step = (before: string, after: string, change: object = {}) => ({
  before,
  after,
  refused: null,
  alignment: { before: 50, after: 60 },
  change: 10,
  noise: 4,
  verdict: 'rose' as const,
  text: 'Closer by 10 points.',
  ...change,
});
const trend: Trend = {
  rounds: [
    round('r25-q4', 52),
    round('r26-q1', 63),
    round('r26-q2', null),
    round('r26-q4', 97, { interval: null }),
  ],
  steps: [
    step('r25-q4', 'r26-q1'),
    step('r26-q1', 'r26-q2', { refused: 'nobody-answered', verdict: null }),
    step('r26-q2', 'r26-q4', { refused: 'nobody-answered', verdict: null }),
  ],
};

const reports = new Map<string, Report>();
beforeAll(async () => {
  reports.set('demo', await exampleReport(null));
  reports.set('demo in German', await exampleReport(null, ['de']));
  for (const id of Object.keys(examples)) reports.set(id, await exampleReport(id));
  reports.set('small', { ...acme(), trend });
  reports.set('two samples', acme({ audit: auditYaml('sample') }));
  reports.set('two people', acme({ answers: only('sales-head', 'marketing-head') }));
  reports.set('one side', acme({ answers: only('sales-head', 'sales-north') }));
  reports.set('one person', acme({ answers: only('executive') }));
});
const names = [
  ...['demo', 'demo in German', ...Object.keys(examples), 'small', 'two samples', 'two people', 'one side'],
  'one person',
];
const of = (name: string): Report => {
  const found = reports.get(name);
  if (found === undefined) throw new Error(`no report is called ${name}`);
  return found;
};

/** The picture as a document; throws where it is not well-formed. */
function parsed(svg: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(svg, 'text/xml').documentElement;
  if (root === null) throw new Error('no root');
  return root;
}

const elements = (root: Element, name = '*'): Element[] => [...root.getElementsByTagName(name)];
const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? '0');

/** Where an element lies: its place, or the box it fills. */
function extent(element: Element): { x: [number, number]; y: [number, number] } | null {
  const moved = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '');
  if (moved !== null) {
    const [x, y] = [Number(moved[1]), Number(moved[2])];
    return { x: [x - 5, x + 5], y: [y - 5, y + 5] };
  }
  if (element.tagName === 'rect') {
    const [x, y] = [number(element, 'x'), number(element, 'y')];
    return { x: [x, x + number(element, 'width')], y: [y, y + number(element, 'height')] };
  }
  if (element.tagName === 'line') {
    return {
      x: [number(element, 'x1'), number(element, 'x2')],
      y: [number(element, 'y1'), number(element, 'y2')],
    };
  }
  if (element.tagName !== 'text') return null;
  const size = number(element, 'font-size') || 14;
  const long = textWidth(element.textContent ?? '', size) * 0.85;
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const anchor = element.getAttribute('text-anchor');
  const from = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x;
  return { x: [from, from + long], y: [y - size * 0.7, y] };
}

const isIn = (element: Element, name: string): boolean => {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (at.nodeName === name) return true;
  return false;
};

describe.each(names)('every picture of %s', (name) => {
  it('is one well-formed element that names and tells what it shows, and loads and runs nothing', () => {
    const ids: string[] = [];
    for (const { id, title, description, svg } of all(of(name))) {
      const root = parsed(svg);
      expect(root.tagName, id).toBe('svg');
      expect(root.getAttribute('role')).toBe('img');
      const own = elements(root).flatMap((one) => one.getAttribute('id') ?? []);
      ids.push(...own);
      const labels = (root.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(labels.map((label) => own.includes(label))).toEqual([true, true]);
      expect(title.trim() + description.trim(), id).toMatch(/\S{2}/);
      expect(elements(root, 'title')[0]?.textContent?.trim()).not.toBe('');
      for (const element of elements(root)) {
        expect('svg title desc defs pattern rect line path g text'.split(' ')).toContain(element.tagName);
        for (const { name: attribute, value } of [...element.attributes]) {
          expect(attribute).not.toMatch(/^(on|style$|href|xlink|src)/);
          if (attribute !== 'xmlns') expect(value).not.toMatch(/:\/\/|javascript:/);
          const referred = /url\(#([^)]*)\)/.exec(value)?.[1];
          if (referred !== undefined) expect(own).toContain(referred);
        }
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const charts = all(of(name)).map(({ id }) => id);
    expect(new Set(charts).size).toBe(charts.length);
  });

  it('has the same bytes every time, from a stored report too', () => {
    const report = of(name);
    const again = JSON.parse(JSON.stringify(report)) as Report;
    expect(all(again)).toEqual(all(report));
  });

  it('holds no figure that is none', () => {
    for (const chart of all(of(name)))
      expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
  });

  it('keeps everything it draws on its paper', () => {
    for (const { id, svg } of all(of(name))) {
      const root = parsed(svg);
      const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
      expect(number(root, 'width')).toBe(width);
      for (const element of elements(root)) {
        const box =
          isIn(element, 'defs') || (isIn(element, 'g') && isTurned(element)) ? null : extent(element);
        if (box === null) continue;
        const shown = `${id}: ${element.tagName} ${element.textContent ?? ''}`;
        expect(Math.min(...box.x), shown).toBeGreaterThanOrEqual(0);
        expect(Math.min(...box.y), shown).toBeGreaterThanOrEqual(0);
        expect(Math.max(...box.x), shown).toBeLessThanOrEqual(width);
        expect(Math.max(...box.y), shown).toBeLessThanOrEqual(height);
      }
    }
  });

  it('stands beside a table with one cell for each column, and no empty table', () => {
    for (const { id, table } of all(of(name))) {
      expect(table.rows.length, id).toBeGreaterThan(0);
      expect(table.caption).not.toBe('');
      for (const row of table.rows) expect(row.length, id).toBe(table.columns.length);
    }
  });
});

function isTurned(element: Element): boolean {
  const parent = element.parentNode as Element | null;
  return (parent?.getAttribute('transform') ?? '').includes('rotate');
}

describe('a report', () => {
  it('of nobody has no picture', () => {
    expect(all(acme({ answers: {} }))).toEqual([]);
  });

  it('of one side has no picture that sets two against each other', () => {
    expect(new Set(all(of('one side')).map(({ id }) => id.split(':')[0]))).toEqual(
      new Set(['distances', 'levels', 'answers', 'timing']),
    );
  });

  it('has answers drawn for every kind of question that has rows', () => {
    const questions = [...reports.values()].flatMap((report) => report.questions);
    const drawn = [...reports.values()].flatMap((report) => chart(report, 'answers').map(({ id }) => id));
    for (const { name, rows } of kinds) {
      const asked = questions.filter((one) => one.kind === name);
      expect(asked.length, `questions of the kind ${name} in the example audits`).toBeGreaterThan(0);
      const isDrawn = asked.some(({ id }) => drawn.includes(`answers:${id}`));
      expect(isDrawn, name).toBe(rows !== 'none');
    }
  });

  it('has every kind of picture somewhere among the examples', () => {
    const seen = new Set([...reports.values()].flatMap(all).map(({ id }) => id.split(':')[0]));
    expect([...seen].sort()).toEqual(chartKinds.map(({ name }) => name).sort());
  });

  it('gives no trend of one round, and joins only rounds that may be compared', () => {
    const small = of('small');
    expect(chart({ ...small, trend: { rounds: [round('r26-q4', 50)], steps: [] } }, 'trend')).toEqual([]);
    expect(chart({ ...small, trend: null }, 'trend')).toEqual([]);
    const [picture] = chart(small, 'trend');
    expect(joins(picture)).toBe(1);
    const open = {
      ...trend,
      steps: trend.steps.map((one) => ({ ...one, refused: 'nobody-answered' as const })),
    };
    expect(joins(chart({ ...small, trend: open }, 'trend')[0])).toBe(0);
  });

  const chart = (report: Report, name: string) =>
    chartKinds.find((kind) => kind.name === name)?.of(report) ?? [];
  const joins = (picture: Chart | undefined) =>
    elements(parsed(picture?.svg ?? ''), 'path').filter((path) => path.getAttribute('fill') === 'none')
      .length;
});

const pictures = (report: Report, kind: string): Chart[] =>
  chartKinds.find(({ name }) => name === kind)?.of(report) ?? [];
const whole = (share: number | null | undefined) =>
  share === null || share === undefined ? '–' : String(Math.round(Number(share.toPrecision(12)) * 100));

describe('the figures of a table are those of the report', () => {
  it.each(['demo', 'at-war', 'two samples'])('%s: gaps, thresholds and spreads in dumbbells', (name) => {
    const report = of(name);
    const rows = pictures(report, 'dumbbell').flatMap(({ table }) => table.rows);
    for (const row of rows) {
      const asked = report.questions.find(({ label }) => label === row[0]) as ReportQuestion;
      const spreads = report.pair.map((id) => asked.sides.find(({ side }) => side === id)?.spread);
      expect([row[1], row[2], row[6], row[7]]).toEqual([asked.apart, asked.threshold, ...spreads].map(whole));
    }
    expect(rows.length).toBeGreaterThan(5);
  });

  it.each(['demo', 'agreed-mess'])('%s: printed in the cells of the heat maps, readable on each', (name) => {
    const report = of(name);
    for (const { svg, table } of [...pictures(report, 'distances'), ...pictures(report, 'levels')]) {
      const cells = elements(parsed(svg), 'g').flatMap((group) => {
        const [rect, text] = [elements(group, 'rect')[0], elements(group, 'text')[0]];
        return rect === undefined || text === undefined ? [] : [{ rect, text }];
      });
      const printed = cells.map(({ text }) => text.textContent);
      expect(printed).toEqual(table.rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '–'));
      for (const { rect, text } of cells) {
        const [paper, ink] = [rect, text].map((one) => luminance(one.getAttribute('fill') ?? ''));
        const [dark = 0, light = 0] = [paper ?? 0, ink ?? 0].sort((a, b) => a - b);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
    const [first] = pictures(report, 'distances');
    const question = report.questions.find(({ label }) => label === first?.table.rows[0]?.[0]);
    expect(first?.table.rows[0]?.[1]).toBe(whole(question?.apart));
  });

  it('call no state good or bad where the sides are apart: its figures stand in brackets on no shade', () => {
    const report = of('demo');
    const open = report.questions.filter(({ standing }) => standing === 'contested');
    expect(open.length).toBeGreaterThan(0);
    const pieces = pictures(report, 'levels');
    const rows = pieces.flatMap(({ table }) => table.rows);
    for (const [label = '', ...cells] of rows) {
      const isOpen = open.some((one) => one.label === label);
      for (const one of cells.filter((cell) => cell !== '–')) {
        expect(one, label).toMatch(isOpen ? /^\(\d+\)$/ : /^\d+$/);
      }
    }
    for (const { svg, table } of pieces) {
      const papers = elements(parsed(svg), 'g').map((group) => [
        elements(group, 'text')[0]?.textContent?.startsWith('('),
        elements(group, 'rect')[0]?.getAttribute('class') === 'chart-paper',
      ]);
      for (const [isOpen, isPaper] of papers) expect(isPaper).toBe(isOpen);
      expect(table.caption.includes('not settled')).toBe(svg.includes('(100)') || /\(\d+\)</.test(svg));
    }
  });

  it.each(['demo', 'small', 'demo in German'])('%s: counts of every answer', (name) => {
    const report = of(name);
    for (const { id, table } of pictures(report, 'answers')) {
      const question = report.questions.find((one) => `answers:${one.id}` === id) as ReportQuestion;
      if (question.rows === 'passes') continue;
      const sides = question.sides.filter(({ n }) => n > 0);
      const rows = sides[0]?.rows ?? [];
      for (const [label, ...cells] of table.rows) {
        const row = rows.find((one) => one.label === label);
        expect(cells.slice(0, sides.length)).toEqual(
          sides.map((side) => side.rows.find((one) => one.id === row?.id)?.text),
        );
      }
      // Whoever answered stands in some row: no band with an answer is left out.
      if (question.rows === 'one-of' || question.rows === 'owners') {
        const shown = new Set(table.rows.map(([label]) => label));
        const count = rows
          .filter(({ label }) => shown.has(label))
          .reduce((sum, row) => sum + (row.count ?? 0), 0);
        expect(count).toBe(sides[0]?.n);
      }
    }
  });

  it('counts of who needs, receives and gives what', () => {
    const report = of('demo');
    const sheet = report.balance[0];
    const table = pictures(report, 'answers').find(
      ({ id }) => id === `answers:${sheet?.question ?? ''}`,
    )?.table;
    const expected = (sheet?.ways ?? []).flatMap((way) =>
      way.rows
        .filter((row) => row.needed + row.received + row.given > 0)
        .map((row) => [
          row.label,
          `${row.needed} of ${way.needing}`,
          `${row.received} of ${way.needing}`,
          `${row.given} of ${way.giving}`,
        ]),
    );
    expect(table?.rows.map(([label, , ...counts]) => [label, ...counts])).toEqual(expected);
  });
});

/** Where both sides' symbols stand, in the order drawn: `d` of a circle and of a diamond. */
function places(svg: string, side: 'first' | 'second'): number[] {
  return elements(parsed(svg), 'path')
    .filter((path) => path.getAttribute('class') === `chart-${side}-mark`)
    .map((path) => Number(/translate\(([-\d.]+)/.exec(path.getAttribute('transform') ?? '')?.[1]));
}

describe('what is drawn follows what was answered', () => {
  const base = acme();
  const withGap = (apart: number): Report => ({
    ...base,
    questions: base.questions.map((one) => (one.id === 'call-hours' ? { ...one, apart } : one)),
  });

  it('marks of a dumbbell are as far apart as the gap', () => {
    const away = (gap: number) => {
      const { svg = '' } = pictures(withGap(gap), 'dumbbell')[0] ?? {};
      // The first marks are those of the key.
      return (places(svg, 'second')[1] ?? 0) - (places(svg, 'first')[1] ?? 0);
    };
    const one = away(1);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (gap) => {
        expect(away(gap)).toBeCloseTo(gap * one, 1);
      }),
      { numRuns: 60 },
    );
  });

  it('bars are as long as shares, and never past the whole', () => {
    const withShare = (share: number): Report => ({
      ...base,
      questions: base.questions.map((one) =>
        one.id === 'conditions'
          ? {
              ...one,
              sides: one.sides.map((side) => ({
                ...side,
                rows: side.rows.map((row, at) => (at === 0 ? { ...row, share } : row)),
              })),
            }
          : one,
      ),
    });
    const long = (share: number) => {
      const { svg = '' } =
        pictures(withShare(share), 'answers').find(({ id }) => id === 'answers:conditions') ?? {};
      const [bar] = elements(parsed(svg), 'rect').filter(
        (one) => one.getAttribute('class') === 'chart-first-bar',
      );
      return bar === undefined ? 0 : number(bar, 'width');
    };
    const one = long(1);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (share) => {
        expect(long(share)).toBeCloseTo(share * one, 1);
      }),
      { numRuns: 60 },
    );
  });

  it('times stand on one line by their ratio, whatever their unit', () => {
    const at = (sales: number, marketing: number) => {
      const center = (side: string) => (side === 'sales' ? sales : marketing);
      const report: Report = {
        ...base,
        questions: base.questions
          .filter(({ id }) => id === 'call-hours')
          .map((one) => ({
            ...one,
            sides: one.sides.map((side) => ({
              ...side,
              center: center(side.side),
              extent: null,
              guess: null,
            })),
          })),
      };
      const { svg = '' } = pictures(report, 'timing')[0] ?? {};
      // In a row: the symbols before the words, then those on the line.
      return [places(svg, 'first')[2] ?? NaN, places(svg, 'second')[2] ?? NaN] as const;
    };
    const hours = fc.double({ min: 0.3, max: 700, noNaN: true });
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const [one, other] = at(a, b);
        expect(Math.sign(Math.round((other - one) * 10))).toBe(
          Math.abs(other - one) < 0.05 ? 0 : Math.sign(b - a),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('no symbol of a time stands on the line but that of an answer: what is said is printed beside it', () => {
    for (const name of ['demo', 'demo in German', 'small']) {
      const report = of(name);
      const [picture] = pictures(report, 'timing');
      const root = parsed(picture?.svg ?? '');
      const end = Math.max(
        ...elements(root, 'line').flatMap((one) =>
          one.getAttribute('class') === 'chart-grid' ? [number(one, 'x1')] : [],
        ),
      );
      for (const [at, side] of (['first', 'second'] as const).entries()) {
        const shown = report.questions.filter(({ label }) =>
          picture?.table.rows.some((row) => row[0] === label),
        );
        const drawn = shown.flatMap(({ sides }) => {
          const own = sides.find((one) => one.side === report.pair[at]);
          return [own?.center ?? null, own?.guess?.center ?? null].filter((value) => value !== null);
        });
        const [, ...marks] = places(picture?.svg ?? '', side);
        expect(
          marks.filter((x) => x > end),
          name,
        ).toHaveLength(shown.length);
        expect(
          marks.filter((x) => x <= end),
          name,
        ).toHaveLength(drawn.length);
      }
    }
  });

  it('a quadrant of many questions names the foremost, none over another, and its table holds all', () => {
    const [question] = base.questions;
    const [finding] = base.findings;
    if (question === undefined || finding === undefined) throw new Error('no question, no finding');
    const random = seeded(5);
    const level = () => Math.round(random() * 4) * 25;
    const many = (count: number): Report => {
      const questions = Array.from({ length: count }, (_, at) => ({
        ...question,
        id: `q${at}`,
        label: `Question ${at}`,
        apart: Math.round(random() * 4) / 4,
        sides: question.sides.map((side) => ({ ...side, level: level() })),
      }));
      const findings = questions.map(({ id }) => ({ ...finding, question: id })).reverse();
      return { ...base, questions, findings };
    };
    for (const [count, named] of [
      [12, 12],
      [25, 25],
      [26, 25],
      [110, 25],
    ] as const) {
      const report = many(count);
      const [picture] = pictures(report, 'quadrant');
      const rows = picture?.table.rows ?? [];
      expect(rows.map((row) => row[1]).sort()).toEqual(report.questions.map(({ label }) => label).sort());
      const foremost = rows.filter(([at]) => at !== '–').map((row) => row[1]);
      expect(foremost.sort()).toEqual(
        report.questions
          .slice(-named)
          .map(({ label }) => label)
          .sort(),
      );
      const texts = elements(parsed(picture?.svg ?? ''), 'text');
      const listed = texts.filter((one) => /^Question/.test(one.textContent ?? ''));
      expect(listed).toHaveLength(named);
      const top = Math.min(...listed.map((one) => number(one, 'y')));
      const spots = texts
        .filter((one) => one.getAttribute('font-weight') === '600' && number(one, 'y') < top)
        .map((one) => ({ text: one.textContent, ...extent(one) }));
      expect(spots).toHaveLength(new Set(rows.map(([at]) => at).filter((at) => at !== '–')).size);
      const over = spots.filter((one, at) =>
        spots
          .slice(0, at)
          .some((other) =>
            (['x', 'y'] as const).every(
              (way) =>
                (one[way]?.[0] ?? 0) < (other[way]?.[1] ?? 0) &&
                (other[way]?.[0] ?? 0) < (one[way]?.[1] ?? 0),
            ),
          ),
      );
      expect(over, `${count}`).toEqual([]);
    }
  });

  it('an hour and a sixtieth of it in minutes stand in one place', () => {
    const [question] = base.questions.filter(({ id }) => id === 'call-hours');
    if (question?.axis === null || question === undefined) throw new Error('no question of hours');
    const inHours = { ...question, sides: question.sides.map((side) => ({ ...side, guess: null })) };
    const inMinutes: ReportQuestion = {
      ...question,
      id: 'in-minutes',
      axis: { ...question.axis, min: question.axis.min * 60, max: question.axis.max * 60, hours: 1 / 60 },
      sides: question.sides.map((side) => ({
        ...side,
        center: side.center === null ? null : side.center * 60,
        extent: side.extent === null ? null : [side.extent[0] * 60, side.extent[1] * 60],
        guess: null,
      })),
    };
    const { svg = '' } = pictures({ ...base, questions: [inHours, inMinutes] }, 'timing')[0] ?? {};
    for (const side of ['first', 'second'] as const) {
      const found = places(svg, side);
      expect(found).toHaveLength(5);
      expect(found[2]).toBe(found[4]);
    }
  });

  it('darker cells hold larger figures', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          fc.pre(a + 0.02 < b);
          expect(luminance(shade(a).fill)).toBeGreaterThan(luminance(shade(b).fill));
          for (const one of [a, b]) {
            const { fill, ink } = shade(one);
            const [dark = 0, light = 0] = [luminance(fill), luminance(ink)].sort((x, y) => x - y);
            expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
          }
        },
      ),
    );
  });

  it('each side has its own shape and bar, so that nothing is told by colour alone', () => {
    for (const { id, svg } of all(of('demo'))) {
      const root = parsed(svg);
      const shapes = (side: string) =>
        new Set(
          elements(root, 'path')
            .filter((one) => one.getAttribute('class') === `chart-${side}-mark`)
            .map((one) => (one.getAttribute('d') ?? '').replace(/[-\d.,]/g, '')),
        );
      const [first, second] = [[...shapes('first')], [...shapes('second')]];
      if (/^(distances|levels|trend)/.test(id)) continue;
      expect([first.length, second.length], id).toEqual([1, 1]);
      expect(first[0], id).not.toBe(second[0]);
      for (const bar of elements(root, 'rect')) {
        if (bar.getAttribute('class') === 'chart-second-bar')
          expect(bar.getAttribute('fill')).toMatch(/^url\(#/);
      }
    }
  });

  it('a brand brings its own colours to marks and bars', () => {
    const brand = { name: 'Acme', logo: null, colors: { first: '#123456', second: '#654321' } };
    const drawn = all({ ...base, brand })
      .map(({ svg }) => svg)
      .join('');
    expect(drawn).toContain('#123456');
    expect(drawn).toContain('#654321');
    expect(drawn).not.toMatch(/#005a9c|#b24a00|#0072b2|#d55e00/i);
  });
});

/** Every text people wrote, with a hostile one behind it. */
function poisoned(report: Report, text: string): Report {
  const free = 'company name title text label says unit caption'.split(' ');
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return free.includes(key) ? `${value}${text}` : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(report, '') as Report;
}

describe('hostile texts', () => {
  it.each(hostile)('are drawn as text and keep every picture whole: %j', (text) => {
    for (const report of [poisoned({ ...acme(), trend }, text)]) {
      for (const chart of all(report)) {
        for (const svg of [chart.svg, alone(chart)]) {
          const root = parsed(svg);
          const names = new Set(elements(root).map(({ tagName }) => tagName));
          for (const name of names)
            expect('svg title desc defs pattern rect line path g text').toContain(name);
          expect(svg).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u,
          );
        }
      }
    }
  });

  it('stay whole in the table, however short they stand in the picture', () => {
    const long = 'x'.repeat(400);
    const [picture] = pictures(poisoned(acme(), ` ${long}`), 'dumbbell');
    expect(picture?.table.rows[0]?.[0]).toContain(long);
    for (const text of elements(parsed(picture?.svg ?? ''), 'text')) {
      expect(text.textContent?.length).toBeLessThan(120);
    }
  });
});

describe('lines of text', () => {
  it('are never wider than they may be, and lose nothing where nothing is cut', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.lorem(), fc.constantFrom(...hostile)),
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 1, max: 4 }),
        (text, room, most) => {
          const found = lines(text, room, 14, most);
          expect(found.length).toBeLessThanOrEqual(most);
          if (!found.join('').includes('…')) {
            expect(found.join('').replace(/\s/g, '').length).toBeGreaterThanOrEqual(
              text.trim() === '' ? 0 : text.replace(/\s/g, '').length,
            );
          }
        },
      ),
    );
    for (const text of [
      'WWWWWWWWWWWWWWWWWWWWWW',
      '日本語の名前と日本語の名前と日本語の名前',
      'a fairly ordinary label',
    ]) {
      for (const line of lines(text, 120, 14, 3)) expect(textWidth(line, 14)).toBeLessThanOrEqual(121);
    }
  });
});

describe('a head', () => {
  it('stands whole in its lines, none wider than its room in bold letters, or not at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...hostile)),
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (text, room, most) => {
          const found = head(text, room, 14, most, true);
          if (found === null) return;
          expect(found.length).toBeLessThanOrEqual(most);
          for (const line of found) expect(textWidth(line, 14, true)).toBeLessThanOrEqual(room);
          if (!/[^\x20-\x7e]/.test(text)) expect(found.join(' ')).toBe(text.trim().replace(/ +/g, ' '));
        },
      ),
    );
    expect(head('Sales and Key Account Management', 180, 14, 2, true)).toEqual([
      'Sales and Key',
      'Account Management',
    ]);
    expect(head('Unternehmenskommunikation', 120, 14)).toBeNull();
  });
});

describe('an answer on one line', () => {
  it.each([
    ['18 months (12.5 to 24.5)', 120, '18 months'],
    ['Enough points or actions have added up (4 of 4)', 260, 'Enough points or actions… (4 of 4)'],
    ['3 of 4: Marketing, 1 of 4: Sales', 180, '3 of 4: Marketing…'],
    ['about as often as not, it depends', 150, 'about as often as…'],
    ['1 h (1 to 2)', 150, '1 h (1 to 2)'],
  ])('keeps its figures whole: %s', (text, room, shown) => {
    expect(said(text, room, 12.5)).toBe(shown);
  });

  it('is never wider than its room, and never cut inside a figure', () => {
    const figure = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }),
      fc.double({ min: 0, max: 999, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.lorem(),
        figure,
        figure,
        fc.integer({ min: 120, max: 400 }),
        (words, one, other, room) => {
          const [low, high] = [one, other].map((value) => String(Math.round(value * 10) / 10));
          for (const text of [`${words} (${low} of ${high})`, `${low} months (${low} to ${high})`]) {
            const shown = said(text, room, 12.5);
            expect(textWidth(shown, 12.5)).toBeLessThanOrEqual(room);
            const figures = text.match(/[\d.]+/g) ?? [];
            for (const found of shown.match(/[\d.]*\d/g) ?? []) expect(figures).toContain(found);
          }
        },
      ),
    );
  });
});

describe('accord chart', () => {
  it('lists the charts there are, as lines and as JSON', async () => {
    const listed = await accord(['chart'], { files: acmeFiles() });
    expect(listed.code).toBe(0);
    expect(listed.stdout).toMatch(/^dumbbell:handover {2,}Hand-over: how far apart/m);
    const json = await accord(['chart', '--json'], { files: acmeFiles() });
    const ids = (JSON.parse(json.stdout) as { id: string }[]).map(({ id }) => id);
    expect(
      listed.stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(ids);
  });

  it('writes one to a file, says so on stderr, and refuses to write over it', async () => {
    const done = await accord(['chart', 'quadrant', '-o', 'q.svg'], { files: acmeFiles() });
    expect([done.code, done.stdout, done.stderr.trim()]).toEqual([0, '', 'wrote q.svg']);
    const text = readFileSync(join(done.cwd, 'q.svg'), 'utf8');
    expect(parsed(text).tagName).toBe('svg');
    expect(text).toMatch(/^<\?xml /);
    expect(text.endsWith('</svg>\n')).toBe(true);
    const again = await accord(['chart', 'quadrant', '-o', 'q.svg'], { cwd: done.cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
    const forced = await accord(['chart', 'quadrant', '-o', 'q.svg', '--force'], { cwd: done.cwd });
    expect(forced.code).toBe(0);
    expect(readFileSync(join(done.cwd, 'q.svg'), 'utf8')).toBe(text);
    const both = await accord(['chart', 'quadrant', '--json', '-o', 'other.svg'], { cwd: done.cwd });
    expect([both.code, both.stdout]).toEqual([2, '']);
    const printed = await accord(['chart', 'quadrant'], { cwd: done.cwd });
    expect(printed.stdout.trimEnd()).toBe(text.trimEnd());
  });

  it('writes a kind with several charts into a folder, one file each, and says what to name otherwise', async () => {
    const files = acmeFiles();
    const asked = await accord(['chart', 'answers'], { files });
    expect([asked.code, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toContain('answers:call-hours');
    const done = await accord(['chart', 'answers', '-o', 'out'], { cwd: asked.cwd });
    expect(done.code).toBe(0);
    expect(readdirSync(join(done.cwd, 'out'))).toContain('answers-call-hours.svg');
    const again = await accord(['chart', 'answers', '-o', 'out'], { cwd: asked.cwd });
    expect(again.code).toBe(2);
    mkdirSync(join(done.cwd, 'empty'));
    expect((await accord(['chart', 'quadrant', '-o', 'empty'], { cwd: asked.cwd })).code).toBe(0);
    expect(readdirSync(join(done.cwd, 'empty'))).toEqual(['quadrant.svg']);
  });

  it.each([
    ['quadrant', 'q.png', 'quadrant.svg'],
    ['quadrant', 'q', 'quadrant.svg'],
    ['quadrant', 'q.svg.gz', 'quadrant.svg'],
    ['answers:call-hours', 'charts', 'answers-call-hours.svg'],
    ['answers', 'q.PNG', 'charts'],
  ])('makes no folder for %s of what asks for a picture: %s', async (name, path, right) => {
    const { code, stdout, stderr, cwd } = await accord(['chart', name, '-o', path], { files: acmeFiles() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `${path} does not end in ".svg", the one format of a chart.\nWrite: accord chart ${name} -o ${right}\n`,
    );
    expect(existsSync(join(cwd, path))).toBe(false);
  });

  it('refuses names that no chart has, and names near ones', async () => {
    const { cwd } = await accord(['chart'], { files: acmeFiles() });
    const wrong = await accord(['chart', 'quadrnt', '-o', 'q.svg'], { cwd });
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('Did you mean "quadrant"?');
    expect(existsSync(join(cwd, 'q.svg'))).toBe(false);
    const nothing = await accord(['chart', 'trend'], { cwd });
    expect(nothing.stderr).toContain('holds nothing');
    for (const name of ['__proto__', '', 'answers:', 'answers:../x']) {
      expect((await accord(['chart', name], { cwd })).code, name).toBe(2);
    }
  });

  it('gives a chart as data with its table', async () => {
    const { stdout } = await accord(['chart', 'quadrant', '--json'], { files: acmeFiles() });
    const [found] = JSON.parse(stdout) as Chart[];
    expect(Object.keys(found ?? {})).toEqual(['id', 'title', 'description', 'svg', 'table']);
  });
});
