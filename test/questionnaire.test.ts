import { describe, expect, test } from 'vitest';
import { problemLine, type Problem } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf, type Question } from '../src/questionnaire/questionnaire.ts';
import { parsedActions, parsedPresets, parsedQuestionnaire } from './authored.ts';

const actions = new Set(['handover-sentence', 'weekly-ten']);

/** `‸` marks the place that the first problem must name. */
function marked(text: string): { text: string; place: string } {
  const [before = '', after = ''] = text.split('‸');
  const lines = before.split('\n');
  return { text: before + after, place: `${lines.length}:${(lines.at(-1) ?? '').length + 1}` };
}

const head =
  'format: 1\nid: own\nversion: 1\ntitle: Own\nsides: [sales, marketing]\nscales:\n  often: [Never, Often]\n';

/** A questionnaire whose only dimension asks these questions, each authored as the lines of one map. */
function asking(...questions: string[]): string {
  const items = questions.map((text) => `      - ${text.trim().split('\n').join('\n        ')}\n`);
  return `${head}dimensions:\n  - id: d\n    title: D\n    questions:\n${items.join('')}`;
}

const hours = 'number: {unit: h, floor: 0.25, range: [0, 720]}';
const colours = 'choice: {options: [red: Red, blue: Blue]}';
const ticks = 'checklist: {options: [budget: Budget, need: Need]}';

type Row = readonly [title: string, text: string, fragment: string];

