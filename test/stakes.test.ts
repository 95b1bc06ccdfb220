import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { chosen } from '../src/questionnaire/chosen.ts';
import { library } from '../src/questionnaire/library.ts';
import { lint } from '../src/questionnaire/lint/index.ts';
import { atStake, wordCount, type Said } from '../src/questionnaire/lint/texts.ts';
import { questionsOf, type Question } from '../src/questionnaire/questionnaire.ts';
import { parsedQuestionnaire } from './authored.ts';
import { exampleReport } from './example-report.ts';

const folder = new URL('../questionnaires/', import.meta.url);
const shippedFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ file: `questionnaires/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
const shipped = library(shippedFiles);

const asking = (more: string, id = 'own') => `format: 1
id: ${id}
version: 1
title: Own
sides: [sales, marketing]
dimensions:
  - id: d-${id}
    title: D
    questions:
      - id: a-${id}
        ask: How many of ${id}?
        number: {unit: h, floor: 1, range: [0, 9]}
        ${more}
`;
const parsed = (more: string) => {
  const { questionnaire, problems } = parsedQuestionnaire(asking(more), 'own.yaml');
  const [question] = questionnaire === null ? [] : questionsOf([questionnaire]);
  return { question, lines: problems.map(problemLine) };
};
const linted = (more: string) => {
  const read = library([{ file: 'own.yaml', text: asking(more) }]);
  expect(read.problems.map(problemLine)).toEqual([]);
  return lint(read.own, shipped.library.questionnaires, shipped.words).map(({ message }) => message);
};

describe('cost, decision and reasons of a question', () => {
  it('are read, one text or several, and change nothing of what the question measures', () => {
    const bare = parsed('weight: 1').question;
    const { question, lines } = parsed(
      'cost: {text: ["{sales.median}, {other.sales.n}", "{higher.says}"], count: Count.}\n        decision: Decide.\n        reasons: {sales: S, marketing: {en: M, de: Em}}',
    );
    expect(lines).toEqual([]);
    expect(question).toMatchObject({
      cost: { texts: ['{sales.median}, {other.sales.n}', '{higher.says}'], count: 'Count.' },
      decision: 'Decide.',
      reasons: { sales: 'S', marketing: { en: 'M', de: 'Em' } },
    });
    expect(question?.measure).toBe(bare?.measure);
    expect(bare).toMatchObject({ cost: null, decision: null, reasons: {} });
    expect(parsed('cost: {text: {en: "{sales}", de: "{sales}"}}').question?.cost?.texts).toHaveLength(1);
  });

  it.each([
    ['cost: {}', 'holds neither text nor count'],
    ['cost: Much', 'cost: must be a map'],
    ['cost: {texts: T}', 'Did you mean "text"?'],
    ['cost: {text: "{sales.medain}"}', 'cost.text: the placeholder {sales.medain} is not filled in here'],
    ['cost: {text: [T, "{salse}"]}', 'cost.text[1]: the placeholder {salse} is not filled in here'],
    ['cost: {text: "{unaware}"}', 'is not filled in here'],
    ['cost: {text: "{a.b.c.d}"}', 'is not filled in here'],
    ['cost: {text: "{A B.sales.n}"}', 'is not filled in here'],
    ['cost: {text: T, count: "Count {sales}."}', '{sales}: no placeholder is filled in here'],
    ['decision: "Ask {sales}."', '{sales}: no placeholder is filled in here'],
    ['decision: [A, B]', 'decision: must be'],
    ['reasons: {salse: S}', '"salse" is no side of this questionnaire. Did you mean "sales"?'],
    ['reasons: {sales: "{n}"}', 'reasons.sales: {n}: no placeholder is filled in here'],
  ])('are refused with place and remedy: %s', (more, message) => {
    expect(parsed(more).lines.join('\n')).toContain(message);
  });

  it.each([
    ['cost: {text: "{nowhere.sales.median}"}', 'there is no question "nowhere"'],
    ['cost: {text: "{first-cal.sales.median}"}', 'Did you mean "first-call"?'],
    ['cost: {text: "{first-call.sales.top}"}', '"first-call" has {side.fact} of these facts'],
    ['cost: {text: [T, "{first-call.salse.median}"]}', '"first-call" has {side.fact} of these facts'],
    ['decision: Say who is to blame.', '"to blame"'],
    ['reasons: {sales: Marketing is out of touch.}', '"out of touch"'],
    [`decision: "${'word '.repeat(31)}"`, 'has 31 words'],
    [`cost: {text: "${'word '.repeat(46)}"}`, 'has 46 words'],
  ])('are warned of where they can never be told, blame, or run on: %s', (more, message) => {
    expect(
      linted(more)
        .filter((one) => !one.includes('predict'))
        .join('\n'),
    ).toContain(message);
  });

  it.each([
    'cost: {text: "{first-call.sales.median} {first-call.marketing.guess} {first-call.higher.says}"}',
    'cost: {text: "{last-plan-change.first.says}", count: Count.}',
  ])('may reach for every fact of every question that ships: %s', (more) => {
    expect(linted(more)).toEqual([]);
  });

  it('may be worded anew in an extension, each apart, without a new measure', () => {
    const extension =
      'format: 1\nid: two\nextends: own\nreword:\n  a-own: {cost: {count: Weigh.}, reasons: {sales: New}}\n';
    const read = library([
      { file: 'own.yaml', text: asking('decision: Decide.\n        reasons: {sales: S, marketing: M}') },
      { file: 'two.yaml', text: extension },
    ]);
    expect(read.problems.map(problemLine)).toEqual([]);
    const [own, two] = read.library.questionnaires.map((one) => questionsOf([one])[0]);
    expect(two).toMatchObject({
      cost: { texts: [], count: 'Weigh.' },
      decision: 'Decide.',
      reasons: { sales: 'New', marketing: 'M' },
    });
    expect(two?.measure).toBe(own?.measure);
    expect(two?.reworded).toBeUndefined();
  });
});

const presets = ['core', 'quick', 'executive'];
const held = [
  ...new Map(
    presets
      .flatMap((preset) => questionsOf(chosen(shipped.library, { preset })))
      .map((one) => [one.id, one] as const),
  ).values(),
];
const rest = questionsOf(shipped.library.questionnaires).filter(
  (one) =>
    !held.some(({ id }) => id === one.id) && (one.findings.apart ?? one.findings.unnoticed) !== undefined,
);

describe('the shipped questionnaires', () => {
  it.each(held.map((one) => [one.id, one] as const))(
    '%s of a short preset says what a difference costs or what to count, a decision, and a reason for each side',
    (_id, { cost, decision, reasons }) => {
      expect(cost?.count ?? '').not.toBe('');
      expect(decision).not.toBeNull();
      expect(Object.keys(reasons)).toEqual(expect.arrayContaining(['sales', 'marketing']));
    },
  );

  it('name a decision and a reason for each side wherever two sides can be apart', () => {
    const lacking = rest.filter(
      ({ decision, reasons }) => decision === null || !('sales' in reasons && 'marketing' in reasons),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
    expect(rest.length).toBeGreaterThan(40);
  });

  const all = [...held, ...rest];
  const told = all.flatMap((question) => atStake(question).map((one) => ({ question, ...one })));
  const wrong = (test: (one: Said & { question: Question }) => boolean) =>
    told.filter(test).map(({ question, at, text }) => `${question.id} ${at.join('.')}: ${text}`);

  it('say it in short sentences, without thanks, shouting, blame or money nobody counted', () => {
    const long = (text: string) => text.split(/(?<=[.;?])\s/).some((sentence) => wordCount(sentence) > 30);
    expect(wrong(({ text }) => long(text))).toEqual([]);
    expect(wrong(({ text }) => /!|\bplease\b|\bbitte\b|[€$£]|\b(EUR|USD)\b/i.test(text))).toEqual([]);
    const blame =
      /\b(fault|blame|fail\w*|lazy|careless|sloppy|ignor\w*|stubborn|out of touch|excuse\w*|useless|bad leads?|schuld|faul|versag\w*|ignorier\w*)\b/i;
    expect(wrong(({ text }) => blame.test(text))).toEqual([]);
    expect(wrong(({ text }) => /\s\s|\s$|^\s|\n/.test(text))).toEqual([]);
  });

  it('put a decision, a count and a reason into one sentence each; a decision begins with what to do', () => {
    const single = (one: Said) => one.at[0] !== 'cost' || one.at[1] === 'count';
    expect(wrong((one) => single(one) && !/^[^.?]+\.$/.test(one.text))).toEqual([]);
    const idle = /^(The|A|An|It|There|This|Both|Sales|Marketing|Each|Es|Die|Der|Das)\b/;
    expect(
      wrong((one) => (one.at[0] === 'decision' || one.at[1] === 'count') && idle.test(one.text)),
    ).toEqual([]);
  });

  it('give both sides reasons of like weight', () => {
    const uneven = all.filter(({ reasons }) => {
      const lengths = Object.values(reasons).map((one) =>
        wordCount(typeof one === 'string' ? one : (one.en ?? '')),
      );
      return Math.max(...lengths) > 2.6 * Math.min(...lengths);
    });
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  it('fill every cost of the core whose figures the core asks for, in the example', async () => {
    const report = await exampleReport(null);
    const asked = new Set(report.questions.map(({ id }) => id));
    for (const { id, cost } of report.questions) {
      expect(`${id} ${cost?.text ?? ''}`).not.toMatch(/[{}]|undefined|NaN|no answer/);
      if (cost === null || cost.missing.length === 0) continue;
      const known = cost.missing.filter((one) => asked.has(one.question) && one.why === 'not-asked');
      expect([id, known]).toEqual([id, []]);
    }
    const measured = report.questions.filter(({ cost }) => (cost?.text ?? null) !== null).map(({ id }) => id);
    expect(measured).toEqual(expect.arrayContaining(['first-call', 'lead-conditions', 'worth-a-call']));
  });
});
