import { stringify } from 'yaml';

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

/** The sides of a new audit and their names. */
export const newSides = { sales: 'Sales', marketing: 'Marketing', executive: 'Chief executive' } as const;

/** The text of a new audit.yaml, with a comment where a choice is likely to be changed. */
export function auditYaml(audit: NewAudit): string {
  const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trim();
  const person = ({ id, side, role, job }: NewPerson) =>
    `  - {id: ${id}, side: ${side}, role: ${role}${job === null ? '' : `, job: ${JSON.stringify(job)}`}}`;
  return `format: 1
company: ${scalar(audit.company)}

# What you aim for: "linked" functions with different skills, or "one-process".
target: ${audit.target}

# Who is compared. "population: sample" says that those who answer stand for a larger group.
sides:
${Object.entries(newSides)
  .map(([id, name]) => `  - ${id}: ${name}`)
  .join('\n')}
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
