import { isId } from '../text/ids.ts';
import { answerMisfits, type Frame } from './fit.ts';
import { isPlainAnswer, momentPattern } from './plain.ts';
import type { Answer, Reply } from './reply.ts';

/** What accord writes before the answers of an import's line; no part of it can hold an escape. */
const head = new RegExp(
  '^\\{"format":1,"round":"([a-z0-9-]{1,63})","person":"([a-z0-9-]{1,63})","side":"([a-z0-9-]{1,63})",' +
    '"state":"(draft|submitted|withdrawn)","privacy":"named","language":"([A-Za-z0-9-]{2,20})",' +
    `"started":"(${momentPattern})"(?:,"submitted":"(${momentPattern})")?,"answers":\\[`,
);
const tail = '],"end":true}\n';
const opening = '{"question":"';
/** Never inside a text, where a quotation mark has a backslash before it. */
const between = `},${opening}`;

const mostAnswers = 2000;
/** Different questions in all lines, ours or not. */
const mostQuestions = 10_000;
/** Per question; what is met beyond them is judged anew each time. */
const textsRemembered = 2000;
/** Longer answers are own words, which do not repeat. */
const longestRemembered = 500;

/** One answer judged once, and the question it belongs to. */
interface Known {
  answer: Answer;
  question: Asked;
}

interface Asked {
  /** The line that answered it last: a second answer in one line is refused. */
  line: number;
  remembered: number;
}

/**
 * A reader of import lines as accord writes them, line feed included: the reply, or null for any other text, which
 * the strict reader then judges. Answers repeat over people: each distinct text is parsed and judged once, so that
 * equal answers of two replies are one object, to be read only.
 */
export function quickReader(frame: Frame): (line: string) => Reply | null {
  const known = new Map<string, Known>();
  const questions = new Map<string, Asked>();
  let lines = 0;

  function answerIn(part: string): Known | null {
    const before = known.get(part);
    if (before !== undefined) return before;
    const answer = ownAnswer(`${opening}${part}}`);
    if (answer === null || answerMisfits(answer, frame, []).length > 0) return null;
    let question = questions.get(answer.question);
    if (question === undefined) {
      if (questions.size >= mostQuestions) return null;
      questions.set(answer.question, (question = { line: 0, remembered: 0 }));
    }
    const found = { answer, question };
    if (part.length <= longestRemembered && question.remembered < textsRemembered) {
      question.remembered += 1;
      known.set(copy(part), found);
    }
    return found;
  }

  function answersIn(text: string): Answer[] | null {
    if (text === '') return [];
    if (!text.startsWith(opening) || !text.endsWith('}')) return null;
    const parts = text.slice(opening.length, -1).split(between);
    if (parts.length > mostAnswers) return null;
    const answers = new Array<Answer>(parts.length);
    for (let at = 0; at < parts.length; at += 1) {
      const one = answerIn(parts[at] as string);
      if (one === null || one.question.line === lines) return null;
      one.question.line = lines;
      answers[at] = one.answer;
    }
    return answers;
  }

  return (line) => {
    lines += 1;
    const found = head.exec(line);
    if (found === null || !line.endsWith(tail)) return null;
    const [start, round, person = '', side = '', state, language = '', started = '', submitted] = found;
    if (round !== frame.round || !isId(person) || !frame.sides.has(side)) return null;
    if (frame.person !== null || (frame.people.get(person) ?? side) !== side) return null;
    const answers = answersIn(line.slice(start.length, -tail.length));
    if (answers === null) return null;
    return {
      format: 1,
      round: frame.round,
      person: copy(person),
      side,
      state: state as Reply['state'],
      privacy: 'named',
      language,
      started,
      ...(submitted === undefined ? {} : { submitted }),
      answers,
      end: true,
    };
  };
}

/** An answer whose text is byte for byte what accord writes; null for any other. */
function ownAnswer(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainAnswer(value) && JSON.stringify(value) === text ? value : null;
  } catch {
    return null;
  }
}

/** The same text, which does not keep the piece of the file in memory that it was cut from. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}
