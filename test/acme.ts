import { parsedAudit } from '../src/audit/parse.ts';
import type { Audit } from '../src/audit/audit.ts';
import { problemLine } from '../src/errors.ts';
import { findings } from '../src/findings/findings.ts';
import type { Finding } from '../src/findings/finding.ts';
import { pictures } from '../src/findings/picture.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { kindNamed } from '../src/questions/index.ts';
import type { NonAnswer, Reply } from '../src/replies/reply.ts';
import type { Report } from '../src/report/report.ts';
import { sayIn } from '../src/text/language.ts';
import { builtOf, type Built } from './built.ts';

/** person -> question -> the plain answer, or an object of `value`, `guess`, `none`, `other`. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A small questionnaire with a theme of five questions, one of two, and one of free and written ones. */
export const questionnaire = `format: 1
id: small
version: 1
title: Small
sides: [sales, marketing]
scales:
  often: [Never, Rarely, Sometimes, Often, Always]
dimensions:
  - id: handover
    title: Hand-over
    questions:
      - id: call-hours
        ask: {sales: Within how many hours do you call?, marketing: Within how many hours should sales call?, any: Within how many hours?}
        why: A lead that waits a day is a different lead.
        number: {unit: h, floor: 0.25, range: [0, 720]}
        predict: true
        core: true
        weight: 2
        findings:
          apart: {title: Two deadlines, text: "{higher} says {higher.says}, {lower} says {lower.says}.", actions: [deadline]}
          unnoticed: {title: Two deadlines taken for one, text: "{sales} says {sales.says} and expects {sales.guess}; {marketing} says {marketing.median}. {unaware} did not notice.", actions: [deadline, count]}
      - id: conditions
        ask: What must be true of a lead?
        checklist: {options: [budget: Budget is known, fit: The company fits, asked: They asked], other: true}
        findings:
          apart: {title: Two lists, text: "Most over {item}, {sales.item} against {marketing.item}.", actions: [deadline]}
          items: {budget: {text: "Money parts them.", actions: [joint-plan]}}
      - id: orphan-lead
        ask: Who looks after a refused lead?
        owner: {candidates: [sales: Sales, marketing: Marketing]}
        good: one-owner
        findings:
          both-claim: {title: Both claim refused leads, text: "{sales} and {marketing} each claim it.", actions: [deadline]}
          nobody-claims: {title: Nobody claims refused leads, text: "{sales.says}. {marketing.says}.", actions: [count]}
      - id: told
        ask: How often are you told of a change in time?
        scale: often
        good: high
        predict: true
        findings:
          agreed-problem: {title: Both hear too late, text: "Both say {sales.label}.", actions: [joint-plan]}
          false-conflict: {title: Closer than they think, text: "Both say {sales.label}.", actions: [count]}
          misread: {title: Misread, text: "{sales} expects {sales.guess}, {marketing} says {marketing.says}.", actions: []}
      - id: prices
        ask: Who sets prices?
        owner: {candidates: [sales: Sales, marketing: Marketing]}
        good: one-owner
        findings:
          worth-keeping: {title: One name for prices, text: "Both name {sales.top}.", actions: []}
  - id: money
    title: Money
    weight: 2
    questions:
      - id: budget
        ask: How would you divide 100?
        allocation: {categories: [people: People, campaigns: Campaigns, tools: Tools]}
        findings:
          knowledge-gap: {title: The budget is not known, text: "{sales.n} and {marketing.n} answered.", actions: [count]}
      - id: pay
        ask: What does pay reward?
        choice: {options: [orders: Orders, projects: Projects]}
  - id: work
    title: Work
    questions:
      - id: horizon
        ask: How many months ahead do you plan?
        expect: free
        number: {unit: months, floor: 1, range: [0, 120]}
      - id: lead
        ask: {sales: What is a lead to you?, marketing: What is a lead for you?, any: What is a lead?}
        text: {max: 600}
`;

const action = (id: string, phase: string) => `  - id: ${id}
    title: Do ${id}
    do: Sit down and do ${id}.
    process: Write it.
    people: Both heads.
    phase: ${phase}
    owner: [both]
    effort: hours
    done-when: it hangs on the wall
`;

const actions = `format: 1
actions:
${action('pay-plan', 'incentives')}${action('joint-plan', 'structure')}${action('deadline', 'rules')}${action('count', 'rules')}`;

/** Seven people; the sides may be told to stand for more. */
export const auditYaml = (population = 'everyone') => `format: 1
company: Acme Pumps
privacy: named
questionnaires: [small]
sides:
  - sales: {name: Sales, population: ${population}}
  - marketing: {name: Marketing, population: ${population}}
  - executive: Chief executive
people:
  - {id: sales-head, side: sales, role: head}
  - {id: sales-north, side: sales}
  - {id: sales-south, side: sales}
  - {id: marketing-head, side: marketing, role: head}
  - {id: marketing-web, side: marketing}
  - {id: marketing-events, side: marketing}
  - {id: executive, side: executive, role: head}
`;

