import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { rules } from '../src/findings/rules.ts';
import { shippedLibrary } from '../src/library.ts';
import {
  findingKinds,
  forTarget,
  isByTarget,
  questionsOf,
  targets,
  type FindingKind,
} from '../src/questionnaire/questionnaire.ts';
import { sourceWording } from '../src/text/language.ts';
import { acme, auditYaml, everybody, found, type Answers } from './acme.ts';

/** What each of three people says, the head first; one value: all say it. */
type Said = readonly [unknown, unknown, unknown] | { all: unknown };

interface Case {
  /** The question as authored, without id, wording and findings. */
  asks: string;
  sales: Said;
  marketing: Said;
  executive?: unknown;
  /** A question asked before, and its answers. */
  before?: { asks: string; sales: Said; marketing: Said };
}

const all = (value: unknown): Said => ({ all: value });
const guessed = (value: unknown, guess: unknown): Said => all({ value, guess });
const unknown = { none: 'dont-know' };

const often = 'scale: {points: [Never, Rarely, Sometimes, Often, Always]}';
const owner =
  'owner: {candidates: [sales: Sales, marketing: Marketing, finance: Finance]}\n        good: one-owner';
const exchange = 'exchange: {items: [dates: Dates, verdicts: Verdicts, cases: Cases], first: 1}';
const trade = (need: string[], receive: string[], give: string[], first: string[] = []) =>
  all({ need, receive, give, first });

/** Person by person, the head first. */
const byPerson = (people: readonly string[], said: Said): [string, unknown][] =>
  people.map((person, at) => [person, 'all' in said ? said.all : said[at]]);

/** The findings on the question `q`, every kind of it worded. */
function told(
  { asks, sales, marketing, executive, before }: Case,
  audit = auditYaml(),
): Map<string, Finding> {
  const worded = findingKinds.map((kind) => `          ${kind}: {text: "${kind}"}\n`).join('');
  const earlier =
    before === undefined ? '' : `      - id: before\n        ask: Before?\n        ${before.asks}\n`;
  const questionnaire = `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: all
    title: All
    questions:
${earlier}      - id: q
        ask: Question?
        ${asks}
        findings:
${worded}`;
  const answers = (question: string, one: { sales: Said; marketing: Said }) => [
    ...byPerson(['sales-head', 'sales-north', 'sales-south'], one.sales).map(
      (entry) => [question, ...entry] as const,
    ),
    ...byPerson(['marketing-head', 'marketing-web', 'marketing-events'], one.marketing).map(
      (entry) => [question, ...entry] as const,
    ),
  ];
  const given: Record<string, Record<string, unknown>> = {};
  for (const [question, person, value] of [
    ...(before === undefined ? [] : answers('before', before)),
    ...answers('q', { sales, marketing }),
    ...(executive === undefined ? [] : [['q', 'executive', executive] as const]),
  ]) {
    if (value !== undefined) (given[person] ??= {})[question] = value;
  }
  const list = [...found({ questionnaire, audit, answers: given as Answers }).values()];
  return new Map(list.filter((one) => one.question === 'q').map((one) => [one.kind, one]));
}

