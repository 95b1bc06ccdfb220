import { describe, expect, test } from 'vitest';
import { shippedLibrary } from '../src/library.ts';
import {
  isByTarget,
  questionsOf,
  targets,
  type FindingText,
  type Question,
} from '../src/questionnaire/questionnaire.ts';
import { sourceWording } from '../src/text/language.ts';
import {
  agreed,
  claimReport,
  claims,
  expectOnlyIn,
  findingOf,
  plainly,
  reportOn,
  type SideAnswers,
} from './claims.ts';

const mine = ['process', 'rules-of-engagement', 'customer', 'executive'];
const ask = `questionnaires: [${mine.join(', ')}]`;
const unknown = { none: 'dont-know' };

/** What each side passes on where both have what they must have. */
const fromMarketing = ['dates', 'stage-material', 'lead-history'];
const fromSales = ['win-loss', 'forecast', 'access'];

/** What everybody answers in a company whose sides know and share each other's answers. */
const common: SideAnswers = {
  'business-model': 'companies',
  'market-research-owner': 'marketing',
  'customer-insight-owner': agreed('marketing'),
  'market-way-owner': agreed('executive'),
  'after-sales-owner': 'service',
  'campaign-alone': 5,
  'campaign-together': agreed(5),
  'offer-alone': 4,
  'offer-together': agreed(5),
  'joint-plan': agreed('one-plan'),
  'promise-date': 9,
  'promise-kept': agreed(9),
  'late-noticed': agreed('announced'),
  'first-mover': agreed('sales'),
  'rule-broken': 'kept',
  'stages-spoken': ['compares', 'decides', 'uses'],
  'stage-holders': stages('sales: compares decides again; marketing: notices searches; service: starts'),
  'need-comparing': agreed(['proof', 'sums', 'person']),
  'need-first-weeks': 'start',
  'value-unit': agreed('money'),
  'value-first-year': 150,
  'usage-sources': ['service', 'watching'],
  'news-of-customers': 3,
  'into-development': ['lost', 'market', 'use'],
  'new-product-voice': agreed('shared'),
  'marketing-role': 'targets',
  'tie-breaker': 'executive',
  'evidence-seen': ['called', 'orders', 'lost', 'campaigns'],
  'last-alarm': 'figure',
  'largest-quarrel': agreed('money'),
  'common-figure': 'revenue',
};

const well = {
  sales: { ...common, 'balance-sheet': sheet(fromMarketing, fromMarketing, fromSales) },
  marketing: { ...common, 'balance-sheet': sheet(fromSales, fromSales, fromMarketing) },
};

interface Problem {
  /** What the side answers to the question itself. */
  sales: unknown;
  marketing: unknown;
  executive?: unknown;
  /** What both answer to other questions. */
  besides?: SideAnswers;
  /** What the finding must say with the answers above, worked out by hand: medians, counts, sums. */
  figures: readonly string[];
}

