import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SummaryRow } from '../src/questions/kind.ts';
import type { Comparison } from '../src/report/comparison.ts';
import { leadingAnswer } from '../src/report/leading-answer.ts';
import type { Report, ReportQuestion, ReportSide } from '../src/report/report.ts';
import { width as widthOf } from '../src/text/layout.ts';
import { accord, folder } from './accord.ts';
import { flat } from './explained.ts';
import { auditFiles, type Given, type RoundOf } from './rounds.ts';

const spring = '2026-03-02';
const autumn = '2026-09-01';

const compare = async (files: Record<string, string>, ...args: string[]) =>
  accord(['compare', ...args], { cwd: folder(files) });

const dataOf = async (files: Record<string, string>): Promise<Comparison> => {
  const ended = await compare(files, 'r1', 'r2', '--json');
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return JSON.parse(ended.stdout) as Comparison;
};

/** Everybody of a side answers alike, but for one question a person. */
const team = (side: string, people: number, count: number, value: number, from = 1): Given =>
  Object.fromEntries(
    Array.from({ length: people }, (_, at) => [
      `${side}-${from + at}`,
      Array.from({ length: count }, (__, index) =>
        index === at ? Math.min(5, Math.max(1, value + (value > 3 ? -1 : 1))) : value,
      ),
    ]),
  );

const rounds = (before: Given, after: Given, more: Partial<RoundOf> = {}): Record<string, RoundOf> => ({
  r1: { opened: spring, answers: before },
  r2: { opened: autumn, answers: after, ...more },
});

const far = { ...team('sales', 3, 6, 1), ...team('marketing', 3, 6, 5) };
const near = { ...team('sales', 3, 6, 3), ...team('marketing', 3, 6, 3) };