/** For each kind an audit that has it, and audits that come close and have it not. */
const cases: Readonly<Record<FindingKind, { has: Case; not: Readonly<Record<string, Case>> }>> = {
  apart: {
    has: { asks: often, sales: all(1), marketing: all(5) },
    not: {
      'one step between them': { asks: often, sales: all(3), marketing: all(4) },
      'the difference comes with the work': {
        asks: `${often}\n        expect: free`,
        sales: all(1),
        marketing: all(5),
      },
      'a side has no view': { asks: often, sales: [1, 3, 5], marketing: all(5) },
      'one side is silent': { asks: often, sales: all(1), marketing: all(unknown) },
    },
  },
  unnoticed: {
    has: { asks: `${often}\n        predict: true`, sales: guessed(1, 1), marketing: guessed(5, 1) },
    not: {
      'both know it': {
        asks: `${often}\n        predict: true`,
        sales: guessed(1, 5),
        marketing: guessed(5, 1),
      },
      'nobody was asked to guess': { asks: often, sales: all(1), marketing: all(5) },
      'they agree': {
        asks: `${often}\n        predict: true`,
        sales: guessed(4, 4),
        marketing: guessed(4, 4),
      },
    },
  },
  'false-conflict': {
    has: { asks: `${often}\n        predict: true`, sales: guessed(4, 1), marketing: guessed(4, 4) },
    not: {
      'the guesses are right': {
        asks: `${often}\n        predict: true`,
        sales: guessed(4, 4),
        marketing: guessed(4, 3),
      },
      'they differ indeed': {
        asks: `${often}\n        predict: true`,
        sales: guessed(1, 5),
        marketing: guessed(5, 1),
      },
      'a side has no view to agree with': {
        asks: `${often}\n        predict: true`,
        sales: [
          { value: 1, guess: 5 },
          { value: 3, guess: 1 },
          { value: 5, guess: 1 },
        ],
        marketing: guessed(3, 3),
      },
    },
  },
  misread: {
    has: { asks: `${often}\n        predict: true`, sales: guessed(1, 5), marketing: guessed(3, 1) },
    not: {
      'the guess is right': {
        asks: `${often}\n        predict: true`,
        sales: guessed(1, 5),
        marketing: guessed(5, 1),
      },
      'the other side has no view': {
        asks: `${often}\n        predict: true`,
        sales: guessed(1, 5),
        marketing: [
          { value: 1, guess: 1 },
          { value: 3, guess: 1 },
          { value: 5, guess: 1 },
        ],
      },
    },
  },
  split: {
    has: { asks: often, sales: [1, 3, 5], marketing: all(3) },
    not: {
      'a side differs by a step': { asks: often, sales: [3, 4, 4], marketing: all(3) },
      'only the sides differ': { asks: often, sales: all(1), marketing: all(5) },
    },
  },
  'head-team': {
    has: { asks: often, sales: [5, 2, 2], marketing: all(3) },
    not: {
      'the team has no view either': { asks: often, sales: [3, 1, 5], marketing: all(3) },
      'they are a step apart': { asks: often, sales: [4, 3, 3], marketing: all(3) },
      'the difference comes with the work': {
        asks: `${often}\n        expect: free`,
        sales: [5, 1, 1],
        marketing: all(3),
      },
      'the head has not answered': { asks: often, sales: [unknown, 2, 2], marketing: all(5) },
      'the team has not answered': { asks: often, sales: [5, unknown, unknown], marketing: all(2) },
    },
  },
  'both-claim': {
    has: { asks: owner, sales: all('sales'), marketing: all('marketing') },
    not: {
      'both name the same one': { asks: owner, sales: all('sales'), marketing: all('sales') },
      'both share it and say so': { asks: owner, sales: all('shared'), marketing: all('shared') },
      'fewer pairs than not claim it, 4 of 9': {
        asks: owner,
        sales: ['sales', 'sales', 'finance'],
        marketing: ['marketing', 'marketing', 'finance'],
      },
    },
  },
  'nobody-claims': {
    has: { asks: owner, sales: all('marketing'), marketing: all('sales') },
    not: {
      'both leave it to a third': { asks: owner, sales: all('finance'), marketing: all('finance') },
      'one claims it': { asks: owner, sales: all('sales'), marketing: all('finance') },
      'fewer pairs than not leave it to the other, 4 of 9': {
        asks: owner,
        sales: ['marketing', 'marketing', 'sales'],
        marketing: ['sales', 'sales', 'marketing'],
      },
    },
  },
  'unmet-need': {
    has: { asks: exchange, sales: trade(['dates'], [], []), marketing: trade([], [], []) },
    not: {
      'it is given': {
        asks: exchange,
        sales: trade(['dates'], ['dates'], []),
        marketing: trade([], [], ['dates']),
      },
      'it arrives, though nobody counts it as given': {
        asks: exchange,
        sales: trade(['dates'], ['dates'], []),
        marketing: trade([], [], []),
      },
      'few need it': {
        asks: exchange,
        sales: [
          { need: ['dates'], receive: [], give: [], first: [] },
          { need: [], receive: [], give: [], first: [] },
          { need: [], receive: [], give: [], first: [] },
        ],
        marketing: trade([], [], []),
      },
    },
  },
  'given-not-received': {
    has: { asks: exchange, sales: trade(['dates'], [], []), marketing: trade([], [], ['dates']) },
    not: {
      'it arrives': {
        asks: exchange,
        sales: trade(['dates'], ['dates'], []),
        marketing: trade([], [], ['dates']),
      },
      'nobody waits for it': {
        asks: exchange,
        sales: trade([], [], []),
        marketing: trade([], [], ['dates']),
      },
    },
  },
  unwanted: {
    has: { asks: exchange, sales: trade([], ['dates'], []), marketing: trade([], [], ['dates']) },
    not: {
      'it is needed': {
        asks: exchange,
        sales: trade(['dates'], [], []),
        marketing: trade([], [], ['dates']),
      },
      'it is not given': { asks: exchange, sales: trade([], [], []), marketing: trade([], [], []) },
    },
  },
  'agreed-problem': {
    has: { asks: `${often}\n        good: high`, sales: all(1), marketing: all(2) },
    not: {
      'one side puts it high': { asks: `${often}\n        good: high`, sales: all(3), marketing: all(2) },
      'the question does not say what good is': { asks: often, sales: all(1), marketing: all(1) },
      'one side is silent': { asks: `${often}\n        good: high`, sales: all(1), marketing: all(unknown) },
      'both hold it to be worth little': {
        asks: `${often}\n        good: high\n        worth: before`,
        sales: all(1),
        marketing: all(1),
        before: { asks: often, sales: all(1), marketing: all(2) },
      },
    },
  },
  'worth-keeping': {
    has: { asks: `${often}\n        good: high`, sales: all(5), marketing: all(4) },
    not: {
      'it is low': { asks: `${often}\n        good: high`, sales: all(1), marketing: all(1) },
      'a third does not know': { asks: often, sales: [4, 4, unknown], marketing: all(4) },
      'a third has not answered': { asks: often, sales: [4, 4, { none: 'prefer-not' }], marketing: all(4) },
      'one expects otherwise': {
        asks: `${often}\n        predict: true`,
        sales: guessed(4, 1),
        marketing: guessed(4, 4),
      },
      'a head stands apart from the team': { asks: often, sales: [5, 3, 3], marketing: all(3) },
      'a need is open': {
        asks: exchange,
        sales: trade(['dates', 'cases'], ['cases'], []),
        marketing: trade([], [], ['cases']),
      },
      'it is more than it is worth': {
        asks: `${often}\n        good: high\n        worth: before`,
        sales: all(5),
        marketing: all(5),
        before: { asks: often, sales: all(1), marketing: all(1) },
      },
    },
  },
  'by-profession': {
    has: { asks: `${often}\n        expect: free`, sales: all(1), marketing: all(5) },
    not: {
      'there is no difference': { asks: `${often}\n        expect: free`, sales: all(3), marketing: all(4) },
      'the same is expected': { asks: often, sales: all(1), marketing: all(5) },
    },
  },
  'knowledge-gap': {
    has: { asks: often, sales: [3, 3, unknown], marketing: all(3) },
    not: {
      'everybody knows': { asks: often, sales: all(3), marketing: all(3) },
      'somebody would rather not say': {
        asks: often,
        sales: [3, 3, { none: 'prefer-not' }],
        marketing: all(3),
      },
    },
  },
  'blind-spot': {
    has: { asks: often, sales: all(2), marketing: all(2), executive: 5 },
    not: {
      'one side says the same': { asks: often, sales: all(2), marketing: all(5), executive: 5 },
      'nobody outside was asked': { asks: often, sales: all(2), marketing: all(2) },
      'only one side can be compared': { asks: often, sales: all(2), marketing: all(unknown), executive: 5 },
      'the difference comes with the work': {
        asks: `${often}\n        expect: free`,
        sales: all(2),
        marketing: all(2),
        executive: 5,
      },
    },
  },
  'not-worth-it': {
    has: {
      asks: `${often}\n        good: high\n        worth: before`,
      sales: all(5),
      marketing: all(4),
      before: { asks: often, sales: all(1), marketing: all(2) },
    },
    not: {
      'one side holds it to be worth much': {
        asks: `${often}\n        worth: before`,
        sales: all(5),
        marketing: all(5),
        before: { asks: often, sales: all(1), marketing: all(4) },
      },
      'little is done': {
        asks: `${often}\n        worth: before`,
        sales: all(1),
        marketing: all(1),
        before: { asks: often, sales: all(1), marketing: all(1) },
      },
      'nobody said what it is worth': {
        asks: `${often}\n        worth: before`,
        sales: all(5),
        marketing: all(5),
        before: { asks: often, sales: all(1), marketing: all(unknown) },
      },
      'no question asks what it is worth': { asks: often, sales: all(5), marketing: all(5) },
    },
  },
};

