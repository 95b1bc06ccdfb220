import type { Problem } from '../../errors.ts';
import { byLine } from '../../text/check.ts';
import { questionsOf, type Questionnaire } from '../questionnaire.ts';
import type { Shelved } from '../shelf.ts';
import { costFigures } from './cost-figures.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { loadedWords } from './loaded-words.ts';
import { long } from './long.ts';
import { lopsided } from './lopsided.ts';
import { neverApart } from './never-apart.ts';
import { neverRaised } from './never-raised.ts';
import { oneKind } from './one-kind.ts';
import { oneText } from './one-text.ts';
import { looked, ownQuestions, type Rule } from './rule.ts';
import { unreachable } from './unreachable.ts';
import type { WordLists } from './word-lists.ts';

/** Every rule. A new one is one file and one entry here. */
const rules: readonly Rule[] = [
  loadedWords,
  doubleBarrelled,
  lopsided,
  unreachable,
  neverApart,
  neverRaised,
  oneText,
  oneKind,
  costFigures,
  long,
];

/**
 * Warnings of what questionnaires mean, beyond being well formed: each with its reason. `others` may be asked together
 * with them; `known` are all there are, where an audit chooses only some of them.
 */
export function lint(
  shelved: readonly Shelved[],
  others: readonly Questionnaire[],
  words: WordLists,
  known: readonly Questionnaire[] = others,
): Problem[] {
  const items = shelved.map(({ item }) => item);
  const besides = others.filter(({ id }) => !items.some((one) => one.id === id));
  const around = {
    judged: new Set(shelved.flatMap(ownQuestions)),
    all: questionsOf([...besides, ...items]),
    known: questionsOf([...known, ...items]),
    words,
  };
  return shelved.flatMap((one) => {
    const { about, warn, problems } = looked(one, around);
    for (const rule of rules) rule(about, warn);
    return byLine(problems);
  });
}
