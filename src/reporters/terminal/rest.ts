import type { BalanceSheet, Report, ReportQuestion } from '../../report/report.ts';
import { counted, trades } from '../balance.ts';
import { brief } from '../brief.ts';
import { findingsOf } from '../differences.ts';
import { notKnown } from '../not-known.ts';
import { ownerNames } from '../owners.ts';
import { agreedProblems, isNothingApart, nameOf, points, promise } from '../wording.ts';
import { bullets, column, type Block } from './block.ts';

/** What to keep, what comes with the work, what is not known, what a third side sees: one row each. */
export function asides(report: Report): Block[] {
  const rows = [
    // Where nothing is apart, what holds has been said above.
    ...(isNothingApart(report)
      ? []
      : [
          [
            'Worth keeping',
            several(
              findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title),
              4,
            ),
          ],
          ['Agreed problems, no health', several(agreedProblems(report).map(headingOf(report)), 4)],
        ]),
    ['Different by profession, no fault', several(byProfession(report), 3)],
    ...report.balance.map((sheet) => ['Give and get', giveAndGet(report, sheet)]),
    ['Not known', several(notKnown(report), 4)],
    ...thirdSides(report),
    ['To the head first', headsFirst(report)],
  ].filter(([, text]) => text !== '');
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: '',
      columns: [column('', { flexible: true, list: '' }), column('', { flexible: true, list: '' })],
      rows: rows.map(([head = '', text = '']) => [head, text]),
    },
  ];
}

/** The few actions to be worked on now. */
export function openNow(report: Report): Block[] {
  const open = report.plan.actions.filter((action) => action.open);
  if (open.length === 0) return [];
  const rest = report.plan.actions.length - open.length;
  const texts = open.map((action) => `${action.title} (${ownerNames(report, action)})`);
  return [bullets(rest === 0 ? 'Open now' : `Open now, ${rest} wait`, texts)];
}

/** Both directions in counts, and the first pair worth trading. */
function giveAndGet(report: Report, sheet: BalanceSheet): string {
  const ways = sheet.ways.flatMap((way) => {
    const counts = counted(way);
    return counts === '' ? [] : [`to ${nameOf(report, way.to)} ${counts}`];
  });
  return [...ways, ...trades(report, sheet).slice(0, 1)].join(' · ');
}

/** Where a head stands apart from the own team, by side. */
function headsFirst(report: Report): string {
  const found = findingsOf(report, 'head-team');
  return report.sides
    .flatMap((side) => {
      const own = found.filter(({ finding }) => finding.about.includes(side.id));
      const labels = own.map(({ question }) => question.label);
      return labels.length === 0 ? [] : [`${side.name}: ${several(labels, 3)}`];
    })
    .join('; ');
}

/** As the finding on a question is headed; the question's name where there is none. */
function headingOf(report: Report): (question: ReportQuestion) => string {
  return ({ id, label }) =>
    report.findings.find((one) => one.question === id && one.kind === 'agreed-problem')?.title ?? label;
}

function byProfession(report: Report): string[] {
  return findingsOf(report, 'by-profession').map(({ finding, question }) => {
    const { first, second } = brief(report, question);
    return `${finding.title}: ${first} / ${second}`;
  });
}

/** How far a side outside the pair is from each side of it. */
function thirdSides(report: Report): string[][] {
  const outside = report.sides.filter((side) => side.submitted > 0 && !report.pair.includes(side.id));
  return outside.map((side) => {
    const told = report.others.flatMap(({ first, second, gap, questions }) => {
      const other = first === side.id ? second : second === side.id ? first : null;
      if (other === null || gap === null || !report.pair.includes(other)) return [];
      return [`${points(gap)} points from ${nameOf(report, other)} (${questions} questions)`];
    });
    const apart = report.views.find((view) => view.side === side.id)?.apartFromBoth ?? [];
    const labels = apart.map((id) => report.questions.find((one) => one.id === id)?.label ?? id);
    const both = labels.length === 0 ? [] : [`apart from both on ${several(labels, 3)}`];
    return [side.name, [...told, ...both].join(' · ')];
  });
}

/** What the figures cannot bear, and under which promise the answers were given. */
export function limits(report: Report): Block {
  return bullets('Limits', [...report.limits, promise]);
}

/** What to type next. */
export function next(report: Report): Block {
  const rows = [
    ['accord report -o report.md', 'the full report: every answer, the findings, the plan'],
    ...(report.toAsk.length > 0 ? [['accord ask', 'interview the next person']] : []),
    ['accord status', 'who has answered'],
  ];
  return {
    type: 'table',
    title: 'Next',
    columns: [
      column('', { tone: 'strong', list: '' }),
      column('', { flexible: true, tone: 'faint', list: '' }),
    ],
    rows,
  };
}

function several(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
}
