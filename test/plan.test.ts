import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { plan } from '../src/findings/plan.ts';
import type { Action, Phase } from '../src/questionnaire/questionnaire.ts';
import { sayIn } from '../src/text/language.ts';
import { acme } from './acme.ts';

const say = sayIn(['en']);

const action = (id: string, phase: Phase): Action => ({
  id,
  title: id,
  do: id,
  process: id,
  people: id,
  phase,
  owner: ['both'],
  effort: 'hours',
  doneWhen: id,
  source: null,
});

const finding = (id: string, actions: string[]): Finding => ({
  id,
  kind: 'apart',
  question: id,
  title: id,
  text: id,
  actions,
  rank: 0,
});

describe('plan', () => {
  const library = [
    action('pay', 'incentives'),
    action('team', 'structure'),
    action('b', 'rules'),
    action('a', 'rules'),
  ];

  it('comes in the order rules, structure, incentives, inside a phase by the foremost finding', () => {
    const made = plan([finding('one', ['pay', 'team', 'a']), finding('two', ['b'])], library, say);
    expect(made.actions.map((one) => one.id)).toEqual(['a', 'b', 'team', 'pay']);
    expect(made.because).toMatch(/^Rules come first/);
  });

  it('names each action once, with every finding it answers', () => {
    const made = plan([finding('one', ['a']), finding('two', ['a', 'b'])], library, say);
    expect(made.actions.map(({ id, answers }) => [id, answers])).toEqual([
      ['a', ['one', 'two']],
      ['b', ['two']],
    ]);
  });

  it('is empty where nothing is to be done', () => {
    expect(plan([finding('one', [])], library, say).actions).toEqual([]);
  });

  it('takes every action of the findings of a report, and no other', () => {
    const report = acme();
    const wanted = new Set(report.findings.flatMap((one) => one.actions));
    expect(new Set(report.plan.actions.map((one) => one.id))).toEqual(wanted);
    expect(wanted.size).toBeGreaterThan(2);
    expect(wanted.has('pay-plan')).toBe(false);
  });
});