describe.each(findingKinds)('the finding "%s"', (kind) => {
  it('has one rule', () => {
    expect(rules.filter((rule) => rule.kind === kind)).toHaveLength(1);
  });

  it('is made where it holds', () => {
    expect([...told(cases[kind].has).keys()]).toContain(kind);
  });

  it.each(Object.entries(cases[kind].not))('is not made where %s', (_why, one) => {
    expect([...told(one).keys()]).not.toContain(kind);
  });
});

const every = Object.entries(cases).flatMap(([kind, { has, not }]) => [
  [kind, has] as const,
  ...Object.entries(not).map(([why, one]) => [`not ${kind}, ${why}`, one] as const),
]);

describe('the findings on one question', () => {
  it.each(every)('never keep what they also change, nor say two verdicts: %s', (_title, one) => {
    const list = [...told(one).values()];
    const verdicts = rules.filter((rule) => rule.place === 'verdict').map((rule) => rule.kind);
    expect(list.filter((finding) => verdicts.includes(finding.kind)).length).toBeLessThanOrEqual(1);
    const concerns = list.filter((finding) => finding.rank > 0 && finding.kind !== 'blind-spot');
    if (list.some((finding) => finding.kind === 'worth-keeping')) expect(concerns).toEqual([]);
  });

  it('never lead with what a head or a third side is to see first, and say whom it is about', () => {
    const heads = told(cases['head-team'].has).get('head-team');
    expect(heads).toMatchObject({ about: ['sales'], leads: false });
    expect(told(cases['blind-spot'].has).get('blind-spot')).toMatchObject({
      about: ['executive'],
      leads: false,
    });
    expect(told(cases.apart.has).get('apart')).toMatchObject({ about: [], leads: true });
  });

  it('are not made of what luck alone would make of a sample', () => {
    const close = { asks: often, sales: [2, 2, 3], marketing: [3, 4, 4] } as const;
    expect([...told(close).keys()]).toContain('apart');
    expect([...told(close, auditYaml('sample')).keys()]).not.toContain('apart');
  });
});

