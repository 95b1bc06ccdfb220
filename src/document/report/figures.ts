import { alignment, isCompared, weight } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';

/** Weight and gap of every compared question, and the sum that makes the overall figure. */
export function figures(report: Report): Section[] {
  const { value } = report.overall;
  if (value === null) return [];
  const words = wordsIn(report.languages);
  const t = words.report;
  const compared = report.questions.filter((question) => question.gap.value !== null);
  const sample = report.leads === 'adjusted';
  const rows = compared.map((question) => [
    question.label,
    weight(question.weight, words),
    question.anchor === null ? '–' : tenths(question.anchor, words),
    ...(sample
      ? [
          tenths(question.gap.value?.observed ?? 0, words),
          tenths(question.gap.value?.noise ?? 0, words),
          tenths(figureOf(report, question), words),
        ]
      : [tenths(figureOf(report, question), words)]),
    tenths(question.weight * figureOf(report, question), words),
  ]);
  const weights = compared.reduce((sum, question) => sum + question.weight, 0);
  const products = compared.reduce((sum, question) => sum + question.weight * figureOf(report, question), 0);
  const heads = [
    t.question,
    t.weight,
    t.atRandom,
    ...(sample ? [t.observed, t.luck, t.signed] : [t.pointsApart]),
    t.weightPoints,
  ];
  const total = [
    t.sum,
    weight(weights, words),
    '',
    ...(sample ? ['', '', ''] : ['']),
    tenths(products, words),
  ];
  const mean = products / weights;
  const told = t.mean({
    products: tenths(products, words),
    weights: weight(weights, words),
    mean: tenths(mean, words),
    clipped: mean < 0,
    left: tenths(Math.max(0, mean), words),
    alignment: words.figure((100 - Math.max(0, mean) * 100).toFixed(1)),
    printed: alignment(value),
  });
  const shown = table(t.weights, heads, [...rows, total], (at) => at > 0);
  return [section('weights', t.weights, [...shown, ...texts(told, ...firmness(report))])];
}

/** How the figures are made, in a few sentences, and what is told elsewhere of the same matters. */
export function method(report: Report): Section[] {
  if (!isCompared(report)) return [];
  const { report: t } = wordsIn(report.languages);
  const told = texts(t.methodPoints, t.methodApart, t.methodScored, t.methodRank, t.methodMore);
  const { contexts } = pageWords(report.languages).workbook;
  const sections =
    report.contexts.length === 0 ? [] : [section('contexts', contexts, texts(...report.contexts))];
  return [section('method', t.method, told, { sections })];
}

function firmness(report: Report): string[] {
  const { report: t } = wordsIn(report.languages);
  const rows = report.leaders.map((leader) => {
    const name = (id: string) => report.questions.find((one) => one.id === id)?.label ?? id;
    const loose = [
      ...(leader.swaps.length > 0 ? [t.swaps({ list: leader.swaps.map(name).join(', ') })] : []),
      ...(leader.dropsFor.length > 0 ? [t.drops({ list: leader.dropsFor.map(name).join(', ') })] : []),
    ];
    return `${name(leader.question)}: ${loose.length === 0 ? t.keepsPlace : loose.join('; ')}`;
  });
  return rows.length === 0 ? [] : [t.firmness({ list: rows.join('. ') })];
}

/** The figure that the overall one is the mean of. */
function figureOf(report: Report, question: ReportQuestion): number {
  const gap = question.gap.value;
  return gap === null ? 0 : report.leads === 'adjusted' ? gap.signed : gap.observed;
}

function tenths(share: number, words: Words): string {
  return words.figure((share * 100).toFixed(1));
}
