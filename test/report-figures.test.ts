import { describe, expect, it } from 'vitest';
import { briefly } from '../src/phrases/brief.ts';
import { accord } from './accord.ts';
import { acme, auditYaml, everybody, questionnaire, type Answers } from './acme.ts';
import { printed, type Built } from './built.ts';
import { question, replies, reply } from './counted.ts';
import { flat, round } from './explained.ts';

const markdown = async (made: Built) => (await printed('markdown', made.report)).replaceAll('\\', '');
const terminal = async (made: Built) => flat(await printed('terminal', made.report, { width: 160 }));

const five = [1, 2, 3, 4, 5].map((at) => question(`q${at}`));
const side = (people: number, value: number) =>
  Array.from({ length: people }, (_, at) => five.map((__, index) => (index === at % 5 ? value + 1 : value)));
const sample = (sales: number, marketing: number) =>
  round(five, replies(five, { sales: side(sales, 1), marketing: side(marketing, 3) }), 'sample');

/** What one answer moves, in data: a range, not an axis. */
const moved = /"(?:leaveOneOut|range)":\s*\{/;

describe('samples in reports', () => {
  it('of five and more a side print the interval of each question, each theme and the whole', async () => {
    const text = await markdown(sample(6, 5));
    expect(text).toMatch(/Alignment across the sides \d+ \(\d+ to \d+ with 95 % confidence\)/);
    expect(text).toMatch(/\| 95 % confidence \|/);
    expect(text).toMatch(/\d+ to \d+ with 95 % confidence\. Weight 1\./);
    expect(text).not.toContain('left out');
  });

  it('of three or four say few answers, and add what one answer moves', async () => {
    const made = sample(3, 4);
    expect(await markdown(made)).toMatch(/Few answers\. \d+ to \d+ with 95 % confidence\. .*left out/);
    expect(await terminal(made)).toMatch(
      /Alignment across the sides \d+ \(few answers; [\d to]+ with 95 % confidence; .*left out\)/,
    );
  });

  it('of two print what one answer moves, and no interval anywhere', async () => {
    const made = sample(2, 2);
    const text = await markdown(made);
    expect(text).toContain('too few for a margin of error worth printing');
    expect(text).toMatch(/left out/);
    expect(text).not.toMatch(/\d % confidence[).;]/);
    expect(await terminal(made)).not.toContain('confidence');
  });

  it('of one against several say which side the range reflects', async () => {
    expect(await markdown(sample(1, 5))).toContain('only the differences inside Marketing');
  });

  it('between two people give no margin of error', async () => {
    const text = await markdown(sample(1, 1));
    expect(text).toContain('No margin of error can be computed.');
    expect(text).not.toMatch(/with 95 % confidence/);
    expect(text).toContain('Two-person alignment');
  });

  it('print observed, luck and signed, and call unclear what luck could make', async () => {
    const [one] = five;
    const made = round(
      one === undefined ? [] : [one],
      replies(five.slice(0, 1), { sales: [[2], [3], [2]], marketing: [[4], [4], [3]] }),
      'sample',
    );
    const asked = made.report.questions[0];
    const { observed = NaN, noise = NaN, signed = NaN } = asked?.gap.value ?? {};
    const whole = (share: number) => Math.round(100 * share);
    expect(asked?.verdict).toBe('unclear');
    const text = await markdown(made);
    expect(text).toContain('**unclear**');
    expect(text).toContain('Unclear: the difference is within what luck alone would make. ');
    expect(text).toContain(
      `(observed ${whole(observed)}, of which luck alone would make ${whole(noise)}; signed ${whole(signed)})`,
    );
  });

  it('for everyone print no interval, since the answers are facts about these people', async () => {
    const made = round(five, replies(five, { sales: side(6, 1), marketing: side(6, 3) }));
    expect(made.report.interval).not.toBeNull();
    expect(await markdown(made)).not.toContain('with 95 % confidence');
    expect(await terminal(made)).not.toContain('confidence');
  });
});