const wrong: readonly Row[] = [
  // Shape
  ['a list instead of a map', '‸- a\n', 'must be a map'],
  ['a single word', '‸hello\n', 'must be a map'],
  ['no format', '‸id: own\nversion: 1\ntitle: T\ndimensions: []\n', '"format" is missing'],
  ['another format', head.replace('format: 1', 'format: ‸2') + 'dimensions: []\n', 'must be 1'],
  ['no questions', `${head}dimensions: ‸[]\n`, 'at least 1 entry'],
  ['a misspelt key at the top', `${head}‸dimension:\n  - id: d\n`, 'Did you mean "dimensions"?'],
  ['a misspelt key of a question', asking(`id: a\n‸akk: A?\n${hours}`), 'Did you mean "ask"?'],
  [
    'a key that is nothing like ours',
    asking(`id: a\nask: A?\n${hours}\n‸zzzzzz: 1`),
    '(keys: id, label, ask, help',
  ],
  [
    'a misspelt kind',
    asking('id: a\nask: A?\n‸nubmer: {unit: h, floor: 1, range: [0, 9]}'),
    'Did you mean "number"?',
  ],
  [
    'a misspelt field of a kind',
    asking('id: a\nask: A?\nnumber: {unit: h, ‸flor: 1, range: [0, 9]}'),
    'Did you mean "floor"?',
  ],
  ['no kind', asking('‸id: a\nask: A?'), 'has no kind; write one of scale, choice'],
  ['two kinds', asking(`id: a\nask: A?\n${hours}\n‸${colours}`), 'several kinds (number, choice)'],
  ['a missing wording', asking(`‸id: a\n${hours}`), '"ask" is missing'],
  ['an empty wording', asking(`id: a\nask: ‸""\n${hours}`), 'is empty'],
  ['nothing after a key', asking(`id: a\nask:‸\n${hours}`), 'is empty'],
  ['a number for a text', asking(`id: a\nask: ‸3\n${hours}`), 'put it in quotes'],
  [
    'a text for a number',
    head.replace('version: 1', 'version: ‸one') + 'dimensions: []\n',
    'must be a number, not a text',
  ],
  [
    'half a version',
    head.replace('version: 1', 'version: ‸1.5') + 'dimensions: []\n',
    'must be a whole number',
  ],
  ['a capital in an id', asking(`id: ‸First\nask: A?\n${hours}`), '"First" is not an id'],
  ['a path as an id', asking(`id: ‸../../etc/passwd\nask: A?\n${hours}`), 'is not an id'],
  ['a device name as an id', asking(`id: ‸nul\nask: A?\n${hours}`), 'reserved device name'],
  [
    'an id that is not the file name',
    head.replace('id: own', 'id: ‸other') + 'dimensions: []\n',
    'not the name of the file',
  ],
  ['a weight of nothing', asking(`id: a\nask: A?\nweight: ‸0\n${hours}`), 'more than 0'],
  ['a negative weight', asking(`id: a\nask: A?\nweight: ‸-1\n${hours}`), 'more than 0'],
  ['a word for expect', asking(`id: a\nask: A?\nexpect: ‸fre\n${hours}`), 'Did you mean "free"?'],
  // Ids
  [
    'two questions of one id',
    asking(`id: a\nask: A?\n${hours}`, `id: ‸a\nask: B?\n${hours}`),
    '"a" stands above already',
  ],
  [
    'two dimensions of one id',
    `${asking(`id: a\nask: A?\n${hours}`)}  - id: ‸d\n    title: D\n    questions: [{id: b, ask: B?, ${hours}}]\n`,
    '"d" stands above already',
  ],
  ['two options of one id', asking('id: a\nask: A?\nchoice: {options: [x: X, ‸x: Y]}'), '"x" stands twice'],
  ['a numeric option id', asking('id: a\nask: A?\nchoice: {options: [‸1: One, 2: Two]}'), 'put it in quotes'],
  [
    'two ids in one option',
    asking('id: a\nask: A?\nchoice: {options: [‸{x: X, y: Y}, z: Z]}'),
    'one "id: text" per list entry',
  ],
  [
    'two sides of one name',
    asking(`id: a\nask: A?\n${hours}`).replace('marketing]', 'marketing, ‸sales]'),
    '"sales" stands above',
  ],
  [
    'a side called any',
    asking(`id: a\nask: A?\n${hours}`).replace('marketing]', 'marketing, ‸any]'),
    'kept for the sides not named',
  ],
  // Wordings
  [
    'a misspelt side in a wording',
    asking(`id: a\nask: {sales: A?, ‸markting: B?, any: C?}\n${hours}`),
    'Did you mean "marketing"?',
  ],
  ['a side without a wording', asking(`id: a\n‸ask: {sales: A?}\n${hours}`), 'no wording for marketing'],
  [
    'sides that are not declared',
    asking(`id: a\nask: {‸sales: A?, any: B?}\n${hours}`).replace('sides: [sales, marketing]\n', ''),
    'declare sides at the top',
  ],
  ['a language and a side', asking(`id: a\nask: {sales: A?, ‸en: B?}\n${hours}`), '"en" is no side'],
  [
    'a map inside a language',
    asking(`id: a\nask: {en: ‸{de: A?}}\n${hours}`),
    'a language holds no further map',
  ],
  ['an empty wording map', asking(`id: a\n‸ask: {}\n${hours}`), 'empty map'],
  // Scales and kinds
  ['an unknown scale', asking('id: a\nask: A?\nscale: ‸oftne'), 'Did you mean "often"? (scales: often)'],
  ['a scale of one point', asking('id: a\nask: A?\nscale: {points: ‸[x]}'), 'at least 2 entries'],
  [
    'a log number without floor',
    asking('id: a\nask: A?\nnumber: ‸{unit: h, range: [0, 9]}'),
    'needs `floor`',
  ],
  [
    'a range backwards',
    asking('id: a\nask: A?\nnumber: {unit: h, floor: 1, range: ‸[9, 0]}'),
    'the first must be smaller',
  ],
  [
    'more ticks than options',
    asking('id: a\nask: A?\nchecklist: {options: [x: X, y: Y], at-most: ‸3}'),
    'at most',
  ],
  // good
  [
    'a good that does not fit',
    asking(`id: a\nask: A?\ngood: ‸high\n${colours}`),
    '"high" does not fit the kind choice; write one of is',
  ],
  [
    'a good option that is not offered',
    asking(`id: a\nask: A?\ngood: {is: ‸rod}\n${colours}`),
    'Did you mean "red"?',
  ],
  [
    'a good amount out of range',
    asking(`id: a\nask: A?\ngood: {at-most: ‸9999}\n${hours}`),
    'can never be answered',
  ],
  ['a good where the kind has none', asking('id: a\nask: A?\ngood: ‸high\ntext: {}'), 'leave it out'],
  ['a misspelt good', asking(`id: a\nask: A?\ngood: {‸at-moist: 3}\n${hours}`), 'Did you mean "at-most"?'],
  // when
  [
    'a condition on itself',
    asking(`id: a\nask: A?\n${hours}\nwhen: {question: ‸a, at-least: 1}`),
    'not asked before',
  ],
  [
    'a circle of conditions',
    asking(
      `id: a\nask: A?\n${hours}\nwhen: {question: ‸b, at-least: 1}`,
      `id: b\nask: B?\n${hours}\nwhen: {question: a, at-least: 1}`,
    ),
    'not asked before',
  ],
  [
    'a condition on nothing known',
    asking(`id: first\nask: A?\n${hours}`, `id: b\nask: B?\n${hours}\nwhen: {question: ‸frist, at-least: 1}`),
    'Did you mean "first"?',
  ],
  [
    'a condition without a test',
    asking(`id: a\nask: A?\n${hours}`, `id: b\nask: B?\n${hours}\n‸when: {question: a}`),
    'names no condition',
  ],
  [
    'a condition that does not fit',
    asking(`id: a\nask: A?\n${hours}`, `id: b\nask: B?\n${hours}\nwhen: {question: a, ‸is: red}`),
    '"is" does not fit "a", which is of kind number',
  ],
  [
    'a condition on an answer nobody can give',
    asking(`id: a\nask: A?\n${colours}`, `id: b\nask: B?\n${hours}\nwhen: {question: a, is: [red, ‸blu]}`),
    'Did you mean "blue"?',
  ],
  [
    'a condition on a scale point beyond the scale',
    asking('id: a\nask: A?\nscale: often', `id: b\nask: B?\n${hours}\nwhen: {question: a, is: ‸3}`),
    'can never be answered',
  ],
  [
    'a condition that can never hold',
    asking(
      `id: a\nask: A?\n${hours}`,
      `id: b\nask: B?\n${hours}\nwhen: {question: a, at-least: ‸9, at-most: 2}`,
    ),
    'can never hold',
  ],
  // predict
  [
    'a guess about an unknown side',
    asking(`id: a\nask: A?\npredict: [‸markting]\n${hours}`),
    'Did you mean "marketing"?',
  ],
  ['a guess at own words', asking('id: a\nask: A?\n‸predict: true\ntext: {}'), 'cannot be compared'],
  // findings
  [
    'an unknown kind of finding',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  ‸unnoticd: {text: T}`),
    'Did you mean "unnoticed"?',
  ],
  [
    'a finding without text',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  ‸apart: {actions: [weekly-ten]}`),
    '"text" is missing',
  ],
  [
    'an unknown action',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: T, actions: [‸weekly-tin]}`),
    'Did you mean "weekly-ten"?',
  ],
  [
    'a misspelt placeholder',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: ‸"{sales.medain}"}`),
    'Did you mean "{sales.median}"?',
  ],
  [
    'a placeholder of another kind',
    asking(`id: a\nask: A?\n${colours}\nfindings:\n  apart: {text: ‸"{sales.median}"}`),
    'not filled in here',
  ],
  [
    'a placeholder of an unknown side',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: ‸"{finance.says}"}`),
    'not filled in here',
  ],
  [
    'an item where there are no options',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: ‸"{item}"}`),
    'not filled in here',
  ],
  [
    'higher and lower of a choice',
    asking(`id: a\nask: A?\n${colours}\nfindings:\n  apart: {text: ‸"{higher}"}`),
    'not filled in here',
  ],
  [
    'unaware in another finding',
    asking(`id: a\nask: A?\npredict: true\n${hours}\nfindings:\n  apart: {text: ‸"{unaware}"}`),
    'not filled in here',
  ],
  [
    'a guess that is never asked for',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: ‸"{sales.guess}"}`),
    'not filled in here',
  ],
  [
    'an open brace',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: ‸"a { b"}`),
    'without its partner',
  ],
  [
    'a placeholder in a question',
    asking(`id: a\nask: ‸"What does {sales} say?"\n${hours}`),
    'no placeholder is filled in here',
  ],
  [
    'a placeholder in one of its languages',
    asking(`id: a\nask: A?\n${hours}\nfindings:\n  apart: {text: {en: ok, de: ‸"{seite}"}}`),
    'not filled in here',
  ],
  [
    'a text for an unknown option',
    asking(`id: a\nask: A?\n${ticks}\nfindings:\n  items: {‸budgt: {text: T}}`),
    'Did you mean "budget"?',
  ],
  // YAML
  ['a duplicate key', asking(`id: a\nask: A?\n${hours}\n‸ask: B?`), 'stands twice, first on line 13'],
  ['a tag', asking(`id: a\nask: ‸!!str A?\n${hours}`), 'tags'],
  ['a merge conflict', `${head}‸<<<<<<< HEAD\n`, 'merge conflict'],
  ['a directive', `‸%YAML 1.1\n---\n${head}`, 'directives'],
];

