import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { reportSchema } from '../src/report/schema.ts';
import { acme, auditYaml, everybody, type Answers } from './acme.ts';
import { printed } from './built.ts';

const only = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(everybody).filter(([id]) => ids.includes(id)));

describe('report', () => {
  it.each([
    ['everybody', {}],
    ['two samples', { audit: auditYaml('sample') }],
    ['one person', { answers: only('executive') }],
    ['one on each side', { answers: only('sales-head', 'marketing-web') }],
    ['nobody', { answers: {} }],
  ])('of %s fits its schema, as it is and as JSON with the shipped JSON Schema', async (_who, change) => {
    const report = acme(change);
    expect(reportSchema.parse(report)).toEqual(report);
    const json: unknown = JSON.parse(await printed('json', report));
    const schema = z.toJSONSchema(reportSchema, { io: 'input', target: 'draft-2020-12' });
    const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });

  it('gives the overall as the mean of the gaps by weight, and each dimension from its own questions', () => {
    const report = acme();
    const known = report.questions.filter((question) => question.apart !== null);
    const mean = (list: typeof known) =>
      list.reduce((sum, one) => sum + one.weight * (one.apart ?? 0), 0) /
      list.reduce((sum, one) => sum + one.weight, 0);
    expect(report.overall.value).toBeCloseTo(mean(known), 12);
    const handover = known.filter((question) => question.dimension === 'handover');
    expect(handover).toHaveLength(5);
    expect(report.dimensions[0]?.gap.value).toBeCloseTo(mean(handover), 12);
    expect(report.dimensions.map((one) => one.weight)).toEqual([6, 4, 0]);
    expect(report.dimensions.map((one) => one.gap.why)).toEqual([null, 'few-questions', 'nothing-assessed']);
  });

  it('carries a weight of dimension times question', () => {
    const weights = new Map(acme().questions.map((question) => [question.id, question.weight]));
    expect([weights.get('call-hours'), weights.get('pay')]).toEqual([2, 2]);
  });

  it('says one wording once, and paired wordings by side', () => {
    const [first, second] = acme().questions;
    expect(first?.ask.map((one) => one.side)).toEqual(['sales', 'marketing', 'executive']);
    expect(second?.ask).toEqual([{ side: '', text: 'What must be true of a lead?' }]);
  });

  it('keeps own words with their author, and other words apart from the counts', () => {
    const report = acme();
    const conditions = report.questions.find((question) => question.id === 'conditions');
    const marketing = conditions?.sides.find((side) => side.side === 'marketing');
    expect(marketing?.n).toBe(3);
    expect(marketing?.words).toEqual([
      { person: 'marketing-events', text: 'A card from the stand', other: true },
    ]);
    // The phrase says that there is more than the options, and not what.
    expect(marketing?.says).toMatch(/; 1 of 3 adds something else in own words$/);
    expect(conditions?.sides.find((side) => side.side === 'sales')?.says).not.toContain('own words');
  });

  it('calls people by what they do, where the audit says so', async () => {
    const audit = auditYaml().replace(
      /\{ ?id: marketing-events,/,
      '{id: marketing-events, job: Runs the fairs,',
    );
    expect(audit).toContain('Runs the fairs');
    const told = (await printed('markdown', acme({ audit }))).replaceAll('\\', '');
    expect(told).toContain('Marketing, Runs the fairs');
    const others = only(...Object.keys(everybody).filter((id) => id !== 'marketing-events'));
    const silent = acme({ audit, answers: others });
    expect(await printed('markdown', silent)).toContain('Runs the fairs');
    expect(await printed('markdown', silent, { page: 'executive' })).toContain('Runs the fairs');
  });

  it('says that two people are two people', () => {
    const { limits } = acme({ answers: only('sales-head', 'marketing-head') });
    expect(limits[0]).toBe(
      'One answer on each side: this is what these two people say. No margin of error can be computed.',
    );
  });

  it('says so where one stands against several', () => {
    const { limits } = acme({ answers: only('sales-head', 'marketing-head', 'marketing-web') });
    expect(limits[0]).toMatch(/^One person in Sales against 2 in Marketing/);
  });

  it('names who is missing and how many are in', () => {
    const report = acme({ answers: only('sales-head', 'sales-north', 'marketing-head', 'marketing-web') });
    expect(report.sides.map((side) => side.missing)).toEqual([
      ['sales-south'],
      ['marketing-events'],
      ['executive'],
    ]);
    expect(report.limits.join(' ')).toContain('Replies are in from 2 of 3 in Sales and 2 of 3 in Marketing');
  });

  it('warns below 80 % answered, and never rounds up to it', () => {
    const half = Object.fromEntries(
      Object.entries(everybody).map(([id, answers]) => [
        id,
        { ...answers, lead: { none: 'prefer-not' }, horizon: { none: 'dont-know' } },
      ]),
    );
    const report = acme({ answers: half });
    expect(report.answered).toBeCloseTo(47 / 63, 12);
    expect(report.limits.join(' ')).toContain('75 % of the questions put were answered');
    expect(acme().limits.join(' ')).not.toContain('% of the questions put');
  });

  it('asks the heads of silent sides what the one who answered did not know first', () => {
    const { toAsk, overall, findings } = acme({ answers: only('executive') });
    expect(overall.value).toBeNull();
    expect(findings).toEqual([]);
    expect(toAsk.map((one) => one.side)).toEqual([...Array(6).fill('sales'), ...Array(6).fill('marketing')]);
    expect(toAsk[0]?.question).toBe('prices');
    expect(toAsk[1]).toEqual({
      side: 'sales',
      question: 'call-hours',
      text: 'Within how many hours do you call?',
    });
    expect(toAsk[7]?.text).toBe('Within how many hours should sales call?');
  });

  it('asks nobody where both sides are in, and nobody where nobody is', () => {
    expect(acme().toAsk).toEqual([]);
    expect(acme({ answers: {} }).toAsk).toEqual([]);
  });

  it('shows one silent side as unknown and never as agreement', () => {
    const report = acme({ answers: only('sales-head', 'sales-north') });
    expect(report.overall).toEqual({ value: null, why: 'nothing-assessed' });
    expect(report.verdicts.same).toBe(0);
    expect([...new Set(report.toAsk.map((one) => one.side))]).toEqual(['marketing']);
  });
});
