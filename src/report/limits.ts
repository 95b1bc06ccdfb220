import { joined } from '../findings/placeholders.ts';
import { wordsKept } from '../replies/tallied.ts';
import { rowsKept } from '../replies/tally.ts';
import type { Report } from './report.ts';

/** Below this share a report says so. */
const enough = 0.8;
/** Dimensions with fewer assessed questions have no figure of their own. */
const fewest = 4;

type Bare = Omit<Report, 'limits'>;

/** What was given up because very many people answered. */
export interface Cut {
  /** Only counts were kept, no row for each person. */
  countsOnly: boolean;
  /** question id -> texts in own words that were not kept. */
  words: ReadonlyMap<string, number>;
}

/** What the figures cannot bear, one sentence each; the gravest first. */
export function limits(report: Bare, cut: Cut): string[] {
  return [
    ...counts(report),
    ...samples(report),
    ...coverage(report),
    ...setAside(report),
    ...smallDimensions(report),
    ...countsOnly(cut),
    ...wordsLeftOut(report, cut),
  ];
}

function counts(report: Bare): string[] {
  const pair = report.pair.flatMap((id) => report.sides.find((side) => side.id === id) ?? []);
  const [first, second] = pair;
  if (first === undefined || second === undefined) return [];
  const silent = pair.filter((side) => side.submitted === 0);
  if (silent.length > 0) {
    return [
      `Nobody in ${joined(silent.map((side) => side.name))} has answered: nothing can be compared yet, and there is no alignment figure.`,
    ];
  }
  if (first.submitted === 1 && second.submitted === 1) {
    return [
      'One answer on each side: this is what these two people say. No margin of error can be computed.',
      'The alignment is that of two people: it is not to be compared with audits of several people a side.',
    ];
  }
  const alone = pair.find((side) => side.submitted === 1);
  const other = pair.find((side) => side !== alone);
  if (alone === undefined || other === undefined) return [];
  return [
    `One person in ${alone.name} against ${other.submitted} in ${other.name}: for ${alone.name} this is what one person says, and only the differences inside ${other.name} can be seen.`,
  ];
}

function samples(report: Bare): string[] {
  if (report.leads === 'observed') return [];
  const names = report.sides
    .filter((side) => side.population === 'sample' && report.pair.includes(side.id))
    .map((side) => side.name);
  return [
    `The answers of ${joined(names)} stand for a larger group: what luck alone would explain is taken off each gap. Over two dozen questions about one is still called apart by luck.`,
  ];
}

function coverage(report: Bare): string[] {
  const compared = report.overall.value !== null;
  const partial = report.sides
    .filter((side) => side.submitted > 0 && side.submitted < side.invited)
    .map((side) => `${side.submitted} of ${side.invited} in ${side.name}`);
  const drafts = report.sides.reduce((sum, side) => sum + side.drafts, 0);
  return [
    ...(partial.length > 0
      ? [`Replies are in from ${joined(partial)}; the figures are about these people.`]
      : []),
    ...(drafts > 0 ? [drafts === 1 ? 'One draft is not counted.' : `${drafts} drafts are not counted.`] : []),
    ...(report.answered !== null && report.answered < enough
      ? [
          `${percent(report.answered)} % of the questions put were answered; the figures may move with the rest.`,
        ]
      : []),
    ...(compared && report.assessedWeight < enough
      ? [
          `${percent(report.assessedWeight)} % of the weight could be compared; for the rest a side has no answer. The alignment speaks of the part compared.`,
        ]
      : []),
  ];
}

function setAside(report: Bare): string[] {
  const touched = report.questions
    .map((question) => ({
      label: question.label,
      count: question.sides.reduce((sum, side) => sum + side.otherMeasure, 0),
    }))
    .filter(({ count }) => count > 0);
  const all = touched.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const labels = joined(touched.map(({ label }) => `"${label}"`));
  return [
    all === 1
      ? `One answer is set aside because the wording of its question has changed since: ${labels}.`
      : `${all} answers are set aside because the wording of their questions has changed since: ${labels}.`,
  ];
}

function smallDimensions(report: Bare): string[] {
  if (report.overall.value === null) return [];
  const small = report.dimensions.filter((one) => one.gap.why === 'few-questions').map((one) => one.title);
  if (small.length === 0) return [];
  if (small.length === report.dimensions.length) {
    return [
      `No theme has as many as ${fewest} questions that could be compared: questions are listed one by one, and themes have no figure of their own.`,
    ];
  }
  return [
    `${joined(small)}: fewer than ${fewest} questions could be compared, so they are listed one by one and have no figure of their own. They count in the alignment.`,
  ];
}

function countsOnly(cut: Cut): string[] {
  if (!cut.countsOnly) return [];
  return [
    `More than ${grouped(rowsKept)} people answered: answers are counted, not kept by person. Heads are not compared with their teams, nobody is listed as missing, and a margin of error takes each question for itself, which makes it somewhat too narrow.`,
  ];
}

function wordsLeftOut(report: Bare, cut: Cut): string[] {
  return report.questions.flatMap(({ id, label }) => {
    const left = cut.words.get(id) ?? 0;
    if (left === 0) return [];
    return [
      `"${label}": the first ${grouped(wordsKept)} of ${grouped(wordsKept + left)} texts in own words are shown.`,
    ];
  });
}

/** `12345` -> `12,345`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Rounded down, so that 79.6 is not printed as the 80 it falls short of. */
function percent(share: number): number {
  return Math.floor(share * 100);
}
