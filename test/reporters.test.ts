import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { reporters } from '../src/reporters/index.ts';
import { acme, auditYaml, everybody, type Answers } from './acme.ts';
import { printed } from './built.ts';

const only = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(everybody).filter(([id]) => ids.includes(id)));

/** Compares with a file of test/golden; UPDATE_GOLDEN=1 writes it. */
function golden(name: string, text: string): void {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(existsSync(file), `${name}: run once with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}

describe('golden reports', () => {
  it.each([
    ['terminal-80.txt', 'terminal', { width: 80 }, {}],
    ['terminal-120.txt', 'terminal', { width: 120 }, {}],
    ['terminal-list.txt', 'terminal', { list: true }, {}],
    ['report.md', 'markdown', {}, {}],
    ['sample.md', 'markdown', {}, { audit: auditYaml('sample') }],
    ['alone.txt', 'terminal', { width: 80 }, { answers: only('executive') }],
    ['alone.md', 'markdown', {}, { answers: only('executive') }],
    ['two-people.txt', 'terminal', { width: 80 }, { answers: only('sales-head', 'marketing-head') }],
  ])('%s', async (name, format, options, change) => {
    golden(name, await printed(format, acme(change), options));
  });
});

/** Cells of every Markdown table; escaped bars do not part cells. */
function tables(text: string): string[][][] {
  const found: string[][][] = [];
  let open: string[][] | null = null;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      open = null;
      continue;
    }
    if (open === null) found.push((open = []));
    const cells = line.slice(1, -1).split(/(?<!\\)\|/);
    open.push(cells.map((cell) => cell.trim()));
  }
  return found;
}

describe('figures on a page', () => {
  it('reconcile in the terminal: headline = questions = sums of the themes, overall = mean by weight', async () => {
    const report = acme();
    const text = await printed('terminal', report, { width: 120 });
    const lines = text.split('\n');
    const headline = lines[2] ?? '';
    const numbers = [...headline.matchAll(/(\d+) /g)].map((match) => Number(match[1]));
    const [all = 0, ...parts] = numbers;
    expect(all).toBe(9);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);

    const start = lines.findIndex((line) => line.trim() === 'By theme');
    const end = lines.indexOf('', start);
    const heads = (lines[start + 1] ?? '').trim().split(/\s{2,}/);
    const rows = lines.slice(start + 2, end).map((line) => line.trim().split(/\s{2,}/));
    const counts = heads.indexOf('weight');
    const total = rows.at(-1) ?? [];
    const themes = rows.filter((row) => !row[0]?.startsWith('·')).slice(0, -1);
    for (let column = 1; column <= counts; column += 1) {
      const sum = themes.reduce((all, row) => all + Number(row[column]), 0);
      expect(sum).toBe(Number(total[column]));
      expect(parts).toContain(sum);
    }
    // Rows with a figure end in weight, points and bar; those of single questions hold nothing else.
    const figured = rows.slice(0, -1).flatMap((row) => {
      const figures = row.filter((cell) => /^[\d.]+$/.test(cell)).map(Number);
      const isQuestion = row[0]?.startsWith('·');
      if (!isQuestion && figures.length < counts + 2) return [];
      return [{ weight: figures.at(-2) ?? 0, points: figures.at(-1) ?? 0 }];
    });
    expect(figured).toHaveLength(3);
    const weights = figured.reduce((sum, one) => sum + one.weight, 0);
    const mean = figured.reduce((sum, one) => sum + one.weight * one.points, 0) / weights;
    const printedTotal = total.filter((cell) => /^[\d.]+$/.test(cell)).map(Number);
    expect(printedTotal.at(-2)).toBe(weights);
    expect(Math.abs(mean - (printedTotal.at(-1) ?? 0))).toBeLessThanOrEqual(1);
    const alignment = Number(/Alignment across the sides (\d+)/.exec(text)?.[1]);
    expect(alignment).toBe(100 - (printedTotal.at(-1) ?? 0));
  });

  it.each(['everyone', 'sample'])(
    'reconcile in Markdown (%s): the sum of weight x points makes the alignment',
    async (population) => {
      const text = await printed('markdown', acme({ audit: auditYaml(population) }));
      const table =
        tables(text).find(([heads]) => heads?.[0] === 'question' && heads.includes('weight')) ?? [];
      const rows = table.slice(2, -1).map((row) => row.map((cell) => cell.replaceAll('\\', '')));
      const total = table.at(-1) ?? [];
      const weights = rows.reduce((sum, row) => sum + Number(row[1]), 0);
      const products = rows.reduce((sum, row) => sum + Number(row[1]) * Number(row.at(-2)), 0);
      expect(rows).toHaveLength(7);
      expect(Number(total[1])).toBe(weights);
      expect(Math.abs(products - Number(total.at(-1)))).toBeLessThan(0.05 * (weights + 1));
      const alignment = Number(/Alignment across the sides (\d+)/.exec(text)?.[1]);
      expect(Math.abs(100 - products / weights - alignment)).toBeLessThanOrEqual(0.6);
    },
  );

  it('are the same in JSON as on the page: own words are told apart from what is by profession', async () => {
    const report = acme();
    const { verdicts, ownWords, dimensions } = JSON.parse(await printed('json', report)) as typeof report;
    const text = await printed('markdown', report);
    const onPage = (label: string) => Number(new RegExp(`\\*\\*(\\d+)\\*\\* ${label}`).exec(text)?.[1] ?? 0);
    expect(ownWords).toBe(1);
    expect(onPage('in own words')).toBe(ownWords);
    expect(onPage('by profession')).toBe(verdicts.free - ownWords);
    expect(dimensions.reduce((sum, one) => sum + one.ownWords, 0)).toBe(ownWords);
  });

  it('reconcile in Markdown: themes add up to the headline and to the overall figure, answers to those asked', async () => {
    const text = await printed('markdown', acme());
    const themes =
      tables(text).find(([heads]) => heads?.includes('points apart') && heads.includes('same')) ?? [];
    const body = themes.slice(2, -1);
    const [weight, apart] = ['weight', 'points apart'].map((head) => themes[0]?.indexOf(head) ?? -1);
    const cells = (row: readonly string[]) => [row[weight as number], row[apart as number]].map(Number);
    const figured = body.map(cells).filter(([heavy]) => (heavy ?? 0) > 0);
    const products = figured.reduce((sum, [heavy = 0, points = 0]) => sum + heavy * points, 0);
    const [weights = 0, overall = 0] = cells(themes.at(-1) ?? []);
    expect(Math.abs(products / weights - overall)).toBeLessThanOrEqual(1);
    (themes.at(-1) ?? []).slice(1, -1).forEach((sum, index) => {
      expect(body.reduce((all, row) => all + Number(row[index + 1]), 0)).toBe(Number(sum));
    });
    const headline = /^\*\*\d+\*\* questions · .*$/m.exec(text)?.[0] ?? '';
    const [all, ...parts] = [...headline.matchAll(/\*\*(\d+)\*\*/g)].map(([, figure]) => Number(figure));
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(all).toBe(9);
    for (const [heads = [], , ...rows] of tables(text).filter(([head]) => head?.includes('answers'))) {
      const silent = heads.indexOf('no answer');
      for (const row of rows) {
        const [given, asked] = (row[1] ?? '').split(' of ').map(Number);
        const missing = silent < 0 ? [] : [...(row[silent] ?? '').matchAll(/\d+/g)].map(Number);
        expect((given ?? 0) + missing.reduce((sum, one) => sum + one, 0)).toBe(asked);
      }
    }
  });
});

/** Things that move cursors, make markup, break tables, turn text around, or run somewhere. */
const hostile = [
  '\u001b[31mred\u001b[0m',
  '\u009b2J\u0007\u0008',
  '\u202egnp.exe\u2066',
  '<script>alert(1)</script>',
  '| cell | cell |',
  '](javascript:alert(1)) ![x](http://example.invalid/x)',
  '`code` **bold** # head',
  'a\r\nb\n\n## Injected heading\n\n- item',
  '=cmd|calc',
  '{sales.says} ${x} {{x}}',
  '日本語の名前と 👩‍👩‍👧‍👦',
  'x'.repeat(300),
];

function poisoned(text: string, report: Report = acme()): Report {
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      // What decides the layout stays; everything people or authors wrote is replaced.
      const free = ['company', 'name', 'title', 'text', 'label', 'says', 'why', 'source', 'do', 'process'];
      const more = ['people', 'doneWhen', 'effort', 'person', 'because', 'aim', 'subject', 'preset'];
      return [...free, ...more].includes(key) && !(key === 'why' && value.includes('-'))
        ? `${value}${text}`
        : value;
    }
    if (Array.isArray(value)) {
      return value.map((one) => change(one, ['limits', 'holds'].includes(key) ? 'text' : key));
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
  };
  return change(report) as Report;
}

/** The workbook is no text; `workbook.test.ts` reads it back. */
const texts = reporters.map(({ name }) => name).filter((name) => name !== 'xlsx');

describe.each(texts)('the %s reporter', (name) => {
  it.each(hostile)('lets no control, bidi or escape byte through: %j', async (text) => {
    const alone = acme({ answers: only('executive') });
    for (const report of [poisoned(text), poisoned(text, alone)]) {
      const out = `${await printed(name, report)}${await printed(name, report, { list: true })}`;
      expect(out).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
    }
  });

  it('gives the same bytes for the same report, and one line feed at the end', async () => {
    const [one, other] = [await printed(name, acme()), await printed(name, acme())];
    expect(one).toBe(other);
    expect(one).toMatch(/[^\n]\n$/);
  });

  it('does not change the report', async () => {
    const report = acme();
    const before = JSON.stringify(report);
    await printed(name, report);
    expect(JSON.stringify(report)).toBe(before);
  });

  it.each([
    ['one person alone', only('executive')],
    ['one side alone', only('sales-head', 'sales-north')],
    ['one on each side', only('sales-head', 'marketing-head')],
    ['nobody', {}],
  ])('has no figure that is none, for %s', async (_who, answers) => {
    for (const list of [false, true]) {
      expect(await printed(name, acme({ answers }), { list })).not.toMatch(
        /NaN|undefined"?\)|Infinity|\[object/,
      );
    }
  });
});

describe('the markdown reporter', () => {
  it.each(hostile.flatMap((text) => [[text, everybody] as const, [text, only('executive')] as const]))(
    'keeps tables, headings and markup its own: %j',
    async (text, answers) => {
      const clean = await printed('markdown', acme({ answers }));
      const out = await printed('markdown', poisoned(text, acme({ answers })));
      const shape = (page: string) => tables(page).map((rows) => rows.map((row) => row.length));
      expect(shape(out)).toEqual(shape(clean));
      const headings = (page: string) => page.split('\n').filter((line) => /^#{1,6} /.test(line)).length;
      expect(headings(out)).toBe(headings(clean));
      expect(out).not.toMatch(/(?<!\\)<script/);
      expect(out).not.toMatch(/(?<!\\)\]\(/);
      for (const rows of tables(out)) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    },
  );

  it('has no empty table, no empty heading and no alignment for one person alone', async () => {
    const text = await printed('markdown', acme({ answers: only('executive') }));
    expect(text).not.toMatch(/Alignment|By theme|Weights and gaps/);
    expect(text).toContain('### The head of Sales');
    for (const rows of tables(text)) expect(rows.length).toBeGreaterThan(2);
    expect(text).not.toMatch(/^#+ .*\n\n#{1,2} /m);
  });
});

describe('the terminal reporter', () => {
  it.each([60, 80, 100, 120, 160])('fits %i columns, wide characters included', async (width) => {
    for (const text of ['', ...hostile]) {
      const out = await printed('terminal', text === '' ? acme() : poisoned(text), { width });
      const longest = Math.max(...out.split('\n').map((line) => stringWidth(line)));
      expect(longest).toBeLessThanOrEqual(width);
    }
  });

  it('colours only where told, and says the same without colour', async () => {
    const plain = await printed('terminal', acme());
    const colored = await printed('terminal', acme(), { color: true });

    const escapes = /\u001b\[[\d;]*m/g;
    expect(plain).not.toMatch(escapes);
    expect(colored).toMatch(escapes);
    const bare = (text: string) => text.replaceAll(escapes, '').replaceAll(/ +$/gm, '');
    expect(bare(colored)).toBe(bare(plain));
  });

  it('lets no escape of its own colours be forged by a name', async () => {
    const out = await printed('terminal', poisoned('\u001b[35mX'), { color: true });
    expect(out).not.toContain('\u001b[35m');
    expect(out).toContain('\\x1b[35mX');
  });

  it('aligns what the sides say behind names of wide characters', async () => {
    const audit = auditYaml()
      .replaceAll('name: Sales', 'name: 営業部')
      .replaceAll('name: Marketing', 'name: 広告');
    const out = await printed('terminal', acme({ audit }), { width: 120 });
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('What matters most'));
    const [first = '', second = ''] = lines.slice(at + 2, at + 4);
    const columnOf = (line: string, text: string) => stringWidth(line.split(text)[0] ?? '');
    expect([first, second].map((line) => line.trim().charAt(0))).toEqual(['●', '◇']);
    expect(columnOf(first, '24 h')).toBe(columnOf(second, '1 h'));
  });

  it('says in the list layout every fact of the columns, one a line, without bars', async () => {
    const report = acme();
    const list = await printed('terminal', report, { list: true });
    expect(list).not.toMatch(/[█▏▎▍▌▋▊▉]| {3,}/);
    for (const { title } of report.findings.filter((one) => one.rank > 0).slice(0, 3)) {
      expect(list.split('\n')).toContain(`- ${title}`);
    }
    expect(list).toContain('  points apart: ');
    expect(list).toContain('\nAlignment across the sides ');
  });

  it('shows one person alone: own answers, what is not known, what to ask; no alignment, no empty table', async () => {
    const out = await printed('terminal', acme({ answers: only('executive') }), { width: 80 });
    expect(out).toContain('does not know');
    expect(out).toContain('What the head of Sales has yet to answer');
    expect(out).toContain('What the head of Marketing has yet to answer');
    expect(out).not.toMatch(/lignment (across|\d)|By theme|What matters most/);
    expect(out).toContain('there is no alignment figure');
  });

  it('calls an audit of two people what it is', async () => {
    const out = await printed('terminal', acme({ answers: only('sales-head', 'marketing-head') }));
    expect(out).toMatch(/Two-person alignment \d+/);
    expect(out).not.toContain('Alignment across');
  });
});
