import { parsedAudit } from '../src/audit/parse.ts';
import { compiledDemo, shippedDemo } from '../src/demo.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { shippedLibrary } from '../src/library.ts';
import type { Report } from '../src/report/report.ts';
import { builtOf } from './built.ts';

const templates = new URL('../templates/', import.meta.url);

/** What an audit of the same people can be called. */
export interface Called {
  company?: string;
  /** Names of sides by their ids. */
  sides?: Readonly<Record<string, string>>;
}

/** The report of a shipped example; null: the demo. */
export async function exampleReport(
  id: string | null,
  languages?: readonly string[],
  { company, sides = {} }: Called = {},
): Promise<Report> {
  const library = await shippedLibrary();
  const [first] = await shippedDemo(library, id);
  const read = parsedAudit(first?.content ?? '', 'audit.yaml', library).value;
  if (read === null) throw new Error('the example does not parse');
  const audit = {
    ...read,
    languages: languages ?? read.languages,
    company: company ?? read.company,
    sides: read.sides.map((side) => ({ ...side, name: sides[side.id] ?? side.name })),
  };
  const { answers } = await compiledDemo(templates, id === null ? 'demo' : `examples/${id}`);
  return builtOf(audit, demoReplies(audit, answers, id ?? undefined)).report;
}
