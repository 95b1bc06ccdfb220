import { isLittleWorth } from '../findings/rules.ts';
import { joined } from '../findings/placeholders.ts';
import type { Finding } from '../findings/finding.ts';
import type { Picture } from '../findings/picture.ts';

/** More names than this are counted. */
const mostNamed = 6;

/**
 * What the pair holds alike, in sentences: that there is no gap is a result too. Empty where nothing was compared.
 */
export function holds(seen: readonly Picture[], found: readonly Finding[]): string[] {
  const compared = seen.filter((picture) => picture.score.gap.value !== null);
  const [any] = compared;
  if (any === undefined) return [];
  const same = compared.filter((picture) => picture.score.verdict === 'same');
  const sides = joined([any.first.name, any.second.name]);
  const apart = compared.filter((picture) =>
    ['known', 'unnoticed', 'apart', 'split'].includes(picture.score.verdict),
  );
  const titles = (kind: Finding['kind']) =>
    found.filter((finding) => finding.kind === kind).map((finding) => finding.title);
  const [kept, problems] = [titles('worth-keeping'), titles('agreed-problem')];
  const expected = same.filter((picture) => picture.score.perceptions.length > 0);
  const known = expected.filter((picture) =>
    picture.score.perceptions.every((one) => one.cell === 'true-consensus'),
  );
  const alone = same.filter((picture) => isLittleWorth(picture) && !has(found, picture, 'not-worth-it'));
  const unknown = seen.filter(({ score }) => ['unknown', 'unclear'].includes(score.verdict)).length;
  return [
    ...(apart.length === 0 ? ['No question sets the two sides apart.'] : []),
    ...(same.length > 0
      ? [`${sides} say the same on ${share(same.length, compared.length)} questions that could be compared.`]
      : []),
    ...(expected.length > 0
      ? [
          `On ${share(known.length, expected.length)} of these that were guessed, each expected what the other said.`,
        ]
      : []),
    ...(kept.length > 0 ? [`Worth keeping: ${named(kept)}.`] : []),
    ...(problems.length > 0
      ? [`Seen alike and to be put right together, with nothing to negotiate: ${named(problems)}.`]
      : []),
    ...(alone.length > 0
      ? [
          `Little is done together and little would be gained; leave it: ${named(alone.map((one) => one.label))}.`,
        ]
      : []),
    ...(unknown > 0 && apart.length === 0
      ? [
          `On ${unknown} ${unknown === 1 ? 'question' : 'questions'} too little is known; that is no agreement.`,
        ]
      : []),
  ];
}

/** `3 of the 7`, `all 7`. */
function share(count: number, all: number): string {
  return count === all ? `all ${all}` : `${count} of the ${all}`;
}

function has(found: readonly Finding[], picture: Picture, kind: Finding['kind']): boolean {
  return found.some((finding) => finding.kind === kind && finding.question === picture.question.id);
}

function named(list: readonly string[]): string {
  const more = list.length - mostNamed;
  const shown = list.slice(0, mostNamed).join(' · ');
  return more > 0 ? `${shown} · and ${more} more` : shown;
}