describe('gap and level in reports', () => {
  const good = [1, 2, 3, 4].map((at) => question(`q${at}`, 'scale', undefined, { good: 'high' }));

  it('never let agreement on a bad state look like health', async () => {
    const made = round(good, replies(good, { sales: [[1, 2, 5, 5]], marketing: [[1, 2, 5, 4]] }));
    const said = '2 of the same are agreed problems: both sides put them low.';
    expect(await terminal(made)).toContain(said);
    const text = await markdown(made);
    expect(text).toContain(said);
    expect(text).toContain('Agreed problems, no health: Q1 · Q2.');
    expect(text.match(/An agreed problem, not health\./g)).toHaveLength(2);
    expect(made.report.questions.map((one) => one.standing)).toEqual([
      'agreed-problem',
      'agreed-problem',
      'healthy',
      'healthy',
    ]);
  });

  it('call a level contested where the sides are apart, and say nothing of it where good is not declared', () => {
    const apart = round(good, replies(good, { sales: [[1, 2, 1, 5]], marketing: [[5, 3, 2, 2]] }));
    expect(apart.report.questions.map((one) => one.standing)).toEqual([
      'contested',
      'between',
      'agreed-problem',
      'contested',
    ]);
    const none = round(five, replies(five, { sales: [[1, 1, 1, 1, 1]], marketing: [[1, 1, 1, 1, 1]] }));
    expect(none.report.questions.map((one) => one.standing)).toEqual([null, null, null, null, null]);
  });
});

describe('where the sides place the firm', () => {
  const good = [1, 2, 3, 4].map((at) => question(`q${at}`, 'scale', undefined, { good: 'high' }));
  const open =
    'Where the sides place the firm is left open: both answered fewer than 4 of the questions that say what is good.';
  const placed = 'You place the firm differently: Sales "undefined"';

  it('is said from four questions that both answered', async () => {
    const made = round(good, replies(good, { sales: [[1, 1, 1, 1]], marketing: [[5, 5, 5, 5]] }));
    for (const text of [await markdown(made), await terminal(made)]) {
      expect(text).toContain(placed);
      expect(text).not.toContain(open);
    }
  });

  it.each([
    ['one was asked', good.slice(0, 1), [1], [5]],
    ['one side left one of four out', good, [1, 1, 1, 1], [5, 5, 5]],
    [
      'one of four says nothing of what is good',
      [...good.slice(0, 3), question('q4')],
      [1, 1, 1, 1],
      [5, 5, 5, 5],
    ],
  ])('is left open, and said to be, where %s', async (_when, asked, sales, marketing) => {
    const made = round(asked, replies(asked, { sales: [sales], marketing: [marketing] }));
    for (const text of [await markdown(made), await terminal(made)]) {
      expect(text).not.toContain('place the firm differently');
      expect(text).not.toContain('State by the answers');
      expect(text).toContain(open);
    }
  });

  it('is no matter where no question says what is good', async () => {
    const made = round(five, replies(five, { sales: side(1, 1), marketing: side(1, 3) }));
    expect(await markdown(made)).not.toContain('place the firm');
  });
});

describe('what a side does not know', () => {
  const asked = (marketing: unknown) => {
    const left = { ...everybody['marketing-head'] };
    delete left['budget'];
    return acme({
      answers: {
        'sales-head': { ...everybody['sales-head'], budget: { none: 'dont-know' } },
        'marketing-head': marketing === undefined ? left : { ...left, budget: marketing },
      },
    });
  };

  it.each([
    ['skipped it', undefined, 'skipped'],
    ['would rather not say', { none: 'prefer-not' }, 'prefers not to say'],
    ['knows', { people: 20, campaigns: 60, tools: 20 }, '0 of 1 do not know'],
  ])('is never said of another that %s', async (_who, marketing, said) => {
    const report = asked(marketing);
    expect(await printed('markdown', report)).toMatch(
      new RegExp(`The budget is not known .*\\| 1 of 1 does not know \\| ${said} \\|`),
    );
    expect(flat(await printed('terminal', report, { width: 160 }))).toContain(
      `Sales 1 of 1 does not know ◇ Marketing ${said} `,
    );
  });

  it('is never said of a side that nobody asked', () => {
    const report = asked(undefined);
    const finding = report.findings.find(({ id }) => id === 'knowledge-gap:budget');
    const budget = report.questions.find(({ id }) => id === 'budget');
    if (finding === undefined || budget === undefined) throw new Error('the finding is gone');
    const sides = budget.sides.map((one) =>
      one.side === 'marketing' ? { ...one, asked: 0, skipped: 0 } : one,
    );
    expect(briefly(report, finding, { ...budget, sides })).toMatchObject({
      first: '1 of 1 does not know',
      second: 'not asked',
    });
  });
});

