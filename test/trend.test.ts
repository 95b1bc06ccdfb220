import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../src/report/comparison.ts';
import type { Report } from '../src/report/report.ts';
import { reportSchema } from '../src/report/schema.ts';
import { trends, type Trends } from '../src/reporters/trends.ts';
import { accord, folder } from './accord.ts';
import { flat } from './explained.ts';
import { auditFiles, type Given, type RoundOf } from './rounds.ts';

/** Three a side, each of whom answers one question a step off, so that people differ. */
const team = (side: string, value: number): Given =>
  Object.fromEntries(
    [0, 1, 2].map((at) => [
      `${side}-${at + 1}`,
      Array.from({ length: 6 }, (_, index) => (index === at ? value + (value > 3 ? -1 : 1) : value)),
    ]),
  );

const both = (sales: number, marketing: number): Given => ({
  ...team('sales', sales),
  ...team('marketing', marketing),
});

const four: Record<string, RoundOf> = {
  'r2026-q1': { opened: '2026-01-12', answers: both(1, 5) },
  'r2026-q2': { opened: '2026-04-13', answers: both(2, 4) },
  // Worded otherwise throughout: nothing in common with its neighbours.
  'r2026-q3': {
    opened: '2026-07-13',
    answers: both(2, 4),
    worded: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`q${n}`, `How was q${n}?`])),
  },
  'r2026-q4': { opened: '2026-10-12', answers: both(3, 3) },
};

const audit = (rounds = four, population: 'everyone' | 'sample' = 'everyone') =>
  folder(auditFiles(6, rounds, population));

