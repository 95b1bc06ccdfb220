import { describe, expect, test } from 'vitest';
import { shippedLibrary } from '../src/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { agreed, claimReport, claims, expectOnlyIn, findingOf, type SideAnswers } from './claims.ts';

const mine = ['budget-split', 'culture'];

interface Both {
  sales: SideAnswers;
  marketing: SideAnswers;
}

/** A company without the problems: both sides answer alike and expect it, and each gives what the other needs. */
const healthy: Both = {
  sales: {
    ...alike(),
    'give-and-get': exchange({ need: 'early-word', receive: 'early-word', give: 'lead-outcome' }),
  },
  marketing: {
    ...alike(),
    'give-and-get': exchange({ need: 'lead-outcome', receive: 'lead-outcome', give: 'early-word' }),
  },
};

interface Problem {
  sales: unknown;
  marketing: unknown;
  /** What the finding must say of three in sales and two in marketing, worked out by hand. */
  figures: readonly string[];
}

/** By `finding:question`: how a company answers that has the problem. All else it answers as the healthy one. */
const problems: Readonly<Record<string, Problem>> = {
  'unnoticed:next-hundred': {
    sales: agreed({ salespeople: 60, discounts: 40 }),
    marketing: agreed({ brand: 70, campaigns: 30 }),
    figures: [
      '"Brand and awareness" gets 0 of 100 from Sales and 70 of 100 from Marketing',
      'Sales and Marketing',
    ],
  },
  'unnoticed:ten-percent-cut': {
    sales: agreed(['brand', 'tools', 'campaigns']),
    marketing: agreed(['commission', 'discounts', 'salespeople']),
    figures: [
      'Sales would cut: Brand and awareness, then Tools and data',
      'Marketing: Part of the commission, then Room for discounts',
      'expected by: Sales and Marketing',
    ],
  },
  'knowledge-gap:share-for-selling': {
    sales: { none: 'dont-know' },
    marketing: 60,
    figures: ['Sales, 0', 'Marketing, 2'],
  },
  'both-claim:list-price-owner': {
    sales: 'sales',
    marketing: 'marketing',
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Marketing'],
  },
  'both-claim:price-exception-owner': {
    sales: 'sales',
    marketing: 'marketing',
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Marketing'],
  },
  'nobody-claims:promotion-owner': {
    sales: 'marketing',
    marketing: 'sales',
    figures: ['Sales, 3 of 3: Marketing', 'Marketing, 2 of 2: Sales'],
  },
  'unnoticed:last-price-exception': {
    sales: agreed('asked-first'),
    marketing: agreed('told-later'),
    figures: [
      'Sales, 3 of 3: The decider was asked before the offer',
      'Marketing, 2 of 2: The decider was told after the offer',
    ],
  },
  'apart:price-or-volume': {
    sales: { value: 1, guess: 5 },
    marketing: { value: 5, guess: 1 },
    figures: ['Sales chooses: Certainly the lower price', "Marketing chooses: Certainly today's price"],
  },
  'agreed-problem:other-budget-seen': {
    sales: 1,
    marketing: 1,
    figures: ['Sales: Nothing', 'Marketing: Nothing'],
  },
  'unnoticed:last-plan-change': {
    sales: { value: 'told-after', guess: 'consulted' },
    marketing: { value: 'consulted', guess: 'consulted' },
    figures: [
      'Sales, 3 of 3: Told after it took effect',
      'Marketing, 2 of 2: Asked before it was decided',
      'expected by: Marketing.',
    ],
  },
  'unnoticed:last-lost-deal': {
    sales: agreed(['price', 'product', 'late']),
    marketing: agreed(['value', 'contact', 'unknown']),
    figures: ['Sales names Our price, then', 'Marketing names The value was not shown in figures, then'],
  },
  'agreed-problem:last-disagreement': {
    sales: agreed('open'),
    marketing: agreed('open'),
    figures: ['Sales, 3 of 3: It is still open', 'Marketing, 2 of 2: It is still open'],
  },
  'knowledge-gap:last-help': {
    sales: { none: 'dont-know' },
    marketing: 'Sales took us along to a customer in May.',
    figures: ['0 in Sales and 2 in Marketing'],
  },
  'by-profession:customer-conversations': {
    sales: { value: 30, guess: 0 },
    marketing: { value: 6, guess: 40 },
    figures: [
      'Sales 30 a month, Marketing 6 a month',
      'Sales expected 0 a month of Marketing',
      'Marketing expected 40 a month of Sales',
    ],
  },
  'false-conflict:last-decision-basis': {
    sales: { value: ['talks', 'figures'], guess: ['target', 'experience'] },
    marketing: { value: ['talks', 'figures'], guess: ['target', 'market'] },
    figures: [
      'Recent talks with customers (3 of 3), Results of earlier offers or campaigns (3 of 3)',
      'Recent talks with customers (2 of 2), Results of earlier offers or campaigns (2 of 2)',
      'Sales expected Own experience (3 of 3), A target or date to be met (3 of 3)',
      'Marketing expected What competitors do (2 of 2), A target or date to be met (2 of 2)',
    ],
  },
  'apart:customer-questions': {
    sales: ['compares', 'decides'],
    marketing: ['notices', 'searches'],
    figures: [
      'Sales at: Compares suppliers (3 of 3), Decides and orders (3 of 3)',
      'Marketing at: Notices a problem (2 of 2), Looks for ways to solve it (2 of 2)',
    ],
  },
  'agreed-problem:customer-questions': {
    sales: ['decides'],
    marketing: ['decides'],
    figures: ['Sales: Decides and orders (3 of 3)', 'Marketing: Decides and orders (2 of 2)'],
  },
  'nobody-claims:usage-knowledge': {
    sales: 'nobody',
    marketing: 'nobody',
    figures: ['Sales, 3 of 3: Nobody', 'Marketing, 2 of 2: Nobody'],
  },
  'unmet-need:give-and-get': {
    sales: exchange({ need: 'early-word', give: 'customer-words' }),
    marketing: exchange({ need: 'lead-outcome', give: 'figures' }),
    figures: [
      'by Sales: Early word of changes',
      'by Marketing: What became of each lead',
      'Sales: 3 of 3 need it, 0 receive it, 0 give it',
    ],
  },
  'given-not-received:give-and-get': {
    sales: exchange({ need: 'usable-material', give: 'lead-outcome' }),
    marketing: exchange({ need: 'lead-outcome', receive: 'lead-outcome', give: 'usable-material' }),
    figures: [
      '"Material for customer talks"',
      'Sales: 3 of 3 need it, 0 receive it, 0 give it',
      'Marketing: 0 of 2 need it, 0 receive it, 2 give it',
    ],
  },
  'apart:known-within-a-week': {
    sales: ['lost-reasons', 'complaints'],
    marketing: ['campaign-results'],
    figures: [
      'Why deals were lost (3 of 3), What customers complained about (3 of 3)',
      'What campaigns brought (2 of 2)',
      '0 of 3 against 2 of 2',
    ],
  },
};