/** How every problem reads that was found. */
function lines(problems: readonly Problem[]): string[] {
  return problems.map(problemLine);
}

function parsed(text: string) {
  return parsedQuestionnaire(text, 'own.yaml', { actions });
}

function first(text: string): Question {
  const { questionnaire, problems } = parsed(text);
  expect(lines(problems)).toEqual([]);
  return questionsOf(questionnaire === null ? [] : [questionnaire])[0] as Question;
}

describe('a questionnaire', () => {
  test.each(wrong)('with %s is refused, and the place is named', (_title, text, fragment) => {
    const { text: clean, place } = marked(text);
    const { questionnaire, problems } = parsed(clean);
    expect(questionnaire).toBeNull();
    const found = problems.find((one) => one.message.includes(fragment));
    expect(found, lines(problems).join('\n')).toBeDefined();
    expect(`${found?.line}:${found?.column}`).toBe(place);
    expect(found).toMatchObject({ file: 'own.yaml', severity: 'error' });
  });

  test('tells all its problems at once, unknown keys before all else, a misspelling once', () => {
    const { problems } = parsed(
      asking(
        `id: a\nask: A?\nanwser: 1\n${hours}`,
        'id: B\nask: B?',
        `id: c\nhlep: C?\n${colours}\ngood: high`,
      ),
    );
    expect(lines(problems)).toEqual([
      expect.stringContaining('own.yaml:14:9 dimensions[0].questions[0].anwser: "anwser" is not a key here'),
      expect.stringContaining(
        'own.yaml:19:9 dimensions[0].questions[2].hlep: "hlep" is not a key here. Did you mean "help"?',
      ),
      expect.stringContaining('own.yaml:16:13 dimensions[0].questions[1].id: "B" is not an id'),
      expect.stringContaining('own.yaml:18:9 dimensions[0].questions[2]: "ask" is missing'),
      expect.stringContaining('own.yaml:16:9 dimensions[0].questions[1]: has no kind'),
      expect.stringContaining(
        'own.yaml:21:15 dimensions[0].questions[2].good: "high" does not fit the kind choice',
      ),
    ]);
  });

  test('is not judged by a question that is itself wrong when it names that question', () => {
    const { problems } = parsed(
      asking('id: a\nask: A?\nscale: nothing', `id: b\nask: B?\n${hours}\nwhen: {question: a, is: 1}`),
    );
    expect(problems).toHaveLength(1);
  });

  test('may say everything the format has', () => {
    const { questionnaire, problems } = parsed(
      asking(
        'id: a\nask: {sales: S?, marketing: M?, any: A?}\nguess: "And {other}?"\nscale: often\npredict: [marketing]\ngood: {at-least: 2}\ncore: true\nweight: 2',
        `id: b\nask: {en: B?, de: B auf Deutsch?}\nhelp: {sales: H, marketing: {en: H, de: H}}\n${ticks}\npredict: true\ngood: {includes: [budget]}\nwhen: {question: a, is: 2}\nfindings:\n  unnoticed:\n    title: "{sales} and {first}"\n    text: "{item}: {sales.item} {marketing.top} {second.n} {sales.guess} {unaware}"\n    actions: [weekly-ten]\n  items:\n    need: {text: "{item} {sales.says}"}`,
        `id: c\nask: C?\n${hours}\nexpect: free\nwhen: {question: b, has: [need]}\nfindings:\n  apart: {text: "{higher} {higher.says} {lower.says} {sales.median} {sales.low}"}`,
      ),
    );
    expect(lines(problems)).toEqual([]);
    const [a, b, c] = questionsOf(questionnaire === null ? [] : [questionnaire]);
    expect(a).toMatchObject({
      ask: { bySide: { sales: 'S?', marketing: 'M?', any: 'A?' } },
      kind: 'scale',
      fields: { points: ['Never', 'Often'] },
      predict: ['marketing'],
      good: { 'at-least': 2 },
      core: true,
      weight: 2,
      questionnaire: 'own',
      dimension: 'd',
    });
    expect(b).toMatchObject({
      ask: { en: 'B?', de: 'B auf Deutsch?' },
      help: { bySide: { sales: 'H' } },
      predict: 'all',
      when: { question: 'a', is: ['2'] },
      items: { need: { text: '{item} {sales.says}', actions: [] } },
    });
    expect(c).toMatchObject({
      expect: 'free',
      predict: [],
      when: { question: 'b', has: ['need'] },
      why: null,
    });
  });
});

