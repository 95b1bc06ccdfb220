import { describe, expect, test } from 'vitest';
import { questionsOf, type Question } from '../src/questionnaire/questionnaire.ts';
import { shippedLibrary } from '../src/library.ts';
import { agreed, claimReport, claims, expectOnlyIn, plainly, type SideAnswers } from './claims.ts';

const mine = ['lead-definition', 'timeframes', 'metrics'];

/** Cards taken by somebody who calls whoever might buy. */
const plausible = cards('price-request second-site small-director unnamed-client');

/** What a company answers in which the two sides know and share each other's answers. */
const healthy: SideAnswers = {
  'lead-in-own-words': 'A person at a firm in our segment who has told us of a problem we can solve.',
  'lead-conditions': agreed(['need', 'fit', 'decides']),
  'lead-cards': agreed(plausible),
  'worth-a-call': agreed(8),
  'handover-moment': agreed('taken'),
  'who-may-refuse': 'sales',
  'refused-lead': agreed('marketing'),
  'word-qualified': agreed('spoken'),
  'word-collateral': 'background',
  'word-campaign': 'push',
  'first-call': agreed(4),
  'first-call-kept': 5,
  'untouched-days': 10,
  'campaign-stop': agreed(6),
  'launch-notice': agreed(30),
  'price-notice': agreed(30),
  'planning-horizon': 6,
  'measuring-interval': 'quarter',
  'first-figures': agreed(['open-deals', 'leads', 'lead-share']),
  'deal-credit': agreed({ advertisement: 20, event: 30, call: 25, signature: 25 }),
  'leads-last-quarter': 200,
  'leads-to-opportunities': 20,
  'show-marketing': agreed(4),
  'show-selling': agreed(4),
  'variable-pay': agreed('company'),
  'outcome-figures-seen': ['cycle', 'cost-of-sales', 'entry-cost', 'lead-customers'],
  'sales-cycle': 60,
  'same-sheet': 5,
};

interface Problem {
  sales: unknown;
  marketing: unknown;
  /** What the finding must say with the answers above, worked out by hand: medians, counts, sums. */
  figures: readonly string[];
}

const unknown = { none: 'dont-know' };

/** By `finding:question`: how a company answers that has the problem. The rest it answers like a healthy one. */
const problems: Readonly<Record<string, Problem>> = {
  'unnoticed:lead-conditions': {
    sales: agreed(['asked', 'money', 'date']),
    marketing: agreed(['gave-details', 'reacted', 'fit']),
    figures: [
      'Sales ticks most: Asked to be contacted',
      'Left contact details for a paper or event',
      '3 of 3',
      '0 of 2',
    ],
  },
  'apart:lead-cards': {
    sales: cards('small-director unnamed-client'),
    marketing: cards(
      'price-request comparison-guide second-site blank-form regular-reader lost-last-year dinner-card small-director',
    ),
    figures: ['sales accepts 2, marketing 8', '0 of 3 in sales', '2 of 2 in marketing'],
  },
  'unnoticed:worth-a-call': {
    sales: agreed(2),
    marketing: agreed(8),
    figures: ['2 of 10', '8 of 10', 'Sales and Marketing expected'],
  },
  'nobody-claims:refused-lead': {
    sales: agreed('marketing'),
    marketing: agreed('sales'),
    figures: ['Sales, 3 of 3: Marketing', 'Marketing, 2 of 2: Sales'],
  },
  'both-claim:who-may-refuse': {
    sales: 'sales',
    marketing: 'marketing',
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Marketing'],
  },
  'unnoticed:handover-moment': {
    sales: agreed('taken'),
    marketing: agreed('listed'),
    figures: ['3 of 3: A salesperson takes it by name', '2 of 2: The name enters the list or system'],
  },
  'unnoticed:word-qualified': {
    sales: agreed('spoken'),
    marketing: agreed('activity'),
    figures: ['3 of 3: A talk has confirmed a need', '2 of 2: Enough points or actions have added up'],
  },
  'apart:word-collateral': {
    sales: 'background',
    marketing: 'notice',
    figures: ['3 of 3: To be read after a conversation', '2 of 2: To be noticed by strangers'],
  },
  'apart:word-campaign': {
    sales: 'push',
    marketing: 'theme',
    figures: ['3 of 3: A push for one product, with target and end', '2 of 2: Several messages on one theme'],
  },
  'unnoticed:first-call': {
    sales: agreed(24),
    marketing: { value: 1, guess: 2 },
    figures: ['24 h', '1 h', 'Sales and Marketing believed'],
  },
  'knowledge-gap:first-call-kept': {
    sales: 24,
    marketing: unknown,
    figures: ['3 in sales', '0 in marketing'],
  },
  'apart:campaign-stop': {
    sales: { value: 3, guess: 12 },
    marketing: { value: 12, guess: 3 },
    figures: ['3 months', '12 months'],
  },
  'unnoticed:launch-notice': {
    sales: agreed(60),
    marketing: agreed(7),
    figures: ['60 days', '7 days'],
  },
  'by-profession:planning-horizon': {
    sales: 2,
    marketing: 18,
    figures: ['2 months', '18 months'],
  },
  'by-profession:measuring-interval': {
    sales: 'quarter',
    marketing: 'project',
    figures: ['3 of 3: After a quarter', '2 of 2: When a project or campaign ends'],
  },
  'unnoticed:first-figures': {
    sales: agreed(['open-deals', 'won-share', 'visits']),
    marketing: agreed(['awareness', 'response', 'leads']),
    figures: [
      'first at "Value of open opportunities"',
      'marketing at "How many in the market know us"',
      'place 1',
    ],
  },
  'by-profession:variable-pay': {
    sales: { value: 'orders', guess: 'leads' },
    marketing: { value: 'projects', guess: 'orders' },
    figures: ['Sales, 3 of 3: Orders or revenue', 'Marketing, 2 of 2: Projects finished, budgets kept'],
  },
  'knowledge-gap:leads-last-quarter': {
    sales: unknown,
    marketing: 240,
    figures: ['0 in sales', '2 in marketing'],
  },
  'apart:leads-to-opportunities': {
    sales: 5,
    marketing: 30,
    figures: ['5 %', '30 %'],
  },
  'agreed-problem:show-marketing': {
    sales: agreed(1),
    marketing: agreed(2),
    figures: ['Sales: Nothing countable', 'Marketing: Examples and impressions'],
  },
  'agreed-problem:show-selling': {
    sales: agreed(2),
    marketing: agreed(1),
    figures: ['Sales: Examples and impressions', 'Marketing: Nothing countable'],
  },
  'agreed-problem:same-sheet': {
    sales: 1,
    marketing: 1,
    figures: ['Sales: Not once', 'Marketing: Not once'],
  },
  'agreed-problem:outcome-figures-seen': {
    sales: [],
    marketing: [],
    figures: ['sales saw: nothing ticked', 'Marketing saw: nothing ticked'],
  },
  'knowledge-gap:sales-cycle': {
    sales: 45,
    marketing: unknown,
    figures: ['3 in sales', '0 in marketing'],
  },
  'unnoticed:deal-credit': {
    sales: agreed({ advertisement: 0, event: 10, call: 30, signature: 60 }),
    marketing: agreed({ advertisement: 40, event: 40, call: 10, signature: 10 }),
    figures: ['60 of 100 from sales', '10 of 100 from marketing', 'Sales and Marketing expected'],
  },
};

