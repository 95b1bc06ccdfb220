import { expect } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { demoReplies, type DemoAnswers } from '../src/demo/replies.ts';
import type { Finding } from '../src/findings/finding.ts';
import { shippedLibrary } from '../src/library.ts';
import type { FindingKind } from '../src/questionnaire/questionnaire.ts';
import type { Report } from '../src/report/report.ts';
import { builtOf, printed } from './built.ts';

/** A problem described by the sources, and where a company that has it sees it in the report. */
export interface Claim {
  /** Number in the list of claims the project started from. */
  claim: number;
  /** What is claimed, in our own words. */
  says: string;
  question: string;
  finding: FindingKind;
  /** Some of the actions the finding leads to. */
  actions: readonly string[];
}

/** Every claim the questionnaires cover; one row per question and finding that would reveal it. */
export const claims: readonly Claim[] = [
  // what a lead is, timeframes, figures
  {
    claim: 1,
    says: 'Asked apart, the two heads list different conditions for a lead, and neither knows.',
    question: 'lead-conditions',
    finding: 'unnoticed',
    actions: ['lead-sentence', 'weekly-ten'],
  },
  {
    claim: 1,
    says: 'Whatever the definitions say, the same cases are taken by one side and refused by the other.',
    question: 'lead-cards',
    finding: 'apart',
    actions: ['lead-sentence', 'weekly-ten'],
  },
  {
    claim: 1,
    says: 'The quality of the leads handed over is counted twice, with two results.',
    question: 'worth-a-call',
    finding: 'unnoticed',
    actions: ['refusal-reasons', 'weekly-ten'],
  },
  {
    claim: 1,
    says: 'Nobody feels responsible for a lead that was refused.',
    question: 'refused-lead',
    finding: 'nobody-claims',
    actions: ['refused-lead-owner'],
  },
  {
    claim: 1,
    says: 'Both hold the right to refuse a lead.',
    question: 'who-may-refuse',
    finding: 'both-claim',
    actions: ['refusal-reasons'],
  },
  {
    claim: 1,
    says: 'A lead changes hands at two different moments.',
    question: 'handover-moment',
    finding: 'unnoticed',
    actions: ['handover-step'],
  },
  {
    claim: 2,
    says: '"Qualified" is one word for two things.',
    question: 'word-qualified',
    finding: 'unnoticed',
    actions: ['word-list'],
  },
  {
    claim: 2,
    says: 'Printed material is background to one side and advertising to the other.',
    question: 'word-collateral',
    finding: 'apart',
    actions: ['word-list'],
  },
  {
    claim: 2,
    says: '"Campaign" is one word for two things.',
    question: 'word-campaign',
    finding: 'apart',
    actions: ['word-list'],
  },
  {
    claim: 3,
    says: 'A quick call is a day to one side and an hour to the other.',
    question: 'first-call',
    finding: 'unnoticed',
    actions: ['call-and-return', 'count-last-month'],
  },
  {
    claim: 3,
    says: 'Nobody knows how long leads waited last month.',
    question: 'first-call-kept',
    finding: 'knowledge-gap',
    actions: ['count-last-month'],
  },
  {
    claim: 3,
    says: 'One side gives a campaign a quarter, the other a year.',
    question: 'campaign-stop',
    finding: 'apart',
    actions: ['stop-rule'],
  },
  {
    claim: 3,
    says: 'Launches are announced in time by one clock and too late by the other.',
    question: 'launch-notice',
    finding: 'unnoticed',
    actions: ['notice-calendar'],
  },
  {
    claim: 3,
    says: 'One side plans for months, the other for years; that comes with the work.',
    question: 'planning-horizon',
    finding: 'by-profession',
    actions: ['two-horizons'],
  },
  {
    claim: 3,
    says: 'One side is judged by the quarter, the other when a project ends.',
    question: 'measuring-interval',
    finding: 'by-profession',
    actions: ['two-horizons'],
  },
  {
    claim: 4,
    says: 'One side watches deals, the other awareness and programmes.',
    question: 'first-figures',
    finding: 'unnoticed',
    actions: ['one-sheet'],
  },
  {
    claim: 4,
    says: 'The two sides are paid for different things.',
    question: 'variable-pay',
    finding: 'by-profession',
    actions: ['suspend-pay-rule', 'shared-pay'],
  },
  {
    claim: 4,
    says: "The count both sides produce together is in nobody's head.",
    question: 'leads-last-quarter',
    finding: 'knowledge-gap',
    actions: ['one-sheet'],
  },
  {
    claim: 4,
    says: 'Each side has its own share of leads that became opportunities.',
    question: 'leads-to-opportunities',
    finding: 'apart',
    actions: ['one-sheet'],
  },
  {
    claim: 5,
    says: 'What marketing contributes cannot be shown and is judged by taste.',
    question: 'show-marketing',
    finding: 'agreed-problem',
    actions: ['contribution-figures'],
  },
  {
    claim: 5,
    says: 'What selling contributes cannot be shown either.',
    question: 'show-selling',
    finding: 'agreed-problem',
    actions: ['contribution-figures'],
  },
  {
    claim: 18,
    says: 'There is no one sheet of figures that both read.',
    question: 'same-sheet',
    finding: 'agreed-problem',
    actions: ['one-sheet'],
  },
  {
    claim: 25,
    says: 'The outcomes that working together should improve are not seen.',
    question: 'outcome-figures-seen',
    finding: 'agreed-problem',
    actions: ['outcome-figures'],
  },
  {
    claim: 25,
    says: 'Nobody knows how long it takes to win a customer.',
    question: 'sales-cycle',
    finding: 'knowledge-gap',
    actions: ['outcome-figures'],
  },
  {
    claim: 30,
    says: 'Each side takes most of the credit for the same order.',
    question: 'deal-credit',
    finding: 'unnoticed',
    actions: ['five-deals'],
  },
  // budget and culture
  {
    claim: 6,
    says: 'The next extra money is wanted for different things, and neither side expects it.',
    question: 'next-hundred',
    finding: 'unnoticed',
    actions: ['joint-quarter', 'budget-sheet'],
  },
  {
    claim: 6,
    says: "Each side would cut the other's work first.",
    question: 'ten-percent-cut',
    finding: 'unnoticed',
    actions: ['cut-order'],
  },
  {
    claim: 6,
    says: 'How the budget is split today is not known to those who argue about it.',
    question: 'share-for-selling',
    finding: 'knowledge-gap',
    actions: ['budget-sheet'],
  },
  {
    claim: 6,
    says: 'Both set the list price.',
    question: 'list-price-owner',
    finding: 'both-claim',
    actions: ['price-deciders'],
  },
  {
    claim: 6,
    says: 'Both grant exceptions to it.',
    question: 'price-exception-owner',
    finding: 'both-claim',
    actions: ['price-deciders', 'exception-limit'],
  },
  {
    claim: 6,
    says: 'Promotions are left to the other side by each.',
    question: 'promotion-owner',
    finding: 'nobody-claims',
    actions: ['price-deciders'],
  },
  {
    claim: 6,
    says: 'One side saw the last exception granted by the book, the other did not.',
    question: 'last-price-exception',
    finding: 'unnoticed',
    actions: ['exception-limit'],
  },
  {
    claim: 6,
    says: 'One side wants the price that sells, the other the price that earns.',
    question: 'price-or-volume',
    finding: 'apart',
    actions: ['price-trial'],
  },
  {
    claim: 28,
    says: "Neither side can look up the other's budget.",
    question: 'other-budget-seen',
    finding: 'agreed-problem',
    actions: ['budget-sheet'],
  },
  {
    claim: 7,
    says: 'One side was asked about the last change of plan, the other told when it was over.',
    question: 'last-plan-change',
    finding: 'unnoticed',
    actions: ['ask-before-change'],
  },
  {
    claim: 7,
    says: 'The same lost deal teaches each side another lesson.',
    question: 'last-lost-deal',
    finding: 'unnoticed',
    actions: ['lost-deal-calls'],
  },
  {
    claim: 7,
    says: 'Disagreements are left open.',
    question: 'last-disagreement',
    finding: 'agreed-problem',
    actions: ['settle-by-figures'],
  },
  {
    claim: 7,
    says: "What the other side does to help comes to nobody's mind.",
    question: 'last-help',
    finding: 'knowledge-gap',
    actions: ['change-places'],
  },
  {
    claim: 8,
    says: 'Each side is held to know nothing of customers; the counts say something else.',
    question: 'customer-conversations',
    finding: 'by-profession',
    actions: ['shared-customer-visits'],
  },
  {
    claim: 8,
    says: 'Each side believes that the other works without the grounds on which both work.',
    question: 'last-decision-basis',
    finding: 'false-conflict',
    actions: ['basis-line'],
  },
  {
    claim: 9,
    says: 'One side hears the customer at the beginning of the journey, the other at its end.',
    question: 'customer-questions',
    finding: 'apart',
    actions: ['journey-page'],
  },
  {
    claim: 10,
    says: "Neither side could write down the customer's question at each stage.",
    question: 'customer-questions',
    finding: 'agreed-problem',
    actions: ['journey-page', 'usage-interviews'],
  },
  {
    claim: 14,
    says: 'Nobody gathers how customers use the product.',
    question: 'usage-knowledge',
    finding: 'nobody-claims',
    actions: ['usage-interviews'],
  },
  {
    claim: 17,
    says: 'What each side must have is not what the other gives.',
    question: 'give-and-get',
    finding: 'unmet-need',
    actions: ['three-trades'],
  },
  {
    claim: 17,
    says: 'What is given does not arrive in a form that can be used.',
    question: 'give-and-get',
    finding: 'given-not-received',
    actions: ['three-trades'],
  },
  {
    claim: 28,
    says: 'What one side holds to be known has not reached the other.',
    question: 'known-within-a-week',
    finding: 'apart',
    actions: ['one-week-list'],
  },
  // content, systems, people
  {
    claim: 13,
    says: 'Most of what marketing makes is not used, and marketing believes that it is.',
    question: 'pieces-used',
    finding: 'unnoticed',
    actions: ['count-use', 'cull-material'],
  },
  {
    claim: 13,
    says: 'Both know that most material lies unused.',
    question: 'pieces-used',
    finding: 'agreed-problem',
    actions: ['cull-material', 'ask-three-first'],
  },
  {
    claim: 13,
    says: 'Little of the material moves a customer.',
    question: 'pieces-helped',
    finding: 'agreed-problem',
    actions: ['ask-three-first', 'cull-material'],
  },
  {
    claim: 13,
    says: 'What a piece does for a customer is not known to those who make it.',
    question: 'pieces-helped',
    finding: 'knowledge-gap',
    actions: ['count-use'],
  },
  {
    claim: 13,
    says: 'Sales sees a new piece when it is made, and marketing remembers having asked.',
    question: 'asked-before-piece',
    finding: 'unnoticed',
    actions: ['ask-three-first'],
  },
  {
    claim: 13,
    says: 'Salespeople make their own pages in place of the common ones.',
    question: 'own-pages',
    finding: 'agreed-problem',
    actions: ['own-pages'],
  },
  {
    claim: 13,
    says: 'Material is made without word of what became of it.',
    question: 'use-noticed',
    finding: 'agreed-problem',
    actions: ['count-use'],
  },
  {
    claim: 13,
    says: 'Nobody takes a piece out of use.',
    question: 'piece-withdrawn',
    finding: 'nobody-claims',
    actions: ['piece-keeper'],
  },
  {
    claim: 2,
    says: 'One side wants material that is noticed, the other material that answers customers.',
    question: 'next-piece',
    finding: 'unnoticed',
    actions: ['piece-line', 'ask-three-first'],
  },
  {
    claim: 14,
    says: 'Material draws neither on customers nor on service.',
    question: 'piece-source',
    finding: 'agreed-problem',
    actions: ['usage-interviews'],
  },
  {
    claim: 18,
    says: 'What is known of one customer is spread over many places.',
    question: 'customer-places',
    finding: 'agreed-problem',
    actions: ['customer-page'],
  },
  {
    claim: 18,
    says: 'The two sides count different numbers of customers.',
    question: 'active-customers',
    finding: 'apart',
    actions: ['count-customers', 'one-sheet'],
  },
  {
    claim: 18,
    says: 'Each quotes figures from a list of its own and believes that the other reads the same.',
    question: 'quoted-figure',
    finding: 'unnoticed',
    actions: ['one-sheet'],
  },
  {
    claim: 18,
    says: 'What a customer said is readable at once by one account, after a week by the other.',
    question: 'talk-readable',
    finding: 'unnoticed',
    actions: ['same-day-lines'],
  },
  {
    claim: 18,
    says: 'What partners sell is in one plan and not in the other.',
    question: 'sold-by-partners',
    finding: 'apart',
    actions: ['partner-lists'],
  },
  {
    claim: 18,
    says: 'Customers of partners are out of sight.',
    question: 'partner-customers',
    finding: 'agreed-problem',
    actions: ['partner-lists'],
  },
  {
    claim: 18,
    says: 'Key figures do not come by themselves.',
    question: 'standing-reports',
    finding: 'agreed-problem',
    actions: ['report-calendar'],
  },
  {
    claim: 18,
    says: 'Nobody keeps customer entries right.',
    question: 'record-keeper',
    finding: 'nobody-claims',
    actions: ['record-keeper'],
  },
  {
    claim: 28,
    says: 'Each side can open its own lists and not those of the other.',
    question: 'open-without-asking',
    finding: 'apart',
    actions: ['open-lists'],
  },
  {
    claim: 28,
    says: 'Both keep figures back.',
    question: 'kept-back',
    finding: 'agreed-problem',
    actions: ['first-count-mark'],
  },
  {
    claim: 20,
    says: 'Nobody has worked on both sides.',
    question: 'changed-sides',
    finding: 'agreed-problem',
    actions: ['change-places', 'one-move-each-way'],
  },
  {
    claim: 20,
    says: "Neither side has seen the other's working day.",
    question: 'day-across',
    finding: 'agreed-problem',
    actions: ['change-places'],
  },
  {
    claim: 20,
    says: 'Salespeople are no voices of the brand.',
    question: 'public-voices',
    finding: 'agreed-problem',
    actions: ['public-voices'],
  },
  {
    claim: 20,
    says: 'Each side hires alone.',
    question: 'last-hire',
    finding: 'agreed-problem',
    actions: ['hire-together'],
  },
  {
    claim: 20,
    says: 'The two groups hardly know each other.',
    question: 'direct-talks',
    finding: 'agreed-problem',
    actions: ['named-counterpart'],
  },
  {
    claim: 21,
    says: 'Profit is answered for far from the customer.',
    question: 'profit-owner',
    finding: 'agreed-problem',
    actions: ['account-profit'],
  },
  {
    claim: 21,
    says: 'Those in charge of customers do not know what they earn.',
    question: 'profit-known',
    finding: 'agreed-problem',
    actions: ['account-profit'],
  },
  {
    claim: 23,
    says: 'Helping the other side costs pay.',
    question: 'week-for-the-other',
    finding: 'agreed-problem',
    actions: ['no-loss-for-help', 'suspend-pay-rule'],
  },
  {
    claim: 23,
    says: 'What is rewarded differs by side; that comes with the work and is to be known.',
    question: 'last-raise',
    finding: 'by-profession',
    actions: ['shared-pay'],
  },
  // process, rules of engagement, customer, the chief executive
  {
    claim: 15,
    says: 'Each leaves it to the other to look into the market.',
    question: 'market-research-owner',
    finding: 'nobody-claims',
    actions: ['relay-page', 'insight-keeper'],
  },
  {
    claim: 15,
    says: 'Both own customer insight.',
    question: 'customer-insight-owner',
    finding: 'both-claim',
    actions: ['insight-keeper'],
  },
  {
    claim: 15,
    says: 'The way to market is decided by two, and neither side knows.',
    question: 'market-way-owner',
    finding: 'unnoticed',
    actions: ['market-decider'],
  },
  {
    claim: 15,
    says: 'Nobody looks after customers once the product is delivered.',
    question: 'after-sales-owner',
    finding: 'nobody-claims',
    actions: ['first-ninety-days', 'service-hour'],
  },
  {
    claim: 16,
    says: 'One side asks for joint work where the other sees nothing to gain.',
    question: 'campaign-alone',
    finding: 'apart',
    actions: ['joint-start', 'leave-alone-list'],
  },
  {
    claim: 16,
    says: 'Hours go into joint work that saves nothing.',
    question: 'campaign-together',
    finding: 'not-worth-it',
    actions: ['leave-alone-list'],
  },
  {
    claim: 16,
    says: 'One side believes that it helped with an offer, the other saw no help.',
    question: 'offer-together',
    finding: 'unnoticed',
    actions: ['joint-start'],
  },
  {
    claim: 19,
    says: 'Each makes its own plan for the quarter.',
    question: 'joint-plan',
    finding: 'agreed-problem',
    actions: ['joint-quarter', 'common-target'],
  },
  {
    claim: 19,
    says: 'The plan is a joint one to one side only.',
    question: 'joint-plan',
    finding: 'unnoticed',
    actions: ['joint-quarter'],
  },
  {
    claim: 27,
    says: 'Two heads answer for two figures, and nobody for the whole.',
    question: 'common-figure',
    finding: 'agreed-problem',
    actions: ['common-target'],
  },
  {
    claim: 17,
    says: 'What each must have first does not come.',
    question: 'balance-sheet',
    finding: 'unmet-need',
    actions: ['three-trades', 'first-move'],
  },
  {
    claim: 17,
    says: 'What is passed on arrives in a form that is of no use.',
    question: 'balance-sheet',
    finding: 'given-not-received',
    actions: ['usable-sample'],
  },
  {
    claim: 17,
    says: 'Hours go into what the other side does not need.',
    question: 'balance-sheet',
    finding: 'unwanted',
    actions: ['stop-for-a-month'],
  },
  {
    claim: 17,
    says: 'What is promised has no date.',
    question: 'promise-date',
    finding: 'agreed-problem',
    actions: ['promise-list'],
  },
  {
    claim: 17,
    says: 'One side keeps its promises less than it is aware of.',
    question: 'promise-kept',
    finding: 'unnoticed',
    actions: ['promise-list', 'first-move'],
  },
  {
    claim: 17,
    says: 'That something will be late is found out, not announced.',
    question: 'late-noticed',
    finding: 'agreed-problem',
    actions: ['say-early', 'promise-list'],
  },
  {
    claim: 17,
    says: 'Each believes that it made the first step.',
    question: 'first-mover',
    finding: 'both-claim',
    actions: ['first-move'],
  },
  {
    claim: 23,
    says: 'Rules give way when pay is at stake.',
    question: 'rule-broken',
    finding: 'agreed-problem',
    actions: ['exception-line', 'suspend-pay-rule'],
  },
  {
    claim: 9,
    says: 'One side meets the customer before the decision, the other from there on.',
    question: 'stages-spoken',
    finding: 'by-profession',
    actions: ['stage-names', 'journey-page'],
  },
  {
    claim: 9,
    says: 'Each puts other stages of the journey in its own charge.',
    question: 'stage-holders',
    finding: 'apart',
    actions: ['stage-names'],
  },
  {
    claim: 10,
    says: 'Each prepares for another need of the customer who compares.',
    question: 'need-comparing',
    finding: 'unnoticed',
    actions: ['need-cards', 'journey-page'],
  },
  {
    claim: 10,
    says: 'What customers need once they use the product is seen in two ways.',
    question: 'need-first-weeks',
    finding: 'apart',
    actions: ['first-ninety-days', 'need-cards'],
  },
  {
    claim: 11,
    says: 'Neither says the value in units.',
    question: 'value-unit',
    finding: 'agreed-problem',
    actions: ['value-in-figures'],
  },
  {
    claim: 11,
    says: 'The customer reads one value and hears another.',
    question: 'value-unit',
    finding: 'unnoticed',
    actions: ['value-in-figures'],
  },
  {
    claim: 11,
    says: 'What the product brings is not known as a number.',
    question: 'value-first-year',
    finding: 'knowledge-gap',
    actions: ['value-in-figures', 'usage-interviews'],
  },
  {
    claim: 14,
    says: 'Service knows how the product is used and is not asked.',
    question: 'usage-sources',
    finding: 'agreed-problem',
    actions: ['service-hour', 'usage-interviews'],
  },
  {
    claim: 22,
    says: 'News of customers runs one way and crawls the other.',
    question: 'news-of-customers',
    finding: 'apart',
    actions: ['two-way-note'],
  },
  {
    claim: 22,
    says: 'What both know of customers does not reach product development.',
    question: 'into-development',
    finding: 'agreed-problem',
    actions: ['development-intake', 'usage-interviews'],
  },
  {
    claim: 22,
    says: 'A new product is decided on the word of one side.',
    question: 'new-product-voice',
    finding: 'agreed-problem',
    actions: ['two-voices', 'development-intake'],
  },
  {
    claim: 26,
    says: "The chief executive has another picture of marketing's role than both heads.",
    question: 'marketing-role',
    finding: 'blind-spot',
    actions: ['role-sentence'],
  },
  {
    claim: 26,
    says: "Nobody can say what marketing's role towards sales is.",
    question: 'marketing-role',
    finding: 'knowledge-gap',
    actions: ['role-sentence'],
  },
  {
    claim: 26,
    says: 'Who referees is one person to one side, and another to the other.',
    question: 'tie-breaker',
    finding: 'both-claim',
    actions: ['tie-break'],
  },
  {
    claim: 26,
    says: 'Whoever referees has seen no figures.',
    question: 'evidence-seen',
    finding: 'agreed-problem',
    actions: ['one-sheet', 'outcome-figures'],
  },
  {
    claim: 26,
    says: 'Trouble between the two is heard of when it is late.',
    question: 'last-alarm',
    finding: 'agreed-problem',
    actions: ['one-sheet', 'same-question'],
  },
  {
    claim: 26,
    says: 'The chief executive settles a quarrel that neither head has.',
    question: 'largest-quarrel',
    finding: 'blind-spot',
    actions: ['quarrel-page', 'same-question'],
  },
];

