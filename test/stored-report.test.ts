import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { settled, settledFigure } from '../src/report/settled.ts';
import { reporters } from '../src/reporters/index.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles, auditYaml } from './acme.ts';

const now = '2026-11-22T09:00:00Z';
/** Whatever is not asked for must not matter: a stored report is shown on another day, in a folder without an audit. */
const elsewhere = { now: '2027-03-01T09:00:00Z' };

/** A report that a test may put anything into. */
interface Loose {
  questions: { id: string; sides: { rows: { share: number }[] }[] }[];
  sides: { id: string }[];
  asOf: string;
  matrix: { cells: unknown[] };
  verdicts: { same: number };
  ownWords: number;
  findings: { question: string }[];
  pair: string[];
}

/** Each as its folder: everybody asked, samples, one side silent. */
const audits: Readonly<Record<string, () => Promise<string>>> = {
  'Acme, everybody': () => Promise.resolve(folder(acmeFiles())),
  'Acme, samples': () => Promise.resolve(folder(acmeFiles({ audit: auditYaml('sample') }))),
  ...Object.fromEntries(
    ['at-war', 'founder-alone'].map((example) => [
      example,
      async () => {
        const cwd = folder();
        await accord(['demo', 'x', '--example', example], { cwd, now });
        return join(cwd, 'x');
      },
    ]),
  ),
};

describe.each(Object.keys(audits))('a stored report of %s', (name) => {
  let cwd: string;
  let stored: string;

  beforeAll(async () => {
    cwd = await (audits[name] as () => Promise<string>)();
    await accord(['report', '-o', 'stored.json'], { cwd, now });
    stored = join(cwd, 'stored.json');
  });

  it.each(reporters.map((reporter) => reporter.name))('is re-rendered byte for byte: %s', async (format) => {
    const direct = await accord(['report', '-o', 'made', '--force', '--format', format], { cwd, now });
    const again = await accord(['report', '--from', stored, '-o', 'made', '--format', format], elsewhere);
    expect([direct.code, again.code]).toEqual([0, 0]);
    expect(readFileSync(join(again.cwd, 'made')).equals(readFileSync(join(cwd, 'made')))).toBe(true);
  });

  it('shows the same on the terminal as the audit itself', async () => {
    const direct = await accord(['report'], { cwd, now });
    const again = await accord(['report', '--from', stored], elsewhere);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe(direct.stdout);
  });
});

