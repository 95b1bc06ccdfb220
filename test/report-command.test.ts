import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../src/report/schema.ts';
import { team, world } from './check-world.ts';
import { wholePercent } from '../src/report/whole-percent.ts';
import { accord } from './accord.ts';
import { acme, acmeFiles, everybody, questionnaire } from './acme.ts';
import { printed } from './built.ts';

const files = acmeFiles();
const now = '2026-11-22T09:00:00Z';
const here = { files, now };

const escape = /\u001b/;

describe('accord report', () => {
  it('prints the terminal report to stdout, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await accord(['report'], here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(await printed('terminal', acme(), { width: 80 }));
    expect(stdout).not.toMatch(escape);
  });

  it('writes several files by their endings, leaves stdout empty and says so on stderr', async () => {
    const { code, stdout, stderr, cwd } = await accord(
      ['report', '-o', 'r.md', '--output', 'r.json', '-o', 'r.txt'],
      here,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^wrote r\.md\nwrote \d+ files to r-charts\nwrote r\.json\nwrote r\.txt\n$/);
    expect(readFileSync(join(cwd, 'r.md'), 'utf8')).toBe(await printed('markdown', acme(), { file: 'r.md' }));
    expect(reportSchema.safeParse(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).success).toBe(true);
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe(await printed('terminal', acme()));
  });

  it.skipIf(process.platform === 'win32')('writes files that only their owner may read', async () => {
    const { cwd } = await accord(['report', '-o', 'r.md'], here);
    expect(statSync(join(cwd, 'r.md')).mode & 0o077).toBe(0);
  });

  it.each(['--json report', 'report --json', 'report -o - --format json', 'report --format json'])(
    'prints JSON and nothing else for "%s"',
    async (line) => {
      const { code, stdout, stderr } = await accord(line.split(' '), here);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(reportSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    },
  );

  it('sends any format to stdout by "-o -"', async () => {
    const { stdout } = await accord(['report', '-o', '-', '--format', 'markdown'], here);
    expect(stdout).toBe(await printed('markdown', acme()));
  });

  it.each([
    ['an ending it does not know', ['-o', 'r.mdd'], /ends in "\.mdd".*Did you mean "md"/s],
    ['no ending', ['-o', 'report'], /--format terminal \| html \| markdown \| json/],
    ['a format it does not know', ['--format', 'markdwon'], /Did you mean "markdown"/],
    ['one file named twice', ['-o', 'r.md', '-o', 'r.md'], /named twice/],
    ['one file by two spellings', ['-o', 'r.md', '-o', './r.md'], /\.\/r\.md is named twice/],
    [
      'a folder that is missing for the second file',
      ['-o', 'first.md', '-o', 'no/r.md'],
      /folder does not exist/,
    ],
    ['a day that is none', ['--as-of', '2026-02-30'], /is not a day. Write it as 2026-11-22/],
    ['a folder that is not there', ['-o', 'no/r.md'], /folder does not exist/],
    ['a folder as file', ['-o', 'rounds', '--format', 'json'], /is a folder/],
  ])('refuses %s, with what would be right', async (_what, args, message) => {
    const { code, stdout, stderr } = await accord(['report', ...args], here);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('writes over a file only with --force, and then whole; nothing is written if one is refused', async () => {
    const first = await accord(['report', '-o', 'new.md', '-o', 'old.md'], {
      ...here,
      files: { ...files, 'old.md': 'mine' },
    });
    expect(first.code).toBe(2);
    expect(first.stderr).toContain('old.md is there already');
    expect(readFileSync(join(first.cwd, 'old.md'), 'utf8')).toBe('mine');
    expect(existsSync(join(first.cwd, 'new.md'))).toBe(false);
    const second = await accord(['report', '-o', 'old.md', '--force'], { cwd: first.cwd, now });
    expect(second.code).toBe(0);
    const text = await printed('markdown', acme(), { file: 'old.md' });
    expect(readFileSync(join(first.cwd, 'old.md'), 'utf8')).toBe(text);
  });

  it('puts the charts of Markdown beside it, and writes nothing where one of them may not be', async () => {
    const { cwd } = await accord(['report', '-o', 'r.md'], here);
    const text = readFileSync(join(cwd, 'r.md'), 'utf8');
    const shown = [...text.matchAll(/\]\(<(r-charts\/[a-z0-9-]+\.svg)>\)/g)].map(([, file]) => file ?? '');
    expect(shown.length).toBeGreaterThan(5);
    expect(readdirSync(join(cwd, 'r-charts')).sort()).toEqual(
      [...new Set(shown)].map((one) => one.slice(9)).sort(),
    );
    for (const file of shown) expect(readFileSync(join(cwd, file), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/);
    rmSync(join(cwd, 'r.md'));
    const third = await accord(['report', '-o', 'first.txt', '-o', 'r.md'], { cwd, now });
    expect([third.code, third.stderr]).toEqual([2, expect.stringMatching(/r-charts.*is there already/)]);
    expect(existsSync(join(cwd, 'first.txt'))).toBe(false);
    const forced = await accord(['report', '-o', 'r.md', '--force'], { cwd, now });
    expect(forced.code).toBe(0);
    expect(readFileSync(join(cwd, 'r.md'), 'utf8')).toBe(text);
  });

  it('stands for the day it is told, and for today otherwise', async () => {
    const day = async (...args: string[]) => {
      const { stdout } = await accord(['report', '--json', ...args], here);
      return (JSON.parse(stdout) as { asOf: string }).asOf;
    };
    expect(await day()).toBe('2026-11-22');
    expect(await day('--as-of', '2026-11-30')).toBe('2026-11-30');
  });

  it.each([
    ['--list', { args: ['--list'], env: {} }],
    ['TERM=dumb', { args: [], env: { TERM: 'dumb' } }],
    ['ACCORD_PLAIN=1', { args: [], env: { ACCORD_PLAIN: '1' } }],
  ])('prints one fact a line for %s', async (_how, { args, env }) => {
    const { stdout } = await accord(['report', ...args], { ...here, env });
    expect(stdout).toBe(await printed('terminal', acme(), { list: true }));
  });

  it('colours into a pipe only when forced, and never where colour is refused', async () => {
    const out = async (args: string[], env: Record<string, string>) =>
      (await accord(['report', ...args], { ...here, env })).stdout;
    expect(await out([], { FORCE_COLOR: '1' })).toMatch(escape);
    expect(await out(['--no-color'], { FORCE_COLOR: '1' })).not.toMatch(escape);
    expect(await out([], { FORCE_COLOR: '1', NO_COLOR: '1' })).not.toMatch(escape);
  });

  it.each(['report', 'score'])('%s ends with 3 where nobody has answered, drafts or not', async (command) => {
    const none = acmeFiles({ answers: {} });
    const draft = Object.entries(files)
      .filter(([path]) => path.endsWith('sales-head.json'))
      .map(([path, text]) => [
        path,
        text.replace('"submitted",', '"draft",').replace(/ {2}"submitted": .*\n/, ''),
      ]);
    const bare = await accord([command], { files: none, now });
    expect(bare).toMatchObject({ code: 3, stdout: '' });
    expect(bare.stderr).toMatch(/Nobody has answered in round r2026-q4[^]*accord ask/);
    const begun = await accord([command, '--json'], {
      files: { ...none, ...Object.fromEntries(draft) },
      now,
    });
    expect(begun).toMatchObject({ code: 3, stdout: '' });
    expect(begun.stderr).toContain('One draft is not submitted yet');
    expect(JSON.parse(begun.stderr)).toHaveProperty('error.code', 'unanswered');
  });

  it('says texts in the language asked for, and falls back where there is none', async () => {
    const german = questionnaire.replace('title: Hand-over', 'title: {en: Hand-over, de: Übergabe}');
    const world = { files: acmeFiles({ questionnaire: german }), now };
    expect((await accord(['report', '--lang', 'de'], world)).stdout).toContain('Übergabe');
    expect((await accord(['report', '--lang', 'fr'], world)).stdout).toContain('Hand-over');
  });
});

describe('the day and the round of a report', () => {
  const twoRounds = { ...files, 'rounds/r2027-q1/round.yaml': 'format: 1\nopened: 2026-11-20\n' };

  it.each([['report'], ['chart', 'gap'], ['check'], ['baseline', 'write']])(
    'are refused by "accord %s" where the round was not yet open on that day',
    async (...args) => {
      const { code, stdout, stderr } = await accord([...args, '--as-of', '2020-01-01'], here);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(
        /^--as-of: on 2020-01-01 round \S+ was not yet open; it was opened on 2026-11-02\.\n/,
      );
    },
  );

  it('name the newest round that was answered, where the one at hand is empty', async () => {
    const { code, stderr } = await accord(['report'], { files: twoRounds, now });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Nobody has answered in round r2027-q1\.\n.*: -r r2026-q4\n$/);
    expect(await accord(['report', '-r', 'r2026-q4'], { files: twoRounds, now })).toMatchObject({ code: 0 });
  });
});

describe('a share', () => {
  it.each([
    [4 / 47, 9],
    [2 / 3, 67],
    [0.796, 79],
    [0.8, 80],
    [0.004, 1],
    [0, 0],
    [0.9999, 99],
    [1, 100],
  ])('of %f is %i percent', (share, whole) => {
    expect(wholePercent(share)).toBe(whole);
  });

  it('is the same figure in the headline and among the limits', async () => {
    const files = world([team(1, [3, 3, 3, 3, null, null], [3, 3, 3, 3, null, null])]);
    const { stdout } = await accord(['report', '-o', '-', '--format', 'markdown'], { files, now });
    const shares = [...stdout.matchAll(/(\d+) % of the questions put were answered/g)].map((one) => one[1]);
    expect(shares.length).toBeGreaterThanOrEqual(2);
    expect(new Set(shares)).toEqual(new Set(['67']));
  });
});

describe('accord score', () => {
  it('prints every figure as JSON', async () => {
    const { code, stdout, stderr } = await accord(['score'], here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const score = JSON.parse(stdout) as {
      schemaVersion: number;
      overall: { value: number };
      questions: unknown[];
    };
    expect(score.schemaVersion).toBe(1);
    expect(score.questions).toHaveLength(9);
    expect(score.overall.value).toBeCloseTo(acme().overall.value ?? -1, 12);
  });

  it('writes one row a question as CSV, empty where nothing is known', async () => {
    const { stdout, cwd } = await accord(['score', '-o', 'score.csv'], here);
    expect(stdout).toBe('');
    const { data, errors } = Papa.parse<Record<string, string>>(
      readFileSync(join(cwd, 'score.csv'), 'utf8'),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    expect(data.map((row) => row.question)).toEqual(acme().questions.map((question) => question.id));
    const [call] = data;
    expect(call).toMatchObject({
      verdict: 'unnoticed',
      observed: '1',
      weight: '2',
      'sales n': '3',
      'executive n': '1',
    });
    const words = data.find((row) => row.question === 'lead');
    expect(words).toMatchObject({ verdict: 'free', why: 'own-words', observed: '', 'sales n': '0' });
  });

  it('holds no name, no own words and no answer of a person', async () => {
    for (const format of ['json', 'csv']) {
      const { stdout } = await accord(['score', '--format', format], here);
      for (const person of Object.keys(everybody).filter((id) => id !== 'executive')) {
        expect(stdout).not.toContain(person);
      }
      expect(stdout).not.toContain('card from the stand');
    }
  });
});
