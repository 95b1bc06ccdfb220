import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { kinds, kindNamed } from '../src/questions/index.ts';
import type { Report } from '../src/report/report.ts';
import { reportSchema } from '../src/report/schema.ts';
import { conceptsIn, type Concept } from '../src/text/concepts.ts';
import { acme, acmeFiles, everybody, questionnaire, type Answers } from './acme.ts';
import { printed } from './built.ts';
import { accord } from './accord.ts';

const concepts: readonly Concept[] = [
  { id: 'money', text: 'Money', words: ['budget', 'money', 'purse', 'Geld'] },
  { id: 'decides', text: 'Decides', words: ['decision maker', 'budget holder', 'CEO'] },
  { id: 'need', text: 'Need', words: ['problem', 'need for', 'Bedarf'] },
  { id: 'date', text: 'Date', words: ['a date', 'timing', 'Termin'] },
];

const said = (text: string) =>
  conceptsIn(text, concepts).map(
    ({ id, words, negated }) => `${negated ? 'not ' : ''}${id}: ${words.join(', ')}`,
  );

describe('concepts in a text', () => {
  it('are found by starts of words, in any case, with the words as written', () => {
    expect(said('Budgeted, and a PROBLEM.')).toEqual(['money: Budgeted', 'need: PROBLEM']);
    expect(said('Decision-makers with Geldmittel')).toEqual([
      'money: Geldmittel',
      'decides: Decision-makers',
    ]);
  });

  it('are not found inside words, nor by starts of three letters or fewer', () => {
    expect(said('Werbebudget of the ceop')).toEqual([]);
    expect(said('the CEO')).toEqual(['decides: CEO']);
  });

  it('are taken from the longest phrase, not from words inside it', () => {
    expect(said('the budget holder')).toEqual(['decides: budget holder']);
    expect(said('the budget holder has a budget')).toEqual(['money: budget', 'decides: budget holder']);
  });

  it('stand once with all the words that gave them away', () => {
    expect(said('money, budget and money')).toEqual(['money: money, budget']);
  });

  it.each([
    ['regardless of budget', 'regardless of budget'],
    ['with no budget', 'no budget'],
    ['not a clear budget', 'not a clear budget'],
    ['without any money', 'without any money'],
    ['ohne festes Geld', 'ohne festes Geld'],
    ['es ist kein Geld da', 'kein Geld'],
    ['keinerlei Geld', 'keinerlei Geld'],
    ["they don't have money", "don't have money"],
    ['they don\u2019t have money', 'don\u2019t have money'],
    ['no matter the budget', 'no matter the budget'],
    ['the budget does not matter', 'budget does not matter'],
    ['budget is optional', 'budget is optional'],
    ['Geld ist egal', 'Geld ist egal'],
  ])('are negated in "%s"', (text, words) => {
    expect(said(text)).toEqual([`not money: ${words}`]);
  });

  it.each([
    'not only budget',
    'nicht nur Geld',
    'not a student, budget approved',
    'Not yet. Budget is there',
    'not curious but with money',
    'nothing to say of money',
    'not sure about who would have money',
    'no lead without a budget',
    'kein Lead ohne Geld',
    'not without money',
  ])('are meant in "%s"', (text) => {
    expect(conceptsIn(text, concepts).map(({ id, negated }) => ({ id, negated }))).toEqual([
      { id: 'money', negated: false },
    ]);
  });

  it('stand both as meant and as negated where a text says both', () => {
    expect(said('Money helps. Without money we wait')).toEqual(['money: Money', 'not money: Without money']);
    expect(said('without budget or timing')).toEqual([
      'not money: without budget',
      'not date: without budget or timing',
    ]);
  });

  it('do not take "needed" for a need where something is not needed', () => {
    const list = [...concepts, { id: 'wants', text: 'Wants', words: ['need'] }];
    expect(conceptsIn('budget is not needed', list)).toEqual([
      { id: 'money', words: ['budget is not needed'], negated: true },
    ]);
  });

  it('are none where a text says it in words the list does not hold', () => {
    expect(said('Somebody I would drive across the country for on a Friday.')).toEqual([]);
    expect(said('')).toEqual([]);
  });

  it('survive hostile text: names of objects, controls, broken characters, patterns, length', () => {
    const hostile = [
      '__proto__ constructor toString',
      '\u0000\u202e\ud800 \u001b[31m',
      '.*+?^${}()|[]\\',
      'no '.repeat(2000),
    ];
    for (const text of hostile) expect(said(text)).toEqual([]);
    expect(said('bud\u00adget')).toEqual(['money: budget']);
    const stems = [{ id: 'p', text: 'P', words: ['constructor', '__proto__', '(a+)+$', '...'] }];
    expect(conceptsIn('constructor', stems)).toEqual([{ id: 'p', words: ['constructor'], negated: false }]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { words } of conceptsIn(text, concepts))
          expect(words.every((word) => word.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found wherever a known word is put among unknown ones', () => {
    const unknown = fc.array(fc.constantFrom('zug', 'wald', 'quay', 'x', '7', 'm\u00fcll'), { maxLength: 8 });
    fc.assert(
      fc.property(unknown, unknown, (before, after) => {
        expect(said([...before, 'budget', ...after].join(' '))).toEqual(['money: budget']);
      }),
      { numRuns: 1000 },
    );
  });
});

const asWritten = 'text: {max: 600}';
const listed = `text:
          max: 600
          concepts:
            - money: {text: {en: Money, de: Geld}, words: [money, budget]}
            - need: {text: A need, words: [problem]}
            - content: {text: "Down|loaded *something*", words: [download]}`;
const withConcepts = questionnaire.replace(asWritten, listed);

const lead = (report: Report) => {
  const question = report.questions.find((one) => one.id === 'lead');
  if (question === undefined) throw new Error('the report lacks the question');
  return question;
};

const saying = (texts: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(
    Object.entries(everybody).map(([person, answers]) => {
      const rest = Object.entries(answers).filter(([question]) => question !== 'lead');
      const own = texts[person];
      return [person, Object.fromEntries(own === undefined ? rest : [...rest, ['lead', own]])];
    }),
  );

const read = (texts: Readonly<Record<string, string>>) =>
  lead(acme({ questionnaire: withConcepts, answers: saying(texts) })).aid;

describe('the reading aid of a report', () => {
  it('counts people of each side and tells what only one side mentions, with the words', () => {
    expect(lead(acme({ questionnaire: withConcepts })).aid).toEqual({
      verdict: 'different',
      shared: [],
      onlyFirst: [
        { concept: 'money', label: 'Money', people: 3, words: ['money'] },
        { concept: 'need', label: 'A need', people: 3, words: ['problem'] },
      ],
      onlySecond: [
        { concept: 'content', label: 'Down|loaded *something*', people: 3, words: ['downloaded'] },
      ],
      notFirst: [],
      notSecond: [],
    });
  });

  it('says overlapping where more than a quarter is shared, and lists what is', () => {
    const aid = read({
      'sales-head': 'Money',
      'sales-north': 'a budget',
      'marketing-web': 'Budget, download',
    });
    expect(aid?.verdict).toBe('overlapping');
    expect(aid?.shared).toEqual([
      {
        concept: 'money',
        label: 'Money',
        first: { people: 2, words: ['money', 'budget'] },
        second: { people: 1, words: ['budget'] },
      },
    ]);
    expect(aid?.onlySecond.map((one) => one.concept)).toEqual(['content']);
  });

  it('keeps what is ruled out apart, and never compares it', () => {
    const aid = read({ 'sales-head': 'Has money.', 'marketing-web': 'A problem, regardless of budget.' });
    expect(aid).toMatchObject({ verdict: 'different', shared: [], notFirst: [] });
    expect(aid?.onlySecond.map((one) => one.concept)).toEqual(['need']);
    expect(aid?.notSecond).toEqual([
      { concept: 'money', label: 'Money', people: 1, words: ['regardless of budget'] },
    ]);
  });

  it('cannot tell where everyday words, or negated ones alone, stand on one side', () => {
    expect(read({ 'sales-head': 'Money', 'marketing-web': 'Anybody who grabbed our PDF' })?.verdict).toBe(
      'cannot-tell',
    );
    expect(read({ 'sales-head': 'Money', 'marketing-web': 'without money' })?.verdict).toBe('cannot-tell');
  });

  it('is null where a side wrote nothing, without concepts, and for other kinds', () => {
    expect(read({ 'sales-head': 'Money' })).toBeNull();
    expect(lead(acme()).aid).toBeNull();
    const { questions } = acme({ questionnaire: withConcepts });
    expect(questions.filter((one) => one.aid !== null).map((one) => one.id)).toEqual(['lead']);
  });

  it('leaves every figure, finding and measure as it is without it', () => {
    const without = (report: Report) => ({
      ...report,
      questions: report.questions.map((question) => ({ ...question, aid: null })),
    });
    const read = acme({ questionnaire: withConcepts });
    expect(lead(read).aid).not.toBeNull();
    expect(without(read)).toEqual(without(acme()));
    const measures = [questionnaire, withConcepts].map((text) =>
      questionsOf(
        library([
          { file: 'questionnaires/small.yaml', text },
          {
            file: 'questionnaires/actions.yaml',
            text: acmeFiles()['questionnaires/actions.yaml'] ?? '',
          },
        ]).library.questionnaires,
      ).map((question) => question.measure),
    );
    expect(measures[0]?.length).toBeGreaterThan(0);
    expect(measures[1]).toEqual(measures[0]);
  });

  it('fits the schema of the report', () => {
    expect(reportSchema.safeParse(acme({ questionnaire: withConcepts })).error).toBeUndefined();
  });
});

describe('the reading aid as printed', () => {
  const section = (text: string) => text.slice(text.indexOf('## In their own words')).split('\n## ')[0] ?? '';

  it('stands under own words, says what it is, and holds no markup of an author', async () => {
    const text = section(await printed('markdown', acme({ questionnaire: withConcepts })));
    expect(text).toContain('A reading aid: it knows words, not meaning; it never enters a figure.');
    expect(text).toContain('Only Sales: Money (3 of 3: "money")');
    expect(text).toContain('Only Marketing: Down\\|loaded \\*something\\* (3 of 3: "downloaded")');
  });

  it('shows what is ruled out as such', async () => {
    const answers = saying({
      'sales-head': 'Has money.',
      'marketing-web': 'A problem, regardless of budget.',
    });
    const text = section(await printed('markdown', acme({ questionnaire: withConcepts, answers })));
    expect(text).toContain('Marketing, not: Money (1 of 1: "regardless of budget")');
  });

  it('says that it cannot tell, and of whom', async () => {
    const answers = saying({ 'sales-head': 'Has money.', 'marketing-web': 'Grabbed our PDF' });
    const text = section(await printed('markdown', acme({ questionnaire: withConcepts, answers })));
    expect(text).toContain('Cannot tell');
    expect(text).toContain('Marketing');
    expect(text).not.toMatch(/different things|some of the same/);
  });

  it('is absent where there is none', async () => {
    expect(await printed('markdown', acme())).not.toContain('reading aid');
  });

  it('is part of explaining the question, and of the JSON', async () => {
    const files = acmeFiles({ questionnaire: withConcepts });
    const { code, stdout, cwd } = await accord(['explain', 'lead'], { files });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('it never enters a figure');
    expect(stdout).toContain('Only Sales: Money');
    const json = await accord(['report', '--json'], { cwd });
    const report = JSON.parse(json.stdout) as Report;
    expect(lead(report).aid?.verdict).toBe('different');
  });
});

describe('concepts as authored', () => {
  const text = kindNamed('text');
  const judged = (list: unknown) => text?.schema().safeParse({ concepts: list }).success;

  it('are refused without words, with words of no letter, and where an id stands twice', () => {
    expect(judged([{ money: { text: 'Money', words: ['budget'] } }])).toBe(true);
    expect(judged([{ money: { text: 'Money', words: [] } }])).toBe(false);
    expect(judged([{ money: { text: 'Money', words: ['...'] } }])).toBe(false);
    expect(judged([{ money: { text: 'Money' } }])).toBe(false);
    expect(judged([{ a: { text: 'A', words: ['a'] } }, { a: { text: 'B', words: ['b'] } }])).toBe(false);
    expect(judged([{ a: { text: 'A', words: ['a'] }, b: { text: 'B', words: ['b'] } }])).toBe(false);
    expect(judged([{ __proto__x: { text: 'A', words: ['a'] } }])).toBe(false);
  });

  it('belong to own words alone', () => {
    expect(kinds.filter((kind) => kind.concepts !== undefined).map((kind) => kind.name)).toEqual(['text']);
  });
});

describe('concepts of a company', () => {
  const base = library([
    { file: 'questionnaires/small.yaml', text: withConcepts },
    { file: 'questionnaires/actions.yaml', text: acmeFiles()['questionnaires/actions.yaml'] ?? '' },
  ]).library;
  const extended = (concepts: string, question = 'lead') => {
    const text = `format: 1\nid: own\nextends: small\nreword:\n  ${question}: {concepts: ${concepts}}\n`;
    const { library: own, problems } = library([{ file: 'questionnaires/own.yaml', text }], base);
    const found = questionsOf(own.questionnaires.filter(({ id }) => id === 'own'));
    return { question: found.find(({ id }) => id === 'lead'), lines: problems.map(problemLine) };
  };

  it('add words and concepts to a shipped question, which measures what it did', () => {
    const { question, lines } = extended(
      '[money: {words: [etat, budget]}, fit: {text: Fit, words: [segment]}]',
    );
    expect(lines).toEqual([]);
    const list = (question && kindNamed('text')?.concepts?.(question.fields)) ?? [];
    expect(list.map(({ id, words }) => [id, words])).toEqual([
      ['money', ['money', 'budget', 'etat']],
      ['need', ['problem']],
      ['content', ['download']],
      ['fit', ['segment']],
    ]);
    expect(question?.reworded).toBeUndefined();
    expect(question?.measure).toBe(questionsOf(base.questionnaires).find(({ id }) => id === 'lead')?.measure);
  });

  it('are refused without a text where they are new, and where no text is asked for', () => {
    expect(extended('[mony: {words: [etat]}]').lines).toEqual([
      expect.stringContaining('"mony" is a new concept and needs a text. Did you mean "money"?'),
    ]);
    expect(extended('[money: {words: [etat]}]', 'pay').lines).toEqual([
      expect.stringContaining('"pay" is not answered in own words; remove concepts'),
    ]);
  });
});

describe('the concepts shipped with the definition of a lead', () => {
  const { questionnaires } = library(
    ['lead-definition', 'actions'].map((name) => ({
      file: `questionnaires/${name}.yaml`,
      text: readFileSync(new URL(`../questionnaires/${name}.yaml`, import.meta.url), 'utf8'),
    })),
  ).library;
  const question = questionsOf(questionnaires).find((one) => one.id === 'lead-in-own-words');
  const shipped = (question && kindNamed('text')?.concepts?.(question.fields)) ?? [];
  const found = (text: string) =>
    conceptsIn(text, shipped).map(({ id, negated }) => (negated ? `not ${id}` : id));

  it('are found by each of their own words', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(18);
    for (const { id, words } of shipped) {
      for (const word of words)
        expect([word, found(`xx ${word}`)]).toEqual([word, expect.arrayContaining([id])]);
    }
  });

  it('read trade words and German ones', () => {
    expect(found('A decision maker in our segment with budget and a timeline')).toEqual([
      'money',
      'decides',
      'date',
      'fit',
    ]);
    expect(found('Hat ein Whitepaper heruntergeladen, kein Budget')).toEqual(['not money', 'content']);
    expect(found('Kein Lead ohne Budget und Termin')).toEqual(['money', 'date']);
    expect(found('Anyone who downloaded a brochure, regardless of budget')).toEqual(['not money', 'content']);
  });

  it('take the question itself, and common phrases, for nothing', () => {
    const idle = [
      'An hour of a salesperson is to be spent on one name. What do you need to know?',
      'As soon as the standard landing page says so',
      'Fundamentally a paint demographic, democratic, eventually',
      'Somebody worth my time',
    ];
    for (const text of idle) expect([text, found(text)]).toEqual([text, []]);
  });
});
