import type { Text } from './language.ts';

/** The name of a side; its id where it has none. */
export function sideName<Name extends Text>(
  sides: readonly { id: string; name: Name }[],
  id: string,
): Name | string {
  return sides.find((one) => one.id === id)?.name ?? id;
}