describe('what leads a report', () => {
  it('is at most five findings, each on a question of its own, none of them to be kept', () => {
    const { findings } = acme();
    const leading = findings.filter((one) => one.leads);
    expect(leading.length).toBeLessThanOrEqual(5);
    expect(new Set(leading.map((one) => one.question)).size).toBe(leading.length);
    expect(leading.every((one) => one.rank > 0)).toBe(true);
    expect(findings.length).toBeGreaterThan(leading.length);
  });

  const two = (first: string, second: string, sales: [unknown, unknown], marketing: [unknown, unknown]) => {
    const text = `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: all
    title: All
    questions:
      - {id: one, ask: One?, ${first}}
      - {id: two, ask: Two?, ${second}}
`;
    const answers = Object.fromEntries(
      Object.keys(everybody).map((person) => {
        const [one, other] = person.startsWith('sales') ? sales : marketing;
        return [person, { one, two: other }];
      }),
    );
    return [...found({ questionnaire: text, answers }).values()].map((one) => one.question);
  };

  const five = 'scale: {points: [a, b, c, d, e]}';
  it.each([
    ['the weightier question', `${five}`, `${five}, weight: 2`, [1, 2], [5, 4]],
    ['the core question', `${five}`, `${five}, core: true`, [1, 2], [5, 4]],
    ['the question on which the state is lower', `${five}, good: high`, `${five}, good: low`, [3, 3], [5, 5]],
  ] as const)('comes by consequence, not by points: %s', (_which, first, second, sales, marketing) => {
    expect(two(first, second, [...sales], [...marketing])).toEqual(['two', 'one']);
  });

  it('comes by certainty: what lies near its threshold after what does not', () => {
    // 100 points of a choice lie 50 beyond its threshold; two of seven points are 33, which is 8 beyond.
    expect(two('choice: {options: [a: A, b: B]}', five, ['a', 1], ['b', 5])).toEqual(['one', 'two']);
    expect(two('scale: {points: [a, b, c, d, e, f, g]}', five, [1, 1], [3, 5])).toEqual(['two', 'one']);
  });

  /** Of one question alone the rank is gravity times certainty, so that a ratio of two is one of certainties. */
  const rank = (kind: FindingKind, sales: Said, marketing: Said, asks = `${often}\n        good: high`) =>
    told({ asks, sales, marketing }).get(kind)?.rank ?? Number.NaN;

  it('is a quarter less certain within 10 points of its threshold', () => {
    const seven = 'scale: {points: [a, b, c, d, e, f, g]}';
    const far = rank('apart', all(1), all(7), seven);
    // Two of six steps are 33 points, 8 beyond 25; three are 50.
    expect(rank('apart', all(1), all(3), seven) / far).toBeCloseTo(0.75, 10);
    expect(rank('apart', all(1), all(4), seven) / far).toBeCloseTo(1, 10);
  });

  it('is half as certain where a side differs as much inside as from the other, to the point', () => {
    const [apart, alike] = [[1, 2, unknown] as const, [1, 1, unknown] as const];
    const beyond = rank('agreed-problem', alike, [2, 2, unknown]);
    // A quarter of the scale between the sides, and between the two of Sales who answered: quarters are exact.
    expect(rank('agreed-problem', apart, [2, 3, unknown]) / beyond).toBeCloseTo(0.5, 10);
  });

  it('comes by what there is more of where all else is equal', () => {
    expect(two(five, five, [1, 1], [4, 5])).toEqual(['two', 'one']);
  });
});

describe('every finding and action that ships', () => {
  it('is short for either target: findings of 45 words, actions that say when they are done', async () => {
    const { questionnaires, actions } = await shippedLibrary();
    for (const question of questionsOf(questionnaires)) {
      const worded = [...Object.entries(question.findings), ...Object.entries(question.items)];
      for (const [name, { text }] of worded) {
        for (const target of targets) {
          const words = sourceWording(forTarget(text, target)).split(/\s+/);
          expect(words.length, `${name}:${question.id}`).toBeLessThanOrEqual(45);
        }
      }
    }
    for (const action of actions) expect(sourceWording(action.doneWhen), action.id).not.toBe('');
    expect(actions.filter((one) => one.atOnce).map((one) => one.id)).toEqual(['suspend-pay-rule']);
  });

  it('is worded for both targets in some actions, where it makes a difference', async () => {
    const { actions } = await shippedLibrary();
    const both = actions.filter((one) => [one.title, one.do, one.process, one.people].some(isByTarget));
    expect(both.length).toBeGreaterThanOrEqual(4);
  });
});
