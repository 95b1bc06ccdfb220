import { wordsKept } from '../replies/tallied.ts';
import { rowsKept } from '../replies/tally.ts';
import { joined, type Words } from '../text/words/index.ts';
import { fewest, firmOf } from './firm.ts';
import type { Report } from './report.ts';
import { enoughAnswered, wholePercent } from './whole-percent.ts';

type Bare = Omit<Report, 'limits'>;

/** What was given up because very many people answered. */
interface Cut {
  /** Only counts were kept, no row for each person. */
  countsOnly: boolean;
  /** question id -> texts in own words that were not kept. */
  words: ReadonlyMap<string, number>;
}

/**
 * What the figures cannot bear, one sentence each; the gravest first. `reworded`: labels of the questions that are
 * asked in other words than they ship.
 */
export function limits(report: Bare, cut: Cut, reworded: readonly string[], words: Words): string[] {
  return [
    ...counts(report, words),
    ...samples(report, words),
    ...coverage(report, words),
    ...setAside(report, words),
    ...rewordedOf(reworded, words),
    ...smallDimensions(report, words),
    ...(firmOf(report) === 'few' ? [words.limits.noState({ fewest })] : []),
    ...countsOnly(cut, words),
    ...wordsLeftOut(report, cut, words),
  ];
}

function counts(report: Bare, words: Words): string[] {
  const pair = report.pair.flatMap((id) => report.sides.find((side) => side.id === id) ?? []);
  const [first, second] = pair;
  if (first === undefined || second === undefined) return [];
  const silent = pair.filter((side) => side.submitted === 0);
  if (silent.length > 0) {
    const names = silent.map((side) => side.name);
    return [words.limits.silent({ sides: joined(names, words) })];
  }
  if (first.submitted === 1 && second.submitted === 1) {
    return [words.limits.twoPeople, words.limits.twoPeopleAlignment];
  }
  const alone = pair.find((side) => side.submitted === 1);
  const other = pair.find((side) => side !== alone);
  if (alone === undefined || other === undefined) return [];
  return [words.limits.oneAgainstSeveral({ alone: alone.name, count: other.submitted, other: other.name })];
}

function samples(report: Bare, words: Words): string[] {
  if (report.leads === 'observed') return [];
  const names = report.sides
    .filter((side) => side.population === 'sample' && report.pair.includes(side.id))
    .map((side) => side.name);
  return [words.limits.samples({ sides: joined(names, words) })];
}

function coverage(report: Bare, words: Words): string[] {
  const t = words.limits;
  const compared = report.overall.value !== null;
  const partial = report.sides
    .filter((side) => side.submitted > 0 && side.submitted < side.invited)
    .map((side) => words.answers.attendance({ count: side.submitted, all: side.invited, side: side.name }));
  const drafts = report.sides.reduce((sum, side) => sum + side.drafts, 0);
  return [
    ...(partial.length > 0 ? [t.partial({ sides: joined(partial, words) })] : []),
    ...(drafts > 0 ? [t.drafts({ count: drafts })] : []),
    ...(report.answered !== null && report.answered < enoughAnswered
      ? [t.answered({ percent: wholePercent(report.answered) })]
      : []),
    ...(compared && report.assessedWeight < enoughAnswered
      ? [t.assessed({ percent: wholePercent(report.assessedWeight) })]
      : []),
  ];
}

function setAside(report: Bare, words: Words): string[] {
  const touched = report.questions
    .map((question) => ({
      label: question.label,
      count: question.sides.reduce((sum, side) => sum + side.otherMeasure, 0),
    }))
    .filter(({ count }) => count > 0);
  const all = touched.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const labels = joined(
    touched.map(({ label }) => words.lists.quoted({ text: label })),
    words,
  );
  return [words.limits.setAside({ count: all, labels })];
}

function rewordedOf(labels: readonly string[], words: Words): string[] {
  if (labels.length === 0) return [];
  const quoted = labels.map((text) => words.lists.quoted({ text }));
  return [words.limits.reworded({ count: labels.length, labels: joined(quoted, words) })];
}

function smallDimensions(report: Bare, words: Words): string[] {
  if (report.overall.value === null) return [];
  const small = report.dimensions.filter((one) => one.gap.why === 'few-questions').map((one) => one.title);
  if (small.length === 0) return [];
  if (small.length === report.dimensions.length) {
    return [words.limits.noTheme({ fewest })];
  }
  return [words.limits.someThemes({ themes: joined(small, words), fewest })];
}

function countsOnly(cut: Cut, words: Words): string[] {
  if (!cut.countsOnly) return [];
  return [words.limits.countsOnly({ people: words.whole(rowsKept) })];
}

function wordsLeftOut(report: Bare, cut: Cut, words: Words): string[] {
  return report.questions.flatMap(({ id, label }) => {
    const left = cut.words.get(id) ?? 0;
    if (left === 0) return [];
    return [
      words.limits.wordsLeftOut({
        label,
        shown: words.whole(wordsKept),
        all: words.whole(wordsKept + left),
      }),
    ];
  });
}
