import type { Report, ReportOutsider } from '../../report/report.ts';
import { matrixTable } from '../matrix.ts';
import { nameOf, points, saysOf } from '../wording.ts';
import { table } from './markup.ts';

/** Every side against every other, and where third sides are farthest from both of the pair; with three or more. */
export function allSides(report: Report): string[] {
  const found = matrixTable(report);
  if (found === null) return [];
  const right = new Set(found.heads.map((_, at) => at + 1));
  return [
    '## All sides',
    table(['points apart', ...found.heads], found.rows, right),
    found.note,
    ...report.outsiders.flatMap((one) => [leaning(report, one), farthest(report, one)]),
  ];
}

/** To which side of the pair a third one stands nearer. */
function leaning(report: Report, one: ReportOutsider): string {
  if (one.questions === 0) return '';
  const [first, second] = report.pair.map((side) => nameOf(report, side));
  const alike = one.asFar === 0 ? '' : `, as far from both on ${one.asFar}`;
  return `${nameOf(report, one.side)} stands nearer to ${first} on ${one.nearerFirst} of ${one.questions} questions, nearer to ${second} on ${one.nearerSecond}${alike}.`;
}

function farthest(report: Report, one: ReportOutsider): string {
  const ids = [one.side, ...report.pair];
  const names = ids.map((side) => nameOf(report, side));
  const rows = one.widest.map(({ question, toFirst, toSecond }) => {
    const asked = report.questions.find((other) => other.id === question);
    const says = ids.map((id) => saysOf(asked?.sides.find((side) => side.side === id)));
    return [asked?.label ?? question, ...says, String(points(toFirst)), String(points(toSecond))];
  });
  const heads = ['farthest from both', ...names, ...names.slice(1).map((name) => `points from ${name}`)];
  return table(heads, rows, new Set([heads.length - 2, heads.length - 1]));
}
