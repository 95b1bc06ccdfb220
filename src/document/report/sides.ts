import { matrixTable } from '../../phrases/matrix.ts';
import { nameOf, points, saysOf } from '../../phrases/wording.ts';
import type { Report, ReportOutsider } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';

/** Every side against every other, and where third sides are farthest from both of the pair; with three or more. */
export function allSides(report: Report): Section[] {
  const found = matrixTable(report);
  if (found === null) return [];
  const { report: t } = wordsIn(report.languages);
  return [
    section('sides', t.allSides, [
      ...table(t.allSides, [t.pointsApart, ...found.heads], found.rows, (at) => at > 0),
      ...texts(found.note),
      ...report.outsiders.flatMap((one) => [...texts(leaning(report, one)), ...farthest(report, one)]),
    ]),
  ];
}

/** To which side of the pair a third one stands nearer. */
function leaning(report: Report, one: ReportOutsider): string {
  if (one.questions === 0) return '';
  const [first = '', second = ''] = report.pair.map((side) => nameOf(report, side));
  const { nearerFirst, nearerSecond, asFar, questions } = one;
  const side = nameOf(report, one.side);
  return wordsIn(report.languages).report.leaning({
    side,
    first,
    second,
    nearerFirst,
    nearerSecond,
    asFar,
    questions,
  });
}

function farthest(report: Report, one: ReportOutsider): Block[] {
  const words = wordsIn(report.languages);
  const t = words.report;
  const ids = [one.side, ...report.pair];
  const names = ids.map((side) => nameOf(report, side));
  const rows = one.widest.map(({ question, toFirst, toSecond }) => {
    const asked = report.questions.find((other) => other.id === question);
    const says = ids.map((id) =>
      saysOf(
        asked?.sides.find((side) => side.side === id),
        words,
      ),
    );
    return [asked?.label ?? question, ...says, String(points(toFirst)), String(points(toSecond))];
  });
  const heads = ['', ...names, ...names.slice(1).map((name) => t.pointsFromHead({ side: name }))];
  return table(`${names[0]}: ${t.farthest}`, heads, rows, (at) => at >= heads.length - 2);
}
