import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { problemLine } from '../src/errors.ts';
import { library, type LibraryFile } from '../src/questionnaire/library.ts';
import { questionsOf, type Library } from '../src/questionnaire/questionnaire.ts';
import { accord, folder } from './accord.ts';

const base: Library = library([
  {
    file: 'base.yaml',
    text: `format: 1
id: base
version: 3
title: Base
about: About it.
minutes: 5
sides: [sales, marketing]
scales:
  often: [Never, Sometimes, Often]
dimensions:
  - id: speed
    title: Speed
    questions:
      - id: model
        ask: To whom do you sell?
        choice: {options: [firms: Firms, homes: Homes]}
      - id: first
        ask: {sales: How many hours?, marketing: How many hours there?, any: How many?}
        why: Because.
        number: {unit: h, floor: 1, range: [0, 100]}
        predict: true
        weight: 2
        findings:
          apart: {text: "{sales.says}, {marketing.says}"}
      - id: firms-only
        ask: How often?
        scale: often
        when: {question: model, is: firms}
  - id: keys
    title: Keys
    weight: 2
    questions:
      - id: holder
        ask: Who holds it?
        owner: {candidates: [sales: Sales, marketing: Marketing]}
`,
  },
]).library;

const head = 'format: 1\nid: own\nextends: base\n';
const added = `dimensions:
  - id: speed
    questions:
      - id: second
        ask: And then?
        number: {unit: h, floor: 1, range: [0, 100]}
        when: {question: model, is: homes}
  - id: extra
    title: Extra
    weight: 3
    questions:
      - id: more
        ask: What else?
        text: {}
`;

function read(text: string, more: LibraryFile[] = []) {
  const found = library([{ file: 'questionnaires/own.yaml', text }, ...more], base);
  const own = found.own.find(({ item }) => item.id === 'own')?.item;
  return { ...found, own, lines: found.problems.map(problemLine) };
}

