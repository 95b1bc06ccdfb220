import type { BalanceSheet, Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { asideLists } from '../../phrases/asides.ts';
import { counted, trades } from '../../phrases/balance.ts';
import { headId, headLine } from '../../phrases/head-line.ts';
import { findingsOf, leading } from '../../phrases/differences.ts';
import { ownerNames } from '../../phrases/owners.ts';
import { isCompared, isNothingApart, nameOf, nobodyNamed, points } from '../../phrases/wording.ts';
import { bullets, column, type Block } from './block.ts';

/** What to keep, what comes with the work, what is not known, what a third side sees: one row each. */
export function asides(report: Report): Block[] {
  const words = wordsIn(report.languages);
  const t = words.report;
  const { keep, problems, profession, unknown } = asideLists(report);
  const several = (texts: readonly string[], most: number) => severalOf(texts, most, words);
  const rows = [
    // Where nothing is apart, what holds has been said above.
    ...(isNothingApart(report)
      ? []
      : [
          [keep.head, several(keep.texts, 4)],
          [problems.head, several(problems.texts, 4)],
        ]),
    [profession.head, several(profession.texts, 3)],
    ...report.balance.map((sheet) => [words.balance.title, giveAndGet(report, sheet, words)]),
    [unknown.head, several(unknown.texts, 4)],
    ...thirdSides(report, words),
    [t.headFirst, headsFirst(report, words)],
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
  const rest = report.plan.actions.filter((action) => !action.open && action.taken === null).length;
  const texts = open.map((action) => `${action.title} (${ownerNames(report, action)})`);
  const { plan: t } = wordsIn(report.languages);
  return [bullets(rest === 0 ? t.openNow : t.openNowWaiting({ count: rest }), texts)];
}

/** Both directions in counts, and the first pair worth trading. */
function giveAndGet(report: Report, sheet: BalanceSheet, words: Words): string {
  const ways = sheet.ways.flatMap((way) => {
    const counts = counted(way, words);
    return counts === '' ? [] : [words.balance.to({ side: nameOf(report, way.to), counts })];
  });
  return [...ways, ...trades(report, sheet).slice(0, 1)].join(' · ');
}

/** Where a head stands apart from the own team, by side. */
function headsFirst(report: Report, words: Words): string {
  const found = findingsOf(report, 'head-team');
  return report.sides
    .flatMap((side) => {
      const own = found.filter(({ finding }) => finding.about.includes(side.id));
      const labels = own.map(({ question }) => question.label);
      return labels.length === 0 ? [] : [`${side.name}: ${severalOf(labels, 3, words)}`];
    })
    .join('; ');
}

/** How far a side outside the pair is from each side of it. */
function thirdSides(report: Report, words: Words): string[][] {
  const t = words.report;
  const outside = report.sides.filter((side) => side.submitted > 0 && !report.pair.includes(side.id));
  return outside.map((side) => {
    const told = report.others.flatMap(({ first, second, gap, questions }) => {
      const other = first === side.id ? second : second === side.id ? first : null;
      if (other === null || gap === null || !report.pair.includes(other)) return [];
      return [t.pointsFrom({ points: points(gap), side: nameOf(report, other), questions })];
    });
    const apart = report.views.find((view) => view.side === side.id)?.apartFromBoth ?? [];
    const labels = apart.map((id) => report.questions.find((one) => one.id === id)?.label ?? id);
    const both = labels.length === 0 ? [] : [t.apartFromBothOn({ list: severalOf(labels, 3, words) })];
    return [side.name, [...told, ...both].join(' · ')];
  });
}

/** What the figures cannot bear, and under which promise the answers were given. */
export function limits(report: Report): Block {
  const { limits: t } = wordsIn(report.languages);
  return bullets(t.title, [...report.limits, t.promise]);
}

/** What to type next. */
export function next(report: Report): Block {
  const { report: t } = wordsIn(report.languages);
  const [foremost] = leading(report);
  const rows = [
    ['accord report -o report.html', t.nextReport],
    ...(isCompared(report) ? [['accord pack -o workshop', t.nextPack]] : []),
    ...(foremost === undefined ? [] : [[`accord explain ${foremost.question.id}`, t.nextExplain]]),
    ...toBeAsked(report),
    ['accord status', t.nextStatus],
  ];
  return {
    type: 'table',
    title: t.next,
    columns: [
      column('', { tone: 'strong', list: '' }),
      column('', { flexible: true, tone: 'faint', list: '' }),
    ],
    rows,
  };
}

/** Whom to name first where a side has nobody, and the interview of those who are named. */
function toBeAsked(report: Report): string[][] {
  if (report.toAsk.length === 0) return [];
  const { report: t } = wordsIn(report.languages);
  const isLeft = report.sides.some(({ invited, submitted }) => invited > submitted);
  return [
    ...nobodyNamed(report).map((side) => [headLine(side), t.nextName({ person: headId(side) })]),
    ...(isLeft ? [['accord ask', t.nextAsk]] : []),
  ];
}

function severalOf(texts: readonly string[], most: number, { lists }: Words): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [lists.more({ count: more })] : [])].join(' · ');
}