describe('accord compare', () => {
  it('among the same people tells a real rise, with both answers where the verdict changed', async () => {
    const files = auditFiles(6, rounds(far, near));
    const found = await dataOf(files);
    expect(found).toMatchObject({
      rule: 'same-people',
      verdict: 'rose',
      people: [3, 3],
      leftOut: [],
      peopleLeftOut: { before: [], after: [] },
    });
    expect(found.change.change).toBeCloseTo(found.alignment.after - found.alignment.before, 9);
    const printed = await compare(files, 'r1', 'r2');
    const said = flat(printed.stdout);
    expect(said).toContain('That is a real rise, beyond chance and beyond 3 points.');
    expect(said).toContain('The people who answered in both rounds: 3 in Sales and 3 in Marketing');
    expect(said).toContain('Changed beyond chance: the 95 % intervals of both rounds do not overlap 1 Q4');
    expect(said).toContain('Q6 · apart → same, 100 → 0 points ● Sales one → three ◇ Marketing five → three');
    expect(said).toContain('● Sales one (2 of 3) → three (2 of 3)');
    expect(said).not.toContain('May be chance');
    const list = (await compare(files, 'r1', 'r2', '--list')).stdout;
    expect(list).toMatch(/- Q6\n {2}seen: apart → same, 100 → 0 points\n {2}Sales: one → three\n/);
  });

  it('puts what changed beyond chance first, and what may be chance apart, a line each', async () => {
    // Q1 is settled by all eight; on Q2 and Q3 one or two people of a side answer otherwise on another day.
    const of = (sales: number[][], marketing: number[][]): Given =>
      Object.fromEntries([
        ...sales.map((values, at) => [`sales-${at + 1}`, values] as const),
        ...marketing.map((values, at) => [`marketing-${at + 1}`, values] as const),
      ]);
    const steady = [3, 3, 3];
    const before = of(
      [
        [1, 3, 2, ...steady],
        [1, 3, 2, ...steady],
        [1, 4, 2, ...steady],
        [2, 3, 3, ...steady],
      ],
      [
        [5, 4, 3, ...steady],
        [5, 4, 3, ...steady],
        [5, 4, 3, ...steady],
        [4, 4, 3, ...steady],
      ],
    );
    const after = of(
      [
        [3, 2, 2, ...steady],
        [3, 3, 3, ...steady],
        [3, 3, 2, ...steady],
        [3, 3, 3, ...steady],
      ],
      [
        [3, 5, 3, ...steady],
        [3, 4, 3, ...steady],
        [3, 4, 3, ...steady],
        [4, 4, 3, ...steady],
      ],
    );
    for (const population of ['everyone', 'sample'] as const) {
      const files = auditFiles(6, rounds(before, after), population);
      const found = await dataOf(files);
      expect(
        found.questions.map(({ question, beyondChance }) => [question, beyondChance]).slice(0, 3),
      ).toEqual([
        ['q1', true],
        ...(population === 'everyone'
          ? [
              ['q2', false],
              ['q3', false],
            ]
          : [expect.anything(), expect.anything()]),
      ]);
      // What is called beyond chance is what the reports of both rounds put into intervals that do not meet.
      const cwd = folder(files);
      const [then, now] = await Promise.all(
        ['r1', 'r2'].map(
          async (round) =>
            JSON.parse((await accord(['report', '-r', round, '--json'], { cwd })).stdout) as Report,
        ),
      );
      for (const { question, beyondChance, ...row } of found.questions) {
        const [one, other] = [then, now].map(
          (report) => report?.questions.find(({ id }) => id === question)?.interval,
        );
        if (!one || !other) throw new Error(question);
        const isApart = one.high < other.low || other.high < one.low;
        expect(beyondChance).toBe(isApart && Math.abs(row.after.gap - row.before.gap) > 0.03);
      }
    }
    const { stdout } = await compare(auditFiles(6, rounds(before, after)));
    const places = [
      'Changed beyond chance',
      ' 1  Q1 · ',
      'May be chance: verdicts',
      ' ·  Q2: same → apart, ',
    ].map((text) => stdout.indexOf(text));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(stdout).toContain(' ·  Q3: same, 19 → 13 points\n');
    expect(stdout.split('\n').filter((line) => line.includes('Q2'))).toHaveLength(1);
  });

  it('says in the heading that a single question can change by chance where no interval is made', async () => {
    const two = (sales: number, marketing: number): Given => ({
      'sales-1': [sales, 3, 3],
      'marketing-1': [marketing, 3, 4],
    });
    const files = auditFiles(3, rounds(two(1, 5), two(3, 3)));
    const found = await dataOf(files);
    expect(found.questions.every(({ beyondChance }) => beyondChance === null)).toBe(true);
    const said = flat((await compare(files)).stdout);
    expect(said).toContain(
      'Verdicts that changed; a single question can change by chance 1 Q1 · apart → same, 100 → 0 points ● Sales one → three ◇ Marketing five → three',
    );
    expect(said).not.toContain('eyond chance: ');
  });

  it.each<[string, Pick<ReportQuestion, 'rows'>, readonly Partial<SummaryRow>[], string]>([
    [
      'most of a side',
      { rows: 'one-of' },
      [
        { label: 'A', count: 1, text: '1 of 5' },
        { label: 'B', count: 4, text: '4 of 5' },
      ],
      'B (4 of 5)',
    ],
    [
      'two alike',
      { rows: 'owners' },
      [
        { label: 'A', count: 2, text: '2 of 4' },
        { label: 'B', count: 2, text: '2 of 4' },
      ],
      'A (2 of 4), B (2 of 4)',
    ],
    [
      'what most tick',
      { rows: 'any-of' },
      [
        { label: 'A', count: 0, text: '' },
        { label: 'B', count: 3, text: '3 of 4' },
        { label: 'C', count: 2, text: '2 of 4' },
      ],
      'B (3 of 4)',
    ],
    [
      'many alike: all of it',
      { rows: 'any-of' },
      ['A', 'B', 'C'].map((label) => ({ label, count: 1, text: '1 of 3' })),
      'all of it',
    ],
    [
      'all alike: all of it',
      { rows: 'one-of' },
      [
        { label: 'A', count: 5, text: '5 of 5' },
        { label: 'B', count: 0, text: '' },
      ],
      'all of it',
    ],
    [
      'the largest part',
      { rows: 'parts' },
      [
        { label: 'A', share: 0.2, text: '20' },
        { label: 'B', share: 0.8, text: '80' },
      ],
      'B 80',
    ],
    [
      'the first place',
      { rows: 'places' },
      [
        { label: 'A', text: 'place 2.5', place: 2.5 },
        { label: 'B', text: 'place 1.2', place: 1.2 },
        { label: 'C', text: '' },
      ],
      'B (place 1.2)',
    ],
    [
      'what has no first: all of it',
      { rows: 'passes' },
      [{ label: 'A', count: 5, text: '5 of 5 need it' }],
      'all of it',
    ],
  ])('shortens an answer to what leads: %s', (_which, question, rows, leads) => {
    const side = { n: 5, says: 'all of it', extent: null, rows } as unknown as ReportSide;
    expect(leadingAnswer(question, side)).toBe(leads);
    expect(leadingAnswer(question, { ...side, n: 1 })).toBe('all of it');
    expect(leadingAnswer(question, { ...side, extent: [1, 2] })).toBe('all of it');
  });

  it('shows whole answers where only what follows the leading one changed', async () => {
    const of = (...last: number[]): Given => ({
      ...Object.fromEntries(last.map((value, at) => [`sales-${at + 1}`, [value, 3]])),
      ...Object.fromEntries([5, 5, 5].map((value, at) => [`marketing-${at + 1}`, [value, 3]])),
    });
    const { questions } = await dataOf(auditFiles(2, rounds(of(1, 1, 2), of(1, 1, 4))));
    expect(questions[0]?.sides[0]?.leading).toEqual({
      before: 'one (2 of 3), two (1 of 3)',
      after: 'one (2 of 3), four (1 of 3)',
    });
  });

  it('tells a fall the other way round, and reads rounds in the order they were opened', async () => {
    const files = auditFiles(6, rounds(near, far));
    expect((await dataOf(files)).verdict).toBe('fell');
    const reversed = await compare(files, 'r2', 'r1');
    expect(reversed.stderr).toContain('r1 was opened before r2');
    expect(reversed.stdout).toBe((await compare(files, 'r1', 'r2')).stdout);
    expect(reversed.stdout).toBe((await compare(files)).stdout);
  });

  it('calls nothing real that nobody changed', async () => {
    const found = await dataOf(auditFiles(6, rounds(near, near)));
    expect(found).toMatchObject({ verdict: 'no-real-change', change: { change: 0 } });
    const printed = flat((await compare(auditFiles(6, rounds(near, near)))).stdout);
    expect(printed).toContain('unchanged. That is no real change');
    expect(printed).toContain('No question changed its verdict.');
  });

  it('among different people adds both uncertainties, and says that nobody answered in both', async () => {
    const others = { ...team('sales', 3, 6, 3, 4), ...team('marketing', 3, 6, 3, 4) };
    const files = auditFiles(6, rounds(far, others));
    const found = await dataOf(files);
    expect(found).toMatchObject({ rule: 'different-people', people: [0, 0], change: { df: 8 } });
    expect(flat((await compare(files)).stdout)).toContain('Different people (nobody answered in both)');
  });

  it('where most answered in both compares these alone, and names the others', async () => {
    // One who left made the sides look far apart; those who stayed have not moved.
    const before = { ...near, 'sales-9': [1, 1, 1, 1, 1, 1] };
    const files = auditFiles(6, rounds(before, near));
    const found = await dataOf(files);
    expect(found).toMatchObject({
      rule: 'same-people',
      change: { change: 0 },
      peopleLeftOut: { before: ['sales-9'], after: [] },
    });
    expect(found.questions.every((row) => row.before.verdict === row.after.verdict)).toBe(true);
    expect(flat((await compare(files)).stdout)).toContain('People of r1 only: sales-9.');
  });

  it('leaves out what only somebody who left had answered, rather than average other questions', async () => {
    const stayed = Object.fromEntries(
      Object.entries(near).map(([person, values]) => [
        person,
        values.map((one, at) => (at === 5 ? null : one)),
      ]),
    );
    const before = { ...stayed, 'sales-9': [3, 3, 3, 3, 3, 5], 'marketing-9': [3, 3, 3, 3, 3, 5] };
    const after = { ...near, 'sales-1': [4, 3, 3, 3, 3, 1], 'marketing-1': [4, 3, 3, 3, 3, 5] };
    const five = auditFiles(20, rounds(widened(before), widened(after)));
    const found = await dataOf(five);
    expect(found.rule).toBe('same-people');
    expect(found.leftOut).toEqual([{ question: 'q6', label: 'Q6', why: 'not-answered-by-both' }]);
    expect(found.questions.map((row) => row.question)).not.toContain('q6');
  });

  it('of the same two people judges over their questions, and says that they are two', async () => {
    const one = { 'sales-1': Array(8).fill(3) as number[], 'marketing-1': Array(8).fill(3) as number[] };
    const two = { 'sales-1': Array(8).fill(3) as number[], 'marketing-1': [3, 5, 5, 5, 5, 5, 5, 5] };
    const files = auditFiles(8, rounds(one, two));
    const found = await dataOf(files);
    expect(found).toMatchObject({ rule: 'two-people', verdict: 'fell', change: { df: 7 } });
    const printed = flat((await compare(files)).stdout);
    expect(printed).toContain('The same two people in both rounds, judged over their questions.');
    expect(printed).toContain('no margin of error over people can be computed');
  });

  it('leaves out a question worded otherwise, asked once only, and says which', async () => {
    const before = { r1: { opened: spring, answers: near, worded: { q2: 'How was it, in other words?' } } };
    const all = ['q1', 'q2', 'q3', 'q4', 'q5'];
    const files = auditFiles(6, {
      ...before,
      r2: { opened: autumn, answers: near, only: all },
    });
    const found = await dataOf(files);
    expect(found.leftOut).toEqual([
      { question: 'q2', label: 'Q2', why: 'worded-otherwise' },
      { question: 'q6', label: 'Q6', why: 'only-before' },
    ]);
    expect(found.questions).toHaveLength(4);
    const printed = flat((await compare(files)).stdout);
    expect(printed).toContain('Compared on 4 of 6 scored questions.');
    expect(printed).toContain('Worded otherwise in one round: Q2.');
    expect(printed).toContain('Answered in the earlier round only: Q6.');
  });

  it.each([
    [
      'no question in common',
      auditFiles(2, {
        r1: { opened: spring, answers: near, worded: { q1: 'Other?', q2: 'Another?' } },
        r2: { opened: autumn, answers: near },
      }),
      'none was worded the same in both',
      '"accord trend" shows which rounds can be compared',
    ],
    [
      'two people against several, in samples',
      auditFiles(
        6,
        rounds({ 'sales-1': [3, 3, 3, 3, 3, 3], 'marketing-1': [4, 4, 4, 4, 4, 4] }, near),
        'sample',
      ),
      'what two people say cannot be set against a sample of several',
      '"accord trend" shows how many answered in each',
    ],
    [
      'coverage more than 10 points apart',
      auditFiles(
        6,
        rounds(
          near,
          Object.fromEntries(
            Object.entries(near).map(([person, values]) => [
              person,
              person.startsWith('marketing') ? values.map((one, at) => (at < 5 ? one : null)) : values,
            ]),
          ),
        ),
      ),
      '100 % could be assessed in r1 and 83 % in r2',
      '"accord status -r r2" names who is missing',
    ],
    [
      'a side silent in one round',
      auditFiles(6, rounds(near, team('sales', 3, 6, 3))),
      'was answered by both sides in both rounds',
      '"accord status -r r1" and "accord status -r r2", and ask them',
    ],
  ])('is refused with 3, its reason and what to do: %s', async (_what, files, reason, remedy) => {
    for (const args of [
      ['r1', 'r2'],
      ['r1', 'r2', '--json'],
    ]) {
      const ended = await compare(files, ...args);
      expect([ended.code, ended.stdout]).toEqual([3, '']);
      expect(ended.stderr).toContain('Not compared.');
      expect(flat(ended.stderr)).toContain(reason);
      expect(flat(ended.stderr).replaceAll('\\"', '"')).toContain(remedy);
    }
  });

  it('does not refuse two people against several where everybody is asked, but judges nothing', async () => {
    const two = { 'sales-1': [3, 3, 3, 3, 3, 3], 'marketing-1': [5, 5, 5, 5, 5, 5] };
    const files = auditFiles(6, rounds(two, near));
    expect(await dataOf(files)).toMatchObject({
      rule: 'different-people',
      verdict: 'cannot-be-judged',
      noise: null,
    });
    expect(flat((await compare(files)).stdout)).toContain('cannot be judged from so few answers');
  });

  it('names the nearest round for a misspelt one, and refuses one round twice, or the only one', async () => {
    const files = auditFiles(6, rounds(near, far));
    const misspelt = await compare(files, 'r1', 'rr2');
    expect([misspelt.code, misspelt.stdout]).toEqual([2, '']);
    expect(misspelt.stderr).toContain('Did you mean "r2"?');
    expect((await compare(files, 'r1', 'r1')).code).toBe(2);
    const alone = await compare(auditFiles(6, { r1: { opened: spring, answers: near } }));
    expect([alone.code, alone.stdout]).toEqual([2, '']);
    expect(alone.stderr).toContain('needs two rounds');
    expect(alone.stderr).toContain('There is r1. Begin the next one with "accord round open NAME"');
    expect((await compare(files, 'r1')).stderr).toContain(
      'Name the earlier and the later: accord compare r1 r2',
    );
  });

  it('ends with 3 where nobody has answered one of the rounds', async () => {
    const ended = await compare(auditFiles(6, rounds(near, {})), 'r1', 'r2');
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain('Nobody has answered in round r2');
    expect(ended.stderr).toContain('"accord ask -r r2"');
  });

  it('keeps to the width, and its JSON and text give one figure', async () => {
    const files = auditFiles(6, rounds(far, near));
    const { stdout } = await compare(files);
    for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    const found = await dataOf(files);
    expect(flat(stdout)).toContain(
      `Alignment was ${found.alignment.before.toFixed(1)} and is ${found.alignment.after.toFixed(1)}`,
    );
  });

  const published = fileURLToPath(new URL('../../shared/scoring/vectors-public.json', import.meta.url));
  if (!existsSync(published)) process.stderr.write('skipped: vectors-public.json is not here\n');
  it.skipIf(!existsSync(published))('gives the published changes of two rounds', async () => {
    interface Item {
      q: { type: string; points?: number };
      weight: number;
      a: Record<string, number | string | null>;
      b: Record<string, number | string | null>;
    }
    interface Case {
      id: string;
      fn: string;
      input: Record<string, unknown>;
      expected: { change: number; se: number | null; df: number; dropped: boolean | null };
    }
    const { cases } = JSON.parse(readFileSync(published, 'utf8')) as { cases: Case[] };
    let checked = 0;
    for (const { input, expected } of cases.filter((one) => one.fn === 'change')) {
      const [before, after] = Object.values(input).filter(Array.isArray) as [Item[], Item[]];
      const usable = [...before, ...after].every(
        ({ q, weight }) => q.type === 'scale' && q.points === 5 && weight === 1,
      );
      if (!usable) continue;
      const given = (items: Item[]): Given => {
        const people = new Map<string, (number | null)[]>();
        for (const [letter, side] of [
          ['a', 'sales'],
          ['b', 'marketing'],
        ] as const) {
          items.forEach((item, at) => {
            for (const [name, value] of Object.entries(item[letter])) {
              const id = `${side}-${name.replaceAll(/\D/g, '')}`;
              const row = people.get(id) ?? items.map(() => null);
              row[at] = typeof value === 'number' ? value : null;
              people.set(id, row);
            }
          });
        }
        return Object.fromEntries(people);
      };
      const found = await dataOf(auditFiles(before.length, rounds(given(before), given(after)), 'sample'));
      expect(found.change.change).toBeCloseTo(expected.change, 7);
      if (expected.se !== null) expect(found.change.se).toBeCloseTo(expected.se, 7);
      expect(found.change.df).toBe(expected.df);
      checked += 1;
    }
    expect(checked).toBe(3);
  });
});

/** Fourteen more questions, answered alike by everybody. */
function widened(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).map(([person, values]) => [
      person,
      [...values, ...(Array(14).fill(3) as number[])],
    ]),
  );
}
