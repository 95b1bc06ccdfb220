const longest = 31;

/**
 * The same names as spreadsheets take them: at most 31 characters, none of `[]:*?/\` and no apostrophe, each one once
 * whatever its case.
 */
export function sheetNames(wished: readonly string[]): string[] {
  // Kept by spreadsheets for a sheet of their own.
  const taken = new Set(['history']);
  return wished.map((wish) => {
    const clean =
      wish
        .replace(/[[\]:*?/\\'\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || '-';
    let name = cut(clean, longest);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const end = ` ${String(count)}`;
      name = `${cut(clean, longest - end.length)}${end}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cut(name: string, most: number): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length > most) break;
    short += character;
  }
  return short.trim();
}
