import type { Audit } from '../audit/audit.ts';
import { AccordError, clipped } from '../errors.ts';
import { questionsOf } from '../questionnaire/questionnaire.ts';
import type { Tally } from '../replies/tally.ts';
import { labelOf } from '../text/ids.ts';
import { didYouMean } from '../text/nearest.ts';
import { explainedMean } from './explain-mean.ts';
import { explainedQuestion } from './explain-question.ts';
import type { Explanation } from './explanation.ts';
import type { Report } from './report.ts';

/** What can be explained: a question, a theme, or `overall`. */
type Subject =
  | { about: 'question'; id: string }
  | { about: 'dimension'; id: string }
  | { about: 'overall'; id: 'overall' };

/** How a figure of the report arose, from the same tally. */
export function explanation(report: Report, audit: Audit, tally: Tally, subject: Subject): Explanation {
  return subject.about === 'question'
    ? explainedQuestion(report, audit, tally, subject.id)
    : explainedMean(report, subject);
}

/**
 * What a typed name means: `overall`, the id of a question or a theme; `question:ID` and `dimension:ID` where both
 * have one id. Throws `not-found` with the nearest name.
 */
export function subjectNamed(audit: Audit, typed: string): Subject {
  const questions = questionsOf(audit.questionnaires).map((question) => question.id);
  const dimensions = audit.questionnaires.flatMap((one) => one.dimensions.map((dimension) => dimension.id));
  const colon = typed.indexOf(':');
  const prefix = colon < 0 ? null : typed.slice(0, colon);
  const id = typed.slice(colon + 1);
  if (prefix === null && id === 'overall') return { about: 'overall', id };
  if (prefix !== 'dimension' && questions.includes(id)) return { about: 'question', id };
  if (prefix !== 'question' && dimensions.includes(id)) return { about: 'dimension', id };
  const known =
    prefix === 'dimension'
      ? dimensions
      : prefix === 'question'
        ? questions
        : [...questions, ...dimensions, 'overall'];
  // People read the labels in reports and type them here.
  const labelled = known.find((one) => labelOf(one).toLowerCase() === id.trim().toLowerCase());
  const meant = labelled === undefined ? didYouMean(id, known) : ` Did you mean "${labelled}"?`;
  throw new AccordError(
    'not-found',
    `"${clipped(typed)}" is no question and no theme of this audit.${meant}`,
    { hint: `Themes: ${dimensions.join(', ')}. Questions are listed by "accord score --format csv".` },
  );
}
