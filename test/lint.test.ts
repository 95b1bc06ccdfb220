import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { kinds } from '../src/questions/index.ts';
import { lint } from '../src/questionnaire/lint/index.ts';
import { phrase } from '../src/questionnaire/lint/phrase.ts';
import { library } from '../src/questionnaire/library.ts';
import { findingKinds } from '../src/questionnaire/questionnaire.ts';
import { accord } from './accord.ts';
import { found, type Answers } from './acme.ts';
import { seeded } from './random.ts';

const folder = new URL('../questionnaires/', import.meta.url);
const shippedFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ file: `questionnaires/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
const shipped = library(shippedFiles);

/** A questionnaire of these questions, each without its dash and six spaces. */
function asking(...questions: string[]): string {
  const list = questions.map((one) => `      - ${one.replaceAll('\n', '\n        ')}\n`).join('');
  return `format: 1\nid: own\nversion: 1\ntitle: Own\nsides: [sales, marketing]\ndimensions:\n  - id: d\n    title: D\n    questions:\n${list}`;
}

/** The warnings of a questionnaire, beside the shipped word lists. */
function warned(text: string, more: { file: string; text: string }[] = []) {
  const read = library([{ file: 'own.yaml', text }, ...more]);
  expect(read.problems.filter((one) => one.severity === 'error').map(problemLine)).toEqual([]);
  return lint(read.own, [], [...shipped.words, ...read.words]);
}

const lines = (text: string) => warned(text).map(problemLine);
const hours = 'number: {unit: h, floor: 1, range: [0, 100]}';
const q = (ask: string, more = hours) => asking(`id: a\nask: ${JSON.stringify(ask)}\n${more}`);

describe('the shipped questionnaires', () => {
  test('have no warning, asked all together', () => {
    expect(shipped.problems.map(problemLine)).toEqual([]);
    expect(lint(shipped.own, [], shipped.words).map(problemLine)).toEqual([]);
  });

  test('come with word lists in which no phrase stands twice for one place', () => {
    for (const { loaded, verdicts, joints, oneThing } of shipped.words) {
      const places = loaded.flatMap((one) =>
        one.in.flatMap((at) => one.words.map((word) => `${at} ${word}`)),
      );
      for (const list of [places, verdicts, joints, oneThing]) {
        expect(list.filter((one, index) => list.indexOf(one) < index)).toEqual([]);
      }
    }
  });
});

test('a ruler on which nothing is far enough to be called apart is told, a longer one or one that is never judged is not', () => {
  const ruler = (apart: number) => `number: {unit: h, floor: 1, apart: ${apart}, range: [0, 100]}`;
  expect(lines(q('How long does a first call wait?', ruler(2)))).toEqual([
    expect.stringMatching(/^own\.yaml:\d+:\d+ .*number\.apart: no difference can ever be called apart/),
  ]);
  expect(lines(q('How long does a first call wait?', ruler(2.5)))).toEqual([]);
  expect(lines(q('How long does a first call wait?', `${ruler(2)}\nexpect: free`))).toEqual([]);
});

describe('loaded words', () => {
  test.each([
    ['Whose fault was the last lost deal?', 'fault'],
    ['How often does sales fail to call in time?', 'fail'],
    ['How often does sales FAIL to call in time?', 'fail'],
    ['How many bad leads came last month?', 'bad leads'],
    ['Don’t you think that leads come late?', "don't you"],
    ['Of course you call every lead. After how many hours?', 'of course'],
    ['Do you agree that marketing is far from customers?', 'do you agree'],
    ['How badly was the last hand-over prepared?', 'how badly'],
  ])('are named with their reason: %s', (ask, word) => {
    const [first, ...rest] = warned(q(ask)).filter((one) => one.message.startsWith(`"${word}"`));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      severity: 'warning',
      line: 11,
      column: 14,
      path: 'dimensions[0].questions[0].ask',
    });
    expect(first?.message).toMatch(/: .+\. .+|: .+/);
  });

  test.each([
    'Within how many hours is a default value filled in?',
    'How many failover systems are there?',
    'What would you blameless call?',
    'How many goods were handed over?',
  ])('are whole words: %s', (ask) => {
    expect(lines(q(ask))).toEqual([]);
  });

  test('are found for one side, in help and guess, in options and in findings, each at its place', () => {
    const text = asking(
      `id: a
