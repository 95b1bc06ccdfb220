import { parsedAudit } from '../../audit/parse.ts';
import { AccordError, clipped, type Problem } from '../../errors.ts';
import type { Library } from '../../questionnaire/questionnaire.ts';
import { hasErrors } from '../../text/source.ts';
import { newSides, type NewPerson } from './audit-yaml.ts';
import { didYouMean, listed } from '../../text/nearest.ts';

/** The name of a company as it was typed. Throws `usage` where it has a line break. */
export function oneLine(company: string): string {
  if (!/[\r\n]/.test(company)) return company;
  throw new AccordError('usage', '--company: the name has a line break in it; it stands on one line.');
}

/** Refuses people that no audit could have: on no side of it, or named twice. Throws `usage`. */
export function refusePeople(people: readonly NewPerson[]): void {
  const sides: readonly string[] = newSides;
  const seen = new Set<string>();
  for (const { id, side } of people) {
    if (!sides.includes(side)) {
      throw new AccordError(
        'usage',
        `--person ${clipped(`${id}:${side}`)}: "${clipped(side)}" is no side.${didYouMean(side, sides)}`,
        {
          hint: `Sides: ${listed(sides)}. Others are written into audit.yaml afterwards, with their people.`,
        },
      );
    }
    if (seen.has(id.toLowerCase())) {
      throw new AccordError(
        'usage',
        `--person ${clipped(`${id}:${side}`)}: "${clipped(id)}" is named twice.`,
        {
          hint: 'Ids are unique; give each person one of their own.',
        },
      );
    }
    seen.add(id.toLowerCase());
  }
}

/** Refuses an audit that every later command would refuse, before anything of it is written. Throws `usage`. */
export function refuseUnusable(text: string, library: Library): void {
  const { problems } = parsedAudit(text, 'audit.yaml', library);
  if (!hasErrors(problems)) return;
  // Nobody has seen the file: a place in it would lead nowhere.
  const shown = problems.map((one): Problem => ({ ...one, line: null, column: null }));
  throw new AccordError('usage', 'This would be no audit that can be used; nothing was written.', {
    problems: shown,
  });
}
