import { nameOf } from '../phrases/wording.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { pageWords, type PageWords } from '../text/words/pages/index.ts';
import { partsOf, type Part } from './minutes.ts';
import { inOrder, leadingIn, minutesFor, openIn, topicsOf, wantedOf, type Topic } from './topics.ts';

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
  /** What everybody writes down alone first; null where no question asks for own words, or the opening is too short. */
  writing: ReportQuestion | null;
}

/** Questions named for spare time: more would not be reached. */
export const mostWaiting = 10;

/** More questions than these in one topic nobody follows. */
const mostQuestions = 4;

/** Minutes for one of the report's first findings, where others share its topic. */
const inFull = 25;

/** A workshop of so many minutes about what is to be settled between the pair of a report. */
export function workshopOf(report: Report, options: PackOptions): Workshop {
  const all = topicsOf(report);
  const wanted = wantedOf(all);
  const count = partsOf(options.minutes, all, wanted, options.start).filter(
    ({ topic }) => topic !== null,
  ).length;
  const topics = inOrder(all, count);
  const stops = partsOf(options.minutes, topics, wanted, options.start).map(
    (part): Omit<Stop, 'questions'> => ({
      ...part,
      about: part.topic === null ? null : (topics[part.topic] ?? null),
    }),
  );
  const agenda = seated(stops, leadingIn(report).size);
  const questions = agenda.flatMap((stop) => stop.questions);
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
    later: openIn(report).filter((one) => !questions.includes(one)),
    writing: hasSilence(agenda) ? writingOf(report, questions) : null,
  };
}

/** Nobody talks of the tail of a theme while one of the report's first findings, so many of them, has no place. */
function seated(stops: readonly Omit<Stop, 'questions'>[], leading: number): Stop[] {
  const first = stops.map((stop) => withQuestions(stop, stop.about?.leading || mostQuestions));
  const placed = first.flatMap(({ about, questions }) => (about?.leading ? questions : []));
  return placed.length < leading ? first : stops.map((stop) => withQuestions(stop, mostQuestions));
}

/** The foremost questions of its topic, one at least and at most so many, as far as its minutes go. */
function withQuestions(stop: Omit<Stop, 'questions'>, most: number): Stop {
  const { about, minutes } = stop;
  const leading = about?.leading ?? 0;
  const all = (about?.questions ?? []).slice(0, Math.max(most, leading));
  const needed = (upTo: number) =>
    all.slice(0, upTo + 1).reduce((sum, one, at) => {
      // What leads is talked of in full before there is a tail.
      const least = at < leading && upTo >= leading ? inFull : 0;
      return sum + Math.max(least, minutesFor(one));
    }, 0);
  return { ...stop, questions: all.filter((_, at) => at === 0 || needed(at) <= minutes) };
}

/** Welcome and what holds take three minutes, five are silent, and two sheets are read aloud at least. */
const silentOpening = { spoken: 3, silent: 5, aloud: 2 };

function hasSilence(agenda: readonly Stop[]): boolean {
  const { spoken, silent, aloud } = silentOpening;
  return (agenda[0]?.minutes ?? 0) >= spoken + silent + aloud;
}

/** Is there time in the opening for everybody who is asked to read out a sheet, half a minute each? */
export function isReadByAll({ agenda, report }: Workshop): boolean {
  const { spoken, silent } = silentOpening;
  const people = report.sides.reduce((sum, { invited, submitted }) => sum + Math.max(invited, submitted), 0);
  return people / 2 <= (agenda[0]?.minutes ?? 0) - spoken - silent;
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
