import { kindOf } from '../questions/index.ts';
import { total, type Counts, type Summary } from '../questions/kind.ts';
import {
  labelIn,
  questionsOf,
  type Action,
  type Question,
  type Questionnaire,
  type Target,
} from '../questionnaire/questionnaire.ts';
import type { Tally } from '../replies/tally.ts';
import { observedGap } from '../score/gap.ts';
import { isApart } from '../score/perception.ts';
import type { Perception, QuestionScore, Score, SideScore } from '../score/score.ts';
import { spread } from '../score/spread.ts';
import type { Say, Text } from '../text/language.ts';
import type { Words } from '../text/words/index.ts';

/** What findings need to know of an audit. */
export interface Subject {
  sides: readonly { id: string; name: Text; population: 'everyone' | 'sample' }[];
  pair: readonly [string, string];
  target: Target;
  questionnaires: readonly Questionnaire[];
  actions: readonly Action[];
}

/** A side's head beside its own team, where both have answered. */
interface Ranks {
  head: Summary;
  team: Summary;
  /** Mean distance between two members of the team, 0..1; null below two. */
  spread: number | null;
}

/** What one side says to one question, and what it expects the other side of the pair to say. */
export interface SidePicture {
  id: string;
  name: string;
  /** Do those who answer stand for a larger group? */
  isSample: boolean;
  own: Summary;
  /** null: no guess was given. */
  guess: Summary | null;
  /** The side it guesses: the other one of the pair. */
  guessesOf: string;
  /** null where the score holds nothing of this side. */
  score: SideScore | null;
  perception: Perception | null;
  /** null unless the head stands beyond the threshold from its team. */
  ranks: Ranks | null;
  /** Mean place of the own answers along the question's range, 0..1; null where there is none. */
  place: number | null;
  /** What it says the thing asked is worth: the same of the question that `worth` names. */
  worth: { says: string; place: number | null } | null;
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
  /** The product's own words in the same language. */
  words: Words;
}

/** One picture per scored question, in the order asked. */
export function pictures(subject: Subject, score: Score, tally: Tally, say: Say): Picture[] {
  const scores = new Map(score.questions.map((one) => [one.question, one]));
  const questions = new Map(questionsOf(subject.questionnaires).map((one) => [one.id, one]));
  const asked = subject.questionnaires.flatMap((questionnaire) =>
    questionnaire.dimensions.flatMap((dimension) =>
      dimension.questions.map((question) => ({ dimension, question })),
    ),
  );
  return asked.flatMap(({ dimension, question }, place) => {
    const scored = scores.get(question.id);
    if (scored === undefined) return [];
    const worth = question.worth === null ? undefined : questions.get(question.worth);
    const sides = subject.sides.map((side) =>
      sidePicture(
        { question, score: scored, worth: worth ?? null, guessesOf: otherOf(subject.pair, side.id) },
        {
          id: side.id,
          name: say(side.name),
          isSample: side.population === 'sample',
          second: side.id === subject.pair[1],
        },
        tally,
        say,
      ),
    );
    const [first, second] = subject.pair.map((id) => sides.find((side) => side.id === id));
    if (first === undefined || second === undefined) throw new Error('the pair names a side the audit lacks');
    return [
      {
        question,
        place,
        label: labelIn(question, say),
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
        words: say.words,
      },
    ];
  });
}

function observed(question: Question, pair: Subject['pair'], tally: Tally): number | null {
  const [first, second] = pair.map((side) => tally.sides.get(question.id)?.get(side)?.own ?? new Map());
  if (first === undefined || second === undefined) return null;
  const parts = kindOf(question).ruler(question.fields, [...first.keys(), ...second.keys()]);
  return observedGap(parts, first, second);
}

function otherOf([first, second]: Subject['pair'], side: string): string {
  return side === first ? second : first;
}

function sidePicture(
  about: { question: Question; score: QuestionScore; worth: Question | null; guessesOf: string },
  { id, name, isSample, second }: { id: string; name: string; isSample: boolean; second: boolean },
  tally: Tally,
  say: Say,
): SidePicture {
  const { question, score, worth, guessesOf } = about;
  const counts = tally.sides.get(question.id)?.get(id);
  const kind = kindOf(question);
  const own = counts?.own ?? new Map<string, number>();
  const worthOf = worth === null ? undefined : tally.sides.get(worth.id)?.get(id)?.own;
  const guesses = counts?.guesses ?? new Map<string, number>();
  return {
    id,
    name,
    isSample,
    own: kind.summary(question.fields, own, say),
    guess: guesses.size === 0 ? null : kind.summary(question.fields, guesses, say),
    guessesOf,
    score: score.sides.find((side) => side.side === id) ?? null,
    perception: score.perceptions.find((one) => one.side === id) ?? null,
    ranks: isHeadApart(question, score, id) ? ranks(question, id, second, tally, say) : null,
    place: placeOf(question, own),
    worth:
      worth === null || worthOf === undefined
        ? null
        : {
            says: kindOf(worth).summary(worth.fields, worthOf, say).says,
            place: placeOf(worth, worthOf),
          },
  };
}

/** Nothing else is ever said of a head beside its team, and most heads stand with theirs. */
function isHeadApart(question: Question, score: QuestionScore, side: string): boolean {
  const distance = score.sides.find((one) => one.side === side)?.headTeam ?? 0;
  return question.expect !== 'free' && isApart(distance, score.threshold);
}

function ranks(question: Question, side: string, second: boolean, tally: Tally, say: Say): Ranks {
  const kind = kindOf(question);
  const at = tally.questions.indexOf(question.id);
  const [head, team] = [new Map<string, number>(), new Map<string, number>()];
  for (const row of tally.rows ?? []) {
    const key = row.side === side ? row.keys[at] : null;
    if (typeof key !== 'string') continue;
    const into = row.role === 'head' ? head : team;
    into.set(key, (into.get(key) ?? 0) + 1);
  }
  const parts = kind.ruler(question.fields, [...head.keys(), ...team.keys()]);
  return {
    head: kind.summary(question.fields, head, say),
    team: kind.summary(question.fields, team, say),
    spread: spread(parts, team, second ? 'second' : 'first'),
  };
}

function placeOf(question: Question, counts: Counts): number | null {
  const kind = kindOf(question);
  const n = total(counts);
  let sum = 0;
  for (const [key, count] of counts) {
    const { share } = kind.reading(question.fields, kind.answer(question.fields, key));
    if (share === undefined) return null;
    sum += share * count;
  }
  return n === 0 ? null : sum / n;
}
