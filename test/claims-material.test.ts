import { describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { phases } from '../src/findings/plan.ts';
import { shippedLibrary } from '../src/library.ts';
import { library as libraryOf } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { builtOf } from './built.ts';
import { agreed, claimReport, claims, expectOnlyIn, findingOf, plainly, type SideAnswers } from './claims.ts';

const mine = ['content', 'systems', 'people'];
const ask = `questionnaires: [${mine.join(', ')}]`;
const unknown = { none: 'dont-know' };

/** What a company answers whose sides see the same state, know of each other, and have nothing to mend. */
const healthy: SideAnswers = {
  'pieces-used': 8,
  'pieces-helped': 6,
  'next-piece': agreed('question'),
  'asked-before-piece': agreed('idea'),
  'piece-source': 'service',
  'own-pages': 2,
  'piece-withdrawn': 'marketing',
  'use-noticed': 'counted',
  'customer-places': 1,
  'active-customers': 400,
  'quoted-figure': agreed('system'),
  'talk-readable': agreed(8),
  'sold-by-partners': 30,
  'partner-customers': 5,
  'standing-reports': ['leads', 'pipeline', 'orders', 'losses', 'campaigns'],
  'open-without-asking': ['contacts', 'offers', 'forecast', 'calendar', 'results'],
  'kept-back': 'none',
  'record-keeper': 'sales',
  'changed-sides': 2,
  'day-across': 5,
  'public-voices': 3,
  'last-hire': agreed('met'),
  'profit-owner': 'account',
  'profit-known': 9,
  'week-for-the-other': agreed(3),
  'last-raise': agreed('own-result'),
  'direct-talks': 3,
};
/** Marketing alone is asked what sales will say. */
const guessedByMarketing: SideAnswers = {
  'pieces-used': agreed(8),
  'pieces-helped': agreed(6),
};

interface Problem {
  sales: unknown;
  marketing: unknown;
  /** What the finding must say of three in sales and two in marketing, worked out by hand. */
  figures: readonly string[];
}

/** By `finding:question`: how a company answers that has the problem. All else it answers as the healthy one. */
const problems: Readonly<Record<string, Problem>> = {
  'unnoticed:pieces-used': {
    sales: 2,
    marketing: agreed(8),
    figures: ['Sales counts 2 of 10 as used', 'Marketing counts 8 of 10', 'expected Sales to say 8 of 10'],
  },
  'agreed-problem:pieces-used': {
    sales: 2,
    marketing: agreed(3),
    figures: ['Sales: 2 of 10', 'Marketing: 3 of 10'],
  },
  'agreed-problem:pieces-helped': {
    sales: 1,
    marketing: agreed(2),
    figures: ['Sales: 1 of 10', 'Marketing: 2 of 10'],
  },
  'knowledge-gap:pieces-helped': {
    sales: 6,
    marketing: unknown,
    figures: ['Sales, 3', 'Marketing, 0'],
  },
  'unnoticed:asked-before-piece': {
    sales: { value: 'finished', guess: 'finished' },
    marketing: agreed('idea'),
    figures: [
      'Sales, 3 of 3: When it was finished',
      'Marketing, 2 of 2: Before anything was written',
      'Sales and Marketing expected',
    ],
  },
  'agreed-problem:own-pages': {
    sales: 8,
    marketing: 7,
    figures: ['Sales: 8 of 10', 'Marketing: 7 of 10'],
  },
  'agreed-problem:use-noticed': {
    sales: 'unheard',
    marketing: 'unheard',
    figures: ['Sales, 3 of 3: Not at all', 'Marketing, 2 of 2: Not at all'],
  },
  'nobody-claims:piece-withdrawn': {
    sales: 'marketing',
    marketing: 'sales',
    figures: ['Sales, 3 of 3: Marketing', 'Marketing, 2 of 2: Sales'],
  },
  'unnoticed:next-piece': {
    sales: agreed('gain'),
    marketing: agreed('notice'),
    figures: [
      'Sales, 3 of 3: Show in figures what the customer gains',
      'Marketing, 2 of 2: Make strangers notice us',
      'Sales and Marketing expected the same',
    ],
  },
  'agreed-problem:piece-source': {
    sales: 'author',
    marketing: 'author',
    figures: ["Sales, 3 of 3: The author's own knowledge", "Marketing, 2 of 2: The author's own knowledge"],
  },
  'agreed-problem:customer-places': {
    sales: 5,
    marketing: 4,
    figures: ['Sales: 5 places', 'Marketing: 4 places'],
  },
  'apart:active-customers': {
    sales: 300,
    marketing: 1200,
    figures: ['Sales says 300 customers', 'Marketing 1200 customers'],
  },
  'unnoticed:quoted-figure': {
    sales: agreed('own-list'),
    marketing: agreed('finance'),
    figures: [
      'Sales, 3 of 3: A list or report of our own side',
      'Marketing, 2 of 2: A report of finance',
      'Sales and Marketing believed',
    ],
  },
  'unnoticed:talk-readable': {
    sales: agreed(2),
    marketing: agreed(168),
    figures: ['After 2 h a talk can be read, says Sales', 'after 168 h, says Marketing'],
  },
  'apart:sold-by-partners': {
    sales: 60,
    marketing: 20,
    figures: ['60 of 100 by Sales', '20 of 100 by Marketing'],
  },
  'agreed-problem:partner-customers': {
    sales: 2,
    marketing: 1,
    figures: ['Sales: What we delivered to the partner', 'Marketing: Nothing'],
  },
  'agreed-problem:standing-reports': {
    sales: ['pipeline', 'orders'],
    marketing: ['orders'],
    figures: [
      'Sales: Open opportunities with their value (3 of 3)',
      'Marketing: Orders by product and customer group (2 of 2)',
    ],
  },
  'nobody-claims:record-keeper': {
    sales: 'marketing',
    marketing: 'sales',
    figures: ['Sales, 3 of 3: Marketing', 'Marketing, 2 of 2: Sales'],
  },
  'apart:open-without-asking': {
    sales: ['contacts', 'offers', 'forecast'],
    marketing: ['calendar', 'results', 'spending'],
    figures: ['The sales forecast (3 of 3)', 'Results of campaigns so far (2 of 2)', '0 of 3 against 2 of 2'],
  },
  'agreed-problem:kept-back': {
    sales: 'misread',
    marketing: 'misread',
    figures: ['Sales, 3 of 3: It might have been misread', 'Marketing, 2 of 2: It might have been misread'],
  },
  'agreed-problem:changed-sides': {
    sales: 0,
    marketing: 0,
    figures: ['Sales: 0 people', 'Marketing: 0 people'],
  },
  'agreed-problem:day-across': {
    sales: 1,
    marketing: 2,
    figures: ['Sales: Never', 'Marketing: Longer ago than two years'],
  },
  'agreed-problem:public-voices': {
    sales: 0,
    marketing: 0,
    figures: ['Sales: 0 people', 'Marketing: 0 people'],
  },
  'agreed-problem:last-hire': {
    sales: agreed('nothing'),
    marketing: agreed('nothing'),
    figures: ['Sales, 3 of 3: None', 'Marketing, 2 of 2: None'],
  },
  'agreed-problem:direct-talks': {
    sales: 0,
    marketing: 1,
    figures: ['Sales 0 people', 'Marketing 1 people'],
  },
  'agreed-problem:profit-owner': {
    sales: 'executive',
    marketing: 'executive',
    figures: ['Sales, 3 of 3: The chief executive', 'Marketing, 2 of 2: The chief executive'],
  },
  'agreed-problem:profit-known': {
    sales: 2,
    marketing: 3,
    figures: ['Sales: 2 of 10', 'Marketing: 3 of 10'],
  },
  'agreed-problem:week-for-the-other': {
    sales: agreed(1),
    marketing: agreed(2),
    figures: ['Sales: It falls by a lot', 'Marketing: It falls a little'],
  },
  'by-profession:last-raise': {
    sales: { value: 'own-result', guess: 'project' },
    marketing: { value: 'project', guess: 'own-result' },
    figures: ["Sales, 3 of 3: The person's own figures", 'Marketing, 2 of 2: A project that was finished'],
  },
};

const well = { sales: healthy, marketing: { ...healthy, ...guessedByMarketing } };

describe('a claim of the sources on material, systems and people', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = questionsOf(questionnaires.filter((one) => mine.includes(one.id)));
  const rows = claims.filter((row) => questions.some((question) => question.id === row.question));
  const absent = await claimReport(well, ask);

  test('has a company that shows it, and no company shows another', () => {
    expect(rows.map((row) => `${row.finding}:${row.question}`).sort()).toEqual(Object.keys(problems).sort());
    expect([...new Set(rows.map((row) => row.claim))].sort((a, b) => a - b)).toEqual([
      2, 13, 14, 18, 20, 21, 23, 28,
    ]);
    for (const side of Object.values(well)) {
      expect(Object.keys(side).sort()).toEqual(questions.map((question) => question.id).sort());
    }
  });

  test.each(rows)('$claim, $question, $finding: is found where it holds, and only there', async (row) => {
    const problem = problems[`${row.finding}:${row.question}`];
    if (problem === undefined) throw new Error('no company shows it');
    const present = await claimReport(
      {
        sales: { ...well.sales, [row.question]: problem.sales },
        marketing: { ...well.marketing, [row.question]: problem.marketing },
      },
      ask,
    );
    expectOnlyIn(present, absent, row, problem.figures);
  });

  test('is not found in a company whose sides answer alike and expect it', () => {
    const { report: built } = absent;
    expect(built.findings.filter((one) => one.kind !== 'worth-keeping').map((one) => one.id)).toEqual([]);
    expect(built.findings.length).toBe(questions.filter((one) => one.expect === 'same').length);
    expect(built.overall.value).toBe(0);
  });

  test('18: a company without partners is not asked about their customers', async () => {
    const alone = (side: SideAnswers) =>
      Object.fromEntries(
        Object.entries({ ...side, 'sold-by-partners': 0 }).filter(([id]) => id !== 'partner-customers'),
      );
    const { report: built } = await claimReport(
      { sales: alone(well.sales), marketing: alone(well.marketing) },
      ask,
    );
    const [partners] = built.questions.filter((one) => one.id === 'partner-customers');
    expect(partners?.sides.map((side) => side.asked)).toEqual([0, 0, 0]);
    expect(built.findings.filter((one) => one.question === 'partner-customers')).toEqual([]);
    const put = { ...well.sales, 'sold-by-partners': 0 };
    await expect(claimReport({ sales: put, marketing: put }, ask)).rejects.toThrow();
  });

  test('13: the figure is quoted in the reason for asking, with what is not known of it', () => {
    const why = String(questions.find((one) => one.id === 'pieces-used')?.why);
    expect(why).toContain('80 to 90 %');
    expect(why).toContain('names no study');
    expect(why).toContain('Useless and unused are two things');
  });
});

