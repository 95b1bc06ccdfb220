import type { Finding } from '../findings/finding.ts';
import type { Picture } from '../findings/picture.ts';
import { isLittleWorth } from '../findings/predicates.ts';
import { joined, type Words } from '../text/words/index.ts';

/** More names than this are counted. */
const mostNamed = 6;

/**
 * What the pair holds alike, in sentences: that there is no gap is a result too. Empty where nothing was compared.
 */
export function holds(seen: readonly Picture[], found: readonly Finding[], words: Words): string[] {
  const t = words.holds;
  const compared = seen.filter((picture) => picture.score.gap.value !== null);
  const [any] = compared;
  if (any === undefined) return [];
  const same = compared.filter((picture) => picture.score.verdict === 'same');
  const sides = joined([any.first.name, any.second.name], words);
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
    ...(apart.length === 0 ? [t.noneApart] : []),
    ...(same.length > 0 ? [t.same({ sides, count: same.length, all: compared.length })] : []),
    ...(expected.length > 0 ? [t.known({ count: known.length, all: expected.length })] : []),
    ...(kept.length > 0 ? [t.keep({ list: named(kept, words) })] : []),
    ...(problems.length > 0 ? [t.problems({ list: named(problems, words) })] : []),
    ...(alone.length > 0
      ? [
          t.leave({
            list: named(
              alone.map((one) => one.label),
              words,
            ),
          }),
        ]
      : []),
    ...(unknown > 0 && apart.length === 0 ? [t.unknown({ count: unknown })] : []),
  ];
}

function has(found: readonly Finding[], picture: Picture, kind: Finding['kind']): boolean {
  return found.some((finding) => finding.kind === kind && finding.question === picture.question.id);
}

function named(list: readonly string[], words: Words): string {
  const more = list.length - mostNamed;
  const shown = list.slice(0, mostNamed).join(' · ');
  return more > 0 ? `${shown} · ${words.lists.more({ count: more })}` : shown;
}
