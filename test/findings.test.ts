import { describe, expect, it } from 'vitest';
import { acme, auditYaml, everybody, found, questionnaire } from './acme.ts';

const people = (prefix: string) => Object.keys(everybody).filter((id) => id.startsWith(prefix));

/** Everybody, with one question answered anew by each side. */
function answered(question: string, sales: unknown, marketing: unknown) {
  const entries = Object.entries(everybody).map(([id, answers]) => {
    const value = id.startsWith('sales') ? sales : id.startsWith('marketing') ? marketing : answers[question];
    return [id, { ...answers, [question]: value }] as const;
  });
  return { answers: Object.fromEntries(entries) };
}

describe('findings', () => {
  it('say "unnoticed" with figures, guesses and the names of those who did not notice', () => {
    const finding = found(answered('call-hours', { value: 24, guess: 24 }, { value: 1, guess: 30 }));
    expect(finding.get('unnoticed:call-hours')?.text).toBe(
      'Sales says 24 h and expects 24 h; Marketing says 1 h. Sales did not notice.',
    );
    expect(finding.has('apart:call-hours')).toBe(false);
  });

  it('say "apart" where both know of the difference, the larger figure first', () => {
    const finding = found(answered('call-hours', { value: 2, guess: 40 }, { value: 48, guess: 1 }));
    expect(finding.get('apart:call-hours')?.text).toBe('Marketing says 48 h, Sales says 2 h.');
  });

  it('name the option that carries most of a difference, and add its own text and actions first', () => {
    const finding = found(answered('conditions', ['budget'], ['fit', 'asked'])).get('apart:conditions');
    expect(finding?.text).toMatch(/^Most over They asked, 0 of 3 against 3 of 3\.$/);
    const money = found(answered('conditions', ['budget', 'fit'], ['fit'])).get('apart:conditions');
    expect(money?.text).toBeUndefined();
    const alone = found(answered('conditions', ['budget'], [])).get('apart:conditions');
    expect(alone?.text).toBe('Most over Budget is known, 3 of 3 against 0 of 3. Money parts them.');
    expect(alone?.actions).toEqual(['joint-plan', 'deadline']);
  });

  it('say once that both claim a thing, instead of saying that they are apart', () => {
    const finding = found(answered('orphan-lead', 'sales', 'marketing'));
    expect([...finding.keys()].filter((id) => id.endsWith(':orphan-lead'))).toEqual([
      'both-claim:orphan-lead',
    ]);
  });

  it.each([
    ['each names the other', 'marketing', 'sales'],
    ['both say nobody', 'nobody', 'nobody'],
  ])('say that nobody claims a thing where %s', (_when, one, other) => {
    expect(found(answered('orphan-lead', one, other)).has('nobody-claims:orphan-lead')).toBe(true);
  });

  it('do not call a thing orphaned that both leave to a third party', () => {
    const text = questionnaire.replace(
      'owner: {candidates: [sales: Sales, marketing: Marketing]}\n        good: one-owner\n        findings:\n          both-claim',
      'owner: {candidates: [sales: Sales, marketing: Marketing, finance: Finance]}\n        good: one-owner\n        findings:\n          both-claim',
    );
    const ids = [...found({ questionnaire: text, ...answered('orphan-lead', 'finance', 'finance') }).keys()];
    expect(ids.filter((id) => id.endsWith(':orphan-lead'))).toEqual(['worth-keeping:orphan-lead']);
  });

  it('tell an agreed problem from something worth keeping by the level', () => {
    expect(found(answered('told', 2, 2)).has('agreed-problem:told')).toBe(true);
    const good = found(answered('told', 5, 5));
    expect(good.has('agreed-problem:told')).toBe(false);
    expect(good.has('worth-keeping:told')).toBe(true);
  });

  it('see a false conflict where answers agree and guesses do not, and keep nothing of it', () => {
    const finding = found(answered('told', { value: 4, guess: 1 }, { value: 4, guess: 1 }));
    expect(finding.has('false-conflict:told')).toBe(true);
    expect(finding.has('worth-keeping:told')).toBe(false);
  });

  it('say false conflict and misread only where the question words them', () => {
    const text = questionnaire.replace(/^ +(false-conflict|misread): .*\n/gm, '');
    const change = {
      ...answered('told', { value: 5, guess: 2 }, { value: 2, guess: 2 }),
      questionnaire: text,
    };
    const kinds = [...found(change).values()].map((finding) => finding.kind);
    expect(kinds).not.toContain('misread');
    expect(kinds).not.toContain('false-conflict');
  });

  it('say "misread" where the guess is as far off as a difference', () => {
    const finding = found(answered('told', { value: 1, guess: 5 }, { value: 3, guess: 5 }));
    expect(finding.get('misread:told')?.text).toBe('Sales expects Always, Marketing says Sometimes.');
  });

  it('say that a third of a side does not know, and that a lone one in four does not matter', () => {
    expect(found().has('knowledge-gap:budget')).toBe(true);
    expect(found(answered('budget', { people: 100 }, { people: 100 })).has('knowledge-gap:budget')).toBe(
      false,
    );
  });

  it('show a difference that comes with the work as no fault, and only where there is one', () => {
    expect(found().get('by-profession:horizon')?.text).toBe('Sales: 3 months. Marketing: 12 months.');
    expect(found(answered('horizon', 6, 6)).has('by-profession:horizon')).toBe(false);
  });

  it('say figures and no meaning where a question words nothing', () => {
    expect(found().get('apart:pay')).toMatchObject({
      title: 'Pay',
      text: 'Sales, 3 of 3: Orders. Marketing, 3 of 3: Projects.',
    });
  });

  it('call a side without a view of its own split before anything else', () => {
    const mixed = { ...everybody };
    people('sales').forEach((id, index) => {
      mixed[id] = { ...mixed[id], told: [1, 3, 5][index] };
    });
    expect(found({ answers: mixed }).get('split:told')?.title).toBe('Told: no one view inside Sales');
  });

  it('come by consequence and certainty: what is to be settled first, what is to be kept last', () => {
    const list = acme().findings;
    const ranks = list.map((finding) => finding.rank);
    expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
    // Weight 2, core, 100 points apart: nothing can come before it.
    expect(list[0]?.question).toBe('call-hours');
    expect(list[0]?.rank).toBe(1);
    expect(list.filter((one) => one.rank < 0).map((one) => one.kind)).toEqual(
      expect.arrayContaining(['worth-keeping', 'by-profession']),
    );
    expect(list.findIndex((one) => one.kind === 'worth-keeping')).toBeGreaterThan(
      list.findIndex((one) => one.kind === 'agreed-problem'),
    );
  });

  it('rank a difference lower where fewer have answered', () => {
    const silent = {
      ...everybody,
      'sales-south': { ...everybody['sales-south'], pay: { none: 'prefer-not' } },
    };
    const rank = (answers: typeof everybody) => found({ answers }).get('apart:pay')?.rank ?? 0;
    expect(rank(silent)).toBeCloseTo((rank(everybody) * 2) / 3, 12);
  });

  it('take luck off in a sample: three people a side prove little', () => {
    const change = { audit: auditYaml('sample'), ...answered('told', 2, 4) };
    const everyone = { ...answered('told', 2, 4) };
    expect(found(everyone).has('apart:told')).toBe(true);
    expect([...found(change).values()].every((finding) => finding.rank <= 1)).toBe(true);
  });

  it('fill a hostile name as text: no placeholder in a value is filled again', () => {
    const audit = auditYaml().replace('name: Sales,', 'name: "{marketing.says}",');
    const finding = found({
      audit,
      ...answered('call-hours', { value: 2, guess: 40 }, { value: 48, guess: 1 }),
    });
    expect(finding.get('apart:call-hours')?.text).toBe('Marketing says 48 h, {marketing.says} says 2 h.');
  });
});