const data = async (cwd: string, ...args: string[]): Promise<Trends> => {
  const { code, stdout, stderr } = await accord(['trend', '--json', ...args], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Trends;
};

describe('accord trend', () => {
  it('gives each round the figures of its own score', async () => {
    const cwd = audit();
    const { rounds } = await data(cwd);
    expect(rounds.map(({ round, opened }) => [round, opened])).toEqual(
      Object.entries(four).map(([id, { opened }]) => [id, opened]),
    );
    for (const one of rounds) {
      const { stdout } = await accord(['score', '-r', one.round], { cwd });
      const score = JSON.parse(stdout) as {
        overall: { value: number | null; why: string | null };
        leaveOneOut: { min: number; max: number } | null;
        verdicts: unknown;
        answered: { all: number };
        assessedWeight: number;
      };
      const { value, why } = score.overall;
      if (value === null) expect(one.alignment).toBe(null);
      else expect(one.alignment).toBeCloseTo(100 * (1 - value), 8);
      expect(one.why).toBe(why);
      if (score.leaveOneOut !== null) {
        expect(one.leaveOneOut?.min).toBeCloseTo(100 * (1 - score.leaveOneOut.max), 8);
        expect(one.leaveOneOut?.max).toBeCloseTo(100 * (1 - score.leaveOneOut.min), 8);
      } else expect(one.leaveOneOut).toBe(null);
      expect(one.verdicts).toEqual(score.verdicts);
      expect(one.answered).toBe(score.answered.all);
      expect(one.assessedWeight).toBe(score.assessedWeight);
      expect(one.interval).toBe(null);
    }
  });

  it('says why points lie outside their range with one left out, and only where they do', async () => {
    const of = await data(audit());
    const [first] = of.rounds;
    if (first === undefined) throw new Error('no round');
    const shown = (alignment: number, leads: 'observed' | 'adjusted') => {
      const round = { ...first, alignment, leads, leaveOneOut: { min: 46.2, max: 48.4 } };
      const options = { width: 80, color: false, list: false, sections: [] };
      return flat(trends({ ...of, rounds: [round] }, options));
    };
    expect(shown(49.4, 'observed')).toContain('Points may lie outside their range "one left out"');
    // What is printed decides: 48 lies inside 46 to 48.
    expect(shown(48.49, 'observed')).not.toContain('may lie outside');
    expect(shown(49.4, 'adjusted')).not.toContain('may lie outside');
  });

  it('stands in the report as a picture with figures only in its table, and a sentence for each two neighbours', async () => {
    const cwd = audit();
    const { steps } = await data(cwd);
    const { stdout } = await accord(['report', '--format', 'markdown'], { cwd });
    const text = stdout.replaceAll('\\', '');
    expect(steps).toHaveLength(3);
    for (const { before, after, text: told } of steps) {
      expect(text).toContain(`- **${before} to ${after}:** ${told}\n`);
      for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
        expect(row).not.toContain(told);
      }
    }
  });

  it('says of neighbours what compare says of them, and gives no figure where that refuses', async () => {
    const cwd = audit();
    const { steps } = await data(cwd);
    expect(steps.map(({ before, after }) => `${before} ${after}`)).toEqual([
      'r2026-q1 r2026-q2',
      'r2026-q2 r2026-q3',
      'r2026-q3 r2026-q4',
    ]);
    for (const step of steps) {
      const { code, stdout, stderr } = await accord(['compare', step.before, step.after, '--json'], { cwd });
      if (step.refused !== null) {
        expect(code).toBe(3);
        expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'incomparable' } });
        expect(step).toMatchObject({ alignment: null, change: null, noise: null, verdict: null });
      } else {
        const { alignment, change, noise, verdict } = JSON.parse(stdout) as Comparison;
        expect(step).toMatchObject({ alignment, change: change.change, noise, verdict });
      }
    }
    expect(steps.map(({ refused }) => refused)).toEqual([null, 'no-common-questions', 'no-common-questions']);
    expect(steps[0]?.verdict).toBe('rose');
    expect(steps[1]?.text).toMatch(/^Not comparable: /);
  });

  it('gives intervals of samples in points, the right way round', async () => {
    const cwd = audit(four, 'sample');
    const { rounds } = await data(cwd);
    const [first] = rounds;
    const { interval } = JSON.parse((await accord(['score', '-r', 'r2026-q1'], { cwd })).stdout) as {
      interval: { low: number; high: number };
    };
    expect(first?.interval?.low).toBeCloseTo(100 * (1 - interval.high), 8);
    expect(first?.interval?.high).toBeCloseTo(100 * (1 - interval.low), 8);
  });

  it('prints one line a round and says why neighbours are not compared; nothing runs over several rounds', async () => {
    const cwd = audit();
    const { stdout } = await accord(['trend'], { cwd });
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(stdout).toMatch(/^ r2026-q2 +2026-04-13 +·+●·+ +58 /m);
    expect(stdout).toMatch(/^ r2026-q3 +2026-07-13 +not known$/m);
    expect(flat(stdout)).toContain('a real rise, beyond chance and beyond 3 points');
    expect(flat(stdout)).toContain('r2026-q2 to r2026-q3 Not comparable');
    expect(flat(stdout)).toContain('nothing is said of all rounds together');
    const list = (await accord(['trend', '--list'], { cwd })).stdout;
    expect(list).not.toContain('●');
    expect(list).toMatch(/^- r2026-q1\n {2}opened: 2026-01-12\n {2}Alignment: \d+$/m);
  });

  it('is a table that a spreadsheet reads: one row a round, empty where nothing is known', async () => {
    const cwd = audit();
    await accord(
      ['round', 'record', 'r2026-q2', '--sales-cycle', '84', '--market-entry-cost', '120000 EUR'],
      { cwd },
    );
    await accord(['round', 'record', 'r2026-q4', '--market-entry-cost', '90000 CHF'], { cwd });
    const done = await accord(['trend', '-o', 'trend.csv', '-o', 'trend.json'], { cwd });
    expect(done).toMatchObject({ code: 0, stdout: '' });
    const { data: rows, errors } = Papa.parse<Record<string, string>>(
      readFileSync(join(cwd, 'trend.csv'), 'utf8'),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    const of = JSON.parse(readFileSync(join(cwd, 'trend.json'), 'utf8')) as Trends;
    expect(rows.map((row) => row.round)).toEqual(of.rounds.map(({ round }) => round));
    of.rounds.forEach((round, at) => {
      const row = rows[at] as Record<string, string>;
      expect(row.alignment).toBe(round.alignment === null ? '' : String(round.alignment));
      expect(Number(row.same)).toBe(round.verdicts.same);
      expect(row['people sales']).toBe('3');
      expect(row.low).toBe('');
      expect(row['not-compared']).toBe(of.steps[at - 1]?.refused ?? '');
      expect(row.verdict).toBe(of.steps[at - 1]?.verdict ?? '');
    });
    expect(rows.map((row) => row['sales-cycle'])).toEqual(['', '84', '', '']);
    expect(rows.map((row) => row['market-entry-cost unit'])).toEqual(['', 'EUR', '', 'CHF']);
    // Two currencies are no one scale.
    expect(of.outcomes.find(({ id }) => id === 'market-entry-cost')?.unit).toBe('');
    expect(of.outcomes.find(({ id }) => id === 'sales-cycle')?.unit).toBe('days');
    expect(await accord(['trend', '-o', 'trend.csv'], { cwd })).toMatchObject({ code: 2 });
  });

  it('lets a round stand that nobody has answered, and ends with 3 where none has answers', async () => {
    const cwd = audit();
    await accord(['round', 'open', 'r2027-q1', '--opened', '2027-01-11'], { cwd });
    const { rounds, steps } = await data(cwd);
    expect(rounds.at(-1)).toMatchObject({
      alignment: null,
      why: 'nobody-answered',
      people: expect.anything(),
    });
    expect(steps.at(-1)).toMatchObject({
      refused: 'nobody-answered',
      text: expect.stringContaining('nobody has answered'),
    });
    const empty = Object.entries(auditFiles(6, four)).filter(([path]) => !path.includes('/replies/'));
    const none = await accord(['trend'], { cwd: folder(Object.fromEntries(empty)) });
    expect(none).toMatchObject({ code: 3, stdout: '' });
  });

  it('says what people remember beside a figure that was recorded', async () => {
    const { stdout: demo, cwd: around } = await accord(['demo', 'acme']);
    expect(demo).not.toBe('');
    const cwd = join(around, 'acme');
    await accord(['round', 'record', '--sales-cycle', '84'], { cwd });
    const { outcomes } = await data(cwd);
    const { questions } = JSON.parse((await accord(['report', '--json'], { cwd })).stdout) as Report;
    const asked = questions.find(({ id }) => id === 'sales-cycle');
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.said).toEqual(
      ['sales', 'marketing'].map((side) => ({
        round: 'r2026-q4',
        side,
        says: asked?.sides.find((one) => one.side === side)?.says,
      })),
    );
  });
});

