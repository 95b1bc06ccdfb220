import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { shippedLibrary } from '../src/library.ts';
import { questionsOf, type Question } from '../src/questionnaire/questionnaire.ts';
import { kindNamed } from '../src/questions/index.ts';
import { sourceWording } from '../src/text/language.ts';
import { givenTo } from './arbitrary.ts';
import { builtOf } from './built.ts';
import { reply, type Said } from './counted.ts';

const shipped = await shippedLibrary();
const { questionnaires, actions, presets } = shipped;
const questions = questionsOf(questionnaires);

/** What no text may say: urging, blame, and the trade's empty words. */
const loud =
  /!|\bplease\b|\bshould have\b|\bfail(s|ed|ure)?\b|\bfault\b|\bwrongly\b|\bwrong (thing|about)\b/i;
const empty = /\bsynerg|\bstakeholder|\balign/i;
const loudInGerman = /\bbitte\b|\bversag|\bSchuld\b|\bhätten? .*sollen\b/i;

describe('the twelve questionnaires', () => {
  test.each(questionnaires)('$id: asks 5 to 10 questions, of two kinds or more in each theme', (one) => {
    const own = questionsOf([one]);
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(own.length).toBeLessThanOrEqual(10);
    for (const { questions } of one.dimensions)
      expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
  });

  test.each(questionnaires)('$id: keeps its word on minutes', (one) => {
    expect(one.minutes).not.toBeNull();
    // Said in whole minutes; a busy person may be a quarter of a minute slower than said.
    expect(minutesOf(questionsOf([one]))).toBeLessThanOrEqual((one.minutes ?? 0) + 0.25);
  });

  test('put no question twice', () => {
    const asked = questions.flatMap(({ ask }) => [...new Set(strings(ask))]);
    expect(asked.filter((text, at) => asked.indexOf(text) < at)).toEqual([]);
  });

  test('every preset keeps its word on minutes, by the kinds’ own seconds; the core is worth 25', () => {
    for (const preset of presets) {
      const chosen = questionsOf(
        questionnaires.filter((one) => preset.questionnaires.includes(one.id)),
      ).filter((question) => preset.questions === null || preset.questions.includes(question.id));
      expect(minutesOf(chosen), preset.id).toBeLessThanOrEqual(preset.minutes);
      if (preset.id === 'core') expect(minutesOf(chosen)).toBeGreaterThanOrEqual(25);
      if (preset.questions !== null) expect(chosen.length, preset.id).toBe(preset.questions.length);
    }
    const promised = Object.fromEntries(presets.map((preset) => [preset.id, preset.minutes]));
    expect(promised).toMatchObject({ core: 35, quick: 8, full: 60, executive: 10 });
    expect(presets.find((one) => one.id === 'quick')?.questions?.length).toBeLessThanOrEqual(12);
    const full = presets.find((one) => one.id === 'full')?.questionnaires ?? [];
    expect([...full].sort()).toEqual(questionnaires.map((one) => one.id).sort());
  });
});

