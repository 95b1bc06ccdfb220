import { parsedAudit } from '../src/audit/parse.ts';
import { compiledDemo, shippedDemo } from '../src/demo.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { shippedLibrary } from '../src/library.ts';
import type { Report } from '../src/report/report.ts';
import { builtOf } from './built.ts';

const templates = new URL('../templates/', import.meta.url);

/** The report of a shipped example; null: the demo. */
export async function exampleReport(id: string | null, languages?: readonly string[]): Promise<Report> {
  const library = await shippedLibrary();
  const [first] = await shippedDemo(library, id);
  const read = parsedAudit(first?.content ?? '', 'audit.yaml', library).value;
  if (read === null) throw new Error('the example does not parse');
  const audit = languages === undefined ? read : { ...read, languages };
  const { answers } = await compiledDemo(templates, id === null ? 'demo' : `examples/${id}`);
  return builtOf(audit, demoReplies(audit, answers, id ?? undefined)).report;
}
