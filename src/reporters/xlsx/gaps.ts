import { nameOf, verdictOf } from '../../phrases/wording.ts';
import { figure, formats, heads, text, titled, type Cell, type Sheet } from './cell.ts';
import { points } from './self-assessment.ts';
import { themeOf } from './weighting.ts';
import type { Book } from './workbook.ts';

/** Every figure of each question in points 0..100: the gap and its bounds, each side inside, what each believes, levels. */
export function gaps({ report, words, t }: Book): Sheet {
  const top = titled(t.gaps, t.gapsNote);
  const pair = report.pair.map((id) => nameOf(report, id));
  // Where everybody was asked nothing is estimated.
  const isSample = report.leads === 'adjusted';
  const others = report.others.map(({ first, second }) => ({ first, second }));
  const rows = report.questions.map((question): Cell[] => {
    const gap = question.gap.value;
    const sides = report.pair.map((id) => question.sides.find(({ side }) => side === id));
    const perceived = report.pair.map((id) => question.perceptions.find(({ side }) => side === id));
    return [
      text(themeOf(report.dimensions, question.dimension)),
      text(question.label),
      text(verdictOf(question, words).column),
      ...[gap?.observed, gap?.noise, gap?.signed, gap?.adjusted].map(inPoints),
      question.gap.why === 'own-words' ? null : inPoints(question.threshold),
      ...(isSample ? [question.interval?.low, question.interval?.high].map(inPoints) : []),
      ...(isSample ? [question.leaveOneOut?.min, question.leaveOneOut?.max].map(inPoints) : []),
      ...[gap?.nFirst, gap?.nSecond].map((count) => figure(count, formats.whole)),
      ...sides.map((side) => inPoints(side?.spread)),
      ...sides.map((side) => figure(side?.level, formats.one)),
      ...sides.map((side) => inPoints(side?.headTeam)),
      ...perceived.map((one) => inPoints(one?.perceived)),
      ...perceived.map((one) => inPoints(one?.accuracy)),
      ...others.map(({ first, second }) =>
        inPoints(question.others.find((one) => one.first === first && one.second === second)?.gap),
      ),
    ];
  });
  const each = (head: (values: { side: string }) => string) => pair.map((side) => head({ side }));
  const names = [
    ...[t.theme, t.question, t.verdict, t.observed, t.noise, t.signed, t.adjusted, t.begins],
    ...(isSample ? [t.low, t.high, t.least, t.most] : []),
    ...each(t.answersOf),
    ...each(t.spreadOf),
    ...each(t.levelOf),
    ...each(t.headTeamOf),
    ...each(t.perceivedOf),
    ...each(t.accuracyOf),
    ...others.map(({ first, second }) =>
      t.between({ side: nameOf(report, first), other: nameOf(report, second) }),
    ),
  ];
  return {
    name: t.gaps,
    widths: names.map((_, at) => [18, 26, 12][at] ?? 11),
    rows: [...top, heads(...names), ...rows],
    frozen: top.length + 1,
    landscape: true,
  };
}

function inPoints(share: number | null | undefined): Cell {
  return figure(points(share), formats.one);
}