describe('a question', () => {
  test.each(questions)('$id: says why it is asked, on what ground, and what each result asks for', (one) => {
    expect(one.why).not.toBeNull();
    expect(one.source).not.toBeNull();
    const worded = Object.keys(one.findings);
    expect(worded).toEqual(expect.arrayContaining(wanted(one)));
    for (const [kind, { actions }] of Object.entries(one.findings))
      if (kind !== 'worth-keeping') expect(actions, kind).not.toEqual([]);
    expect([...all(one)].flatMap((text) => text.actions).length).toBeGreaterThan(0);
  });

  test.each(questions)('$id: is short: 25 words to ask, 45 to say what was found', (one) => {
    if (one.help === null)
      for (const text of strings(one.ask)) expect(words(text), text).toBeLessThanOrEqual(25);
    for (const text of all(one).flatMap(({ text }) => strings(text)))
      expect(words(text), text).toBeLessThanOrEqual(45);
  });

  // Who gave no figure may have skipped the question, or never have been asked.
  test.each(questions.filter((one) => one.findings['knowledge-gap'] !== undefined))(
    '$id: never says of all who gave no answer that they do not know',
    (one) => {
      for (const text of strings(one.findings['knowledge-gap']?.text))
        expect(text).not.toMatch(/\bothers (do not|don't) know\b|\banderen wissen\b/);
    },
  );

  test.each(questions)('$id: is plain and calm, and blames nobody', (one) => {
    const { ask, help, guess, why, cost, decision, reasons } = one;
    const said = [
      ask,
      help,
      guess,
      why,
      cost,
      decision,
      reasons,
      ...all(one).flatMap((it) => [it.title, it.text]),
    ];
    for (const text of said.flatMap(strings)) calm(text);
  });
});

describe('an action', () => {
  const named = new Set(questions.flatMap(all).flatMap((one) => one.actions));

  test.each(actions)('$id: is asked for, calm, part process and part people, done when counted', (one) => {
    expect(named).toContain(one.id);
    const count =
      /\d|\b(one|two|three|four|five|six|eight|nine|ten|eighteen|twenty|thirty|half|every|each|everybody)\b/i;
    expect(sourceWording(one.doneWhen)).toMatch(count);
    for (const part of [one.process, one.people].flatMap(strings)) expect(part.length).toBeGreaterThan(15);
    for (const text of [one.title, one.do, one.process, one.people, one.doneWhen].flatMap(strings))
      calm(text);
  });

  test('comes in each phase', () => {
    expect(new Set(actions.map(({ phase }) => phase))).toEqual(new Set(['rules', 'structure', 'incentives']));
  });
});

describe('whatever is answered to all of them', () => {
  const people = ['sales-head', 'sales-north', 'sales-south', 'marketing-head', 'marketing-web', 'executive'];
  const sideOf = (person: string) => person.replace(/-.*/, '');
  const text = `format: 1
company: Acme Pumps
privacy: named
preset: full
people:
${people.map((id) => `  - {id: ${id}, side: ${sideOf(id)}${/north|south|web/.test(id) ? '' : ', role: head'}}`).join('\n')}
`;
  const { value: audit, problems } = parsedAudit(text, 'audit.yaml', shipped);
  if (audit === null) throw new Error(JSON.stringify(problems));
  const asked = questionsOf(audit.questionnaires);

  test('every finding is whole: no empty place, no name of a placeholder, no figure that is none', () => {
    fc.assert(
      fc.property(
        fc.subarray(people, { minLength: 1 }),
        fc.array(answersTo(asked), { minLength: people.length, maxLength: people.length }),
        (who, answers) => {
          const replies = who.map((person, at) => reply(person, sideOf(person), asked, answers[at] ?? {}));
          for (const { id, title, text } of builtOf(audit, replies).report.findings)
            for (const words of [title, text])
              expect(words, id).not.toMatch(/[{}]|""|undefined|NaN|null|\(\)| {2}| [.,;:]|\.\.|: \.|^$/);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});

/** Findings that a question must word, by what can come of it. */
function wanted({ kind, expect, predict, good }: Question): string[] {
  const isWritten = kind === 'text';
  if (expect === 'free') return isWritten ? [] : ['by-profession'];
  return [
    ...(isWritten ? [] : ['apart', 'split', 'worth-keeping']),
    ...(predict.length > 0 ? ['unnoticed', 'false-conflict', 'misread'] : []),
    ...(good === null ? [] : ['agreed-problem', 'worth-keeping']),
  ];
}

function all({ findings, items }: Question) {
  return [...Object.values(findings), ...Object.values(items)] as {
    title?: unknown;
    text: unknown;
    actions: readonly string[];
  }[];
}

function calm(text: string): void {
  expect(text).not.toMatch(loud);
  expect(text).not.toMatch(empty);
  expect(text).not.toMatch(loudInGerman);
}

/** With the guess, which takes about half as long again. */
function minutesOf(asked: readonly Question[]): number {
  const seconds = asked.map(
    ({ kind, fields, predict }) => (kindNamed(kind)?.seconds(fields) ?? 0) * (predict.length > 0 ? 1.6 : 1),
  );
  return seconds.reduce((sum, one) => sum + one, 0) / 60;
}

/** Every wording inside a text: by side, by target, by language. */
function strings(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return typeof text === 'object' && text !== null ? Object.values(text).flatMap(strings) : [];
}

function words(text: string): number {
  return text.split(/\s+/).length;
}

/** To each question a legal answer with a guess, no idea, or nothing at all; what is not put counts as nothing. */
function answersTo(asked: readonly Question[]): fc.Arbitrary<Record<string, Said>> {
  const one = ({ id, kind, fields, predict }: Question) => {
    const given = givenTo(kindNamed(kind)?.control(fields, sourceWording) ?? never(kind));
    const answer: fc.Arbitrary<Said> =
      predict.length > 0 ? fc.record({ value: given, guess: given }) : fc.record({ value: given });
    const none = fc.constant<Said>({ none: 'dont-know' });
    return fc
      .oneof({ weight: 8, arbitrary: answer }, { weight: 2, arbitrary: none }, fc.constant(null))
      .map((said) => [id, said] as const);
  };
  return fc
    .tuple(...asked.map(one))
    .map((entries) =>
      Object.fromEntries(entries.flatMap(([id, said]) => (said === null ? [] : [[id, said]]))),
    );
}

function never(kind: string): never {
  throw new Error(`no kind is called ${kind}`);
}
