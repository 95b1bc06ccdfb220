import { alignment, isCompared } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { monthsAfter } from '../../text/day.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import { items, section } from '../parts.ts';

/** Teams this small move more by chance than by work in less. */
const months = 6;

/** When to look again, what falls due before, and the figure with its trend, small. */
export function nextCheck(report: Report): Section {
  const t = pageWords(report.languages).executive;
  const { charter, register, asOf } = report;
  const reviews = (charter?.agreements ?? [])
    .flatMap(({ review }) => (review === null ? [] : [review]))
    .sort();
  const review = reviews.find((day) => day >= asOf);
  const due = (register?.actions ?? []).filter(({ state, overdue }) => state === 'open' && !overdue);
  const [first] = [...due].sort((one, other) => (one.due < other.due ? -1 : 1));
  const dates = [
    ...(register !== null && register.overdue > 0 ? [t.overdue({ count: register.overdue })] : []),
    ...(first === undefined ? [] : [t.nextDue({ day: first.due, title: first.title, owners: first.owners })]),
    ...(charter !== null && charter.reviewsOverdue > 0
      ? [t.reviewsOverdue({ count: charter.reviewsOverdue })]
      : []),
    ...(review === undefined ? [] : [t.review({ day: review })]),
    isCompared(report) ? t.again({ day: monthsAfter(asOf, months) }) : t.onceBoth,
  ];
  return section('next', t.next, [...items(dates.map((text) => ({ title: '', text }))), ...figure(report)]);
}

function figure(report: Report): Block[] {
  const { value } = report.overall;
  if (!isCompared(report) || value === null) return [];
  const t = pageWords(report.languages).executive;
  const change = report.trend?.steps.at(-1)?.text ?? '';
  const said = [t.figure({ alignment: alignment(value) }), change].filter((one) => one !== '').join(' ');
  return [{ kind: 'text', text: said, tone: 'note' }];
}
