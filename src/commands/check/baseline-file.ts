import { join } from 'node:path';
import { AccordError } from '../../errors.ts';
import type { Baseline } from '../../gates/baseline.ts';
import { readPlain } from '../../stores/read.ts';
import { decoded } from '../../text/bytes.ts';
import { fileProblem, hasErrors } from '../../text/source.ts';

/** Beside `audit.yaml`, kept under version control. */
export const baselineFile = 'baseline.json';

/** Some hundred bytes a question; no audit has more. */
const cap = 4 * 1024 * 1024;

/** The baseline of an audit; null where there is none. Throws `file` with every problem in it. */
export async function keptBaseline(folder: string): Promise<Baseline | null> {
  const read = await readPlain(join(folder, baselineFile), cap);
  if (read === null) return null;
  if ('problem' in read) throw refused([fileProblem(baselineFile, read.problem)]);
  const text = decoded(read.bytes, baselineFile, cap);
  if (text.value === null) throw refused(text.problems);
  const { baselineSchema } = await import('../../gates/schema.ts');
  const { checked } = await import('../../text/check.ts');
  const { jsonDocument } = await import('../../text/json.ts');
  const source = jsonDocument(text.value, baselineFile);
  if (source.value === null) throw refused(source.problems);
  const { value, problems } = checked(baselineSchema, source.value);
  if (value === null || hasErrors(problems)) throw refused(problems);
  const twice = value.questions.find(
    (one, index) => value.questions.findIndex(({ question }) => question === one.question) < index,
  );
  if (twice !== undefined) {
    throw refused([fileProblem(baselineFile, `names the question "${twice.question}" twice; keep one`)]);
  }
  return value;
}

function refused(problems: AccordError['problems']): AccordError {
  return new AccordError('file', `${baselineFile} cannot be used.`, {
    problems,
    hint: 'Put it right, take it back from version control, or write it anew: accord baseline write --force',
  });
}
