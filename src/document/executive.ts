import { isCompared } from '../phrases/wording.ts';
import type { Report } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import { pageWords } from '../text/words/pages/index.ts';
import type { Document, Section } from './document.ts';
import { alone } from './executive/alone.ts';
import { decisions } from './executive/decisions.ts';
import { leaveAlone } from './executive/leave.ts';
import { nextCheck } from './executive/next.ts';
import { ownPictures } from './executive/picture.ts';
import { quotes } from './executive/quotes.ts';
import { fits } from './executive/room.ts';
import { settle } from './executive/settle.ts';
import { silent } from './executive/silent.ts';
import { opening } from './report/summary.ts';

/** How much of each stands on the page. */
export interface Amount {
  /** In all that each side says, with what it expects of the other; else in few words. */
  inFull: boolean;
  /** The words of one on each side, asked the same apart. */
  quote: boolean;
  /** Differences, and decisions. */
  settle: number;
  decide: number;
  /** Names in one line of what to leave alone. */
  names: number;
  /** Questions on which a side outside the pair stands apart from both. */
  rows: number;
  /** Questions nobody knows the answer to. */
  unknown: number;
}

/** The most first; what matters least is given up first. No sentence is ever cut. */
const amounts: readonly Amount[] = [
  { inFull: true, quote: true, settle: 3, decide: 3, names: 4, rows: 4, unknown: 3 },
  { inFull: true, quote: true, settle: 3, decide: 3, names: 3, rows: 3, unknown: 2 },
  { inFull: true, quote: true, settle: 3, decide: 3, names: 2, rows: 2, unknown: 1 },
  { inFull: false, quote: true, settle: 3, decide: 3, names: 3, rows: 3, unknown: 2 },
  { inFull: false, quote: true, settle: 3, decide: 3, names: 2, rows: 2, unknown: 1 },
  { inFull: true, quote: false, settle: 3, decide: 3, names: 2, rows: 2, unknown: 1 },
  { inFull: false, quote: false, settle: 3, decide: 3, names: 3, rows: 3, unknown: 2 },
  { inFull: false, quote: false, settle: 3, decide: 3, names: 2, rows: 2, unknown: 1 },
  { inFull: false, quote: false, settle: 3, decide: 3, names: 1, rows: 1, unknown: 0 },
  { inFull: false, quote: false, settle: 2, decide: 3, names: 1, rows: 1, unknown: 0 },
  { inFull: false, quote: false, settle: 2, decide: 2, names: 0, rows: 0, unknown: 0 },
  { inFull: false, quote: false, settle: 1, decide: 1, names: 0, rows: 0, unknown: 0 },
];

/**
 * One sheet for the chief executive: what the sides disagree on and what it costs, what only the chief executive can
 * decide, what to leave alone, what is not known, when to look again. As much of it as one A4 holds.
 */
export function executiveDocument(report: Report): Document {
  const made = amounts.map((amount) => () => page(report, amount));
  const smallest = made.at(-1) ?? made[0];
  for (const make of made) {
    const document = make();
    if (fits(document) || make === smallest) return document;
  }
  throw new Error('there is no amount to choose from');
}

function page(report: Report, amount: Amount): Document {
  const t = pageWords(report.languages).executive;
  return {
    name: 'executive',
    title: t.title({ company: report.company }),
    subtitle: opening(report),
    language: wordsIn(report.languages).language,
    sections: isCompared(report) ? compared(report, amount) : alone(report, amount),
  };
}

function compared(report: Report, amount: Amount): Section[] {
  return [
    ...(amount.quote ? quotes(report) : []),
    settle(report, amount),
    ...decisions(report, amount),
    ...ownPictures(report, amount),
    leaveAlone(report, amount),
    silent(report, amount),
    nextCheck(report),
  ];
}
