import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Answer, Guess, Reply } from './reply.ts';

/** What replies of one round must fit to. */
export interface Frame {
  round: string;
  /** person id -> side id, of everybody the audit names. */
  people: ReadonlyMap<string, string>;
  sides: ReadonlySet<string>;
  questions: ReadonlyMap<string, Question>;
  /** The person the file is named after; null for imports, which may hold people that the audit does not name. */
  person: string | null;
}

/** One thing that does not fit. */
interface Misfit {
  path: Path;
  /** What is wrong and what would be right; never repeats an answer. */
  message: string;
}

/**
 * Where a well-formed reply does not fit to its file, its audit or its questions. An answer to another wording of a
 * question (or to none of ours) is no misfit: it is kept and not counted.
 */
export function misfits(reply: Reply, frame: Frame): Misfit[] {
  return [...headMisfits(reply, frame), ...answersMisfits(reply, frame)];
}

function headMisfits(reply: Reply, { round, people, sides, person }: Frame): Misfit[] {
  const found: Misfit[] = [];
  if (reply.round !== round) {
    found.push({ path: ['round'], message: `must be "${round}", the round in whose folder the file lies` });
  }
  if (person !== null && reply.person !== person) {
    found.push({ path: ['person'], message: `must be "${person}", the person the file is named after` });
  }
  const side = people.get(reply.person);
  // What was imported of somebody whom the audit does not name stays withdrawn, and never counts.
  if (side === undefined && person !== null && reply.state !== 'withdrawn') {
    const message = `"${reply.person}" is not a person of audit.yaml.${didYouMean(reply.person, people.keys())}`;
    found.push({ path: ['person'], message: `${message} Add the person there, or move the file away` });
  }
  if (!sides.has(reply.side)) {
    const message = `"${reply.side}" is not a side of this audit.${didYouMean(reply.side, sides)}`;
    found.push({ path: ['side'], message: `${message} (sides: ${listed(sides)})` });
  } else if (side !== undefined && reply.side !== side) {
    const message = `must be "${side}", the side of ${reply.person} in audit.yaml`;
    found.push({ path: ['side'], message: `${message}; or change it there` });
  }
  return found;
}

function answersMisfits(reply: Reply, frame: Frame): Misfit[] {
  const found: Misfit[] = [];
  const seen = new Set<string>();
  reply.answers.forEach((answer, index) => {
    if (seen.has(answer.question)) {
      found.push({
        path: ['answers', index, 'question'],
        message: `"${answer.question}" is answered twice; keep one`,
      });
    }
    seen.add(answer.question);
    found.push(...answerMisfits(answer, frame, ['answers', index]));
  });
  return found;
}

/** Where one well-formed answer, standing at `path`, does not fit to its question. */
export function answerMisfits(
  answer: Answer,
  frame: Pick<Frame, 'questions' | 'sides'>,
  path: Path,
): Misfit[] {
  const question = frame.questions.get(answer.question);
  if (question === undefined || question.measure !== answer.measure) return [];
  const found = valueMisfits(question, answer, path);
  answer.guesses?.forEach((guess, at) => {
    const inside = [...path, 'guesses', at] as const;
    if (!frame.sides.has(guess.side)) {
      const message = `"${guess.side}" is not a side of this audit (sides: ${listed(frame.sides)})`;
      found.push({ path: [...inside, 'side'], message });
    }
    found.push(...valueMisfits(question, guess, inside));
  });
  return found;
}

function valueMisfits(question: Question, answer: Answer | Guess, path: Path): Misfit[] {
  if (answer.value === undefined) {
    return answer.key === undefined ? [] : [{ path: [...path, 'key'], message: 'stands without a value' }];
  }
  const kind = kindOf(question);
  const judged = kind.legal(question.fields, answer.value);
  if (!judged.ok) return [{ path: [...path, 'value'], message: judged.problem }];
  return kind.key(question.fields, judged.answer) === (answer.key ?? null)
    ? []
    : [
        {
          path: [...path, 'key'],
          message: 'is not the key of this value; leave the file as accord wrote it',
        },
      ];
}
