/** How an id is spelt. */
export const shape = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Names Windows keeps for devices; a file named after one cannot be opened there. */
export const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Lower-case letters, digits and hyphens, at most 63, no device name: ids become file names. */
export function isId(text: string): boolean {
  return shape.test(text) && !devices.test(text);
}

/** The same in words. */
export const idRule = 'lower-case letters, digits and hyphens, at most 63, starting with a letter or digit';

/** The id nearest to a name: accents dropped, everything else but letters and digits a hyphen; null where nothing is left. */
export function idFrom(name: string): string | null {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63)
    .replace(/-+$/, '');
  return isId(id) ? id : null;
}

/** `first-call` -> `First call`: how lists name what has only an id. */
export function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Longest name of somebody, in UTF-16 units. */
export const longestName = 80;

/** A name as typed, on one line; null where it has no letter or digit, or is longer than a name may be. */
export function nameFrom(typed: string): string | null {
  const name = typed.trim().replace(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(name) && name.length <= longestName ? name : null;
}

/** The same in words. */
export const nameRule = `a name has a letter or digit and at most ${longestName} characters`;