const sales = {
  'call-hours': { value: 24, guess: 24 },
  conditions: ['budget', 'fit'],
  'orphan-lead': 'sales',
  told: { value: 2, guess: 2 },
  prices: 'sales',
  budget: { people: 60, campaigns: 20, tools: 20 },
  pay: 'orders',
  horizon: 3,
  lead: 'Somebody with a problem and money.',
};

const marketing = {
  'call-hours': { value: 1, guess: 1 },
  conditions: ['fit'],
  'orphan-lead': 'marketing',
  told: { value: 2, guess: 2 },
  prices: 'sales',
  budget: { people: 20, campaigns: 60, tools: 20 },
  pay: 'projects',
  horizon: 12,
  lead: 'Somebody who downloaded the guide.',
};

/** What everybody answers, unless a test says otherwise. */
export const everybody: Answers = {
  'sales-head': sales,
  'sales-north': { ...sales, 'call-hours': { value: 30, guess: 24 } },
  'sales-south': { ...sales, 'call-hours': { value: 20, guess: 8 }, budget: { none: 'dont-know' } },
  'marketing-head': marketing,
  'marketing-web': marketing,
  'marketing-events': { ...marketing, conditions: { value: ['asked'], other: 'A card from the stand' } },
  executive: {
    'call-hours': 4,
    conditions: ['fit'],
    'orphan-lead': 'nobody',
    told: 4,
    prices: { none: 'dont-know' },
    budget: { people: 40, campaigns: 40, tools: 20 },
    pay: 'orders',
    horizon: 24,
    lead: 'A company that could buy.',
  },
};

/** What a test changes. */
export interface Change {
  audit?: string;
  questionnaire?: string;
  answers?: Answers;
}

/** The report of the small audit. */
export function acme(change: Change = {}): Report {
  return built(change).report;
}

/** The findings alone, by id. */
export function found(change: Change = {}): Map<string, Finding> {
  const { audit, counted, figures } = built(change);
  const say = sayIn(['en']);
  const list = findings(pictures(audit, figures, counted, say), figures.leads, say, audit.target);
  return new Map(list.map((finding) => [finding.id, finding]));
}

/** The same audit as files of a folder. */
export function acmeFiles(change: Change = {}): Record<string, string> {
  const { audit } = built(change);
  const replies = repliesOf(audit, change.answers ?? everybody).map((reply) => [
    `rounds/r2026-q4/replies/${reply.person}.json`,
    `${JSON.stringify(reply, null, 2)}\n`,
  ]);
  return {
    'audit.yaml': change.audit ?? auditYaml(),
    'questionnaires/small.yaml': change.questionnaire ?? questionnaire,
    'questionnaires/actions.yaml': actions,
    'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n',
    ...Object.fromEntries(replies),
  };
}

function built(change: Change): Built {
  const parsed = library([
    { file: 'questionnaires/small.yaml', text: change.questionnaire ?? questionnaire },
    { file: 'questionnaires/actions.yaml', text: actions },
  ]);
  const read = parsedAudit(change.audit ?? auditYaml(), 'audit.yaml', parsed.library);
  const problems = [...parsed.problems, ...read.problems].filter((one) => one.severity === 'error');
  if (read.value === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  const audit = read.value;
  return builtOf(audit, repliesOf(audit, change.answers ?? everybody));
}

interface Entry {
  value?: unknown;
  guess?: unknown;
  none?: NonAnswer;
  other?: string;
}

function isEntry(authored: unknown): authored is Entry {
  return (
    typeof authored === 'object' &&
    authored !== null &&
    !Array.isArray(authored) &&
    ['value', 'guess', 'none', 'other'].some((key) => Object.hasOwn(authored, key))
  );
}

function repliesOf(audit: Audit, answers: Answers): Reply[] {
  const questions = questionsOf(audit.questionnaires);
  return audit.people
    .filter((person) => Object.hasOwn(answers, person.id))
    .map((person) => ({
      format: 1,
      round: 'r2026-q4',
      person: person.id,
      side: person.side,
      state: 'submitted',
      privacy: 'named',
      language: 'en',
      started: '2026-11-02T08:00:00.000Z',
      submitted: '2026-11-02T08:30:00.000Z',
      answers: questions
        .filter((question) => Object.hasOwn(answers[person.id] ?? {}, question.id))
        .map((question) => {
          const authored = answers[person.id]?.[question.id];
          const { value, guess, other, none }: Entry = isEntry(authored) ? authored : { value: authored };
          const keyed = (one: unknown) => ({
            value: one,
            key: kindNamed(question.kind)?.key(question.fields, one) ?? null,
          });
          const side = audit.pair.find((one) => one !== person.side) ?? '';
          return {
            question: question.id,
            measure: question.measure,
            ...(value === undefined ? {} : keyed(value)),
            ...(other === undefined ? {} : { other }),
            ...(none === undefined ? {} : { none }),
            ...(guess === undefined ? {} : { guesses: [{ side, ...keyed(guess) }] }),
            via: 'demo' as const,
          };
        }),
      end: true,
    }));
}
