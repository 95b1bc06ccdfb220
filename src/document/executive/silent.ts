import { notKnown } from '../../phrases/not-known.ts';
import { attending, nameOf, nobodyNamed, personOf } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { items, section } from '../parts.ts';

/** More people than this are counted, not named. */
const few = 6;

/** Who was asked and has not answered, and what nobody knows. */
export function silent(report: Report, { unknown: most }: Amount): Section {
  const t = pageWords(report.languages).executive;
  const { lists } = wordsIn(report.languages);
  const missing = attending(report).flatMap(({ name, invited, submitted, missing: people }) => {
    const count = invited - submitted;
    if (count <= 0) return [];
    const named =
      people.length > 0 && people.length <= few ? people.map((one) => personOf(report, one)).join(', ') : '';
    return [{ title: '', text: t.missing({ side: name, count, all: invited, people: named }) }];
  });
  const unnamed = nobodyNamed(report);
  if (unnamed.length > 0) {
    const sides = joined(
      unnamed.map((id) => nameOf(report, id)),
      wordsIn(report.languages),
    );
    missing.push({ title: '', text: t.nobodyNamed({ sides }) });
  }
  const unknown = notKnown(report);
  const more = unknown.length - most;
  const shown = [...unknown.slice(0, most), ...(more > 0 ? [lists.more({ count: more })] : [])];
  const isUnknown = most > 0 && unknown.length > 0;
  return section('silent', isUnknown ? t.silentAndUnknown : t.silent, [
    ...items(missing.length === 0 ? [{ title: '', text: t.allAnswered }] : missing),
    ...(isUnknown ? items([{ title: t.notKnown, text: shown.join(' · ') }]) : []),
  ]);
}