describe('a claim of the sources', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = questionsOf(questionnaires.filter((one) => mine.includes(one.id)));
  const rows = claims.filter((row) => questions.some((question) => question.id === row.question));
  const absent = await claimReport({ sales: answersOf(questions, {}), marketing: answersOf(questions, {}) });

  test('has a company that shows it, and no company shows another', () => {
    expect(rows.map((row) => `${row.finding}:${row.question}`).sort()).toEqual(Object.keys(problems).sort());
    expect([...new Set(rows.map((row) => row.claim))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 18, 25, 30,
    ]);
  });

  test.each(rows)('$claim, $question: is found where it holds, and only there', async (row) => {
    const problem = problems[`${row.finding}:${row.question}`];
    if (problem === undefined) throw new Error('no company shows it');
    const present = await claimReport({
      sales: answersOf(questions, { [row.question]: problem.sales }),
      marketing: answersOf(questions, { [row.question]: problem.marketing }),
    });
    expectOnlyIn(present, absent, row, problem.figures);
  });

  test('1: both definitions stand side by side in the report', async () => {
    const words = {
      sales: 'Somebody who has shown interest in one of our pumps.',
      marketing: 'Somebody who has downloaded a paper.',
    };
    const { markdown } = await claimReport({
      sales: answersOf(questions, { 'lead-in-own-words': words.sales }),
      marketing: answersOf(questions, { 'lead-in-own-words': words.marketing }),
    });
    expect(plainly(markdown)).toContain(words.sales);
    expect(plainly(markdown)).toContain(words.marketing);
  });

  test('is not found in a company whose sides know and share each other’s answers', () => {
    const { report } = absent;
    const kept = new Set(['worth-keeping']);
    expect(report.findings.filter((one) => !kept.has(one.kind)).map((one) => one.id)).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(20);
    expect(report.overall.value).toBe(0);
  });
});

describe('the first three questionnaires', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = questionsOf(questionnaires.filter((one) => mine.includes(one.id)));

  test('ask for a guess in about half of their questions', () => {
    const predicted = questions.filter((question) => question.predict === 'all').length;
    expect(predicted / questions.length).toBeGreaterThan(0.45);
    expect(predicted / questions.length).toBeLessThan(0.6);
  });

  test('every claim of the sources that the core covers has its row', () => {
    const covered = new Set(claims.map((row) => row.claim));
    for (const claim of [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 25, 28, 30]) expect(covered).toContain(claim);
  });
});

/** The named cards accepted, the others refused. */
function cards(accepted: string): Record<string, string> {
  const all =
    'price-request thesis comparison-guide second-site small-director blank-form regular-reader unnamed-client lost-last-year dinner-card';
  return Object.fromEntries(
    all.split(' ').map((card) => [card, accepted.split(' ').includes(card) ? 'accept' : 'refuse']),
  );
}

function answersOf(questions: readonly Question[], problem: SideAnswers): SideAnswers {
  const given = { ...healthy, ...problem };
  expect(Object.keys(given).sort()).toEqual(questions.map((question) => question.id).sort());
  return given;
}