describe('sides beside gaps in reports', () => {
  it('say in the lists that lead, and with the question, when there is as much inside as between', async () => {
    const split: Answers = {
      ...everybody,
      'sales-head': { ...everybody['sales-head'], budget: { people: 100, campaigns: 0, tools: 0 } },
      'sales-north': { ...everybody['sales-north'], budget: { people: 40, campaigns: 50, tools: 10 } },
      'marketing-head': { ...everybody['marketing-head'], budget: { people: 30, campaigns: 60, tools: 10 } },
    };
    const report = acme({ answers: split });
    const budget = report.questions.find((one) => one.id === 'budget');
    const widest = Math.max(...(budget?.sides ?? []).map((one) => one.spread ?? 0));
    expect(budget?.apart ?? 1).toBeLessThanOrEqual(widest);
    const text = await printed('markdown', report);
    expect(text).toContain('There is as much difference inside a side as between the sides.');
  });

  it('give head against own team as a figure of its own, question by question and over all', async () => {
    const text = (await printed('markdown', acme())).replaceAll('\\', '');
    expect(text).toMatch(/\| head and team apart \|/);
    expect(text).toMatch(/the head stands \d+ points from the own team, over \d+ questions?/);
  });

  it('say what each side believes of the other in sentences', async () => {
    const text = (await printed('markdown', acme())).replaceAll('\\', '');
    expect(text).toContain('Sales disagrees with Marketing and does not know it.');
    expect(text).toMatch(/Its guesses lie \d+ points from its own answers, \d+ from what Marketing says\./);
    expect(text).toContain('That is what 3 people said.');
    expect(text).toContain('Sales agrees with Marketing and knows it.');
  });

  it('give the rate of not knowing, in a sample with its interval', async () => {
    const asked = [question('one')];
    const given = [
      reply('sales-1', 'sales', asked, { one: { none: 'dont-know' } }),
      reply('sales-2', 'sales', asked, { one: { value: 3 } }),
      reply('sales-3', 'sales', asked, { one: { value: 3 } }),
      reply('marketing-1', 'marketing', asked, { one: { value: 3 } }),
    ];
    // Of everybody nothing is left to chance, in the answers as in the finding.
    const everybody = await markdown(round(asked, given));
    expect(everybody.match(/Sales: 1 of 3 does not know\./g)).toHaveLength(2);
    expect(everybody).not.toContain('confidence');
    // Wilson for 1 of 3: 0.0615 to 0.7923.
    expect(await markdown(round(asked, given, 'sample'))).toContain(
      'Sales: 1 of 3 does not know, 33 % (6 to 79 % with 95 % confidence).',
    );
  });
});

describe('accord report and accord score', () => {
  it('keep back what one answer moves where told to', async () => {
    const { cwd } = await accord(['demo', '.']);
    for (const args of [['score'], ['report', '--json']]) {
      const shown = await accord(args, { cwd });
      expect(shown.stdout).toMatch(moved);
      const hidden = await accord([...args, '--no-leave-one-out'], { cwd });
      expect([hidden.code, moved.test(hidden.stdout)]).toEqual([0, false]);
    }
  });

  it('are of one mind on the sample questionnaire of the tests, whichever population is declared', () => {
    const everyone = acme({ questionnaire });
    const samples = acme({ audit: auditYaml('sample') });
    expect(samples.questions.map((one) => one.gap)).toEqual(everyone.questions.map((one) => one.gap));
    expect(samples.questions.map((one) => one.interval)).toEqual(
      everyone.questions.map((one) => one.interval),
    );
    expect([everyone.leads, samples.leads]).toEqual(['observed', 'adjusted']);
  });
});
