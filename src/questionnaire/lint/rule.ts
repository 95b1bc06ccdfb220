import { mapOf } from '../../text/plain-shape.ts';
import { pathText, type Path } from '../../text/source.ts';
import { problemAt } from '../../text/source.ts';
import type { Problem } from '../../errors.ts';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire.ts';
import type { Shelved } from '../shelf.ts';
import type { WordLists } from './word-lists.ts';

/** What a rule may look at. */
interface About {
  /** Of a file: what is judged. */
  questionnaire: Questionnaire;
  /** Questions that stand in the file, or are worded anew there. */
  own: readonly Question[];
  /** The same of every file that is judged. */
  judged: ReadonlySet<Question>;
  /** Every question that may be asked together with these, themselves included, in the order of the files. */
  all: readonly Question[];
  /** Every question there is, whether or not it is asked together with these. */
  known: readonly Question[];
  words: WordLists;
}

/** Warns of one part of a question, or of a dimension; what the file does not hold is not warned of. */
interface Warn {
  question(question: Question, at: Path, message: string, on?: 'key'): void;
  dimension(id: string, message: string): void;
}

/** One thing that makes answers or findings less worth. Says why, and what to write instead. */
export type Rule = (about: About, warn: Warn) => void;

/** What rules may look at beside the file itself. */
type Around = Pick<About, 'judged' | 'all' | 'known' | 'words'>;

/** The questions that stand in a file, or are worded anew there. */
export function ownQuestions({ item, places }: Shelved): Question[] {
  return questionsOf([item]).filter((one) => places.questions.has(one.id));
}

/** A file with the rules' way of telling: each place is warned of once for each message. */
export function looked(shelved: Shelved, around: Around): { about: About; warn: Warn; problems: Problem[] } {
  const { item, source, places } = shelved;
  const problems: Problem[] = [];
  const told = new Set<string>();
  const add = (path: Path, message: string, on: 'key' | 'value') => {
    const key = `${pathText(path)} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    problems.push(problemAt(source, path, message, { on, severity: 'warning' }));
  };
  return {
    problems,
    about: { ...around, questionnaire: item, own: ownQuestions(shelved) },
    warn: {
      question(question, at, message, on) {
        const place = places.questions.get(question.id);
        if (place === undefined || !holds(source.value, [...place, ...at.slice(0, 2)])) return;
        add([...place, ...at], message, on ?? 'value');
      },
      dimension(id, message) {
        const place = places.dimensions.get(id);
        if (place !== undefined) add([...place, 'id'], message, 'value');
      },
    },
  };
}

function holds(value: unknown, path: Path): boolean {
  return (
    path.reduce(
      (at: unknown, part) => (Array.isArray(at) ? at[part as number] : mapOf(at)?.[part]),
      value,
    ) !== undefined
  );
}
