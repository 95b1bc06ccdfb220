/** A phrase as a pattern: whole words, any case, any white space; `*` stands for up to six words. */
export function phrase(text: string): RegExp {
  const parts = plain(text)
    .split(/\s+/)
    .map((one) =>
      one === '*' ? `[^\\s.?!]+(?:\\s+[^\\s.?!]+){0,5}?` : one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

/** A text with plain apostrophes and single spaces. */
export function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