describe('the measure of a question', () => {
  const measure = (text: string) => first(asking(text)).measure;
  const base = measure(`id: a\nask: How long?\n${hours}`);

  test('is sixteen hex digits', () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['its id', `id: b\nask: How long?\n${hours}`],
    ['a translation', `id: a\nask: {en: How long?, de: Wie lange?}\n${hours}`],
    ['line breaks in the YAML', `id: a\nask: >-\n  How\n  long?\n${hours}`],
    [
      'its help, reasons, weight and findings',
      `id: a\nask: How long?\nhelp: H\nwhy: W\nweight: 3\n${hours}\nfindings:\n  apart: {text: T}`,
    ],
    ['the order of its fields', 'id: a\nask: How long?\nnumber: {range: [0, 720], floor: 0.25, unit: h}'],
  ])('does not change with %s', (_title, text) => {
    expect(measure(text)).toBe(base);
  });

  test.each([
    ['its wording', `id: a\nask: How quickly?\n${hours}`],
    ['its unit', 'id: a\nask: How long?\nnumber: {unit: days, floor: 0.25, range: [0, 720]}'],
    ['its range', 'id: a\nask: How long?\nnumber: {unit: h, floor: 0.25, range: [0, 100]}'],
    ['its kind', `id: a\nask: How long?\n${colours}`],
    [
      'the wording of one side',
      `id: a\nask: {sales: How long?, any: How long?, marketing: How long}\n${hours}`,
    ],
  ])('changes with %s', (_title, text) => {
    expect(measure(text)).not.toBe(base);
  });

  test('changes with an option, not with the label of one', () => {
    const one = measure('id: a\nask: A?\nchoice: {options: [x: X, y: Y]}');
    expect(measure('id: a\nask: A?\nchoice: {options: [x: X, y: "Y."]}')).toBe(one);
    expect(measure('id: a\nask: A?\nchoice: {options: [x: X, z: Y]}')).not.toBe(one);
  });
});