/** The text without the mark `‸`, and the place it stood at. */
function marked(text: string) {
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  return { clean: text.replace('‸', ''), place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
}

describe('a questionnaire that extends another', () => {
  test('asks the same, with the same measures, where it changes nothing', () => {
    const { own, lines } = read(head);
    expect(lines).toEqual([]);
    expect(own).toMatchObject({ id: 'own', version: 1, title: 'Base', about: 'About it.', minutes: null });
    const [shipped] = base.questionnaires;
    const without = (list: typeof base.questionnaires) =>
      questionsOf(list).map(({ questionnaire: _, ...rest }) => rest);
    expect(without(own ? [own] : [])).toEqual(without(shipped ? [shipped] : []));
    expect(questionsOf(own ? [own] : []).every((one) => one.questionnaire === 'own')).toBe(true);
  });

  test('adds to a dimension by its id, after what is there, and new dimensions last', () => {
    const { own, lines } = read(head + added);
    expect(lines).toEqual([]);
    expect(own?.dimensions.map(({ id, title, weight }) => [id, title, weight])).toEqual([
      ['speed', 'Speed', 1],
      ['keys', 'Keys', 2],
      ['extra', 'Extra', 3],
    ]);
    expect(questionsOf(own ? [own] : []).map(({ id, dimension }) => `${dimension}/${id}`)).toEqual([
      'speed/model',
      'speed/first',
      'speed/firms-only',
      'speed/second',
      'keys/holder',
      'extra/more',
    ]);
  });

  test('drops questions and whole dimensions', () => {
    const { own, lines } = read(`${head}drop: [first, keys]\n`);
    expect(lines).toEqual([]);
    expect(questionsOf(own ? [own] : []).map(({ id }) => id)).toEqual(['model', 'firms-only']);
    expect(own?.dimensions.map(({ id }) => id)).toEqual(['speed']);
  });

  test('weighs questions and dimensions anew', () => {
    const { own, lines } = read(`${head}reweigh: {first: 5, keys: 0.5}\n`);
    expect(lines).toEqual([]);
    expect(own?.dimensions.map(({ weight }) => weight)).toEqual([1, 0.5]);
    expect(questionsOf(own ? [own] : []).map(({ weight }) => weight)).toEqual([1, 5, 1, 1]);
  });

  test('gives a question asked in other words a new measure, and says so', () => {
    const { own, lines, problems } = read(`${head}reword:\n  first: {ask: How many minutes?}\n`);
    expect(lines).toEqual([
      'questionnaires/own.yaml:5:11 reword.first.ask: re-worded: not compared with earlier rounds or other companies that asked "first" otherwise',
    ]);
    expect(problems[0]?.severity).toBe('notice');
    const question = questionsOf(own ? [own] : []).find(({ id }) => id === 'first');
    const original = questionsOf(base.questionnaires).find(({ id }) => id === 'first');
    expect(question).toMatchObject({ ask: 'How many minutes?', why: 'Because.', reworded: true, weight: 2 });
    expect(question?.measure).toMatch(/^[0-9a-f]{16}$/);
    expect(question?.measure).not.toBe(original?.measure);
  });

  test('keeps the measure where only help, reasons, findings or a translation are new', () => {
    const { own, lines } = read(
      `${head}reword:
  first:
    help: Count nights.
    why: Other.
    guess: And {other}?
    findings: {split: {text: "{sales.median}"}}
  holder: {ask: {en: "Who holds it?", de: Wer hat ihn?}}
`,
    );
    expect(lines).toEqual([]);
    const [, first] = questionsOf(own ? [own] : []);
    expect(first).toMatchObject({ help: 'Count nights.', why: 'Other.', guess: 'And {other}?' });
    expect(first?.reworded).toBeUndefined();
    expect(Object.keys(first?.findings ?? {})).toEqual(['apart', 'split']);
    expect(questionsOf(own ? [own] : []).map(({ measure }) => measure)).toEqual(
      questionsOf(base.questionnaires).map(({ measure }) => measure),
    );
  });

  test('may ask something else under an id it drops, which is told like other words', () => {
    const { own, lines } = read(
      `${head}drop: [holder]
dimensions:
  - id: keys
    questions:
      - id: holder
        ask: Who holds it?
        text: {}
`,
    );
    expect(lines).toEqual([
      expect.stringContaining('own.yaml:9:9 dimensions[0].questions[0].ask: re-worded'),
    ]);
    expect(questionsOf(own ? [own] : []).at(-1)).toMatchObject({ kind: 'text', reworded: true });
  });

  test('takes the place of the one it is built on under the same id', () => {
    const { library: both, problems } = library(
      [{ file: 'base.yaml', text: 'format: 1\nid: base\nextends: base\ndrop: [keys]\n' }],
      base,
    );
    expect(problems).toEqual([]);
    expect(both.questionnaires.map((one) => [one.id, questionsOf([one]).length])).toEqual([['base', 3]]);
  });

  test('is built on another own one in whatever order the files come, over several steps', () => {
    const middle = { file: 'middle.yaml', text: 'format: 1\nid: middle\nextends: base\ndrop: [keys]\n' };
    const { own, lines } = read('format: 1\nid: own\nextends: middle\nreword: {model: {ask: Who buys?}}\n', [
      middle,
    ]);
    expect(lines).toEqual([expect.stringContaining('own.yaml:4:18 reword.model.ask: re-worded')]);
    expect(questionsOf(own ? [own] : []).map(({ id }) => id)).toEqual(['model', 'first', 'firms-only']);
  });

  test('may name sides of its own beside those of the other', () => {
    const { own, lines } = read(
      `${head}sides: [service]
reword:
  first: {ask: {sales: How many hours?, marketing: How many hours there?, any: How many?, service: Yours?}}
`,
    );
    expect(own?.sides).toEqual(['sales', 'marketing', 'service']);
    expect(lines).toEqual([expect.stringContaining('re-worded')]);
  });

  type Row = [string, string, string];
  test.each<Row>([
    ['another that is not there', `${head.replace('base', '‸bsae')}`, 'Did you mean "base"?'],
    ['itself, where none of that id ships', 'format: 1\nid: own\nextends: ‸own\n', 'no questionnaire "own"'],
    ['nothing', '‸format: 1\nid: own\ndrop: [first]\n', '"extends" is missing'],
    ['a list', 'format: 1\nid: own\nextends: ‸[base]\n', 'must be a text'],
    ['a misspelt change', `${head}‸reord: {}\n`, 'Did you mean "reword"?'],
    [
      'a dropped question it has not',
      `${head}drop: [frist, ‸nothing]\n`,
      'no question or dimension "nothing"',
    ],
    ['a misspelt question to drop', `${head}drop: [‸frist]\n`, 'Did you mean "first"?'],
    ['one dropped twice', `${head}drop: [first, ‸first]\n`, 'stands twice in this list'],
    ['a drop of what another needs', `${head}drop: [‸model]\n`, '"firms-only" depends on "model"'],
    ['everything dropped', `${head}‸drop: [speed, keys]\n`, 'leaves no question'],
    ['an empty drop', `${head}drop: ‸[]\n`, 'at least 1 entry'],
    ['a weight of what it has not', `${head}reweigh: {‸frist: 2}\n`, 'Did you mean "first"?'],
    ['a weight of what it drops', `${head}drop: [first]\nreweigh: {‸first: 2}\n`, 'is kept'],
    ['a weight of nothing', `${head}reweigh: {first: ‸0}\n`, 'must be more than 0'],
    ['a weight in words', `${head}reweigh: {first: ‸much}\n`, 'must be a number'],
    ['words for what it has not', `${head}reword: {‸frist: {why: W}}\n`, 'Did you mean "first"?'],
    ['words for what it drops', `${head}drop: [first]\nreword: {‸first: {why: W}}\n`, 'is kept'],
    ['words that say nothing', `${head}reword: {first: ‸{}}\n`, 'words nothing anew'],
    ['a misspelt wording', `${head}reword: {first: {‸hlep: A?}}\n`, 'Did you mean "help"?'],
    ['another kind in words', `${head}reword: {first: {‸number: {}}}\n`, '"number" is not a key here'],
    ['words for an unknown side', `${head}reword: {first: {ask: {sales: A?, ‸markting: B?}}}\n`, 'no side'],
    ['words for one side only', `${head}reword: {first: {‸ask: {sales: A?}}}\n`, 'no wording for marketing'],
    ['a brace in a wording', `${head}reword: {first: {ask: ‸"{sales}?"}}\n`, 'no placeholder is filled in'],
    [
      'a placeholder that nothing fills',
      `${head}reword: {first: {findings: {apart: {text: ‸"{salse.says}"}}}}\n`,
      'not filled in here',
    ],
    [
      'a finding about an option it has not',
      `${head}reword: {holder: {findings: {items: {‸salse: {text: T}}}}}\n`,
      'Did you mean "sales"?',
    ],
    ['a question that is there', head + added.replace('id: second', 'id: ‸first'), 'write it under "reword"'],
    ['a question twice', head + added.replace('id: more', 'id: ‸second'), 'stands above already'],
    [
      'a new dimension without a title',
      head + added.replace('    title: Extra\n', '').replace('id: extra', 'id: ‸extra'),
      'needs a title',
    ],
    [
      'a misspelt dimension',
      `${head}dimensions:\n  - id: ‸spede\n    questions: [{id: x, ask: X?, text: {}}]\n`,
      'Did you mean "speed"?',
    ],
    [
      'a weight for a dimension that is there',
      head + added.replace('  - id: speed\n', '  - id: speed\n    ‸weight: 4\n'),
      'write "reweigh: {speed: ...}"',
    ],
    [
      'a condition on what it drops',
      `${head}drop: [model, firms-only]\n${added.replace('question: model', 'question: ‸model')}`,
      '"model" is no earlier question',
    ],
    [
      'a condition on what comes later',
      head + added.replace('question: model, is: homes', 'question: ‸holder, is: sales'),
      'is not asked before this question',
    ],
    [
      'a scale of the other',
      `${head}dimensions:\n  - id: speed\n    questions: [{id: x, ask: X?, scale: ‸often}]\n`,
      'is no scale of this questionnaire',
    ],
    ['an id that is not its file name', head.replace('id: own', 'id: ‸other'), 'is not the name of the file'],
    ['another format', head.replace('format: 1', 'format: ‸2'), 'must be 1'],
  ])('with %s is refused, and the place is named', (_title, text, fragment) => {
    const { clean, place } = marked(text);
    const { problems, lines } = read(clean);
    const found = problems.find((one) => one.message.includes(fragment));
    expect(found, lines.join('\n')).toBeDefined();
    expect(`${found?.line}:${found?.column}`).toBe(place);
    expect(found).toMatchObject({ file: 'questionnaires/own.yaml', severity: 'error' });
  });

  test('is refused where it goes round in a circle, once for each circle', () => {
    const one = { file: 'one.yaml', text: 'format: 1\nid: one\nextends: two\n' };
    const two = { file: 'two.yaml', text: 'format: 1\nid: two\nextends: own\n' };
    const { lines, broken } = read('format: 1\nid: own\nextends: one\n', [one, two]);
    expect(lines).toEqual([
      'two.yaml:3:10 extends: goes round in a circle: own extends one extends two extends own',
    ]);
    expect([...broken].sort()).toEqual(['one', 'own', 'two']);
  });

  test('is not judged by one that is itself wrong', () => {
    const middle = { file: 'middle.yaml', text: 'format: 1\nid: middle\nextends: base\ndrop: [nothing]\n' };
    const { lines } = read('format: 1\nid: own\nextends: middle\ndrop: [keys]\n', [middle]);
    expect(lines).toEqual([expect.stringContaining('middle.yaml:4:8 drop[0]')]);
  });

  test.each([
    'format: 1\nid: own\nextends: base\nreword: [1]\ndrop: {a: 1}\nreweigh: 3\ndimensions: x\nsides: 4\nscales: []\n',
    'format: 1\nid: [own]\nextends: {a: b}\nreword: {first: 3, second: [], toString: {why: W}}\n',
    'extends: base\nextra: 1\n',
    'format: 1\nid: own\nextends: base\ndimensions: [1, {id: 2}, {questions: 3}, {id: speed, questions: [4, null]}]\n',
    'format: 1\nid: own\nextends: toString\nreweigh: {constructor: 2}\ndrop: [hasownproperty]\n',
  ])('of the wrong shape throughout is told, never thrown: %j', (text) => {
    const { problems, own } = read(text);
    expect(own).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    for (const one of problems) expect(problemLine(one)).toMatch(/^questionnaires\/own\.yaml:\d+:\d+/);
  });
});

const audit = (asks: string, more = '') =>
  `format: 1\ncompany: Acme Pumps\nprivacy: named\n${asks}\npeople:\n  - {id: a, side: sales, role: head}\n  - {id: b, side: marketing}\n${more}`;

describe('an audit with own questionnaires', () => {
  const round = { 'rounds/r1/round.yaml': 'format: 1\nopened: 2026-11-02\n' };
  const rewordedCall =
    'format: 1\nid: timeframes\nextends: timeframes\nreword:\n  first-call: {ask: By when do you call?}\n';

  test('asks an extended questionnaire through a preset, and says in status what is worded anew', async () => {
    const files = {
      ...round,
      'audit.yaml': audit('preset: quick'),
      'questionnaires/timeframes.yaml': rewordedCall,
    };
    const ended = await accord(['status', '--json'], { files });
    expect(ended.code).toBe(0);
    expect((JSON.parse(ended.stderr) as { note: string }).note).toMatch(
      /^questionnaires\/timeframes\.yaml:5:16 reword\.first-call\.ask: re-worded: not compared with earlier rounds or other companies .*$/,
    );
    expect(JSON.parse(ended.stdout).questions).toBe(12);
  });

  test('says in the limits of the report what is worded anew, and nothing of what is not', async () => {
    const cwd = folder({
      ...round,
      'audit.yaml': audit('questionnaires: [own]'),
      'questionnaires/own.yaml':
        'format: 1\nid: own\nextends: timeframes\nreword:\n  price-notice: {help: Days.}\n  first-call: {ask: By when?}\n',
    });
    const reply = (person: string, side: string) => ({
      format: 1,
      round: 'r1',
      person,
      side,
      state: 'submitted',
      privacy: 'named',
      language: 'en',
      started: '2026-11-02T09:00:00.000Z',
      submitted: '2026-11-02T09:10:00.000Z',
      answers: [],
      end: true,
    });
    mkdirSync(join(cwd, 'rounds/r1/replies'));
    for (const [person, side] of [
      ['a', 'sales'],
      ['b', 'marketing'],
    ] as const) {
      writeFileSync(
        join(cwd, `rounds/r1/replies/${person}.json`),
        `${JSON.stringify(reply(person, side), null, 2)}\n`,
      );
    }
    const { stdout, stderr } = await accord(['report', '--json'], { cwd });
    expect((JSON.parse(stderr) as { note: string }).note).toMatch(
      /^questionnaires\/own\.yaml:6:16 .*re-worded/,
    );
    const { limits } = JSON.parse(stdout) as { limits: string[] };
    expect(limits.filter((one) => one.includes('re-worded'))).toEqual([
      'One question is re-worded, and not compared with earlier rounds or other companies that asked it otherwise: "First call".',
    ]);
  });

  test('is told by validate as a notice, which --strict lets pass', async () => {
    const files = { 'audit.yaml': audit('preset: quick'), 'questionnaires/timeframes.yaml': rewordedCall };
    const ended = await accord(['validate', '--strict'], { files });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(
      /^notice: questionnaires\/timeframes\.yaml:5:16 .*re-worded.*\n2 files ok\n$/,
    );
  });

  test('cannot ask two that share their questions, and says so in two lines', async () => {
    const files = {
      ...round,
      'audit.yaml': audit('questionnaires: [timeframes, speed]'),
      'questionnaires/speed.yaml': 'format: 1\nid: speed\nextends: timeframes\n',
    };
    const ended = await accord(['status'], { files });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(
      'audit.yaml:4:30 questionnaires[1]: the dimension "timeframes" of "speed"',
    );
    expect(ended.stderr).toMatch(
      /the question "[a-z-]+" of "speed" \(and \d+ more\) stands in "timeframes" too/,
    );
    expect(ended.stderr).toContain('2 problems');
  });

  test.each([
    ['a broken one', 'format: 1\nid: own\nextends: nothing\n'],
    ['one that is no YAML', 'id: [\n'],
    ['one that is not UTF-8', Buffer.from('title: f\xfcr\n', 'latin1')],
    ['one whose id is not its file name', 'format: 1\nid: another\nextends: timeframes\n'],
  ])('with %s does not say as well that it is no questionnaire, nor of its weights', async (_title, text) => {
    const files = {
      ...round,
      'audit.yaml': audit('questionnaires: [own]\nweights: {own-dimension: 2}'),
      'questionnaires/own.yaml': text,
    };
    const ended = await accord(['status'], { files });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('questionnaires/own.yaml');
    expect(ended.stderr).not.toContain('is not a questionnaire');
    expect(ended.stderr).not.toContain('own-dimension');
    const judged = await accord(['validate', 'audit.yaml'], { files });
    expect(judged.stdout).toBe(
      'audit.yaml: its own questionnaires have errors; give them too, or their folder\n',
    );
  });

  test('still names what is no questionnaire beside a broken one', async () => {
    const files = {
      ...round,
      'audit.yaml': audit('questionnaires: [own, cultur]'),
      'questionnaires/own.yaml': 'format: 1\n',
    };
    const ended = await accord(['status'], { files });
    expect(ended.stderr).toContain('"cultur" is not a questionnaire. Did you mean "culture"?');
  });

  test('is validated beside the questionnaire it is built on, given or not', async () => {
    const files = {
      'questionnaires/one.yaml': 'format: 1\nid: one\nextends: timeframes\ndrop: [price-notice]\n',
      'questionnaires/two.yaml': 'format: 1\nid: two\nextends: one\ndrop: [launch-notice]\n',
    };
    const fine = await accord(['validate', 'questionnaires/two.yaml'], { files });
    expect(fine).toMatchObject({ code: 0, stdout: 'questionnaires/two.yaml: ok (questionnaire)\n' });
    const broken = await accord(['validate', 'questionnaires/two.yaml'], {
      files: { ...files, 'questionnaires/one.yaml': 'format: 1\nid: one\nextends: timframes\n' },
    });
    expect(broken.code).toBe(2);
    expect(broken.stdout).toContain('two.yaml: what it extends has errors');
  });
});

describe('the sides a questionnaire speaks of', () => {
  const shelf = library(
    [
      { file: 'base.yaml', text: '' },
      {
        file: 'predicted.yaml',
        text: 'format: 1\nid: predicted\nversion: 1\ntitle: P\nsides: [sales, marketing]\ndimensions:\n  - id: p\n    title: P\n    questions:\n      - {id: pq, ask: Q?, text: {}}\n      - {id: pp, ask: Q?, number: {unit: h, floor: 1, range: [0, 9]}, predict: [marketing]}\n',
      },
    ],
    base,
  ).library;
  const judged = (asks: string, sides: string) =>
    parsedAudit(
      `format: 1\ncompany: Acme Pumps\nprivacy: named\n${asks}\nsides: ${sides}\n`,
      'audit.yaml',
      shelf,
    ).problems.map(problemLine);

  test('must be sides of the audit, where a finding names them', () => {
    expect(judged('questionnaires: [base]', '[{sales: Sales}, {service: Service}]')).toEqual([
      'audit.yaml:4:18 questionnaires[0]: "base" speaks of the side marketing, which is no side of this audit (first in the question "first"; sides: sales, service). Give your sides these ids, or word it for yours: accord questionnaires copy base',
    ]);
    expect(judged('questionnaires: [base]', '[{a: A}, {b: B}]')[0]).toContain(
      'the sides sales, marketing, which are no sides',
    );
  });

  test('must be sides of the audit, where their answers are guessed', () => {
    expect(judged('questionnaires: [predicted]', '[{sales: Sales}, {service: Service}]')[0]).toContain(
      'first in the question "pp"',
    );
  });

  test('may be more in the audit, in any order', () => {
    expect(judged('questionnaires: [base, predicted]', '[{service: S}, {marketing: M}, {sales: S}]')).toEqual(
      [],
    );
  });

  test('are no matter where no finding names them', () => {
    const plain = library(
      [{ file: 'plain.yaml', text: 'format: 1\nid: plain\nextends: base\ndrop: [first]\n' }],
      base,
    ).library;
    const text = 'format: 1\ncompany: A\nprivacy: named\nquestionnaires: [plain]\nsides: [{a: A}, {b: B}]\n';
    expect(parsedAudit(text, 'audit.yaml', plain).problems).toEqual([]);
  });

  test('are told of a preset too', async () => {
    const files = {
      'audit.yaml': `format: 1\ncompany: A\nprivacy: named\npreset: quick\nsides: [{sales: S}, {product: P}]\n`,
    };
    const ended = await accord(['validate', 'audit.yaml'], { files });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('audit.yaml:4:9 preset: "lead-definition" speaks of the side marketing');
  });
});

describe('accord questionnaires copy', () => {
  const files = { 'audit.yaml': audit('preset: quick') };
  const shipped = readFileSync(new URL('../questionnaires/timeframes.yaml', import.meta.url), 'utf8');

  test('writes the shipped text, which takes the place of the shipped one and passes without a word', async () => {
    const ended = await accord(['questionnaires', 'copy', 'timeframes'], { files });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('wrote questionnaires/timeframes.yaml\n');
    const copy = readFileSync(join(ended.cwd, 'questionnaires/timeframes.yaml'), 'utf8');
    expect(copy).toBe(shipped.replace(/^# yaml-language-server.*\n/, ''));
    const judged = await accord(['validate', '--strict'], { cwd: ended.cwd });
    expect(judged).toMatchObject({ code: 0, stdout: '2 files ok\n' });
  });

  test('writes it under an id of its own, which the audit then names', async () => {
    const cwd = folder({ 'audit.yaml': audit('questionnaires: [speed]') });
    const ended = await accord(['questionnaires', 'copy', 'timeframes', '--as', 'speed', '--json'], { cwd });
    expect(JSON.parse(ended.stdout)).toEqual({
      file: 'questionnaires/speed.yaml',
      id: 'speed',
      copied: 'timeframes',
    });
    const judged = await accord(['validate', '--strict'], { cwd });
    expect(judged).toMatchObject({ code: 0, stdout: '2 files ok\n' });
  });

  test('tells of a copy that is then worded anew', async () => {
    const { cwd } = await accord(['questionnaires', 'copy', 'timeframes', '--as', 'speed'], { files });
    const file = join(cwd, 'questionnaires/speed.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('do you undertake to call', 'will you call'));
    const judged = await accord(['validate', 'questionnaires/speed.yaml'], { cwd });
    expect(judged.code).toBe(0);
    expect(judged.stdout).toMatch(/^notice: questionnaires\/speed\.yaml:\d+:9 .*\.ask: re-worded/);
  });

  test('every shipped questionnaire can be copied and is then in order', async () => {
    const cwd = folder(files);
    const listed = JSON.parse((await accord(['questionnaires', '--json'])).stdout);
    const ids: string[] = listed.questionnaires.map((one: { id: string }) => one.id);
    for (const id of ids) {
      expect((await accord(['questionnaires', 'copy', id, '--as', `${id}-own`], { cwd })).code).toBe(0);
    }
    expect(readdirSync(join(cwd, 'questionnaires'))).toHaveLength(ids.length);
    const judged = await accord(['validate', '--strict'], { cwd });
    expect(judged).toMatchObject({ code: 0, stdout: `${ids.length + 1} files ok\n` });
  });

  test('replaces nothing without --force, and only that file with it', async () => {
    const own = { ...files, 'questionnaires/timeframes.yaml': 'mine: 1\n' };
    const refused = await accord(['questionnaires', 'copy', 'timeframes'], { files: own });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('questionnaires/timeframes.yaml is there already.');
    expect(readFileSync(join(refused.cwd, 'questionnaires/timeframes.yaml'), 'utf8')).toBe('mine: 1\n');
    const forced = await accord(['questionnaires', 'copy', 'timeframes', '--force'], { cwd: refused.cwd });
    expect(forced.code).toBe(0);
    expect(readdirSync(join(refused.cwd, 'questionnaires'))).toEqual(['timeframes.yaml']);
  });

  test.each<[string, string[], string]>([
    ['an unknown one', ['timefames'], 'Did you mean "timeframes"?'],
    ['a file that is none', ['actions'], 'No questionnaire "actions" ships.'],
    ['the word lists', ['lint'], 'No questionnaire "lint" ships.'],
    ['a way out of the folder', ['../package'], 'No questionnaire "../package" ships.'],
    ['a way out of the audit', ['timeframes', '--as', '../../x'], 'is not an id'],
    ['a device', ['timeframes', '--as', 'nul'], 'is not an id'],
    ['the name of the actions', ['timeframes', '--as', 'actions'], 'something else than a questionnaire'],
    ['the id of another that ships', ['timeframes', '--as', 'culture'], 'another questionnaire that ships'],
    ['none', [], 'Which one?'],
  ])('refuses %s, and writes nothing', async (_title, args, message) => {
    const ended = await accord(['questionnaires', 'copy', ...args], { files });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
    expect(readdirSync(ended.cwd)).toEqual(['audit.yaml']);
  });

  test.each([
    [['list', '--force'], '--force belongs to'],
    [['show', 'culture', '--as', 'x'], '--as belongs to'],
    [['list', 'culture'], 'Write "accord questionnaires show culture"'],
  ])('refuses %j', async (args, message) => {
    const ended = await accord(['questionnaires', ...args]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(message);
  });

  test('refuses a folder without an audit', async () => {
    const ended = await accord(['questionnaires', 'copy', 'culture'], { files: { 'notes.txt': '' } });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('There is no audit.yaml in this folder.');
    const other = await accord(['-C', 'nowhere', 'questionnaires', 'copy', 'culture'], { cwd: ended.cwd });
    expect(other.stderr).toContain('There is no audit.yaml in nowhere.');
  });

  test('refuses what stands in the way, even with --force', async () => {
    const cwd = folder({ ...files, 'questionnaires/culture.yml': 'a: 1\n' });
    mkdirSync(join(cwd, 'questionnaires/timeframes.yaml'));
    for (const [id, name] of [
      ['culture', 'culture.yml'],
      ['timeframes', 'timeframes.yaml'],
    ] as const) {
      const ended = await accord(['questionnaires', 'copy', id, '--force'], { cwd });
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain(`questionnaires/${name} is in the way`);
    }
  });

  test.skipIf(process.platform === 'win32')('follows no link out of the audit', async () => {
    const away = mkdtempSync(join(tmpdir(), 'accord-away-'));
    const linked = folder(files);
    symlinkSync(away, join(linked, 'questionnaires'));
    const ended = await accord(['questionnaires', 'copy', 'culture', '--force'], { cwd: linked });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('out of the audit');
    const one = folder({ ...files, 'questionnaires/x.yaml': '' });
    symlinkSync(join(away, 'there.yaml'), join(one, 'questionnaires/culture.yaml'));
    const other = await accord(['questionnaires', 'copy', 'culture', '--force'], { cwd: one });
    expect(other.code).toBe(2);
    expect(readdirSync(away)).toEqual([]);
  });
});
