import { stringify } from 'yaml';
import type { Words } from '../../text/words/index.ts';

/** Somebody named on the command line of `init`, or by its questions. */
export interface NewPerson {
  id: string;
  side: string;
  role: 'head' | 'team';
  job: string | null;
}

/** What `init` has to know to write an `audit.yaml`. */
export interface NewAudit {
  company: string;
  /** Of its texts, and of the names written into it; null: nothing is said of it, and they are English. */
  language: string | null;
  preset: string;
  target: 'linked' | 'one-process';
  people: readonly NewPerson[];
}

/** A new audit by flags, and which of it was said and is not to be asked. */
export interface Flags {
  audit: NewAudit;
  isPresetGiven: boolean;
  arePeopleGiven: boolean;
}

/** The sides of a new audit; the catalogues have their names. */
export const newSides = ['sales', 'marketing', 'executive'] as const;

/** The text of a new audit.yaml, with a comment where a choice is likely to be changed. */
export function auditYaml(audit: NewAudit, { newAudit: names }: Words): string {
  const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trim();
  const person = ({ id, side, role, job }: NewPerson) =>
    `  - {id: ${id}, side: ${side}, role: ${role}${job === null ? '' : `, job: ${JSON.stringify(job)}`}}`;
  return `format: 1
company: ${scalar(audit.company)}
${audit.language === null ? '' : `language: ${audit.language}\n`}
# What you aim for: "linked" functions with different skills, or "one-process".
target: ${audit.target}

# Who is compared. "population: sample" says that those who answer stand for a larger group.
sides:
${newSides.map((id) => `  - ${id}: ${names[id]}`).join('\n')}
pair: [sales, marketing]

# Names and answers are seen together in the report; everybody must have agreed to that.
privacy: named

# Which questions: "accord questionnaires" lists what there is.
preset: ${audit.preset}

# One line for each person who will answer. "head" leads the side.
people:
${audit.people.map(person).join('\n')}
`;
}
