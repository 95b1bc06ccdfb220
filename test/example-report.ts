import { parsedAudit } from '../src/audit/parse.ts';
import { compiledDemo, shippedDemo } from '../src/demo.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { shippedLibrary } from '../src/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { ownWords, tally } from './tallies.ts';
import { report } from '../src/report/build.ts';
import type { Report } from '../src/report/report.ts';
import { score } from '../src/score/audit-score.ts';

const templates = new URL('../templates/', import.meta.url);

/** The report of a shipped example; null: the demo. */
export async function exampleReport(id: string | null, languages?: readonly string[]): Promise<Report> {
  const library = await shippedLibrary();
  const [first] = await shippedDemo(library, id);
  const read = parsedAudit(first?.content ?? '', 'audit.yaml', library).value;
  if (read === null) throw new Error('the example does not parse');
  const audit = languages === undefined ? read : { ...read, languages };
  const { answers } = await compiledDemo(templates, id === null ? 'demo' : `examples/${id}`);
  const replies = demoReplies(audit, answers, id ?? undefined);
  const questions = questionsOf(audit.questionnaires);
  const roles = new Map(audit.people.map((person) => [person.id, person.role]));
  const counted = tally(questions, replies, roles, audit.pair);
  return report({
    audit,
    round: { id: 'r2026-q4', opened: '2026-11-02', closed: null },
    score: score(audit, counted),
    tally: counted,
    words: ownWords(questions, replies),
    drafts: new Map(),
    asOf: '2026-11-22',
  });
}