describe('a claim of the sources on money and on working together', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = questionsOf(questionnaires.filter((one) => mine.includes(one.id)));
  const rows = claims.filter((row) => questions.some((question) => question.id === row.question));
  const absent = await claimReport(healthy);

  test('has a company that shows it, and no company shows another', () => {
    expect(rows.map((row) => `${row.finding}:${row.question}`).sort()).toEqual(Object.keys(problems).sort());
    expect([...new Set(rows.map((row) => row.claim))].sort((a, b) => a - b)).toEqual([
      6, 7, 8, 9, 10, 14, 17, 28,
    ]);
  });

  test('is asked of everybody in the company without problems', () => {
    for (const side of Object.values(healthy)) {
      expect(Object.keys(side).sort()).toEqual(questions.map((question) => question.id).sort());
    }
  });

  test.each(rows)('$claim, $question: is found where it holds, and only there', async (row) => {
    const problem = problems[`${row.finding}:${row.question}`];
    if (problem === undefined) throw new Error('no company shows it');
    const present = await claimReport({
      sales: { ...healthy.sales, [row.question]: problem.sales },
      marketing: { ...healthy.marketing, [row.question]: problem.marketing },
    });
    expectOnlyIn(present, absent, row, problem.figures);
  });

  test('is not found in a company whose sides answer alike and expect it', () => {
    const { report } = absent;
    expect(report.findings.filter((one) => one.kind !== 'worth-keeping').map((one) => one.id)).toEqual([]);
    expect(report.findings.length).toBe(
      questions.filter((one) => one.expect === 'same' && one.kind !== 'text').length,
    );
    expect(report.overall.value).toBe(0);
  });

  test('leads to different findings where money and power part: each item text follows its option', async () => {
    const wanted = (category: string, other: string) =>
      claimReport({
        sales: { ...healthy.sales, 'next-hundred': agreed({ [category]: 100 }) },
        marketing: { ...healthy.marketing, 'next-hundred': agreed({ [other]: 100 }) },
      });
    const discounts = findingOf((await wanted('discounts', 'tools')).report, 'unnoticed', 'next-hundred');
    const brand = findingOf((await wanted('brand', 'tools')).report, 'unnoticed', 'next-hundred');
    expect(discounts?.actions).toContain('price-trial');
    expect(brand?.actions).toContain('stop-rule');
    expect(brand?.actions).not.toContain('price-trial');
  });
});

describe('the questionnaires on money and on working together', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = questionsOf(questionnaires.filter((one) => mine.includes(one.id)));

  test('ask for a guess in about half of their questions', () => {
    const predicted = questions.filter((question) => question.predict === 'all').length;
    expect(predicted / questions.length).toBeGreaterThanOrEqual(0.45);
    expect(predicted / questions.length).toBeLessThanOrEqual(0.6);
  });
});

/** What both sides of the healthy company say alike. */
function alike(): SideAnswers {
  return {
    'next-hundred': agreed({ salespeople: 25, campaigns: 25, brand: 15, tools: 10, keeping: 25 }),
    'ten-percent-cut': agreed(['tools', 'discounts', 'campaigns']),
    'share-for-selling': 60,
    'list-price-owner': 'executive',
    'price-exception-owner': 'sales',
    'promotion-owner': 'marketing',
    'last-price-exception': agreed('rule'),
    'price-or-volume': agreed(4),
    'other-budget-seen': 4,
    'last-plan-change': agreed('told-before'),
    'last-lost-deal': agreed(['late', 'price', 'value']),
    'last-disagreement': agreed('data'),
    'customer-conversations': agreed(12),
    'last-decision-basis': agreed(['talks', 'figures', 'market']),
    'usage-knowledge': 'service',
    'customer-questions': ['notices', 'searches', 'compares', 'decides', 'starts', 'again'],
    'known-within-a-week': ['lost-reasons', 'campaign-results', 'complaints', 'forecast', 'launch-dates'],
    'last-help': 'They came along to the customer and listened.',
  };
}

function exchange(lists: { need: string; receive?: string; give: string }) {
  const list = (ids = '') => ids.split(' ').filter((id) => id !== '');
  return { need: list(lists.need), receive: list(lists.receive), give: list(lists.give), first: [] };
}