ask: {sales: "Whose fault?", marketing: "Who then?"}
help: {en: Obviously today., de: Heute.}
guess: Whom would {other} blame?
choice: {options: [x: Marketing is lazy, y: Both]}
findings:
  apart: {title: The lazy side, text: "{sales} is to blame. {marketing.says}"}
  items: {x: {text: No excuse for {item}.}}`.replace('No excuse for {item}.', '"No excuse for {item}."'),
    );
    expect(warned(text).map(({ path }) => path.replace('dimensions[0].questions[0].', ''))).toEqual([
      'ask.sales',
      'help.en',
      'guess',
      'choice',
      'findings.apart.title',
      'findings.apart.text',
      'findings.items.x.text',
    ]);
  });

  test('of an own lint.yaml add to those that ship, in their language only', () => {
    const own = {
      file: 'lint.yaml',
      text: 'format: 1\nlanguages:\n  en: {loaded: [{words: [synergy], why: nobody knows what it is}]}\n  de: {loaded: [{words: [hours], why: kein Deutsch}]}\n',
    };
    const said = warned(q('How many hours of synergy?'), [own]).map(({ message }) => message);
    expect(said).toEqual(['"synergy": nobody knows what it is']);
    expect(warned(q('Whose fault?'), [own])).toHaveLength(1);
  });

  test('are no pattern, whatever stands in them', () => {
    for (const text of ['(', '[a', 'a|b', '\\', '$', 'a+b', '*', '* *', '-', '/', 'a.b', '^']) {
      expect(() => phrase(text).test('anything at all')).not.toThrow();
    }
    expect(phrase('a.b').test('axb')).toBe(false);
    expect(phrase('between * and').test('between one two three and')).toBe(true);
    expect(phrase('between * and').test('between one. Two and')).toBe(false);
  });

  test('cost little however long the text is', () => {
    const text = `${'between all the many words of this and that '.repeat(2000)}?`;
    const read = library([{ file: 'own.yaml', text: q(text) }]);
    expect(() => lint(read.own, [], shipped.words)).not.toThrow();
  });
});

describe('double-barrelled questions', () => {
  test.each([
    'How satisfied are you with alignment and communication?',
    'How useful and timely is the material?',
    'How often do you phone or visit new leads?',
    'When plans change, how clear are the reasons and the dates?',
    'How good is the brief as well as the schedule?',
    'Think of last month. How reliable were dates and figures?',
    'How important are brand, price and delivery?',
  ])('are warned of: %s', (ask) => {
    expect(lines(q(ask))).toEqual([expect.stringContaining('two things joined by')]);
  });

  test.each([
    'How well do sales and marketing work together?',
    'How well do marketing and sales know the figures?',
    'How often did both heads look at one and the same sheet?',
    'How good is the hand-over between planning and service?',
    'When plans change and nobody writes, how satisfied are you?',
    'Which products and services are on the list?',
    'Who decides which products are promoted, and when?',
    'How many conversations in person or by video did you have with customers last month?',
    'How satisfied are you? Think of dates and figures.',
    'How fair is the price list?',
    'How well do planners and engineers know each other?',
  ])('are not seen where one thing is asked: %s', (ask) => {
    expect(lines(q(ask))).toEqual([]);
  });

  test('are found in another language by its own words', () => {
    const german = (de: string) => asking(`id: a\nask: {en: What?, de: "${de}"}\n${hours}`);
    expect(warned(german('Wie nützlich und pünktlich ist das Material?'))).toMatchObject([
      { path: 'dimensions[0].questions[0].ask.de' },
    ]);
    expect(lines(german('Wie gut arbeiten Vertrieb und Marketing zusammen?'))).toEqual([]);
    expect(lines(german('Wie clear and useful?'))).toEqual([]);
  });

  test('are not looked for in options', () => {
    const text = q('Which is true?', 'choice: {options: [x: Good and cheap, y: Clear or timely?]}');
    expect(lines(text)).toEqual([]);
  });
});

describe('pairs of wordings', () => {
  const pair = (sales: string, marketing: string, key = 'ask') =>
    asking(
      `id: a\n${key === 'ask' ? '' : 'ask: A?\n'}${key}: {sales: "${sales}", marketing: "${marketing}"}\n${hours}`,
    );

  test('of which one is twice as long are warned of, at the longer one', () => {
    const long = 'Think of the last ten leads that reached you. After how many hours did somebody call?';
    const said = warned(pair('After how many hours?', long));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ path: 'dimensions[0].questions[0].ask.marketing' });
    expect(said[0]?.message).toContain('marketing is asked in 16 words, sales in 4');
    expect(warned(pair(long, 'After how many hours?', 'help'))).toHaveLength(1);
  });

  test('that differ by a few words are not', () => {
    expect(lines(pair('How long do you take?', 'How long does sales take, as you see it?'))).toEqual([]);
    expect(lines(pair('You?', 'You, as sales sees it today?'))).toEqual([]);
  });

  test('without a counterpart are warned of', () => {
    const lone = asking(`id: a\nask: {sales: How long?, any: How long there?}\n${hours}`);
    expect(warned(lone)).toMatchObject([{ path: 'dimensions[0].questions[0].ask.sales', column: 15 }]);
    const guess = asking(`id: a\nask: A?\npredict: [sales]\nguess: {marketing: B?, any: C?}\n${hours}`);
    expect(lines(guess)).toEqual([]);
  });

  test('are judged language by language', () => {
    const text = asking(
      `id: a\nask:\n  sales: {en: How long?, de: Wie lange?}\n  marketing:\n    en: How long then?\n    de: Wie viele Stunden vergehen im Durchschnitt zwischen Eingang und erstem Anruf?\n${hours}`,
    );
    expect(warned(text)).toMatchObject([{ path: 'dimensions[0].questions[0].ask.marketing.de' }]);
  });
});

describe('conditions', () => {
  const first = (kind: string) => `id: a\nask: First?\n${kind}`;
  const second = (when: string, id = 'b') => `id: ${id}\nask: ${id}?\ntext: {}\nwhen: {question: ${when}}`;
  const scale = 'scale: {points: [One, Two, Three]}';
  const owner = 'owner: {candidates: [sales: Sales, marketing: Marketing]}';
  const ranking = 'ranking: {items: [x: X, y: Y, z: Z]}';
  const allocation = 'allocation: {categories: [x: X, y: Y]}';

  test.each([
    ['a point below what is asked for', scale, 'a, is: 1, at-least: 2'],
    ['points on both sides of it', scale, 'a, is: [1, 3], at-least: 2, at-most: 2'],
    ['one owner, and another among the owners', owner, 'a, is: sales, has: [marketing]'],
  ])('that nothing meets are warned of: %s', (_title, kind, when) => {
    const said = warned(asking(first(kind), second(when)));
    expect(said).toMatchObject([{ path: 'dimensions[0].questions[1].when', severity: 'warning' }]);
    expect(said[0]?.message).toContain('is never put: no answer to "a" meets all of this');
  });

  test('are followed along a chain', () => {
    const text = asking(
      first(scale),
      `id: b\nask: b?\n${scale}\nwhen: {question: a, is: 1, at-least: 2}`,
      `id: c\nask: c?\n${scale}\nwhen: {question: b, is: 1}`,
      second('c, is: 1', 'e'),
    );
    expect(warned(text).map(({ message }) => /"(\w)"/.exec(message)?.[1])).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [scale, 'a, is: [1, 2], at-least: 2'],
    [scale, 'a, at-least: 3'],
    [scale, 'a, at-least: 2, at-most: 2'],
    [owner, 'a, is: shared, has: [marketing]'],
    [owner, 'a, is: sales, has: [sales]'],
    [owner, 'a, is: nobody'],
    [ranking, 'a, is: x, has: [y]'],
    [ranking, 'a, is: x, has: [z]'],
    [allocation, 'a, is: x, has: [y]'],
    ['choice: {options: [x: X, y: Y]}', 'a, is: [x, y]'],
    ['checklist: {options: [x: X, y: Y]}', 'a, has: [y]'],
    [hours, 'a, at-least: 2.5, at-most: 2.6'],
    [`${hours.replace('}', ', whole: true}')}`, 'a, at-most: 100'],
  ])('that can be met are left alone: %s, %s', (kind, when) => {
    expect(lines(asking(first(kind), second(when)))).toEqual([]);
  });
});

describe('findings that can never appear', () => {
  const finding = (kind: string, more: string) =>
    asking(`id: a\nask: A?\n${more}\nfindings:\n  knowledge-gap: {text: T}\n  ${kind}: {text: T}`);

  test.each([
    ['unnoticed', hours, 'no "predict"'],
    ['false-conflict', hours, 'no "predict"'],
    ['misread', hours, 'no "predict"'],
    ['agreed-problem', hours, 'no "good"'],
    ['both-claim', hours, 'the kind number names no owner'],
    ['both-claim', 'owner: {candidates: [service: Service, sales: Sales]}', 'fewer than two sides'],
    ['nobody-claims', hours, 'names no owner'],
    ['unmet-need', hours, 'nothing that passes between the sides'],
    ['by-profession', hours, 'write "expect: free"'],
    ['not-worth-it', hours, 'no "worth"'],
    ['apart', `${hours}\nexpect: free`, 'never judged'],
    ['blind-spot', `${hours}\nexpect: free`, 'never judged'],
    ['split', 'text: {}', 'own words are shown and never compared'],
    ['worth-keeping', 'text: {}', 'own words'],
  ])('%s is warned of at its key', (kind, more, reason) => {
    const text = finding(kind, more);
    const [only, ...rest] = warned(text);
    expect(rest).toEqual([]);
    expect(only?.message).toContain('can never appear: ');
    expect(only?.message).toContain(reason);
    expect(text.split('\n')[(only?.line ?? 0) - 1]).toContain(`${kind}: {`);
  });

  test.each([
    ['unnoticed', `${hours}\npredict: [sales]`],
    ['agreed-problem', `${hours}\ngood: {at-most: 4}`],
    ['worth-keeping', hours],
    ['both-claim', 'owner: {candidates: [sales: S, marketing: M]}'],
    ['nobody-claims', 'owner: {candidates: [sales: S, marketing: M]}\nexpect: free\ngood: one-owner'],
    ['unmet-need', 'exchange: {items: [x: X, y: Y]}\nexpect: free'],
    ['by-profession', `${hours}\nexpect: free`],
  ])('%s can: %s', (kind, more) => {
    expect(lines(finding(kind, more))).toEqual([]);
  });

  test('are told at once where a question words nothing else', () => {
    const text = asking(
      `id: a\nask: A?\n${hours}\nexpect: free\nfindings:\n  apart: {text: T}\n  split: {text: T}\n  items: {}`,
    );
    const said = warned(text);
    expect(said).toMatchObject([{ path: 'dimensions[0].questions[0].findings' }]);
    expect(said[0]?.message).toMatch(/^none of these can ever appear: apart \(.*\); split \(/);
  });

  test('include texts about an option, where no difference is ever judged', () => {
    const text = asking(
      'id: a\nask: A?\nchoice: {options: [x: X, y: Y]}\nexpect: free\nfindings:\n  by-profession: {text: T}\n  items: {x: {text: T}}',
    );
    expect(warned(text)).toMatchObject([{ path: 'dimensions[0].questions[0].findings.items.x' }]);
  });

  test('never do appear, by the rules themselves and whatever is answered', () => {
    const random = seeded(11);
    const people = [
      'sales-head',
      'sales-north',
      'sales-south',
      'marketing-head',
      'marketing-web',
      'executive',
    ];
    const said = new Set<string>();
    for (const kind of kinds) {
      const fields = JSON.stringify(kind.example.fields);
      const goods = kind.goods.filter((one) => ['high', 'low', 'one-owner'].includes(one));
      for (const more of [
        '',
        'expect: free',
        ...goods.flatMap((good) => [`good: ${good}`, `good: ${good}\nexpect: free`]),
      ]) {
        for (const predict of kind.name === 'text' ? [''] : ['', 'predict: true']) {
          const worded = findingKinds.map((one) => `\n  ${one}: {text: "${one}"}`).join('');
          const text = asking(
            ['id: q', 'ask: Question?', `${kind.name}: ${fields}`, more, predict, `findings:${worded}`]
              .filter((line) => line !== '')
              .join('\n'),
          ).replace('sides: [sales, marketing]\n', '');
          const never = warned(text).flatMap(({ path, message }) =>
            message.startsWith('none of these')
              ? [...message.matchAll(/[:;] ([a-z-]+) \(/g)].map((match) => match[1])
              : [/findings\.([a-z-]+)$/.exec(path)?.[1]],
          );
          for (let round = 0; round < 6; round += 1) {
            const pick = () => kind.example.answers[Math.floor(random() * kind.example.answers.length)];
            const answers = Object.fromEntries(
              people.map((person) => [
                person,
                { q: { value: pick(), ...(predict === '' ? {} : { guess: pick() }) } },
              ]),
            );
            const questionnaire = text.replace('id: own', 'id: small');
            for (const one of found({ questionnaire, answers: answers as Answers }).values()) {
              said.add(one.kind);
              expect(never, `${kind.name} ${more} ${predict}`).not.toContain(one.kind);
            }
          }
        }
      }
    }
    expect([...said]).toEqual(expect.arrayContaining(['apart', 'unnoticed', 'by-profession', 'split']));
  });
});

describe('two questions with one text', () => {
  const choice = (id: string, ask: string, more = '') =>
    `id: ${id}\nask: ${ask}\nchoice: {options: [x: X, y: Y]}${more}`;
  const apart = 'number: {unit: h, floor: 1, range: [0, 9]}';

  test('are told once, at the later one, whatever the case, marks and line breaks', () => {
    const said = warned(
      asking(choice('a', '"How long, then?"'), `id: b\nask: >-\n  how long\n  then\n${apart}`),
    );
    expect(said).toMatchObject([{ path: 'dimensions[0].questions[1].ask' }]);
    expect(said[0]?.message).toContain('reads like "a"');
  });

  test('are told where only one side reads them twice', () => {
    const text = asking(
      choice('a', '{sales: How long?, marketing: How far?}'),
      `id: b\nask: {sales: How many?, marketing: How far?}\n${apart}`,
    );
    expect(warned(text)).toHaveLength(1);
  });

  test('are told across questionnaires, with the name of the other', () => {
    const other = q('How long?')
      .replace('id: own', 'id: two')
      .replace('id: d\n', 'id: e\n')
      .replace('id: a\n', 'id: b\n');
    const said = warned(q('How long?'), [{ file: 'two.yaml', text: other }]);
    expect(said).toMatchObject([{ file: 'two.yaml' }]);
    expect(said[0]?.message).toContain('reads like "a" of "own"');
  });

  test('are left alone where one answer decides which of them is put', () => {
    const text = asking(
      choice('a', 'To whom?'),
      choice('b', 'How long?', '\nwhen: {question: a, is: x}'),
      `id: c\nask: How long?\n${apart}\nwhen: {question: a, is: y}`,
    );
    expect(lines(text)).toEqual([]);
    expect(lines(text.replace('is: y', 'is: [x, y]'))).toHaveLength(1);
  });

  test('are warned of beside what an audit chooses, not beside what it leaves out', async () => {
    const shippedAsk = 'Who decides which products are promoted, and when?';
    const files = {
      'questionnaires/own.yaml': q(shippedAsk),
      'audit.yaml':
        'format: 1\ncompany: A\nprivacy: named\nquestionnaires: [own, budget-split]\npeople:\n  - {id: a, side: sales}\n',
    };
    const beside = await accord(['validate'], { files });
    expect(beside.code).toBe(0);
    expect(beside.stdout).toContain('reads like "promotion-owner" of "budget-split"');
    const without = await accord(['validate'], {
      files: { ...files, 'audit.yaml': files['audit.yaml'].replace(', budget-split', ', culture') },
    });
    expect(without).toMatchObject({ code: 0, stdout: '2 files ok\n' });
  });
});

describe('a dimension', () => {
  const many = (...list: string[]) =>
    asking(...list.map((kind, at) => `id: q${at}\nask: Question ${at}?\n${kind}`));

  test('of one kind only is warned of from three questions on', () => {
    const said = warned(many(hours, hours, hours));
    expect(said).toMatchObject([{ path: 'dimensions[0].id', line: 7 }]);
    expect(said[0]?.message).toContain('all 3 questions are of the kind number');
    expect(lines(many(hours, hours))).toEqual([]);
    expect(lines(many(hours, hours, 'text: {}'))).toEqual([]);
  });
});

describe('length', () => {
  const words = (n: number) => Array.from({ length: n }, (_, at) => `word${at}`).join(' ');

  test('of a question is 25 words without help, of a finding 45', () => {
    expect(lines(q(`${words(25)}?`))).toEqual([]);
    expect(lines(q(`${words(26)}?`))).toEqual([expect.stringContaining('has 26 words')]);
    expect(lines(q(`${words(26)}?`, `help: H\n${hours}`))).toEqual([]);
    const told = (n: number) => q('A?', `${hours}\nfindings:\n  apart: {text: "{sales.says} ${words(n)}"}`);
    expect(lines(told(44))).toEqual([]);
    expect(lines(told(45))).toEqual([expect.stringContaining('has 46 words')]);
  });
});

describe('what extends another', () => {
  const base = {
    file: 'base.yaml',
    text: asking(`id: x\nask: "Whose fault?"\n${hours}`).replace('id: own', 'id: base'),
  };

  test('is judged by what it adds or words anew, at its place', () => {
    const text = `format: 1\nid: own\nextends: base\nreword:\n  x: {ask: "Who is to blame?"}\ndimensions:\n  - id: d\n    questions: [{id: y, ask: "How good and useful?", ${hours}}]\n`;
    const said = warned(text, [base]).filter(({ file }) => file === 'own.yaml');
    expect([...new Set(said.map(({ path }) => path))]).toEqual([
      'reword.x.ask',
      'dimensions[0].questions[0].ask',
    ]);
  });

  test('is not blamed for what it takes over', () => {
    const text = 'format: 1\nid: own\nextends: base\nreword:\n  x: {why: W}\nreweigh: {d: 2}\n';
    expect(warned(text, [base]).filter(({ file }) => file === 'own.yaml')).toEqual([]);
  });
});

describe('accord validate', () => {
  const files = { 'own.yaml': q('Whose fault?') };

  test('shows warnings and ends with 0; --strict makes them errors', async () => {
    const mild = await accord(['validate', 'own.yaml'], { files });
    expect(mild).toMatchObject({ code: 0, stderr: '' });
    expect(mild.stdout).toMatch(
      /^warning: own\.yaml:11:14 dimensions\[0\]\.questions\[0\]\.ask: "fault": .+\nown\.yaml: ok \(questionnaire\), 1 warning\n$/,
    );
    const strict = await accord(['validate', '--strict', 'own.yaml'], { files });
    expect(strict).toMatchObject({ code: 2, stderr: '1 problem\n' });
    expect(strict.stdout).toMatch(/^own\.yaml:11:14 .*"fault"/);
  });

  test('tells their severity in JSON', async () => {
    const mild = await accord(['validate', '--json', 'own.yaml'], { files });
    expect(JSON.parse(mild.stdout)).toMatchObject([{ severity: 'warning', line: 11 }]);
    const strict = await accord(['validate', '--json', '--strict', 'own.yaml'], { files });
    expect(strict.code).toBe(2);
    expect(JSON.parse(strict.stdout)).toMatchObject([{ severity: 'error' }]);
  });

  test('warns beside errors of other files, and reads the word lists of the folder', async () => {
    const ended = await accord(['validate', 'own.yaml', 'two.yaml'], {
      files: {
        'own.yaml': q('How many hours of synergy?'),
        'two.yaml': 'format: 1\nid: two\n',
        'lint.yaml': 'format: 1\nlanguages:\n  en: {loaded: [{words: [synergy], why: W}]}\n',
      },
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('warning: own.yaml:11:14');
  });

  test.each([
    ['format: 1\nlanguages: {en: {loadd: []}}\n', 'Did you mean "loaded"?'],
    ['format: 1\nlanguages: {english: {}}\n', '"english" is no language code'],
    ['format: 1\nlanguages: {en: {loaded: [{words: [], why: W}]}}\n', 'at least 1 entry'],
    ['format: 1\nlanguages: {en: {loaded: [{words: [a]}]}}\n', '"why" is missing'],
    ['format: 1\nlanguages: {en: {joints: [""]}}\n', 'is empty'],
    ['format: 1\nlanguages: {en: {joints: ["* a * b *"]}}\n', 'more than two "*"'],
  ])('refuses word lists that are wrong: %j', async (text, message) => {
    const ended = await accord(['validate', 'lint.yaml'], { files: { 'lint.yaml': text } });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toMatch(/^lint\.yaml:2:\d+ languages/);
    expect(ended.stdout).toContain(message);
  });
});
