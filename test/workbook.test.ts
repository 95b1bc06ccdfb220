import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import papaparse from 'papaparse';
import read from 'read-excel-file/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { bytes } from '../src/reporters/xlsx/bytes.ts';
import { column, type Cell, type Sheet } from '../src/reporters/xlsx/cell.ts';
import { sheetNames } from '../src/reporters/xlsx/names.ts';
import { workbook } from '../src/reporters/xlsx/workbook.ts';
import { visible } from '../src/text/escape.ts';
import { accord } from './accord.ts';
import { acme, acmeFiles, auditYaml, everybody } from './acme.ts';
import { exampleReport } from './example-report.ts';
import { hostile } from './hostile.ts';

type Value = string | number | boolean | Date | null;
type Read = Map<string, Value[][]>;

const opened = async (file: Uint8Array): Promise<Read> => {
  const sheets = (await read(Buffer.from(file))) as { sheet: string; data: Value[][] }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};
const sheet = (book: Read, name: string): Value[][] => {
  const found = book.get(name);
  if (found === undefined) throw new Error(`no sheet ${name}, only ${[...book.keys()].join(', ')}`);
  return found;
};
/** Rows under the heads, each by the names of its columns. */
const rowsOf = (book: Read, name: string): Map<string, Value>[] => {
  const [, , , heads = [], ...rows] = sheet(book, name);
  return rows.map((row) => new Map(heads.map((head, at) => [String(head), row[at] ?? null])));
};
const near = (found: Value | undefined, wanted: number | null | undefined) => {
  if (wanted === null || wanted === undefined) expect(found ?? null).toBeNull();
  else expect(found).toBeCloseTo(wanted, 8);
};
const times = (share: number | null | undefined) =>
  share === null || share === undefined ? null : share * 100;

const reports = new Map<string, Report>();
const books = new Map<string, Read>();
const names = ['demo', 'at-war', 'small', 'two samples', 'nobody'];
beforeAll(async () => {
  reports.set('demo', await exampleReport(null));
  reports.set('at-war', await exampleReport('at-war'));
  reports.set('small', acme());
  reports.set('two samples', acme({ audit: auditYaml('sample') }));
  reports.set('nobody', acme({ answers: {} }));
  for (const [name, report] of reports) books.set(name, await opened(await bytes(workbook(report))));
});
const of = (name: string) => {
  const [report, book] = [reports.get(name), books.get(name)];
  if (report === undefined || book === undefined) throw new Error(`no book ${name}`);
  return { report, book };
};