/** By `finding:question`: how a company answers that has the problem. The rest it answers like a healthy one. */
const problems: Readonly<Record<string, Problem>> = {
  'nobody-claims:market-research-owner': {
    sales: 'marketing',
    marketing: 'sales',
    figures: ['Sales, 3 of 3: Marketing', 'Marketing, 2 of 2: Sales'],
  },
  'both-claim:customer-insight-owner': {
    sales: agreed('sales'),
    marketing: agreed('marketing'),
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Marketing'],
  },
  'unnoticed:market-way-owner': {
    sales: agreed('sales'),
    marketing: agreed('executive'),
    figures: [
      'Sales, 3 of 3: Sales',
      'Marketing, 2 of 2: The chief executive',
      'Sales and Marketing believed',
    ],
  },
  'nobody-claims:after-sales-owner': {
    sales: 'nobody',
    marketing: 'nobody',
    figures: ['Sales, 3 of 3: Nobody', 'Marketing, 2 of 2: Nobody'],
  },
  'apart:campaign-alone': {
    sales: 5,
    marketing: 1,
    figures: ['by Sales: An order or a customer', 'by Marketing: Nothing'],
  },
  'not-worth-it:campaign-together': {
    sales: agreed(5),
    marketing: agreed(4),
    besides: { 'campaign-alone': 1 },
    figures: [
      'sales: Planned it jointly',
      'marketing: Was asked for advice',
      'sales: Nothing; marketing: Nothing',
    ],
  },
  'unnoticed:offer-together': {
    sales: agreed(1),
    marketing: agreed(4),
    figures: ['By Marketing: Was asked for advice', 'by Sales: None', 'Sales and Marketing expected'],
  },
  'agreed-problem:joint-plan': {
    sales: agreed('unseen'),
    marketing: agreed('unseen'),
    figures: [
      'Sales, 3 of 3: Two plans, the other not seen',
      'Marketing, 2 of 2: Two plans, the other not seen',
    ],
  },
  'unnoticed:joint-plan': {
    sales: agreed('shown'),
    marketing: agreed('one-plan'),
    figures: ['3 of 3: Two plans, shown once they were fixed', '2 of 2: One plan, made together'],
  },
  'agreed-problem:common-figure': {
    sales: 'each',
    marketing: 'each',
    figures: [
      'Sales, 3 of 3: Each answered for one of their own',
      'Marketing, 2 of 2: Each answered for one of their own',
    ],
  },
  'unmet-need:balance-sheet': {
    sales: sheet(['dates', 'lead-history', 'competitors'], ['dates'], fromSales),
    marketing: sheet(fromSales, fromSales, ['dates']),
    figures: [
      'Not received by sales: The history of a lead, What competitors offer',
      'by marketing: nothing',
      '3 of 3 need it, 0 receive it, 0 give it',
    ],
  },
  'given-not-received:balance-sheet': {
    sales: sheet(fromMarketing, ['dates', 'lead-history'], fromSales),
    marketing: sheet(fromSales, fromSales, fromMarketing),
    figures: [
      '"Material for each stage of a purchase"',
      'Sales: 3 of 3 need it, 0 receive it, 0 give it',
      'Marketing: 0 of 2 need it, 0 receive it, 2 give it',
    ],
  },
  'unwanted:balance-sheet': {
    sales: sheet(fromMarketing, [...fromMarketing, 'market'], fromSales),
    marketing: sheet(fromSales, fromSales, [...fromMarketing, 'market']),
    figures: [
      '"Figures on market segments"',
      'Sales: 0 of 3 need it, 3 receive it, 0 give it',
      'Marketing: 0 of 2 need it, 0 receive it, 2 give it',
    ],
  },
  'agreed-problem:promise-date': {
    sales: 2,
    marketing: 3,
    figures: ['Sales: 2 of 10', 'Marketing: 3 of 10'],
  },
  'unnoticed:promise-kept': {
    sales: agreed(3),
    marketing: agreed(9),
    figures: ['3 of 10 to sales', '9 of 10 to marketing', 'Sales and Marketing expected'],
  },
  'agreed-problem:late-noticed': {
    sales: agreed('asked'),
    marketing: agreed('asked'),
    figures: ['Sales, 3 of 3: I asked', 'Marketing, 2 of 2: I asked'],
  },
  'both-claim:first-mover': {
    sales: agreed('sales'),
    marketing: agreed('marketing'),
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Marketing'],
  },
  'agreed-problem:rule-broken': {
    sales: 'silent',
    marketing: 'silent',
    figures: ['Sales, 3 of 3: One side went ahead in silence', 'Marketing, 2 of 2: One side went ahead'],
  },
  'by-profession:stages-spoken': {
    sales: ['compares', 'decides'],
    marketing: ['notices', 'searches'],
    figures: [
      'Sales spoke with customers at: Compares suppliers (3 of 3), Decides and orders (3 of 3)',
      'Marketing at: Notices a problem (2 of 2), Looks for ways to solve it (2 of 2)',
    ],
  },
  'apart:stage-holders': {
    sales: stages('sales: searches compares decides starts again; nobody: notices'),
    marketing: stages('marketing: notices searches compares again; sales: decides; nobody: starts'),
    figures: ['Of six stages 5 lie with sales by its own account, 1 by that of marketing'],
  },
  'unnoticed:need-comparing': {
    sales: agreed(['price', 'speed', 'person']),
    marketing: agreed(['proof', 'details', 'safety']),
    figures: ['A price they can defend', 'Proof from a firm like theirs', 'Sales and Marketing expected'],
  },
  'apart:need-first-weeks': {
    sales: 'nothing',
    marketing: 'result',
    figures: ['Sales, 3 of 3: To be left in peace', 'Marketing, 2 of 2: A first result to show to others'],
  },
  'agreed-problem:value-unit': {
    sales: agreed('words'),
    marketing: agreed('words'),
    figures: ['Sales, 3 of 3: Words such as leading or reliable', 'Marketing, 2 of 2: Words such as leading'],
  },
  'unnoticed:value-unit': {
    sales: agreed('money'),
    marketing: agreed('features'),
    figures: ['Sales, 3 of 3: Money saved or earned', 'Marketing, 2 of 2: What the product has or can do'],
  },
  'knowledge-gap:value-first-year': {
    sales: 120,
    marketing: unknown,
    figures: ['3 in sales', '0 in marketing'],
  },
  'agreed-problem:usage-sources': {
    sales: ['complaints', 'watching'],
    marketing: ['complaints', 'data', 'watching'],
    figures: ['Complaints and returns (3 of 3)', 'Data from the product or shop (2 of 2)'],
  },
  'apart:news-of-customers': {
    sales: 3,
    marketing: 60,
    figures: ['reached sales after 3 days', 'reached marketing after 60 days', 'costs Marketing the chance'],
  },
  'agreed-problem:into-development': {
    sales: ['wishes', 'complaints'],
    marketing: ['wishes', 'complaints'],
    figures: ['Wishes of single customers (3 of 3)', 'Complaints, counted (2 of 2)'],
  },
  'agreed-problem:new-product-voice': {
    sales: agreed('sales'),
    marketing: agreed('sales'),
    figures: ['Sales, 3 of 3: Sales', 'Marketing, 2 of 2: Sales'],
  },
  'blind-spot:marketing-role': {
    sales: 'targets',
    marketing: 'targets',
    executive: 'leads',
    figures: [
      'Chief executive: To find people sales can call',
      'Sales, 3 of 3: To choose with sales whom to win',
      'Marketing, 2 of 2: To choose with sales whom to win',
    ],
  },
  'knowledge-gap:marketing-role': {
    sales: unknown,
    marketing: 'material',
    figures: ['0 in sales', '2 in marketing'],
  },
  'both-claim:tie-breaker': {
    sales: 'sales',
    marketing: 'marketing',
    figures: ['Sales, 3 of 3: Head of sales', 'Marketing, 2 of 2: Head of marketing'],
  },
  'agreed-problem:evidence-seen': {
    sales: ['cost'],
    marketing: ['cost'],
    figures: [
      'sales: Cost of winning one customer (3 of 3)',
      'marketing: Cost of winning one customer (2 of 2)',
    ],
  },
  'agreed-problem:last-alarm': {
    sales: 'customer',
    marketing: 'customer',
    figures: ['Sales, 3 of 3: From a customer or partner', 'Marketing, 2 of 2: From a customer or partner'],
  },
  'blind-spot:largest-quarrel': {
    sales: agreed('price'),
    marketing: agreed('price'),
    executive: 'credit',
    figures: [
      'Chief executive expects the two to argue about this: Who brought in the orders',
      'Sales, 3 of 3: Prices and discounts',
      'Marketing, 2 of 2: Prices and discounts',
    ],
  },
};

