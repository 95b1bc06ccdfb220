import type { Report, ReportQuestion, ReportSide } from '../../report/report.ts';
import { isCompared, nameOf, points, silences, verdictOf, weight } from '../wording.ts';
import { list, table } from './markup.ts';
import { wordings } from './words.ts';

/** One question: its wording, what each side says and expects, what that means, and why it was asked. */
export function questionParts(report: Report, question: ReportQuestion): string[] {
  const sides = question.sides.filter((side) => side.asked > 0);
  return [
    `### ${question.label}`,
    ...wordings(report, question),
    answers(report, sides),
    options(report, question, sides),
    others(report, sides),
    ...(isCompared(report) ? [verdict(report, question)] : []),
    question.why === '' ? '' : `Why we ask: ${question.why}`,
  ];
}

/** Columns in which no side has anything are left out. */
function answers(report: Report, sides: readonly ReportSide[]): string {
  const columns: { head: string; cell(side: ReportSide): string }[] = [
    { head: 'answers', cell: (side) => `${side.n} of ${side.asked}` },
    { head: 'says', cell: (side) => side.says || '–' },
    {
      head: 'no answer',
      cell: (side) =>
        silences(side)
          .map(({ count, words }) => `${count} ${words}`)
          .join(', '),
    },
    {
      head: 'expects of the other',
      cell: (side) => (side.guess === null ? '' : `${side.guess.says} (${side.guess.n} guesses)`),
    },
    {
      head: 'apart inside',
      cell: (side) => (side.spread === null ? '' : `${points(side.spread)}${side.split ? ', split' : ''}`),
    },
  ];
  const shown = columns.filter((column) => sides.some((side) => column.cell(side) !== ''));
  return table(
    ['', ...shown.map((column) => column.head)],
    sides.map((side) => [nameOf(report, side.side), ...shown.map((column) => column.cell(side))]),
  );
}

/** More options than this, and bands of a range, are shown only where somebody chose them. */
const many = 12;

/** Option by option, where there are at least two to compare; what carries most of the difference first. */
function options(report: Report, question: ReportQuestion, sides: readonly ReportSide[]): string {
  const answering = sides.filter((side) => side.n > 0);
  const labels = new Map(answering.flatMap((side) => side.rows.map((row) => [row.id, row.label] as const)));
  if (labels.size < 2) return '';
  const isRange = answering.some((side) => side.center !== null);
  const place = new Map(question.items.map(({ item }, index) => [item, index]));
  const rows = [...labels]
    .map(([id, label]) => ({
      place: place.get(id) ?? place.size,
      cells: answering.map((side) => side.rows.find((row) => row.id === id)),
      label,
    }))
    .filter(
      ({ cells }) =>
        (labels.size <= many && !isRange) || cells.some((row) => row !== undefined && row.share > 0),
    )
    .sort((one, other) => one.place - other.place)
    .map(({ label, cells }) => [label, ...cells.map((row) => row?.text ?? '')]);
  return table(['', ...answering.map((side) => nameOf(report, side.side))], rows);
}

/** Own words beside the options. */
function others(report: Report, sides: readonly ReportSide[]): string {
  return list(
    sides.flatMap((side) =>
      side.words.map((one) => `${nameOf(report, side.side)}, ${one.person}: "${one.text}"`),
    ),
  );
}

function verdict(report: Report, question: ReportQuestion): string {
  const { gap, apart } = question;
  const words = verdictOf(question).verdict;
  if (gap.value === null || apart === null) return `**${words}**`;
  const luck =
    report.leads === 'adjusted'
      ? ` (observed ${points(gap.value.observed)}, of which luck alone would make ${points(gap.value.noise)})`
      : '';
  const range =
    question.interval === null || question.interval.se === 0 || report.leads === 'observed'
      ? ''
      : ` Between ${points(question.interval.low)} and ${points(question.interval.high)} with 95 % confidence.`;
  const parts = [
    `**${words}** ${points(apart)} points apart${luck}; apart begins above ${points(question.threshold)}.${range}`,
    inside(report, question),
    misread(report, question),
    `Weight ${weight(question.weight)}${question.core ? ', a core question' : ''}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function inside(report: Report, question: ReportQuestion): string {
  const spreads = question.sides
    .filter((side) => report.pair.includes(side.side))
    .flatMap((side) => side.spread ?? []);
  const widest = Math.max(0, ...spreads);
  return question.apart !== null &&
    widest > 0 &&
    question.apart > question.threshold &&
    question.apart <= widest
    ? 'There is as much difference inside a side as between the sides.'
    : '';
}

function misread(report: Report, question: ReportQuestion): string {
  const names = question.perceptions
    .filter((one) => one.misread)
    .map((one) => `${nameOf(report, one.side)} misreads what ${nameOf(report, one.of)} says.`);
  return names.join(' ');
}
