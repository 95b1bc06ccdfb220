import type { Audit } from '../../audit/audit.ts';
import { questionsOf } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import { csvCell } from '../../text/escape.ts';
import { wordsIn } from '../../text/words/index.ts';

/** A table that `accord import` reads back: every column of the questions, and a row for everybody in audit.yaml. */
export function blankTable(audit: Audit): { columns: string[]; people: number; text: string } {
  const questions = questionsOf(audit.questionnaires).flatMap((question) => {
    const { id, predict } = question;
    const parts = kindOf(question).parts?.(question.fields) ?? [];
    const own = parts.length === 0 ? [id] : parts.map((part) => `${id}:${part}`);
    return predict.length === 0 ? own : [...own, `${id}:guess`];
  });
  const columns = ['person', 'side', ...questions];
  const rows = [columns, ...audit.people.map(({ id, side }) => [id, side, ...questions.map(() => '')])];
  // Spreadsheets split at semicolons where the comma is the decimal sign.
  const separator = wordsIn(audit.languages).numbers.decimal === ',' ? ';' : ',';
  const text = rows.map((cells) => `${cells.map(csvCell).join(separator)}\r\n`).join('');
  return { columns, people: audit.people.length, text };
}
