import type { Audit } from '../audit/audit.ts';
import { coverage } from '../questionnaire/coverage.ts';
import type { Library } from '../questionnaire/questionnaire.ts';
import type { Report } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';

/**
 * The report with one more limit where texts that ship, of its questions and of the actions planned, are not there in
 * the first of its languages. What a company wrote itself may be in any.
 */
export function withUntranslated(report: Report, audit: Audit, shipped: Library): Report {
  const [language = 'en'] = report.languages;
  const planned = new Set(report.plan.actions.map(({ id }) => id));
  const ships = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id);
  const texts = coverage(
    {
      questionnaires: audit.questionnaires.filter(({ id }) => ships(shipped.questionnaires, id)),
      actions: audit.actions.filter(({ id }) => planned.has(id) && ships(shipped.actions, id)),
      presets: [],
    },
    language,
  ).flatMap((one) => one.texts);
  const missing = texts.filter(({ covered }) => !covered).length;
  if (missing === 0) return report;
  const { limits: t } = wordsIn(report.languages);
  const limit = t.untranslated({ missing, all: texts.length, language });
  return { ...report, limits: [...report.limits, limit] };
}
