import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/questions/index.ts';
import { bounds, certainty } from '../src/report/certainty.ts';
import { apportioned, rounded } from '../src/stats/apportioned.ts';
import { width as widthOf } from '../src/text/layout.ts';
import { withoutLeaveOneOut } from '../src/score/without-leave-one-out.ts';
import { accord } from './accord.ts';
import { answered } from './arbitrary.ts';
import { question, replies, reply } from './counted.ts';
import { flat, ofMean, ofQuestion, round, text } from './explained.ts';
import { adapted, type VectorQuestion } from './vectors/question.ts';

/** Figures of one column of the list layout. */
const column = (printed: string, name: string): number[] =>
  [...printed.matchAll(new RegExp(`^ {2}${name}: (-?[0-9.]+)$`, 'gm'))].map((match) => Number(match[1]));

/** All but the last add up to the last. */
const addsUp = (figures: readonly number[]) => {
  expect(figures.length).toBeGreaterThan(0);
  const sum = figures.slice(0, -1).reduce((all, one) => all + one, 0);
  expect(sum).toBeCloseTo(figures.at(-1) ?? NaN, 9);
};

const one = question('one');
const ofSides = (sales: readonly number[], marketing: readonly number[], population?: 'sample') =>
  round(
    [one],
    replies([one], {
      sales: sales.map((value) => [value]),
      marketing: marketing.map((value) => [value]),
    }),
    population,
  );