describe('the plan', async () => {
  const poor = await claimReport(
    {
      sales: { ...well.sales, ...worst('sales') },
      marketing: { ...well.marketing, ...worst('marketing') },
    },
    ask,
  );

  test('23: comes as rules, then structure, then incentives, whatever was found foremost, and says why once', () => {
    const { plan, findings } = poor.report;
    const places = plan.actions.map((action) => phases.indexOf(action.phase));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(findings.length).toBeGreaterThan(15);
    expect(plan.because).toMatch(/^Rules come first, then structure, then incentives\./);
    expect(plainly(poor.markdown).split(plan.because.slice(0, 60)).length).toBe(2);
  });

  test('23: makes one exception: pay that rewards breaking a rule is suspended with the rules', () => {
    const { plan } = poor.report;
    expect(plan.because).toContain(
      'One exception: pay that rewards breaking an agreed rule is suspended at once',
    );
    expect(plan.actions.find((one) => one.id === 'suspend-pay-rule')?.phase).toBe('rules');
    expect(plan.actions.find((one) => one.id === 'shared-pay')?.phase).toBe('incentives');
    expect(plan.actions.find((one) => one.id === 'no-loss-for-help')?.phase).toBe('incentives');
  });

  test('24: gives each action a part for the process and a part for the people, and both are printed', () => {
    const text = plainly(poor.markdown);
    for (const action of poor.report.plan.actions) {
      expect(action.process.length, action.id).toBeGreaterThan(15);
      expect(action.people.length, action.id).toBeGreaterThan(15);
      expect(action.process, action.id).not.toBe(action.people);
      expect(text).toContain(`Process: ${action.process}`);
      expect(text).toContain(`People: ${action.people}`);
    }
  });

  test('answers each finding that is to be settled with an action', () => {
    const answered = new Set(poor.report.plan.actions.flatMap((action) => action.answers));
    for (const finding of poor.report.findings.filter((one) => one.kind !== 'worth-keeping')) {
      expect(answered, finding.id).toContain(finding.id);
    }
  });
});