describe('the action library', () => {
  const action =
    'id: a\n    title: T\n    do: D\n    process: P\n    people: Q\n    phase: rules\n    owner: [both]\n    effort: days\n    done-when: X';
  const file = (...list: string[]) => `format: 1\nactions:\n${list.map((one) => `  - ${one}\n`).join('')}`;

  test('is read into actions', () => {
    expect(parsedActions(file(action), 'actions.yaml').actions).toEqual([
      {
        id: 'a',
        title: 'T',
        do: 'D',
        process: 'P',
        people: 'Q',
        phase: 'rules',
        owner: ['both'],
        effort: 'days',
        atOnce: false,
        doneWhen: 'X',
        source: null,
      },
    ]);
  });

  test.each<Row>([
    ['two actions of one id', file(action, action.replace('id: a', 'id: ‸a')), 'stands above already'],
    ['an unknown phase', file(action.replace('rules', '‸rule')), 'Did you mean "rules"?'],
    ['an unknown effort', file(action.replace('days', '‸day')), 'Did you mean "days"?'],
    ['no owner', file(action.replace('[both]', '‸[]')), 'at least 1 entry'],
    [
      'no way to tell when it is done',
      file(`‸${action.replace('\n    done-when: X', '')}`),
      '"done-when" is missing',
    ],
  ])('with %s is refused', (_title, text, fragment) => {
    const { text: clean, place } = marked(text);
    const { actions: read, problems } = parsedActions(clean, 'actions.yaml');
    expect(read).toBeNull();
    expect(problems[0]?.message).toContain(fragment);
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
  });
});