/** What everybody on a side answers: question -> the answer, `{value, guess}`, or `{none: 'dont-know'}`. */
export type SideAnswers = Readonly<Record<string, unknown>>;

/** The answer, and the same expected of the other side. */
export function agreed(value: unknown): { value: unknown; guess: unknown } {
  return { value, guess: value };
}

/** Who answers in these audits. */
const people = {
  sales: ['sales-head', 'sales-north', 'sales-south'],
  marketing: ['marketing-head', 'marketing-web'],
} as const;

/** The chief executive, who is asked only where answers of that side are given. */
const executive = 'chief-executive';

function auditText(ask: string, withExecutive: boolean): string {
  return `format: 1
company: Acme Pumps
privacy: named
${ask}
people:
${Object.entries(people)
  .flatMap(([side, ids]) =>
    ids.map((id) => `  - {id: ${id}, side: ${side}${id.endsWith('-head') ? ', role: head' : ''}}`),
  )
  .join('\n')}
${withExecutive ? `  - {id: ${executive}, side: executive, role: head}` : ''}
`;
}

/** What is asked where a test says nothing else: one line of `audit.yaml`. */
const core = 'preset: core';

/** The report on three salespeople and two in marketing, who answer as their side does, and its Markdown. */
export async function claimReport(
  answers: { sales: SideAnswers; marketing: SideAnswers; executive?: SideAnswers },
  ask = core,
): Promise<{ report: Report; markdown: string }> {
  const pair = Object.entries(people).flatMap(([side, ids]) =>
    ids.map((id) => [id, answers[side as keyof typeof people]] as const),
  );
  const above = answers.executive === undefined ? [] : [[executive, answers.executive] as const];
  return reportOn(Object.fromEntries([...pair, ...above]), ask);
}