describe('the claims', () => {
  test('have a row each, but for three that no answer shows: a figure as context, the parts of an action, the sides', () => {
    const rows = new Set(claims.map((row) => row.claim));
    const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
    expect(numbers.filter((number) => !rows.has(number))).toEqual([12, 24, 29]);
  });
});

describe('29: the engine knows sides, not sales and marketing', () => {
  const files = [
    {
      file: 'questionnaires/requests.yaml',
      text: `format: 1
id: requests
version: 1
title: Requests
sides: [business, it]
dimensions:
  - id: requests
    title: Requests
    questions:
      - id: first-answer
        ask: Within how many days is a request answered?
        number: { unit: days, floor: 0.5, range: [0, 365] }
        predict: true
        good: { at-most: 5 }
        findings:
          unnoticed:
            title: Two clocks
            text: "{business} says {business.says}, {it} {it.says}. Unknown to: {unaware}."
            actions: [write-it-down]
      - id: who-orders
        ask: Who decides which request comes first?
        owner: { candidates: [business: Business, it: Information technology] }
        good: one-owner
        findings:
          both-claim:
            title: Two orders
            text: "{business}: {business.says}. {it}: {it.says}."
            actions: [write-it-down]
`,
    },
    {
      file: 'questionnaires/actions.yaml',
      text: `format: 1
actions:
  - id: write-it-down
    title: Write it down
    do: Write the rule on one page.
    process: The page has a date.
    people: Both heads read it aloud.
    phase: rules
    owner: [business, it]
    effort: hours
    done-when: One page carries two names.
`,
    },
  ];
  const auditText = `format: 1
company: Harbour Works
privacy: named
questionnaires: [requests]
sides: [business: The departments, it: Information technology]
people:
  - {id: b1, side: business}
  - {id: b2, side: business}
  - {id: t1, side: it}
  - {id: t2, side: it}
`;

  test('two other sides get findings, claims and a plan in their own names', () => {
    const shelf = libraryOf(files);
    expect(shelf.problems.filter((one) => one.severity === 'error')).toEqual([]);
    const { value: audit, problems: wrong } = parsedAudit(auditText, 'audit.yaml', shelf.library);
    expect(wrong).toEqual([]);
    if (audit === null) throw new Error('the audit has errors');
    const answers = {
      b1: { 'first-answer': agreed(2), 'who-orders': 'business' },
      b2: { 'first-answer': agreed(2), 'who-orders': 'business' },
      t1: { 'first-answer': agreed(30), 'who-orders': 'it' },
      t2: { 'first-answer': agreed(30), 'who-orders': 'it' },
    };
    const { report: built } = builtOf(audit, demoReplies(audit, answers));
    expect(built.pair).toEqual(['business', 'it']);
    expect(findingOf(built, 'unnoticed', 'first-answer')?.text).toBe(
      'The departments says 2 days, Information technology 30 days. Unknown to: The departments and Information technology.',
    );
    expect(findingOf(built, 'both-claim', 'who-orders')?.text).toBe(
      'The departments, 2 of 2: Business. Information technology, 2 of 2: Information technology.',
    );
    expect(built.plan.actions.map((one) => [one.id, one.owner])).toEqual([
      ['write-it-down', ['business', 'it']],
    ]);
    expect(JSON.stringify(built.findings)).not.toMatch(/\bsales|marketing\b/i);
  });
});

/** What a side answers that sees every state these questionnaires call a problem. */
function worst(side: 'sales' | 'marketing'): SideAnswers {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([id]) => id.startsWith('agreed-problem') || id.startsWith('by-profession'))
      .map(([id, problem]) => [id.split(':')[1] ?? '', problem[side]]),
  );
}
