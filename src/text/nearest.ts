import { distance } from 'fastest-levenshtein';

/** Beyond this length a name is no misspelling of ours, and comparing it would cost more than it tells. */
const longest = 80;

/** The legal name closest to a misspelt one; null where none is close (1 to 3 letters wrong, by length; two swapped count 2). */
export function nearest(wanted: string, names: Iterable<string>): string | null {
  if (wanted.length > longest) return null;
  const legal = [...names];
  const lower = wanted.toLowerCase();
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 9 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const name of legal) {
    const far = distance(lower, name.toLowerCase());
    if (far < least && far < Math.max(wanted.length, name.length)) {
      best = name;
      least = far;
    }
  }
  return best ?? onlyPart(lower, legal);
}

/** The only legal name that the wanted one begins with (`warning`: warn) or is the end of (`first-call`: question-first-call). */
function onlyPart(lower: string, legal: readonly string[]): string | null {
  const parts = legal.filter((name) => {
    const one = name.toLowerCase();
    return (
      (one.length >= 4 && lower.startsWith(one) && lower !== one) ||
      (lower.length >= 4 && one.endsWith(`-${lower}`))
    );
  });
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** ` Did you mean "marketing"?`, to end a sentence with; empty where nothing is close. */
export function didYouMean(wanted: string, legal: Iterable<string>): string {
  const name = nearest(wanted, legal);
  return name === null ? '' : ` Did you mean "${name}"?`;
}

/** `sales, marketing, executive`; of a long list the first `most` and how many more. */
export function listed(names: Iterable<string>, most = 20): string {
  const all = [...names];
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `${shown} and ${all.length - most} more` : shown;
}
