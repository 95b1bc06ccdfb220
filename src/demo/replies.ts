import type { Audit, Person } from '../audit/audit.ts';
import { AccordError, problemLine, type Problem } from '../errors.ts';
import { asked } from '../questionnaire/asked.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { nonAnswers, type Answer, type Guess, type NonAnswer, type Reply } from '../replies/reply.ts';
import { sourceWording } from '../text/language.ts';

/** Answers as authored: person -> question -> the plain answer, or an object of `value`, `guess`, `none`, `other`. */
export type DemoAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The one round of every example. */
export const demoRound = { id: 'r2026-q4', opened: '2026-11-02' };
/** Where the answers of the first example are authored, for messages. */
const answersFile = 'templates/demo/answers.yaml';
const hour = 3_600_000;

/**
 * Authored answers -> submitted replies, in the order of the audit's people. Throws AccordError on anything illegal;
 * `file` names the answers in it.
 */
export function demoReplies(audit: Audit, answers: DemoAnswers, file = answersFile): Reply[] {
  const wrong: Complaint[] = [];
  const known = new Set(audit.people.map((person) => person.id));
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) wrong.push({ path: id, message: 'is not a person of the audit' });
  }
  const replies = audit.people
    .filter((person) => Object.hasOwn(answers, person.id))
    .map((person, index) => reply(audit, person, index, answers[person.id] ?? {}, wrong));
  if (wrong.length > 0) throw refused(wrong.map((one) => asProblem(one, file)));
  return replies;
}

interface Complaint {
  path: string;
  message: string;
}

function reply(
  audit: Audit,
  person: Person,
  index: number,
  authored: Readonly<Record<string, unknown>>,
  wrong: Complaint[],
): Reply {
  const questions = questionsOf(audit.questionnaires);
  const put = asked(questions, (question) => {
    const entry = authored[question.id];
    return isEntry(entry) ? entry.value : entry;
  });
  for (const id of Object.keys(authored)) {
    if (!put.some((question) => question.id === id)) {
      wrong.push({ path: `${person.id}.${id}`, message: 'is not a question put to this person' });
    }
  }
  const opened = Date.parse(`${demoRound.opened}T08:00:00Z`) + index * 5 * hour;
  return {
    format: 1,
    round: demoRound.id,
    person: person.id,
    side: person.side,
    state: 'submitted',
    privacy: audit.privacy,
    language: audit.languages[0] ?? 'en',
    started: new Date(opened).toISOString(),
    submitted: new Date(opened + hour / 2).toISOString(),
    answers: put
      .filter((question) => Object.hasOwn(authored, question.id))
      .map((question) => answer(audit, person, question, authored[question.id], wrong)),
    end: true,
  };
}

function answer(
  audit: Audit,
  person: Person,
  question: Question,
  authored: unknown,
  wrong: Complaint[],
): Answer {
  const path = `${person.id}.${question.id}`;
  const entry: Entry = isEntry(authored) ? authored : { value: authored };
  const guessed = audit.pair.filter(
    (side) =>
      audit.pair.includes(person.side) &&
      side !== person.side &&
      (question.predict === 'all' || question.predict.includes(side)),
  );
  if (entry.guess !== undefined && guessed.length === 0) {
    wrong.push({ path, message: 'holds a guess, but none is asked of this person here' });
  }
  if (entry.other !== undefined && !(typeof entry.other === 'string' && offersOther(question))) {
    wrong.push({ path, message: 'holds own words, but none are offered here' });
  }
  return {
    question: question.id,
    measure: question.measure,
    ...given(question, entry, path, wrong),
    ...(typeof entry.other === 'string' ? { other: entry.other } : {}),
    ...(entry.guess === undefined || guessed.length === 0
      ? {}
      : { guesses: guessed.map((side) => guess(question, side, entry.guess, path, wrong)) }),
    via: 'demo',
  };
}

function guess(question: Question, side: string, authored: unknown, path: string, wrong: Complaint[]): Guess {
  const entry: Entry = isEntry(authored) ? authored : { value: authored };
  return { side, ...given(question, entry, `${path}.guess`, wrong) };
}

function offersOther(question: Question): boolean {
  const control = kindOf(question).control(question.fields, sourceWording);
  return 'other' in control && control.other;
}

/** The value with its key, or the reason why there is none. */
function given(
  question: Question,
  entry: Entry,
  path: string,
  wrong: Complaint[],
): Pick<Guess, 'value' | 'key' | 'none'> {
  if (entry.none !== undefined && entry.value === undefined) {
    if (nonAnswers.includes(entry.none as NonAnswer)) return { none: entry.none as NonAnswer };
    wrong.push({ path, message: `"none" must be one of ${nonAnswers.join(', ')}` });
    return {};
  }
  if (entry.value === undefined && entry.none === undefined && typeof entry.other === 'string') return {};
  const kind = kindOf(question);
  const judged =
    entry.none === undefined
      ? kind.legal(question.fields, entry.value)
      : { ok: false as const, problem: 'has both a value and "none"' };
  if (!judged.ok) {
    wrong.push({ path, message: judged.problem });
    return {};
  }
  return { value: judged.answer, key: kind.key(question.fields, judged.answer) };
}

interface Entry {
  value?: unknown;
  guess?: unknown;
  none?: unknown;
  other?: unknown;
}

const entryKeys = ['value', 'guess', 'none', 'other'];

/** An answer with more than its value; anything else is the plain answer. */
function isEntry(authored: unknown): authored is Entry {
  if (typeof authored !== 'object' || authored === null || Array.isArray(authored)) return false;
  const keys = Object.keys(authored);
  return keys.length > 0 && keys.every((key) => entryKeys.includes(key));
}

function asProblem({ path, message }: Complaint, file: string): Problem {
  return { file, line: null, column: null, path, message, severity: 'error' };
}

/** The refusal of an example that has errors: all of them in the hint. */
export function refused(problems: readonly Problem[]): AccordError {
  return new AccordError('file', 'an example audit has errors', {
    problems,
    hint: problems.map(problemLine).join('\n'),
  });
}