describe('a claim of the sources on the relay, give and get, the customer and the chief executive', async () => {
  const questions = await asked();
  const rows = claims.filter((row) => questions.some((question) => question.id === row.question));
  const absent = await claimReport({ ...well, executive: plain(common) }, ask);

  test('has a company that shows it, and no company shows another', () => {
    expect(rows.map((row) => `${row.finding}:${row.question}`).sort()).toEqual(Object.keys(problems).sort());
    expect([...new Set(rows.map((row) => row.claim))].sort((a, b) => a - b)).toEqual([
      9, 10, 11, 14, 15, 16, 17, 19, 22, 23, 26, 27,
    ]);
    for (const side of Object.values(well)) {
      expect(Object.keys(side).sort()).toEqual(questions.map((question) => question.id).sort());
    }
  });

  for (const row of rows) {
    const problem = problems[`${row.finding}:${row.question}`];
    const title = `${row.claim}, ${row.question}, ${row.finding}: is found where it holds, and only there`;
    test(title, async () => {
      if (problem === undefined) throw new Error('no company shows it');
      const present = await claimReport(
        {
          sales: { ...well.sales, ...problem.besides, [row.question]: problem.sales },
          marketing: { ...well.marketing, ...problem.besides, [row.question]: problem.marketing },
          ...(problem.executive === undefined
            ? {}
            : { executive: { ...plain(common), [row.question]: problem.executive } }),
        },
        ask,
      );
      expectOnlyIn(present, absent, row, problem.figures);
    });
  }

  test('is not found in a company whose sides know and share each other’s answers', () => {
    const { report } = absent;
    expect(report.findings.filter((one) => one.kind !== 'worth-keeping').map((one) => one.id)).toEqual([]);
    expect(report.findings.length).toBe(questions.filter((one) => one.expect === 'same').length);
    expect(report.overall.value).toBe(0);
  });

  test('16: both sides say what a campaign planned alone costs, and either way it is a result', async () => {
    const little = await claimReport(
      {
        sales: { ...well.sales, 'campaign-alone': 1 },
        marketing: { ...well.marketing, 'campaign-alone': 1 },
      },
      ask,
    );
    const kept = findingOf(little.report, 'worth-keeping', 'campaign-alone');
    expect(kept?.text).toContain('Sales: Nothing. Marketing: Nothing.');
    expect(kept?.text).toContain('leave it to one side');
  });

  test('a company that sells through trade is not asked who speaks with customers after delivery', async () => {
    const traded = (side: SideAnswers) =>
      Object.fromEntries(
        Object.entries({ ...side, 'business-model': 'trade' }).filter(([id]) => id !== 'after-sales-owner'),
      );
    const { report } = await claimReport(
      { sales: traded(well.sales), marketing: traded(well.marketing) },
      ask,
    );
    const after = report.questions.find((one) => one.id === 'after-sales-owner');
    expect(after?.sides.every((side) => side.asked === 0)).toBe(true);
    expect(report.findings.filter((one) => one.question === 'after-sales-owner')).toEqual([]);
    const put = { ...well.sales, 'business-model': 'trade' };
    await expect(claimReport({ sales: put, marketing: put }, ask)).rejects.toThrow();
  });

  test('27: what both heads answer for is worded for what the company aims at', async () => {
    const apart = {
      sales: { ...well.sales, 'common-figure': 'each' },
      marketing: { ...well.marketing, 'common-figure': 'each' },
    };
    const linked = await claimReport(apart, ask);
    const one = await claimReport(apart, `${ask}\ntarget: one-process`);
    const told = [linked, one].map(({ report }) =>
      report.plan.actions.find((action) => action.id === 'common-target'),
    );
    expect(told[0]?.do).toContain('each function keeps its own figures beside it');
    expect(told[1]?.do).toContain('the whole process answers');
    expect(plainly(one.markdown)).toContain(told[1]?.do);
  });

  test('24: a head who was asked and a team that was told are laid side by side', async () => {
    const team = { ...well.sales, 'campaign-together': agreed(1) };
    const { report } = await reportOn(
      {
        'sales-head': { ...well.sales, 'campaign-together': agreed(5) },
        'sales-north': team,
        'sales-south': team,
        'marketing-head': well.marketing,
        'marketing-web': well.marketing,
      },
      ask,
    );
    const found = findingOf(report, 'head-team', 'campaign-together');
    expect(found?.title).toBe('Campaigns: head and team of Sales saw different parts');
    expect(found?.text).toContain('The head says: Planned it jointly. The team says: None.');
    expect(findingOf(absent.report, 'head-team', 'campaign-together')).toBeUndefined();
  });

  test('16: what both hold to be worth little and do not do together is left alone', async () => {
    const idle = { 'campaign-alone': 1, 'campaign-together': agreed(1) };
    const { report } = await claimReport(
      { sales: { ...well.sales, ...idle }, marketing: { ...well.marketing, ...idle } },
      ask,
    );
    expect(findingOf(report, 'agreed-problem', 'campaign-together')).toBeUndefined();
    expect(findingOf(report, 'not-worth-it', 'campaign-together')).toBeUndefined();
    expect(findingOf(report, 'worth-keeping', 'campaign-alone')).toBeDefined();
  });

  test('two pictures of the business come first, as no fault of anybody', async () => {
    const { report } = await claimReport(
      { sales: well.sales, marketing: { ...well.marketing, 'business-model': 'both' } },
      ask,
    );
    const found = findingOf(report, 'by-profession', 'business-model');
    expect(found?.text).toContain('Sales, 3 of 3: To companies. Marketing, 2 of 2: To both.');
    expect(report.overall.value).toBe(0);
  });
});

