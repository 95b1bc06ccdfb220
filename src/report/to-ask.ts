import type { Picture } from '../findings/picture.ts';
import { wordingFor } from '../questionnaire/questionnaire.ts';
import type { Say } from '../text/language.ts';
import type { Report } from './report.ts';

/** More than a person asks in one talk. */
const most = 6;

/**
 * What to ask each side of the pair that has not answered: what nobody who answered knows first, then core
 * questions, then the weightier ones. Empty where both have answered, or nobody has.
 */
export function toAsk(
  seen: readonly Picture[],
  sides: Report['sides'],
  pair: Report['pair'],
  say: Say,
): Report['toAsk'] {
  if (sides.every((side) => side.submitted === 0)) return [];
  const silent = pair.filter((id) => sides.find((side) => side.id === id)?.submitted === 0);
  if (silent.length === 0) return [];
  const ordered = [...seen].sort(
    (one, other) =>
      Number(isUnknown(other)) - Number(isUnknown(one)) ||
      Number(other.question.core) - Number(one.question.core) ||
      other.weight - one.weight ||
      one.place - other.place,
  );
  return silent.flatMap((side) =>
    ordered.slice(0, most).map((picture) => ({
      side,
      question: picture.question.id,
      text: say(wordingFor(picture.question.ask, side)),
    })),
  );
}

/** Somebody was asked and said "don't know", and nobody answered. */
function isUnknown(picture: Picture): boolean {
  return (
    picture.sides.every((side) => side.own.n === 0) &&
    picture.sides.some((side) => (side.score?.none['dont-know'] ?? 0) > 0)
  );
}
