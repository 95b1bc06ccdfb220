import { stringify } from 'yaml';
import type { Audit } from '../../audit/audit.ts';
import { AccordError, type Problem } from '../../errors.ts';
import { questionsOf } from '../../questionnaire/questionnaire.ts';
import { decoded } from '../../text/bytes.ts';
import { checked } from '../../text/check.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import { problemAt, type Path, type Source as Document } from '../../text/source.ts';
import { yamlDocument } from '../../text/yaml.ts';
import { mappingSchema, type Mapping, type Source, type Suggestion } from './mapping.ts';
import type { Table } from './table.ts';

/**
 * A mapping file's bytes -> mapping; refuses every unknown question, column, option and side at once. `remedy`: what else
 * can be done than to put the file right.
 */
export function parsedMapping(
  bytes: Uint8Array,
  file: string,
  audit: Audit,
  table: Table,
  remedy: string,
): Mapping {
  const text = decoded(bytes, file);
  if (text.value === null) throw refused(file, text.problems);
  const document = yamlDocument(text.value, file);
  if (document.value === null) throw refused(file, document.problems);
  const { value, problems } = checked(mappingSchema, document.value, { secret: true });
  if (value === null) throw refused(file, problems);
  const wrong = misfits(value, document.value, audit, table);
  if (wrong.length > 0) throw refused(file, wrong, ` Put it right, ${remedy}.`);
  return value;
}

/** The text of a suggested mapping, with what it leaves open said in comments. */
export function mappingYaml(
  { mapping, lacksSide }: Suggestion,
  unused: readonly string[],
  audit: Audit,
  name: string,
): string {
  const open = questionsOf(audit.questionnaires)
    .map(({ id }) => id)
    .filter((id) => !Object.hasOwn(mapping.questions, id));
  const side = lacksSide
    ? { column: 'NAME-OF-THE-COLUMN', values: Object.fromEntries(audit.sides.map(({ id }) => [id, id])) }
    : mapping.side;
  const comments = [
    `How the columns of ${name} become answers. Used again for the next file of this name, or with --map.`,
    ...(lacksSide ? ['"side" could not be found: name the column, or one side for everybody.'] : []),
    ...(!lacksSide && mapping.side === null ? ['"side: null": audit.yaml names everybody with a side.'] : []),
    ...(unused.length > 0
      ? [`Columns not used (name them under "ignore" where that is right): ${listed(unused, 40)}`]
      : []),
    ...(open.length > 0 ? [`Questions without a column: ${listed(open, 80)}`] : []),
  ];
  const text = comments.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}\n`).join('');
  return `${text}${stringify({ ...mapping, side }, { lineWidth: 0 })}`;
}

function misfits(mapping: Mapping, document: Document, audit: Audit, table: Table): Problem[] {
  const problems: Problem[] = [];
  const columns = new Set(table.columns);
  const say = (path: Path, message: string) =>
    problems.push(problemAt(document, path, message, { on: 'value' }));
  const column = (path: Path, name: string) => {
    if (!columns.has(name))
      say(path, `there is no column "${name}" in the table.${didYouMean(name, columns)}`);
  };
  [mapping.person ?? []].flat().forEach((name) => column(['person'], name));
  const sides = audit.sides.map(({ id }) => id);
  const side = (path: Path, id: string) => {
    if (!sides.includes(id))
      say(path, `"${id}" is not a side of this audit.${didYouMean(id, sides)} (sides: ${listed(sides)})`);
  };
  if (typeof mapping.side === 'string') side(['side'], mapping.side);
  else if (mapping.side !== null) {
    column(['side', 'column'], mapping.side.column);
    for (const [cell, id] of Object.entries(mapping.side.values ?? {})) side(['side', 'values', cell], id);
  }
  const questions = new Map(questionsOf(audit.questionnaires).map((question) => [question.id, question]));
  const sources = (key: 'questions' | 'guesses', all: Readonly<Record<string, Source>>) => {
    for (const [id, source] of Object.entries(all)) {
      if (!questions.has(id)) {
        say([key, id], `"${id}" is not a question of this audit.${didYouMean(id, questions.keys())}`);
      }
      if (source.column !== undefined) column([key, id, 'column'], source.column);
      for (const [option, name] of Object.entries(source.columns ?? {}))
        column([key, id, 'columns', option], name);
    }
  };
  sources('questions', mapping.questions);
  sources('guesses', mapping.guesses ?? {});
  return problems;
}

function refused(file: string, problems: readonly Problem[], remedy = ''): AccordError {
  return new AccordError('file', `${file} cannot be used as a mapping.`, {
    problems,
    hint: `Nothing was imported.${remedy}`,
  });
}
