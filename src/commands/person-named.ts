import type { Audit, Person } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';

/** The person of the audit with this id. Throws `not-found` with the nearest id, `usage` where `side` is not theirs. */
export function personNamed(audit: Audit, id: string, side: string | null): Person {
  const ids = audit.people.map((person) => person.id);
  const person = audit.people.find((one) => one.id === id);
  if (person === undefined) {
    throw new AccordError(
      'not-found',
      `"${id.slice(0, 63)}" is not a person of this audit.${didYouMean(id, ids)}`,
      {
        hint:
          ids.length === 0
            ? 'audit.yaml names nobody: add people there.'
            : `People: ${listed(ids)}. Others are added in audit.yaml.`,
      },
    );
  }
  if (side !== null && person.side !== side) {
    throw new AccordError('usage', `${person.id} is on the side ${person.side}, not ${side}.`, {
      hint: 'Leave --side out, or change the side in audit.yaml.',
    });
  }
  return person;
}