describe('the four questionnaires', async () => {
  const { questionnaires } = await shippedLibrary();
  const questions = await asked();

  test('promise few minutes', () => {
    const most: Record<string, number> = { process: 9, 'rules-of-engagement': 5, customer: 7, executive: 4 };
    for (const one of questionnaires.filter(({ id }) => mine.includes(id)))
      expect(one.minutes, one.id).toBeLessThanOrEqual(most[one.id] ?? 0);
  });

  test('hold the view from above against both heads, whatever the side above is called', () => {
    const view = questionnaires.find((one) => one.id === 'executive');
    expect(view?.sides).toEqual(['sales', 'marketing', 'executive']);
    for (const question of questions) {
      for (const [kind, finding] of Object.entries(question.findings)) {
        for (const text of wordingsOf(finding.text)) {
          expect(text, `${kind}:${question.id}`).not.toContain('{executive');
          expect(text.includes('{outside.says}'), `${kind}:${question.id}`).toBe(kind === 'blind-spot');
        }
      }
    }
    const own = questions.filter((one) => one.questionnaire === 'executive');
    expect(own.filter((one) => one.findings['blind-spot'] === undefined).map((one) => one.id)).toEqual([]);
  });

  test('16: each question on what part was taken has one on what going alone costs, and words for both', () => {
    for (const group of ['campaign', 'offer']) {
      const alone = questions.find((one) => one.id === `${group}-alone`);
      const together = questions.find((one) => one.id === `${group}-together`);
      expect([alone?.kind, together?.kind]).toEqual(['scale', 'scale']);
      expect(together?.worth).toBe(alone?.id);
      expect(together?.findings['not-worth-it']).toBeDefined();
      expect(together?.findings['worth-keeping']).toBeDefined();
    }
  });
});