describe('accord report --from', () => {
  let text: string;
  beforeAll(async () => {
    text = (await accord(['report', '--json'], { files: acmeFiles(), now })).stdout;
  });

  const from = (content: string, ...more: string[]) =>
    accord(['report', '--from', 'r.json', ...more], { files: { 'r.json': content } });

  it('reads a report that was laid out otherwise or has other line ends', async () => {
    const found = await from(JSON.stringify(JSON.parse(text)).replace(/$/, '\r\n'), '--json');
    expect(found.stderr).toBe('');
    expect(found.stdout).toBe(text);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a file cut off', (whole) => whole.slice(0, 5000), /r\.json:\d+:\d+.*cut off/s],
    ['an empty file', () => '', /empty/],
    ['no JSON', () => 'company: Acme', /r\.json:1:1.*not valid JSON/s],
    ['an array', () => '[]', /^r\.json is no stored report: it has no schemaVersion\.\n.*\n$/],
    [
      'another file of ours',
      () => '{"format": 1}',
      /^r\.json is no stored report: it has no schemaVersion\.\nA report is stored by: accord report -o report\.json\n$/,
    ],
    [
      'a version in words',
      (whole) => whole.replace('"schemaVersion": 1', '"schemaVersion": "one"'),
      /^r\.json is no stored report: its schemaVersion is no number\.\n.*\n$/,
    ],
    ['a report of nothing', () => '{"schemaVersion": 1}', /is no report that can be shown: \d\d problems/],
    [
      'a later version',
      (whole) => whole.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      /version 2; this accord reads version 1/,
    ],
    [
      'a figure out of range',
      (whole) => whole.replace(/"observed": [\d.]+/, '"observed": 7'),
      /r\.json:\d+:\d+ means\.observed: must be at most 1/,
    ],
    [
      'a misspelt key',
      (whole) => whole.replace('"company"', '"compny"'),
      /r\.json:\d+:\d+.*"compny" is not a key here.*"company"/s,
    ],
    [
      'a key twice',
      (whole) => whole.replace('"company":', '"company": "First", "company":'),
      /company.*twice|duplicate|stands/is,
    ],
    ['a prototype', (whole) => whole.replace('"company":', '"__proto__": {}, "company":'), /__proto__/],
  ])('refuses %s, by file and place', async (_what, change, says) => {
    const { code, stdout, stderr } = await from(change(text));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it.each<[string, (report: Loose) => void, RegExp]>([
    [
      'a question named as a way out of the folder',
      (one) => ((one.questions[0] as Loose['questions'][0]).id = 'x/../../../out'),
      /is not an id/,
    ],
    ['a side named so', (one) => ((one.sides[0] as Loose['sides'][0]).id = '../out'), /is not an id/],
    ['a day that is none', (one) => (one.asOf = 'soon'), /asOf/],
    [
      'a share beyond all',
      (one) => Object.assign(one.questions[0]?.sides[0]?.rows[0] ?? {}, { share: 1e308 }),
      /share/,
    ],
    ['no questions behind its figures', (one) => (one.questions = []), /no question was compared/],
    ['a table of sides without rows', (one) => (one.matrix.cells = []), /a row and a column for each/],
    [
      'counts that are not those of its questions',
      (one) => (one.verdicts.same += 1),
      /questions have this verdict/,
    ],
    [
      'a finding on a question that is not there',
      (one) => ((one.findings[0] as Loose['findings'][0]).question = 'other'),
      /is no question/,
    ],
    ['a pair that is not there', (one) => (one.pair = ['sales', 'finance']), /is no side/],
  ])('refuses %s, and writes nothing', async (_what, change, says) => {
    const made = JSON.parse(text) as Loose;
    change(made);
    const files = { 'in/r.json': `${JSON.stringify(made, null, 2)}\n` };
    for (const command of [
      ['report', '-o', 'r.html'],
      ['report', '--page', 'executive', '-o', 'e.md'],
      ['chart', 'answers', '-o', 'out'],
      ['pack', '-o', 'out'],
    ]) {
      const cwd = folder(files);
      const { code, stdout, stderr } = await accord([...command, '--from', 'in/r.json'], { cwd });
      expect({ code, stdout }, command.join(' ')).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(says);
      expect(readdirSync(cwd)).toEqual(['in']);
    }
  });

  it('says where a report contradicts itself, and repeats nothing else of it', async () => {
    const made = JSON.parse(text) as Loose & { overall: { value: unknown } };
    made.verdicts.same += 1;
    made.ownWords = 3;
    made.questions = [];
    const { stderr } = await from(`${JSON.stringify(made, null, 2)}\n`);
    expect(stderr).toMatch(
      new RegExp(
        `^r\\.json:\\d+:\\d+ verdicts\\.same: says ${made.verdicts.same}, and 0 questions have this verdict$`,
        'm',
      ),
    );
    expect(stderr).toMatch(/ ownWords: says 3, and 0 of the questions were answered in own words$/m);
    expect(stderr).toMatch(/ overall: holds a figure, and no question was compared$/m);
    expect(stderr).not.toMatch(/schemaVersion|Acme/);
  });

  it('names a file that is not there, and what stores one', async () => {
    const { code, stderr } = await accord(['report', '--from', 'none.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no none.json.\nA report is stored by: accord report -o report.json');
  });

  it.each([['--as-of', '2026-01-01'], ['--no-leave-one-out'], ['--lang', 'de'], ['--round', 'r1']])(
    'refuses %s: the stored report has answered that already',
    async (...option) => {
      const { code, stderr } = await from(text, ...option);
      expect(code).toBe(2);
      expect(stderr).toContain(`${option[0] ?? ''} cannot be used with --from`);
    },
  );

  it('repeats no answer of a report that it refuses', async () => {
    const secret = 'sugar-plum-secret';
    const { stderr } = await from(
      text
        .replace(/"says": "[^"]+"/, `"says": {"${secret}": 1}`)
        .replace(/"text": "[^"]+"/, `"text": ["${secret}"]`),
    );
    expect(stderr).toContain('says');
    expect(stderr.match(new RegExp(secret, 'g')) ?? []).toHaveLength(0);
  });

  it('keeps its hands off the report it reads', async () => {
    const cwd = folder({ 'r.json': text });
    await accord(['report', '--from', 'r.json'], { cwd });
    const { code, stderr } = await accord(['report', '--from', 'r.json', '-o', 'r.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('r.json is there already');
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe(text);
    writeFileSync(join(cwd, 'r.json'), text);
  });
});

describe('settled figures', () => {
  const figure = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
  );

  it('have at most twelve significant digits, lie within half of the last one, and settle once and for all', () => {
    fc.assert(
      fc.property(figure, (one) => {
        const once = settledFigure(one);
        expect(Math.abs(once - one)).toBeLessThanOrEqual(Math.abs(one) * 6e-12);
        expect(settledFigure(once)).toBe(once);
        expect(Number.isInteger(once) ? once : Number(once.toPrecision(12))).toBe(once);
      }),
    );
  });

  it('leave everything else as it is, and do not copy what holds none', () => {
    const plain = { text: '0.12345678901234', list: [1, null, true], inner: { deep: ['x'] } };
    expect(settled(plain)).toBe(plain);
    expect(settled({ plain, figure: 0.1 + 0.2 })).toEqual({ plain, figure: 0.3 });
  });
});