describe('the workbook', () => {
  it('has the sheets that people know, a self-assessment and recommendations for each side by its name', () => {
    const found = [...of('demo').book.keys()];
    expect(found.slice(0, 4)).toEqual([
      'Summary',
      'Weighting',
      'Self-assessment Sales',
      'Self-assessment Marketing',
    ]);
    for (const name of [
      'Alignment index',
      'Recommendations Sales',
      'Recommendations Marketing',
      'All answers',
    ]) {
      expect(found).toContain(name);
    }
    expect(found.at(-1)).toBe('Method and limits');
  });

  it.each(names)('holds every count of every answer, %s', (name) => {
    const { report, book } = of(name);
    const rows = rowsOf(book, 'All answers');
    const wanted = report.questions.flatMap((question) =>
      question.sides.flatMap((side) =>
        (side.n === 0 ? [] : side.rows).map((row) => ({ question, side, row })),
      ),
    );
    expect(rows.length).toBe(wanted.length);
    wanted.forEach(({ question, side, row }, at) => {
      const found = rows[at] ?? new Map<string, Value>();
      expect(found.get('question')).toBe(question.label);
      expect(found.get('answer')).toBe(row.label);
      expect(found.get('count')).toBe(row.count);
      expect(found.get('of')).toBe(side.n);
      near(found.get('share'), row.share);
    });
  });

  it.each(names)('holds every gap, bound, spread and level, %s', (name) => {
    const { report, book } = of(name);
    const rows = rowsOf(book, 'All gaps');
    expect(rows.length).toBe(report.questions.length);
    report.questions.forEach((question, at) => {
      const found = rows[at] ?? new Map<string, Value>();
      const gap = question.gap.value;
      near(found.get('observed'), times(gap?.observed));
      near(found.get('luck alone'), times(gap?.noise));
      near(found.get('less luck, signed'), times(gap?.signed));
      near(found.get('less luck'), times(gap?.adjusted));
      if (report.leads === 'observed') expect(found.has('95 % from')).toBe(false);
      else near(found.get('95 % from'), times(question.interval?.low));
      near(found.get('95 % to'), report.leads === 'observed' ? null : times(question.interval?.high));
      for (const [id, side] of [
        ['sales', 'Sales'],
        ['marketing', 'Marketing'],
      ]) {
        const own = question.sides.find((one) => one.side === id);
        near(found.get(`apart inside ${side ?? ''}`), times(own?.spread));
        near(found.get(`level by ${side ?? ''}`), own?.level);
      }
    });
  });

  it.each(names)('holds who answered and who did not, and why, %s', (name) => {
    const { report, book } = of(name);
    for (const side of report.sides.filter(({ submitted }) => submitted > 0)) {
      const rows = rowsOf(book, `Self-assessment ${side.name}`.slice(0, 31));
      report.questions.forEach((question, at) => {
        const own = question.sides.find((one) => one.side === side.id);
        const found = rows[at] ?? new Map<string, Value>();
        const reasons = ['do not know', 'not applicable', 'prefer not to say', 'skipped'];
        const silent = reasons.reduce(
          (sum, reason) => sum + Number(found.get(reason)),
          own?.otherMeasure ?? 0,
        );
        // Own words are answers too.
        expect(found.get('answers')).toBe((own?.asked ?? 0) - silent);
        if ((own?.words.length ?? 0) > 0) expect(found.get('answers')).toBeGreaterThan(0);
        expect(found.get('asked')).toBe(own?.asked);
        expect(found.get('do not know')).toBe(own?.none['dont-know']);
        expect(found.get('not applicable')).toBe(own?.none['not-applicable']);
        expect(found.get('prefer not to say')).toBe(own?.none['prefer-not']);
        expect(found.get('skipped')).toBe(own?.skipped);
        near(found.get('middle'), own?.center);
        near(found.get('smallest'), own?.extent?.[0]);
      });
    }
  });

  it('holds the balance sheet in people', () => {
    const { report, book } = of('demo');
    const wanted = report.balance.flatMap(({ ways }) =>
      ways.flatMap((way) => way.rows.map((row) => [row.label, row.needed, row.received, row.given])),
    );
    const found = rowsOf(book, 'Give and get').map((row) =>
      ['answer', 'needed', 'received', 'given'].map((head) => row.get(head)),
    );
    expect(found).toEqual(wanted);
    expect(found.length).toBeGreaterThan(8);
  });

  it.each(['demo', 'at-war', 'small', 'two samples'])(
    'adds up: the printed weights and gaps give the overall alignment and that of each theme, %s',
    (name) => {
      const { report, book } = of(name);
      const rows = rowsOf(book, 'Alignment index').slice(0, report.questions.length);
      const mean = (theme: string | null) => {
        const own = rows.filter(
          (row) => row.get('gap 0 to 1') !== null && (theme === null || row.get('theme') === theme),
        );
        const sum = (value: (row: Map<string, Value>) => number) =>
          own.reduce((all, row) => all + value(row), 0);
        const weight = (row: Map<string, Value>) => Number(row.get('weight'));
        return sum((row) => weight(row) * Number(row.get('gap 0 to 1'))) / sum(weight);
      };
      const summary = sheet(book, 'Summary');
      const shown = (label: string) => summary.findLast((row) => row[0] === label)?.[3];
      near(shown('Overall'), 100 * (1 - (report.overall.value ?? NaN)));
      near(shown('Overall'), 100 * (1 - Math.max(0, mean(null))));
      for (const { title, gap } of report.dimensions) {
        near(shown(title), gap.value === null ? null : 100 * (1 - gap.value));
        if (gap.value !== null) near(shown(title), 100 * (1 - Math.max(0, mean(title))));
      }
      const shares = rowsOf(book, 'Weighting').reduce(
        (sum, row) => sum + Number(row.get('share of weight')),
        0,
      );
      expect(shares).toBeCloseTo(1, 8);
    },
  );

  it('leaves cells empty that are not known, and holds no figure that is none', () => {
    for (const name of names) {
      for (const row of [...of(name).book.values()].flat()) {
        for (const cell of row) expect(String(cell)).not.toMatch(/^(NaN|undefined|-?Infinity)$/);
      }
    }
    expect(rowsOf(of('nobody').book, 'Alignment index').every((row) => row.get('gap 0 to 1') === null)).toBe(
      true,
    );
  });

  it('speaks the language of the report', async () => {
    const book = await opened(await bytes(workbook(await exampleReport(null, ['de']))));
    expect([...book.keys()].slice(0, 2)).toEqual(['Übersicht', 'Gewichtung']);
    expect(sheet(book, 'Alle Antworten')[3]?.slice(0, 4)).toEqual(['Thema', 'Frage', 'Seite', 'Antwort']);
  });

  it('has the same bytes on every day', async () => {
    const { report } = of('small');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const one = await bytes(workbook(report));
    vi.setSystemTime(new Date('1999-12-31T23:59:59Z'));
    const other = await bytes(workbook(report));
    vi.useRealTimers();
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

const cases = [
  ...hostile,
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['=1+1', '@SUM(A1)', '_x0041_', "'", '][', '\ufffe', ' leading and trailing '],
];

/** Every text people wrote replaced by a hostile one, in turn, from this one on. */
function poisoned(report: Report, from: number): Report {
  let at = from;
  const free = 'company name title text label says do process people doneWhen effort person'.split(' ');
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return free.includes(key) ? cases[(at += 1) % cases.length] : value;
    if (Array.isArray(value)) {
      return value.map((one) => walk(one, ['limits', 'contexts'].includes(key) ? 'text' : key));
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(report, '') as Report;
}

const formulas = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.kind === 'formula').length;

describe('hostile texts in a workbook', () => {
  const seen = new Set<string>();

  // 32,767 characters are what Excel takes in one cell; it calls a file with more of them broken.
  it.each([
    ['one word', 'x'.repeat(400_000), `${'x'.repeat(32_766)}…`],
    ['pairs of code units', `x${'😀'.repeat(40_000)}`, `x${'😀'.repeat(16_382)}…`],
    ['just as much', 'x'.repeat(32_767), 'x'.repeat(32_767)],
  ])('are cut, and seen to be cut, where a cell can hold no more: %s', async (_what, long, wanted) => {
    const one: Cell = { kind: 'text', text: long, look: 'plain' };
    const book = await opened(
      await bytes([{ name: 'One', widths: [10], rows: [[one]], frozen: 0, landscape: false }]),
    );
    expect(sheet(book, 'One')[0]?.[0] === wanted).toBe(true);
  });

  it.each(Array.from({ length: 8 }, (_, at) => at * 7))(
    'stay texts, whole, in sheets with legal names: from %i on',
    async (from) => {
      const clean = workbook(acme());
      const report = poisoned(acme(), from);
      const sheets = workbook(report);
      expect(formulas(sheets)).toBe(formulas(clean));
      const book = await opened(await bytes(sheets));
      expect(book.size).toBe(clean.length);
      for (const name of book.keys()) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      const [, , , , ...rows] = sheet(book, 'All answers');
      const wanted = report.questions.flatMap(({ label, sides }) =>
        sides.flatMap((side) => (side.n === 0 ? [] : side.rows.map((row) => [label, row.label]))),
      );
      wanted.forEach((texts, at) => {
        texts.forEach((text, place) => {
          seen.add(text);
          const found = String(rows[at]?.[place === 0 ? 1 : 3] ?? '').replaceAll('_x005F', '');
          expect(found.trim()).toBe(visible(text).replaceAll('\ufffe', '\\ufffe').trim());
        });
      });
    },
  );

  it('have all been there', () => {
    expect(cases.filter((text) => !seen.has(text))).toEqual([]);
  });
});

describe('names of sheets', () => {
  it('are legal and each one once, whatever people call themselves', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile, 'History', 'a'.repeat(40))),
        ),
        (wished) => {
          const found = sheetNames(wished);
          expect(found.length).toBe(wished.length);
          expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
          for (const name of found) {
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).toMatch(/^[^[\]:*?/\\'\u0000-\u001f]+$/);
            expect(name.toLowerCase()).not.toBe('history');
          }
        },
      ),
    );
  });

  it('columns go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(column)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

/** LibreOffice, told to calculate whatever it opens; null where it is not installed. */
function calculated(file: Uint8Array): Map<string, string[][]> | null {
  const folder = mkdtempSync(join(tmpdir(), 'accord-calc-'));
  const profile = join(folder, 'profile', 'user');
  mkdirSync(profile, { recursive: true });
  writeFileSync(
    join(profile, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  writeFileSync(join(folder, 'book.xlsx'), file);
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  try {
    execFileSync(
      'soffice',
      [user, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      {
        stdio: 'ignore',
      },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const found = new Map(
    sheets.map((name) => [
      name.slice('book-'.length, -'.csv'.length),
      papaparse.parse<string[]>(readFileSync(join(folder, name), 'utf8')).data,
    ]),
  );
  rmSync(folder, { recursive: true });
  return found;
}

/** `4.5%` is what a cell shows that holds 0.045. */
function valueOf(shown: string | undefined): number {
  return shown?.endsWith('%') === true ? Number(shown.slice(0, -1)) / 100 : Number(shown);
}

describe('the formulas', () => {
  it(
    'come to the figures of the report when a spreadsheet calculates them',
    { timeout: 120_000 },
    async (context) => {
      const { report } = of('demo');
      const sheets = workbook(report);
      // What is written beside each formula is made wrong, so that only calculating gives the figure.
      const wrong = (cell: Cell): Cell => (cell?.kind === 'formula' ? { ...cell, value: -7777 } : cell);
      const tampered = sheets.map((one) => ({ ...one, rows: one.rows.map((row) => row.map(wrong)) }));
      const found = calculated(await bytes(tampered));
      if (found === null) return context.skip('LibreOffice (soffice) is not installed');
      const names = sheetNames(sheets.map(({ name }) => name));
      let compared = 0;
      sheets.forEach(({ rows }, at) => {
        rows.forEach((row, line) => {
          row.forEach((cell, place) => {
            if (cell?.kind !== 'formula') return;
            const shown = found.get(names[at] ?? '')?.[line]?.[place];
            expect(
              valueOf(shown),
              `${names[at] ?? ''} ${column(place)}${line + 1}: ${cell.formula}`,
            ).toBeCloseTo(cell.value, 6);
            compared += 1;
          });
        });
      });
      expect(compared).toBeGreaterThan(300);
    },
  );
});

describe('accord report -o audit.xlsx', () => {
  it('writes the workbook, the same one at any hour, and to the next program as it is', async () => {
    const done = await accord(['report', '-o', 'audit.xlsx'], { files: acmeFiles() });
    expect([done.code, done.stderr.trim()]).toEqual([0, 'wrote audit.xlsx']);
    const file = readFileSync(join(done.cwd, 'audit.xlsx'));
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect((await opened(file)).size).toBeGreaterThan(8);
    const again = await accord(['report', '-o', 'again.xlsx'], {
      cwd: done.cwd,
      now: '2026-11-02T23:00:00Z',
    });
    expect(again.code).toBe(0);
    expect(readFileSync(join(done.cwd, 'again.xlsx')).equals(file)).toBe(true);
    const printed = await accord(['report', '-o', '-', '--format', 'xlsx'], { cwd: done.cwd });
    expect([printed.code, printed.stderr, printed.stdout.slice(0, 2)]).toEqual([0, '', 'PK']);
  });

  it('writes a workbook of one person alone', async () => {
    const answers = { executive: everybody.executive ?? {} };
    const done = await accord(['report', '-o', 'audit.xlsx'], { files: acmeFiles({ answers }) });
    expect(done.code).toBe(0);
    const book = await opened(readFileSync(join(done.cwd, 'audit.xlsx')));
    expect([...book.keys()]).toContain('Self-assessment Chief executive');
  });
});