describe('a report beside earlier rounds', () => {
  const reportOf = async (cwd: string, ...args: string[]) => {
    const { stdout, stderr } = await accord(['report', '--json', '--as-of', '2026-12-01', ...args], { cwd });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Report;
  };

  it('holds the rounds up to its own, as accord trend has them', async () => {
    const cwd = audit();
    const all = await data(cwd);
    const last = await reportOf(cwd);
    expect(last.trend).toEqual({ rounds: all.rounds, steps: all.steps });
    expect(last.outcomes).toEqual([]);
    expect(reportSchema.safeParse(last).success).toBe(true);
    const second = await reportOf(cwd, '-r', 'r2026-q2');
    expect(second.trend?.rounds).toEqual(all.rounds.slice(0, 2));
    expect((await reportOf(cwd, '-r', 'r2026-q1')).trend).toBe(null);
  });

  it('is made though an earlier round cannot be read, and says so of it', async () => {
    const cwd = folder({
      ...auditFiles(6, four),
      'rounds/r2026-q2/replies/sales-1.json': '{"format": 1,',
    });
    const { trend } = await reportOf(cwd);
    expect(trend?.rounds[1]).toMatchObject({ round: 'r2026-q2', why: 'unreadable', alignment: null });
    expect(trend?.steps.map(({ refused }) => refused).slice(0, 2)).toEqual(['unreadable', 'unreadable']);
    expect(await accord(['trend'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('counts the questions of a round in the words of its own report, own words apart', async () => {
    const cwd = folder();
    await accord(['demo', 'x'], { cwd });
    const [trend, report] = await Promise.all(
      [['trend', '--list'], ['report']].map((args) => accord([...args, '-C', 'x'], { cwd })),
    );
    const [, table = ''] = /Questions by verdict\n- .+\n((?: {2}.+\n)+)/.exec(trend?.stdout ?? '') ?? [];
    const counts = [...table.matchAll(/^ {2}(.+): (\d+)$/gm)].map(([, words, count]) => `${count} ${words}`);
    expect(counts.some((one) => one.endsWith('in own words'))).toBe(true);
    const said = flat(report?.stdout ?? '');
    for (const one of counts) expect(said).toContain(one);
    expect(said).toContain(`${counts.reduce((sum, one) => sum + Number.parseInt(one), 0)} questions`);
  });

  it('on the terminal is the same with and without earlier rounds', async () => {
    const alone = await accord(['report', '-r', 'r2026-q4'], {
      cwd: audit({ 'r2026-q4': four['r2026-q4'] as RoundOf }),
    });
    const beside = await accord(['report', '-r', 'r2026-q4'], { cwd: audit() });
    expect(beside.stdout).toBe(alone.stdout);
  });
});