/** What one answer moves, in data: a range, not an axis. */
const moved = /"(?:leaveOneOut|range)":\s*\{/;

describe('explaining a question', () => {
  it('puts the numbers into the formula so that the lines add up to the figure', () => {
    // W1 of 1 2 2 and 3 4 5 on five points: shares at or below each step differ by 1/3, 1, 2/3, 1/3.
    const printed = text(ofQuestion(ofSides([1, 2, 2], [3, 4, 5]), 'one'), 100, true);
    expect(column(printed, 'adds')).toEqual([8.33, 25, 16.67, 8.33, 58.33]);
    addsUp(column(printed, 'adds'));
    expect(printed).toContain('Together 58.33 points.');
    expect(printed).toContain('one step is 25 points');
  });

  it('shows answers with counts before any formula', () => {
    const printed = text(ofQuestion(ofSides([1, 2, 2], [5, 5, 5]), 'one'));
    expect(printed.indexOf('1, 2 (2)')).toBeGreaterThan(0);
    expect(printed.indexOf('1, 2 (2)')).toBeLessThan(printed.indexOf('weight x the difference'));
    expect(printed).toContain('5 (3)');
  });

  it('says when there is as much difference inside as between', () => {
    // Inside sales 1 1 5 5 two people are 2/3 x 100 points apart on the mean, across 50.
    expect(flat(text(ofQuestion(ofSides([1, 1, 5, 5], [3, 3, 3]), 'one')))).toContain(
      'There is as much difference inside as between.',
    );
    expect(flat(text(ofQuestion(ofSides([1, 1, 2], [5, 5, 5]), 'one')))).toContain(
      'There is more between the sides than inside.',
    );
  });

  it('gives the random anchor, and says where there is none', () => {
    expect(text(ofQuestion(ofSides([1], [5]), 'one'))).toContain(
      'Two people answering at random would be 40 points apart.',
    );
    const hours = question('hours', 'number', { unit: 'h', floor: 1, range: [0, 99] });
    const made = round([hours], replies([hours], { sales: [[24]], marketing: [[1]] }));
    expect(flat(text(ofQuestion(made, 'hours')))).toContain('is not defined for this kind of question');
  });

  it('between two people gives no margin of error, and says why', () => {
    const found = ofQuestion(ofSides([1], [5], 'sample'), 'one');
    expect(found.bounds).toEqual({ certainty: 'two-people', interval: null, leaveOneOut: null });
    const printed = flat(text(found));
    expect(printed).toContain('this is what these two people say. No margin of error can be computed.');
    expect(printed).not.toContain('confidence');
  });

  it('of one against several says what the range reflects', () => {
    const printed = flat(text(ofQuestion(ofSides([1], [3, 4, 5], 'sample'), 'one')));
    expect(printed).toMatch(/with 95 % confidence\. One answer against several/);
    expect(printed).toContain('only the differences inside Marketing');
  });

  it('of two on a side shows what one answer moves, and no interval', () => {
    const found = ofQuestion(ofSides([1, 2], [4, 5], 'sample'), 'one');
    expect(found.bounds?.interval).toBeNull();
    const printed = flat(text(found));
    expect(printed).toContain('63 to 88 depending on whose answer is left out.');
    expect(printed).not.toContain('confidence');
  });

  it('of three or four says few answers, and shows both', () => {
    const printed = flat(text(ofQuestion(ofSides([1, 2, 2], [4, 5, 5], 'sample'), 'one')));
    expect(printed).toMatch(/Few answers\. \d+ to \d+ with 95 % confidence\. \d+ to \d+ depending/);
  });

  it('of five or more shows the interval alone', () => {
    const printed = flat(text(ofQuestion(ofSides([1, 2, 2, 1, 1], [4, 5, 5, 4, 4], 'sample'), 'one')));
    expect(printed).toContain('with 95 % confidence');
    expect(printed).not.toContain('left out');
  });

  it('in a sample lets luck be added up as well, and squares observed and noise', () => {
    const found = ofQuestion(ofSides([1, 2, 2], [3, 4, 5], 'sample'), 'one');
    const printed = text(found, 100, true);
    addsUp(column(printed, 'luck'));
    const gap = found.question.gap.value;
    const tenths = (share = NaN) => String(Number((100 * share).toFixed(1)));
    expect(printed).toContain(
      `(${tenths(gap?.observed)}² - ${tenths(gap?.noise)}² = ${tenths(gap?.signed)}², but for rounding)`,
    );
  });

  it('for everyone says that the observed figure is the fact, and the adjusted one about samples', () => {
    const printed = flat(text(ofQuestion(ofSides([1, 2, 2], [3, 4, 5]), 'one')));
    expect(printed).toContain('the observed figure is the fact about those who answered');
    expect(printed).toContain('As samples of larger teams: observed 58.3 points.');
  });

  it('says what the sides believe of each other, with the people it rests on', () => {
    const asked = [one];
    const made = round(asked, [
      reply('sales-1', 'sales', asked, { one: { value: 2, guess: 2 } }),
      reply('marketing-1', 'marketing', asked, { one: { value: 5, guess: 1 } }),
    ]);
    const printed = flat(text(ofQuestion(made, 'one')));
    expect(printed).toContain(
      'Sales disagrees with Marketing and does not know it. Its guesses lie 0 points',
    );
    expect(printed).toContain('Marketing disagrees with Sales and knows it.');
    expect(printed).toContain('That is what one person said.');
  });

  it('gives the rate of not knowing, in a sample with its Wilson interval', () => {
    const asked = [one];
    const given = [
      reply('sales-1', 'sales', asked, { one: { value: 2 } }),
      reply('sales-2', 'sales', asked, { one: { none: 'dont-know' } }),
      reply('marketing-1', 'marketing', asked, { one: { value: 5 } }),
    ];
    const everybody = flat(text(ofQuestion(round(asked, given), 'one')));
    expect(everybody).toContain('Sales: 1 of 2 does not know.');
    // Wilson 1927 for 1 of 2: 0.0945 to 0.9055.
    expect(flat(text(ofQuestion(round(asked, given, 'sample'), 'one')))).toContain(
      'Sales: 1 of 2 does not know, 50 % (9 to 91 % with 95 % confidence).',
    );
  });

  it('calls agreement on a bad state an agreed problem', () => {
    const good = question('one', 'scale', { points: ['1', '2', '3', '4', '5'] }, { good: 'high' });
    const made = round([good], replies([good], { sales: [[1], [2]], marketing: [[2], [1]] }));
    expect(made.report.questions[0]?.standing).toBe('agreed-problem');
    expect(text(ofQuestion(made, 'one'))).toContain('An agreed problem, not health.');
  });

  it('shows an expected difference with what it would be, and lets it add nothing', () => {
    const free = question('one', 'scale', undefined, { expect: 'free' });
    const made = round([free], replies([free], { sales: [[1]], marketing: [[5]] }));
    const printed = flat(text(ofQuestion(made, 'one')));
    expect(printed).toContain('If it were scored: 100 points apart.');
    expect(printed).toContain('It adds nothing to the overall figure');
  });

  it('tells ties in a ranking apart only where somebody tied', () => {
    const ranking = question('rank', 'ranking', { items: [{ a: 'A' }, { b: 'B' }, { c: 'C' }] });
    const strict = round(
      [ranking],
      replies([ranking], { sales: [[['a', 'b', 'c']]], marketing: [[['c', 'b', 'a']]] }),
    );
    expect(ofQuestion(strict, 'rank').parts[0]?.cuts.map((cut) => cut.name)).toEqual([
      'A before B',
      'A before C',
      'B before C',
    ]);
    const tied = round(
      [ranking],
      replies([ranking], { sales: [[['a', 'b', 'c']]], marketing: [[[['a', 'b'], 'c']]] }),
    );
    expect(ofQuestion(tied, 'rank').parts[0]?.cuts.map((cut) => cut.name)).toEqual(['A before B']);
    expect(ofQuestion(tied, 'rank').question.gap.value?.observed).toBeCloseTo(1 / 6, 12);
  });

  it('sums up what a thousand values add beside the largest', () => {
    const hours = question('hours', 'number', { unit: 'h', floor: 1, range: [0, 9999] });
    const side = (from: number) => Array.from({ length: 700 }, (_, at) => [from + at]);
    const made = round([hours], replies([hours], { sales: side(1), marketing: side(900) }));
    const printed = text(ofQuestion(made, 'hours'), 100, true);
    expect(column(printed, 'adds').length).toBeLessThan(45);
    addsUp(column(printed, 'adds'));
    expect(printed).toContain('more that add less');
    expect(printed).toMatch(/and 688 more answers/);
  });
});

/** The tables of the list layout that end in a sum: per column the figures, the sum last. */
const tables = (printed: string): Record<string, number[]>[] => {
  const found: Record<string, number[]>[] = [];
  let rows: Record<string, number[]> = {};
  let isSum = false;
  for (const line of `${printed}\n- end`.split('\n')) {
    if (line.startsWith('- ')) {
      if (isSum) {
        found.push(rows);
        rows = {};
      }
      isSum = line === '- sum';
    }
    const match = /^ {2}([^:]+): (-?[0-9.]+)$/.exec(line);
    if (match !== null) (rows[match[1] ?? ''] ??= []).push(Number(match[2]));
  }
  return found;
};

/** What a reader with a pencil makes of the printed tables, 0..100. */
const readAgain = (printed: string): number => {
  const figures = tables(printed).map(({ adds = [], smaller = [], larger = [] }) => {
    if (adds.length > 0) {
      addsUp(adds);
      return Math.min(100, adds.at(-1) ?? NaN);
    }
    if (larger.length === 0) return NaN;
    addsUp(smaller);
    addsUp(larger);
    return larger.at(-1) === 0 ? 0 : 100 * (1 - (smaller.at(-1) ?? NaN) / (larger.at(-1) ?? NaN));
  });
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
};

describe('what is printed can be added up again', () => {
  it.each(kinds.filter(({ rows }) => rows !== 'none').map((kind) => [kind.name, kind] as const))(
    'for %s, whatever is answered',
    (_name, kind) => {
      fc.assert(
        fc.property(answered(kind, 2), ({ question: posed, sides }) => {
          const asked = question('any', kind.name, posed.authored);
          const [sales = [], marketing = []] = sides.map((side) => side.map((value) => [value]));
          const made = round([asked], replies([asked], { sales, marketing }));
          const found = ofQuestion(made, 'any');
          const { observed = NaN } = found.question.gap.value ?? {};
          expect(found.parts.reduce((sum, part) => sum + part.observed, 0) / found.parts.length).toBeCloseTo(
            observed,
            9,
          );
          expect(Math.abs(readAgain(text(found, 100, true)) - 100 * observed)).toBeLessThan(0.05);
        }),
        { numRuns: 100 },
      );
    },
  );

  const published = fileURLToPath(new URL('../../shared/scoring/vectors-public.json', import.meta.url));
  if (!existsSync(published)) process.stderr.write('skipped: vectors-public.json is not here\n');
  it.skipIf(!existsSync(published))('for every published gap', () => {
    interface Case {
      id: string;
      fn: string;
      input: { q: VectorQuestion; A: unknown[]; B: unknown[] };
      expected: { raw: number | null; noise: number; signed: number };
    }
    const { cases } = JSON.parse(readFileSync(published, 'utf8')) as { cases: Case[] };
    const gaps = cases.filter((each) => each.fn === 'gap' && each.expected.raw !== null);
    expect(gaps.length).toBeGreaterThan(40);
    for (const { id, input, expected } of gaps) {
      const { kind, fields, key } = adapted(input.q);
      const asked = { ...question(id, kind.name, kind.example.fields), fields };
      const given = (list: unknown[]) =>
        list.flatMap((each) => {
          const found = key(each);
          return found === null ? [] : [[kind.answer(fields, found)]];
        });
      const made = round([asked], replies([asked], { sales: given(input.A), marketing: given(input.B) }));
      const found = ofQuestion(made, id);
      expect(found.question.gap.value?.observed, id).toBeCloseTo(expected.raw ?? NaN, 9);
      expect(found.question.gap.value?.noise, id).toBeCloseTo(expected.noise, 9);
      expect(found.question.gap.value?.signed, id).toBeCloseTo(expected.signed, 9);
      expect(found.parts.reduce((sum, part) => sum + part.noise, 0) / found.parts.length, id).toBeCloseTo(
        expected.noise,
        9,
      );
      expect(Math.abs(readAgain(text(found, 100, true)) - 100 * (expected.raw ?? NaN)), id).toBeLessThan(
        0.05,
      );
    }
  });
});

describe('explaining the overall and a theme', () => {
  const weights = [2, 1, 3, 1, 1];
  const five = weights.map((weight, at) => question(`q${at}`, 'scale', undefined, { weight }));
  const table = {
    sales: [
      [1, 2, 3, 2, 1],
      [2, 2, 4, 1, 1],
      [1, 3, 3, 2, 2],
    ],
    marketing: [
      [4, 3, 3, 5, 5],
      [5, 3, 4, 4, 5],
      [4, 4, 3, 5, 4],
    ],
  };

  it.each(['everyone', 'sample'] as const)(
    'lists contributions that add up to the printed figure (%s)',
    (population) => {
      const made = round(five, replies(five, table), population);
      const printed = text(ofMean(made), 100, true);
      const [{ adds = [], weight = [] } = {}] = tables(printed);
      expect(adds).toHaveLength(6);
      addsUp(adds);
      expect(weight).toEqual(expect.arrayContaining([1, 2, 3, 8]));
      addsUp(weight);
      expect(adds.at(-1)).toBeCloseTo(100 * (made.figures.overall.value ?? NaN), 1);
      expect(printed).toContain(`printed as ${Math.round(100 * (made.figures.overall.value ?? NaN))}.`);
    },
  );

  it('gives each question of a theme the same share there and in its own explanation', () => {
    const made = round(five, replies(five, table));
    const theme = ofMean(made, 'all');
    for (const row of theme.rows) {
      const own = ofQuestion(made, row.question);
      expect(own.inDimension?.adds).toBeCloseTo(row.adds, 12);
      expect(own.inDimension?.of).toBe(theme.value.value);
    }
    expect(theme.inOverall?.adds).toBeCloseTo(made.figures.overall.value ?? NaN, 12);
  });

  it('of fewer than four questions gives no figure and says that they count over all', () => {
    const three = five.slice(0, 3);
    const printed = flat(text(ofMean(round(three, replies(three, table)), 'all')));
    expect(printed).toContain('too few for a figure of its own. They count in the overall figure.');
    expect(printed).not.toContain('alignment is');
  });

  it('says which questions are not part of it, and why', () => {
    const free = question('free', 'scale', undefined, { expect: 'free' });
    const silent = question('silent');
    const asked = [...five, free, silent];
    const found = ofMean(round(asked, replies(asked, table)));
    expect(found.leftOut).toEqual([
      { question: 'free', label: 'Free', why: 'expected-difference' },
      { question: 'silent', label: 'Silent', why: 'nobody-answered' },
    ]);
    expect(text(found)).toContain('Silent: nobody on either side answered');
  });

  it('says which of the top three could change places, and when none could', () => {
    const loose = flat(text(ofMean(round(five, replies(five, table)))));
    expect(loose).toMatch(/With single weights moved by 20 %: .* could change places with/);
    const far = [
      question('big', 'scale', undefined, { weight: 10 }),
      ...[1, 2, 3].map((at) => question(`s${at}`)),
    ];
    const firm = round(far, replies(far, { sales: [[1, 1, 3, 3]], marketing: [[5, 3, 3, 3]] }));
    expect(flat(text(ofMean(firm)))).toContain('No single weight moved by 20 % changes that.');
  });

  it('names the alignment of two people as such', () => {
    const printed = flat(
      text(ofMean(round(five, replies(five, { sales: [[1, 1, 1, 1, 1]], marketing: [[2, 2, 2, 2, 2]] })))),
    );
    expect(printed).toContain(
      'the alignment of two people, not to be compared with audits of several people',
    );
  });

  it('of a sample closer than luck says 0, and does not hide the sum', () => {
    const same = round(
      five,
      replies(five, {
        sales: [
          [1, 5, 2, 4, 3],
          [5, 1, 4, 2, 3],
        ],
        marketing: [
          [1, 5, 2, 4, 3],
          [5, 1, 4, 2, 3],
        ],
      }),
      'sample',
    );
    const found = ofMean(same);
    expect(found.mean).toBeLessThan(0);
    expect(found.value.value).toBe(0);
    expect(text(found)).toContain('closer than luck would have them: 0.');
  });

  it('without the leave-one-out figures shows none of them anywhere', () => {
    const made = round(five, replies(five, table), 'sample');
    const hidden = withoutLeaveOneOut(made.figures);
    expect(JSON.stringify(hidden)).not.toMatch(moved);
    expect(JSON.stringify(made.figures)).toMatch(moved);
  });
});

describe('how sure a figure is', () => {
  it('goes by the smaller side', () => {
    expect([
      certainty(1, 1),
      certainty(1, 9),
      certainty(2, 9),
      certainty(9, 3),
      certainty(4, 4),
      certainty(5, 9),
    ]).toEqual(['two-people', 'one-against-several', 'two', 'few', 'few', 'several']);
  });

  it('never shows a margin of error where none can be computed', () => {
    const figure = { interval: { low: 0.1, high: 0.4, se: 0.1, df: 3 }, leaveOneOut: { min: 0, max: 1 } };
    expect(bounds(1, 1, figure)).toMatchObject({ interval: null, leaveOneOut: null });
    expect(bounds(2, 2, figure)).toMatchObject({ interval: null, leaveOneOut: figure.leaveOneOut });
    expect(bounds(5, 5, figure)).toMatchObject({ interval: figure.interval, leaveOneOut: null });
  });
});

describe('rounding that adds up', () => {
  it('takes a half up in the sum as in its parts', () => {
    expect(apportioned([3.125, 3.125, 3.125, 3.12], 2).reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      12.5,
      9,
    );
    expect([rounded(1.005, 2), rounded(58.335, 2), rounded(-0.005, 2)]).toEqual([1.01, 58.34, -0]);
  });

  it('stays within one step and sums to the rounded sum', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 100, noNaN: true }), { maxLength: 60 }), (figures) => {
        const found = apportioned(figures, 2);
        const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
        expect(total(found)).toBeCloseTo(Math.round(100 * total(figures)) / 100, 6);
        found.forEach((each, at) => expect(Math.abs(each - (figures[at] ?? NaN))).toBeLessThan(0.0101));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('accord explain', () => {
  const demo = async () => join((await accord(['demo'])).cwd, 'accord-demo');

  it('explains every question, every theme and the overall of the example at any width, and JSON says the same', async () => {
    const cwd = await demo();
    const { stdout } = await accord(['score'], { cwd });
    const figures = JSON.parse(stdout) as {
      questions: { question: string; gap: { value: { observed: number } | null } }[];
      dimensions: { dimension: string }[];
      overall: { value: number };
    };
    for (const { question: id, gap } of figures.questions) {
      const printed = await accord(['explain', `question:${id}`], { cwd });
      expect([printed.code, printed.stderr], id).toEqual([0, '']);
      for (const line of printed.stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
      const list = await accord(['explain', `question:${id}`, '--list'], { cwd });
      if (gap.value !== null) {
        expect(Math.abs(readAgain(list.stdout) - 100 * gap.value.observed), id).toBeLessThan(0.05);
      }
      const data = JSON.parse((await accord(['explain', `question:${id}`, '--json'], { cwd })).stdout) as {
        question: { gap: { value: { observed: number } | null } };
      };
      const observed = data.question.gap.value?.observed ?? null;
      if (gap.value === null) expect(observed, id).toBeNull();
      else expect(observed, id).toBeCloseTo(gap.value.observed, 9);
    }
    for (const { dimension } of figures.dimensions) {
      const list = await accord(['explain', `dimension:${dimension}`, '--list'], { cwd });
      addsUp(tables(list.stdout)[0]?.adds ?? []);
    }
    const overall = await accord(['explain', '--list'], { cwd });
    const adds = tables(overall.stdout)[0]?.adds ?? [];
    addsUp(adds);
    expect(Math.round(adds.at(-1) ?? NaN)).toBe(Math.round(100 * figures.overall.value));
  }, 60_000);

  it('names the nearest question or theme for a misspelt one, and refuses what is none', async () => {
    const cwd = await demo();
    const misspelt = await accord(['explain', 'frist-call'], { cwd });
    expect([misspelt.code, misspelt.stdout]).toEqual([2, '']);
    expect(misspelt.stderr).toContain('Did you mean "first-call"?');
    expect((await accord(['explain', 'timeframe'], { cwd })).stderr).toContain('Did you mean "timeframes"?');
    expect((await accord(['explain', 'First call'], { cwd })).stderr).toContain('Did you mean "first-call"?');
    expect((await accord(['explain', '__proto__'], { cwd })).code).toBe(2);
    expect((await accord(['explain', 'question:timeframes'], { cwd })).code).toBe(2);
  });

  it('leaves out what one answer moves where told to', async () => {
    const cwd = await demo();
    const shown = await accord(['explain', 'overall'], { cwd });
    expect(shown.stdout).toContain('left out');
    const hidden = await accord(['explain', 'overall', '--no-leave-one-out'], { cwd });
    expect(hidden.stdout).not.toContain('left out');
    const data = await accord(['explain', 'first-call', '--json', '--no-leave-one-out'], { cwd });
    expect(data.stdout).not.toMatch(moved);
  });

  it('lets nothing from an answer act on the terminal', async () => {
    const asked = [question('one', 'text', {})];
    const hostile = '\u001b[31mred\u001b[0m \u202e\u0007\r\nsecond line';
    const made = round(asked, [
      reply('sales-1', 'sales', asked, { one: { value: hostile } }),
      reply('marketing-1', 'marketing', asked, { one: { value: 'plain' } }),
    ]);
    const printed = text(ofQuestion(made, 'one'));
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    expect(printed).toContain('red');
  });

  it('ends with 3 where nobody has answered', async () => {
    const cwd = await demo();
    rmSync(join(cwd, 'rounds', 'r2026-q4', 'replies'), { recursive: true });
    const ended = await accord(['explain', 'overall'], { cwd });
    expect([ended.code, ended.stdout]).toEqual([3, '']);
  });
});