describe('files used together', () => {
  const one = {
    file: 'own.yaml',
    text: asking(`id: a\nask: A?\n${hours}`, `id: b\nask: B?\n${hours}\nwhen: {question: a, at-least: 1}`),
  };
  const renamed = (text: string) => text.replace('id: own', 'id: two').replace('title: Own', 'title: Two');
  const presets = (body: string) => `format: 1\npresets:\n  - id: p\n    title: P\n    minutes: 5\n${body}`;

  test('share no question and no dimension', () => {
    const { problems } = library([one, { file: 'two.yaml', text: renamed(one.text) }]);
    expect(lines(problems)).toEqual([
      'two.yaml:9:9 dimensions[0].id: the dimension id "d" is taken by own.yaml; ids are unique over all questionnaires',
      'two.yaml:12:13 dimensions[0].questions[0].id: the question id "a" is taken by own.yaml; ids are unique over all questionnaires',
      'two.yaml:15:13 dimensions[0].questions[1].id: the question id "b" is taken by own.yaml; ids are unique over all questionnaires',
    ]);
  });

  test('tell of a copy once, not once per question', () => {
    const { problems } = library([one, { file: 'copies/own.yaml', text: one.text }]);
    expect(lines(problems)).toEqual([
      'copies/own.yaml:2:5 id: the questionnaire id "own" is taken by own.yaml; ids are unique over all questionnaires',
    ]);
  });

  test('take the place of what they are built beside, where they carry its id', () => {
    const base = library([one]).library;
    const { library: both, problems } = library(
      [{ ...one, text: one.text.replace('title: Own', 'title: Other') }],
      base,
    );
    expect(lines(problems)).toEqual([]);
    expect(both.questionnaires.map(({ id, title }) => [id, title])).toEqual([['own', 'Other']]);
  });

  test.each<Row>([
    ['an unknown questionnaire', presets('    questionnaires: [‸ownn]\n'), 'Did you mean "own"?'],
    [
      'an unknown question',
      presets('    questionnaires: [own]\n    questions: [a, ‸zz]\n'),
      'no question "zz"',
    ],
    [
      'a question without the one it depends on',
      presets('    questionnaires: [own]\n    questions: [‸b]\n'),
      'depends on "a"',
    ],
    ['a questionnaire twice', presets('    questionnaires: [own, ‸own]\n'), 'stands twice'],
    [
      'a questionnaire that asks nothing',
      presets('    questionnaires: [own, ‸two]\n    questions: [a]\n'),
      'no question of "two" is named',
    ],
  ])('have no preset with %s', (_title, text, fragment) => {
    const { text: clean, place } = marked(text);
    const two = {
      file: 'two.yaml',
      text: renamed(asking(`id: c\nask: C?\n${hours}`)).replace('- id: d', '- id: e'),
    };
    const { problems } = library([one, two, { file: 'presets.yaml', text: clean }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(fragment);
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
  });

  test('tell two presets of one id apart from none', () => {
    const { problems } = parsedPresets(
      `${presets('    questionnaires: [own]\n')}  - id: p\n    title: Q\n    minutes: 1\n    questionnaires: [own]\n`,
      'presets.yaml',
    );
    expect(lines(problems)).toEqual([
      expect.stringContaining('presets.yaml:7:9 presets[1].id: a preset "p" stands above'),
    ]);
  });
});
