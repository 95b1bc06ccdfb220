import type { Audit } from '../../audit/audit.ts';
import type { Reply } from '../../replies/reply.ts';
import { listed, nearest } from '../../text/nearest.ts';

/** Somebody imported whom audit.yaml does not name. */
export interface Stranger {
  person: string;
  /** Whom the id may be meant to name; null where nobody is near. */
  meant: string | null;
}

/** Everybody imported whom audit.yaml does not name, in their order; nobody where it names nobody at all. */
export function strangersIn({ people }: Audit, replies: readonly Reply[]): Stranger[] {
  if (people.length === 0) return [];
  const named = new Set(people.map(({ id }) => id));
  const here = new Set(replies.map(({ person }) => person));
  // Who has a row of their own is not misspelt in another, and `sales-2` is no slip for `sales-3`.
  const absent = [...named].filter((id) => !here.has(id));
  return [...here]
    .filter((person) => !named.has(person))
    .map((person) => {
      const alike = absent.filter(
        (id) => Math.abs(id.length - person.length) <= 3 && digits(id) === digits(person),
      );
      return { person, meant: alike.length === 0 ? null : nearest(person, alike) };
    });
}

/** One sentence part for people: `sales-haed (did you mean "sales-head"?), ceo and 12 more`; slips first. */
export function strangersText(strangers: readonly Stranger[]): string {
  const [slips, others] = [strangers.filter(isSlip), strangers.filter((one) => !isSlip(one))];
  const shown = [...slips, ...others].map(({ person, meant }) =>
    meant === null ? person : `${person} (did you mean "${meant}"?)`,
  );
  return listed(shown, Math.max(5, slips.length));
}

/** True for an id that is likely misspelt. */
export function isSlip({ meant }: Stranger): boolean {
  return meant !== null;
}

function digits(id: string): string {
  return id.replace(/\D/g, '');
}
