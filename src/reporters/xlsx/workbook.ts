import type { Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { pageWords, type PageWords } from '../../text/words/pages/index.ts';
import { answers } from './answers.ts';
import type { Sheet } from './cell.ts';
import { findingsSheet } from './findings.ts';
import { gaps } from './gaps.ts';
import { giveAndGet } from './give-and-get.ts';
import { index } from './alignment.ts';
import { method } from './method.ts';
import { ownWords } from './own-words.ts';
import { recommendations } from './recommendations.ts';
import { selfAssessments } from './self-assessment.ts';
import { summary } from './summary.ts';
import { weighting } from './weighting.ts';

/** What every sheet is made from. */
export interface Book {
  report: Report;
  words: Words;
  t: PageWords['workbook'];
}

/** The sheets in their order: those people know from the spreadsheet, then everything to check them by. */
export function workbook(report: Report): Sheet[] {
  const book = { report, words: wordsIn(report.languages), t: pageWords(report.languages).workbook };
  const alignment = index(book);
  return [
    summary(book, alignment),
    weighting(book),
    ...selfAssessments(book),
    alignment.sheet,
    ...recommendations(book),
    findingsSheet(book),
    answers(book),
    ...giveAndGet(book),
    gaps(book),
    ...ownWords(book),
    method(book),
  ];
}
