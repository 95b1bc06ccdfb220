import { parsedAudit } from '../src/audit/parse.ts';
import { problemLine } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { replyText } from '../src/replies/parse.ts';
import type { Answer, Reply } from '../src/replies/reply.ts';

/** person id -> one value per question in order; null: skipped. */
export type Given = Readonly<Record<string, readonly (number | null)[]>>;

/** One round: what was answered, and questions that were worded otherwise then. */
export interface RoundOf {
  opened: string;
  answers: Given;
  /** question id -> its wording in this round. */
  worded?: Readonly<Record<string, string>>;
  /** Only these questions were asked in it. */
  only?: readonly string[];
}

/** Questions q1 to qN on five points. */
export function questionnaireOf(count: number, worded: Readonly<Record<string, string>> = {}): string {
  const questions = Array.from({ length: count }, (_, at) => {
    const id = `q${at + 1}`;
    return `      - id: ${id}\n        ask: ${worded[id] ?? `How is ${id}?`}\n        scale: {points: [one, two, three, four, five]}`;
  });
  return `format: 1\nid: five\nversion: 1\ntitle: Five\ndimensions:\n  - id: all\n    title: All\n    questions:\n${questions.join('\n')}\n`;
}

/** `sales-1` is on the side `sales`. */
const sideOf = (person: string) => person.replace(/-\d+$/, '');

function auditOf(people: readonly string[], population: string): string {
  const named = people.map((person) => `  - {id: ${person}, side: ${sideOf(person)}}\n`);
  return `format: 1
company: Acme Pumps
privacy: named
questionnaires: [five]
sides:
  - sales: {name: Sales, population: ${population}}
  - marketing: {name: Marketing, population: ${population}}
  - executive: Chief executive
people:
${named.join('')}`;
}

/** The files of an audit with these rounds. */
export function auditFiles(
  count: number,
  rounds: Readonly<Record<string, RoundOf>>,
  population: 'everyone' | 'sample' = 'everyone',
): Record<string, string> {
  const people = [...new Set(Object.values(rounds).flatMap(({ answers }) => Object.keys(answers)))].sort();
  const audit = auditOf(people, population);
  const files: Record<string, string> = {
    'audit.yaml': audit,
    'questionnaires/five.yaml': questionnaireOf(count),
  };
  for (const [id, { opened, answers, worded, only }] of Object.entries(rounds)) {
    const questions = questionsIn(questionnaireOf(count, worded), audit);
    files[`rounds/${id}/round.yaml`] = `format: 1\nopened: ${opened}\n`;
    for (const [person, values] of Object.entries(answers)) {
      const given = questions.flatMap((question, at): Answer[] => {
        const value = values[at] ?? null;
        if (value === null || (only !== undefined && !only.includes(question.id))) return [];
        return [
          { question: question.id, measure: question.measure, value, key: String(value), via: 'plain' },
        ];
      });
      const reply: Reply = {
        format: 1,
        round: id,
        person,
        side: sideOf(person),
        state: 'submitted',
        privacy: 'named',
        language: 'en',
        started: `${opened}T08:00:00.000Z`,
        submitted: `${opened}T08:30:00.000Z`,
        answers: given,
        end: true,
      };
      files[`rounds/${id}/replies/${person}.json`] = replyText(reply);
    }
  }
  return files;
}

function questionsIn(text: string, audit: string) {
  const parsed = library([{ file: 'questionnaires/five.yaml', text }]);
  const read = parsedAudit(audit, 'audit.yaml', parsed.library);
  const problems = [...parsed.problems, ...read.problems].filter((one) => one.severity === 'error');
  if (read.value === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return questionsOf(read.value.questionnaires);
}
