import type { Audit } from '../../audit/audit.ts';
import { nameFrom } from '../../text/ids.ts';
import type { Text } from '../../text/language.ts';

/**
 * Who answers for something, as typed: the id of a person or a side, a side's name in any language, what a person does,
 * or anybody else, whose name stays as typed; null where it is no name.
 */
export function ownerNamed({ people, sides }: Pick<Audit, 'people' | 'sides'>, typed: string): string | null {
  const wanted = typed.trim();
  const lower = wanted.toLowerCase();
  const isCalled = (name: Text) =>
    (typeof name === 'string' ? [name] : Object.values(name)).some((one) => one.toLowerCase() === lower);
  const person =
    people.find(({ id }) => id === wanted) ?? people.find(({ job }) => job?.toLowerCase() === lower);
  if (person !== undefined) return person.id;
  const side = sides.find(({ id, name }) => id === wanted || isCalled(name));
  if (side !== undefined) return side.id;
  return nameFrom(wanted);
}

/** Is it somebody the audit knows? */
export function isKnown({ people, sides }: Pick<Audit, 'people' | 'sides'>, id: string): boolean {
  return people.some((one) => one.id === id) || sides.some((one) => one.id === id);
}
