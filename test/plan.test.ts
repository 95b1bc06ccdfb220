import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { plan, type PlanSubject } from '../src/findings/plan.ts';
import type { Action, Phase } from '../src/questionnaire/questionnaire.ts';
import { sayIn } from '../src/text/language.ts';
import { acme } from './acme.ts';
import { parsedActions } from './authored.ts';

const say = sayIn(['en']);

const action = (id: string, phase: Phase, more: Partial<Action> = {}): Action => ({
  id,
  title: id,
  do: id,
  process: id,
  people: id,
  phase,
  owner: ['both'],
  effort: 'hours',
  atOnce: false,
  doneWhen: id,
  source: null,
  ...more,
});

const finding = (id: string, actions: string[]): Finding => ({
  id,
  kind: 'apart',
  question: id,
  title: id,
  text: id,
  actions,
  rank: 0.5,
  leads: false,
  about: [],
});

const subject = (actions: Action[], more: Partial<PlanSubject> = {}): PlanSubject => ({
  sides: [
    { id: 'sales', name: 'Sales', population: 'everyone' as const },
    { id: 'marketing', name: 'Marketing', population: 'everyone' as const },
    { id: 'executive', name: 'Chief executive', population: 'everyone' as const },
  ],
  pair: ['sales', 'marketing'],
  target: 'linked',
  actions,
  ...more,
});

const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);

describe('plan', () => {
  const library = [
    action('pay', 'incentives'),
    action('team', 'structure'),
    action('b', 'rules'),
    action('a', 'rules'),
    action('c', 'rules'),
  ];

  it('comes in the order rules, structure, incentives, inside a phase by the foremost finding', () => {
    const made = plan([finding('one', ['pay', 'team', 'a']), finding('two', ['b'])], subject(library), say);
    expect(ids(made.actions)).toEqual(['a', 'b', 'team', 'pay']);
  });

  it('says the reason for the order once, with its one exception', () => {
    const { because } = plan([finding('one', ['a'])], subject(library), say);
    expect(because).toMatch(/^Rules come first, then structure, then incentives\./);
    expect(because.match(/exception/g)).toHaveLength(1);
  });

  it('names each action once, with every finding it answers', () => {
    const made = plan([finding('one', ['a']), finding('two', ['a', 'b'])], subject(library), say);
    expect(made.actions.map(({ id, answers }) => [id, answers])).toEqual([
      ['a', ['one', 'two']],
      ['b', ['two']],
    ]);
  });

  it('lets the first action of the next finding go before the second of the foremost', () => {
    const made = plan([finding('one', ['a', 'b']), finding('two', ['c'])], subject(library), say);
    expect(ids(made.actions)).toEqual(['a', 'c', 'b']);
  });

  it('opens three at most, the first in its order; the rest waits', () => {
    const made = plan([finding('one', ['a', 'b', 'c', 'team', 'pay'])], subject(library), say);
    expect(made.actions.map((one) => one.open)).toEqual([true, true, true, false, false]);
    const two = plan([finding('one', ['team', 'pay'])], subject(library), say);
    expect(two.actions.map((one) => one.open)).toEqual([true, true]);
  });

  it('takes what is flagged so at once, whatever its phase, and as one of the three', () => {
    const flagged = [...library, action('suspend', 'incentives', { atOnce: true })];
    const found = [finding('one', ['a', 'b', 'c']), finding('two', ['pay', 'suspend'])];
    const made = plan(found, subject(flagged), say);
    expect(ids(made.actions)).toEqual(['suspend', 'a', 'b', 'c', 'pay']);
    expect(ids(made.actions.filter((one) => one.open))).toEqual(['suspend', 'a', 'b']);
  });

  it('breaks the order for nothing less than a finding that is to be settled', () => {
    const flagged = [...library, action('suspend', 'incentives', { atOnce: true })];
    const known = { ...finding('two', ['suspend']), kind: 'by-profession' as const, rank: -0.5 };
    const made = plan([finding('one', ['a']), known], subject(flagged), say);
    expect(made.actions.map(({ id, atOnce }) => [id, atOnce])).toEqual([
      ['a', false],
      ['suspend', false],
    ]);
  });

  it('is worded for the target of the company', () => {
    const worded = action('a', 'rules', {
      title: { linked: 'Link it', 'one-process': 'Merge it' },
      do: { linked: { en: 'Link', de: 'Verbinden' }, 'one-process': 'Merge' },
    });
    const made = (target: 'linked' | 'one-process', language: string) =>
      plan([finding('one', ['a'])], subject([worded], { target }), sayIn([language]));
    expect(made('linked', 'de').actions[0]).toMatchObject({ title: 'Link it', do: 'Verbinden', people: 'a' });
    expect(made('one-process', 'de').actions[0]).toMatchObject({ title: 'Merge it', do: 'Merge' });
    expect(made('linked', 'en').aim).not.toBe(made('one-process', 'en').aim);
  });

  it('groups what is to be done by owner: each action in one group, named as the audit names its sides', () => {
    const owned = [
      action('a', 'rules', { owner: ['marketing'] }),
      action('b', 'rules', { owner: ['both'] }),
      action('c', 'rules', { owner: ['finance'] }),
      action('d', 'rules', { owner: ['executive'] }),
      action('e', 'rules', { owner: ['sales', 'service'] }),
      action('f', 'rules', { owner: ['sales'] }),
    ];
    const made = plan([finding('one', ['a', 'b', 'c', 'd', 'e', 'f'])], subject(owned), say);
    expect(made.recommendations).toEqual([
      { owner: 'sales', name: 'Sales', actions: ['f'] },
      { owner: 'marketing', name: 'Marketing', actions: ['a'] },
      { owner: 'executive', name: 'Chief executive', actions: ['d'] },
      { owner: 'finance', name: 'Finance', actions: ['c'] },
      { owner: 'together', name: '', actions: ['b', 'e'] },
    ]);
  });

  it('is empty where nothing is to be done', () => {
    const made = plan([finding('one', [])], subject(library), say);
    expect(made.actions).toEqual([]);
    expect(made.recommendations).toEqual([]);
  });

  it('takes every action of the findings of a report, and no other', () => {
    const report = acme();
    const wanted = new Set(report.findings.flatMap((one) => one.actions));
    expect(new Set(report.plan.actions.map((one) => one.id))).toEqual(wanted);
    expect(wanted.size).toBeGreaterThan(2);
    expect(wanted.has('pay-plan')).toBe(false);
    expect(report.plan.recommendations.flatMap((one) => one.actions).sort()).toEqual([...wanted].sort());
  });
});

describe('an action of the library', () => {
  const file = (title: string) => `format: 1
actions:
  - id: a
    title: ${title}
    do: D
    process: P
    people: Q
    phase: incentives
    at-once: true
    owner: [both]
    effort: days
    done-when: one page is signed
`;

  it('may be worded by target, and be taken at once', () => {
    const read = parsedActions(file('{linked: L, one-process: {en: O, de: P}}'), 'actions.yaml');
    expect(read.problems).toEqual([]);
    expect(read.actions?.[0]).toMatchObject({
      title: { linked: 'L', 'one-process': { en: 'O', de: 'P' } },
      atOnce: true,
    });
  });

  it.each([
    '{linked: L}',
    '{linked: L, one-process: O, en: E}',
    '{linked: L, two-process: O}',
    '{one-process: O}',
  ])('is refused with half a target, or one mixed with a language: %s', (title) => {
    const { actions, problems } = parsedActions(file(title), 'actions.yaml');
    expect(actions).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', line: 4 });
  });
});
