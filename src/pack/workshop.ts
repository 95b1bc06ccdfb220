import { nameOf } from '../phrases/wording.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { pageWords, type PageWords } from '../text/words/pages/index.ts';
import { partsOf, type Part } from './minutes.ts';
import { inOrder, ranksOf, topicsOf, type Topic } from './topics.ts';

/** What a pack is made for. */
export interface PackOptions {
  /** Length of the workshop, 60 to 600. */
  minutes: number;
  /** When it starts, in minutes after midnight; null: not said, and the agenda counts from 0:00. */
  start: number | null;
  /** The ending of its sheets, `html` or `md`. */
  ending: string;
}

/** One stretch of the agenda; `topic` and the questions there is time for, where it has any. */
export interface Stop extends Part {
  about: Topic | null;
  questions: readonly ReportQuestion[];
}

/** Everything the sheets of one pack draw on. */
export interface Workshop extends PackOptions {
  report: Report;
  words: Words;
  t: PageWords['pack'];
  /** Language code of the pages. */
  language: string;
  name(side: string): string;
  /** Names of the pair, in its order. */
  pair: readonly [string, string];
  agenda: readonly Stop[];
  /** Questions that come up, in the order of the agenda. */
  questions: readonly ReportQuestion[];
  /** Questions to be settled for which there is no time, what weighs most first. */
  later: readonly ReportQuestion[];
  /** What everybody writes down alone first; null where no question asks for own words. */
  writing: ReportQuestion | null;
}

/** Minutes one question needs at least. */
const perQuestion = 15;
const mostQuestions = 4;

/** A workshop of so many minutes about what sets the pair of a report apart. */
export function workshopOf(report: Report, options: PackOptions): Workshop {
  const all = topicsOf(report);
  const count = partsOf(
    options.minutes,
    all.map(({ weight }) => weight),
  ).filter(({ topic }) => topic !== null).length;
  const topics = inOrder(all, count);
  const agenda = partsOf(
    options.minutes,
    topics.map(({ weight }) => weight),
  ).map((part): Stop => {
    const about = part.topic === null ? null : (topics[part.topic] ?? null);
    const room = Math.min(mostQuestions, Math.max(1, Math.floor(part.minutes / perQuestion)));
    return { ...part, about, questions: about?.questions.slice(0, room) ?? [] };
  });
  const questions = agenda.flatMap((stop) => stop.questions);
  const ranks = ranksOf(report);
  const words = wordsIn(report.languages);
  const pages = pageWords(report.languages);
  const name = (side: string) => nameOf(report, side);
  return {
    ...options,
    report,
    words,
    t: pages.pack,
    language: pages.language,
    name,
    pair: [name(report.pair[0]), name(report.pair[1])],
    agenda,
    questions,
    later: report.questions
      .filter((one) => ranks.has(one.id) && !questions.includes(one))
      .sort((one, other) => (ranks.get(other.id) ?? 0) - (ranks.get(one.id) ?? 0)),
    writing: writingOf(report, questions),
  };
}

/** The own words of the foremost theme on the agenda that asks for any, else the first asked. */
function writingOf(report: Report, questions: readonly ReportQuestion[]): ReportQuestion | null {
  const written = report.questions.filter(({ rows }) => rows === 'none');
  const themes = questions.map(({ dimension }) => dimension);
  return (
    themes.flatMap((theme) => written.find(({ dimension }) => dimension === theme) ?? [])[0] ??
    written[0] ??
    null
  );
}
