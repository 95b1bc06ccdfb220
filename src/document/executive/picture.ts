import { partedMost } from '../../phrases/cards.ts';
import { nameOf, saysOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion, ReportView } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { section, table, texts } from '../parts.ts';

/** A longer answer takes the place of two short ones. */
const short = 44;

/** Where each side outside the pair stands apart from both; that nobody there answered is said too. */
export function ownPictures(report: Report, { rows: most }: Amount): Section[] {
  const t = pageWords(report.languages).executive;
  const seen = report.views.filter((view) => view.compared > 0);
  const [view] = seen;
  if (view === undefined) return [section('picture', t.ownPicture, texts(t.noPicture))];
  const others = seen.slice(1).map((one) =>
    t.pictureCount({
      side: nameOf(report, one.side),
      count: one.apartFromBoth.length,
      compared: one.compared,
    }),
  );
  const { count, shown } = { count: view.apartFromBoth.length, shown: rows(report, view, most) };
  const said = t.pictureCount({ side: nameOf(report, view.side), count, compared: view.compared });
  const heads = ['', ...[view.side, ...report.pair].map((side) => nameOf(report, side))];
  const title = t.picture({ side: nameOf(report, view.side) });
  return [section('picture', title, [...table(title, heads, shown), ...texts([said, ...others].join(' '))])];
}

/** What counts most first; questions with short answers before the others, so that more of them have room. */
function rows(report: Report, view: ReportView, most: number): string[][] {
  const words = wordsIn(report.languages);
  const all = view.apartFromBoth.flatMap((id) => {
    const question = report.questions.find((one) => one.id === id);
    return question === undefined ? [] : [question];
  });
  const says = ({ sides }: ReportQuestion, id: string) => {
    const [own, side] = [view.side, id].map((one) => sides.find((other) => other.side === one));
    const parted = partedMost(own?.rows ?? [], side?.rows ?? [], words);
    return parted === null || parted.count === 0 ? saysOf(side, words) : words.kinds.putElsewhere(parted);
  };
  return all
    .map((question) => [question.label, ...[view.side, ...report.pair].map((side) => says(question, side))])
    .filter((cells) => cells.every((cell) => cell.length <= short))
    .slice(0, most);
}
