import { kindNamed } from '../questions/index.ts';
import type { Summary } from '../questions/kind.ts';
import type { Action, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Tally } from '../replies/tally.ts';
import { gap } from '../score/gap.ts';
import type { Perception, QuestionScore, Score, SideScore } from '../score/score.ts';
import type { Say, Text } from '../text/language.ts';

/** What findings need to know of an audit. */
export interface Subject {
  sides: readonly { id: string; name: Text }[];
  pair: readonly [string, string];
  questionnaires: readonly Questionnaire[];
  actions: readonly Action[];
}

/** What one side says to one question, and what it expects the other side of the pair to say. */
export interface SidePicture {
  id: string;
  name: string;
  own: Summary;
  /** null: no guess was given. */
  guess: Summary | null;
  /** The side it guesses: the other one of the pair. */
  guessesOf: string;
  /** null where the score holds nothing of this side. */
  score: SideScore | null;
  perception: Perception | null;
}

/** One question with everything said about it, in the reader's language. */
export interface Picture {
  question: Question;
  /** Place in the order asked, from 0. */
  place: number;
  /** Short name for lists, made from the id. */
  label: string;
  dimensionTitle: string;
  /** Dimension weight x question weight. */
  weight: number;
  score: QuestionScore;
  /** The figure that leads, 0..1: observed, or adjusted in a sample; null: not known. */
  gap: number | null;
  /** The observed distance of a difference that is expected and never scored, 0..1; null for other questions. */
  expected: number | null;
  first: SidePicture;
  second: SidePicture;
  /** Every side of the audit, the pair included. */
  sides: readonly SidePicture[];
  /** Labels of the question's options by id. */
  options: ReadonlyMap<string, string>;
}

/** One picture per scored question, in the order asked. */
export function pictures(subject: Subject, score: Score, tally: Tally, say: Say): Picture[] {
  const scores = new Map(score.questions.map((one) => [one.question, one]));
  const asked = subject.questionnaires.flatMap((questionnaire) =>
    questionnaire.dimensions.flatMap((dimension) =>
      dimension.questions.map((question) => ({ dimension, question })),
    ),
  );
  return asked.flatMap(({ dimension, question }, place) => {
    const scored = scores.get(question.id);
    if (scored === undefined) return [];
    const sides = subject.sides.map((side) =>
      sidePicture(question, scored, side.id, say(side.name), otherOf(subject.pair, side.id), tally, say),
    );
    const [first, second] = subject.pair.map((id) => sides.find((side) => side.id === id));
    if (first === undefined || second === undefined) throw new Error('the pair names a side the audit lacks');
    return [
      {
        question,
        place,
        label: labelOf(question.id),
        dimensionTitle: say(dimension.title),
        weight: scored.weight,
        score: scored,
        gap: scored.gap.value === null ? null : scored.gap.value[score.leads],
        expected: question.expect === 'free' ? observed(question, subject.pair, tally) : null,
        first,
        second,
        sides,
        options: new Map(
          kindOf(question)
            .options(question.fields)
            .map((option) => [option.id, say(option.text)]),
        ),
      },
    ];
  });
}

/** `first-call` -> `First call`: how lists name a question. */
export function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The kind of a question; a name that is not in the list is a bug, for the parser has checked it. */
export function kindOf(question: Question) {
  const kind = kindNamed(question.kind);
  if (kind === undefined) throw new Error(`no kind is called ${question.kind}`);
  return kind;
}

function observed(question: Question, pair: Subject['pair'], tally: Tally): number | null {
  const [first, second] = pair.map((side) => tally.sides.get(question.id)?.get(side)?.own ?? new Map());
  if (first === undefined || second === undefined) return null;
  const parts = kindOf(question).ruler(question.fields, [...first.keys(), ...second.keys()]);
  return gap(parts, first, second)?.observed ?? null;
}

function otherOf([first, second]: Subject['pair'], side: string): string {
  return side === first ? second : first;
}

function sidePicture(
  question: Question,
  score: QuestionScore,
  id: string,
  name: string,
  guessesOf: string,
  tally: Tally,
  say: Say,
): SidePicture {
  const counts = tally.sides.get(question.id)?.get(id);
  const kind = kindOf(question);
  const guesses = counts?.guesses ?? new Map<string, number>();
  return {
    id,
    name,
    own: kind.summary(question.fields, counts?.own ?? new Map<string, number>(), say),
    guess: guesses.size === 0 ? null : kind.summary(question.fields, guesses, say),
    guessesOf,
    score: score.sides.find((side) => side.side === id) ?? null,
    perception: score.perceptions.find((one) => one.side === id) ?? null,
  };
}