/** The same of people who answer each for themselves; who is not named has not answered. */
export async function reportOn(
  answers: DemoAnswers,
  ask = core,
): Promise<{ report: Report; markdown: string }> {
  const library = await shippedLibrary();
  const text = auditText(ask, Object.hasOwn(answers, executive));
  const { value: audit, problems } = parsedAudit(text, 'audit.yaml', library);
  if (audit === null) throw new Error(JSON.stringify(problems));
  const { report } = builtOf(audit, demoReplies(audit, answers));
  return { report, markdown: await printed('markdown', report, { width: 80 }) };
}

/** The finding of this kind on this question; undefined where the report has none. */
export function findingOf(built: Report, kind: FindingKind, question: string): Finding | undefined {
  return built.findings.find((one) => one.kind === kind && one.question === question);
}

/** Markdown as it reads: no escapes, no marks of quotation, one space between words. */
export function plainly(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/^[>\s]+/gm, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** A company's report, and its Markdown. */
type Claimed = Awaited<ReturnType<typeof claimReport>>;

/** Expects what a claim says in the one report, with these figures and its actions, and nothing of it in the other. */
export function expectOnlyIn(
  present: Claimed,
  absent: Claimed,
  claim: Claim,
  figures: readonly string[],
): void {
  const finding = findingOf(present.report, claim.finding, claim.question);
  expect(finding?.text).toBeDefined();
  for (const figure of figures) expect(finding?.text).toContain(figure);
  expect(finding?.actions).toEqual(expect.arrayContaining([...claim.actions]));
  expect(present.report.plan.actions.map((action) => action.id)).toEqual(
    expect.arrayContaining([...claim.actions]),
  );
  expect(plainly(present.markdown)).toContain(finding?.title);
  expect(plainly(present.markdown)).toContain(finding?.text);

  expect(findingOf(absent.report, claim.finding, claim.question)).toBeUndefined();
  expect(plainly(absent.markdown)).not.toContain(finding?.text);
}