async function asked(): Promise<Question[]> {
  const { questionnaires } = await shippedLibrary();
  const chosen = mine.flatMap((id) => questionnaires.filter((one) => one.id === id));
  return questionsOf(chosen);
}

/** The wordings of a finding: one, or one per target of the company. */
function wordingsOf(text: FindingText['text']): string[] {
  return typeof text !== 'string' && isByTarget(text)
    ? targets.map((target) => sourceWording(text[target]))
    : [sourceWording(text)];
}

/** The same answers without guesses: the chief executive is asked for none. */
function plain(answers: SideAnswers): SideAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]) => [id, isGuessed(given) ? given.value : given]),
  );
}

function isGuessed(given: unknown): given is { value: unknown } {
  return typeof given === 'object' && given !== null && Object.hasOwn(given, 'value');
}

/** What is needed, received, given. */
function sheet(need: readonly string[], receive: readonly string[], give: readonly string[]) {
  return { need, receive, give, first: need.slice(0, 1) };
}

/** `sales: decides again; nobody: notices`: each stage with who looks after the customer there. */
function stages(holders: string): Record<string, string> {
  return Object.fromEntries(
    holders.split('; ').flatMap((one) => {
      const [bin = '', cards = ''] = one.split(': ');
      return cards.split(' ').map((card) => [card, bin]);
    }),
  );
}
