/** Where a reply was found: file, relative to the audit folder, and line of an import. */
export interface Found {
  file: string;
  line: number | null;
}

/**
 * Remembers people by id, and where each was met first. Compact (about 30 bytes a person), since an import may hold a
 * million people. Returns the earlier place of a person met before, else null.
 */
export function met(): (person: string, found: Found) => Found | null {
  const files: string[] = [];
  let count = 0;
  let letters = new Uint8Array(4096);
  let used = 0;
  /** Of each person: where the id ends in `letters`, the file and the line (0: none). */
  let ends = new Uint32Array(256);
  let inFile = new Uint32Array(256);
  let inLine = new Uint32Array(256);
  /** Hash -> person + 1; 0: free. At most half full. */
  let slots = new Uint32Array(512);

  const startOf = (index: number) => (index === 0 ? 0 : (ends[index - 1] as number));
  function isCalled(index: number, person: string): boolean {
    const start = startOf(index);
    if ((ends[index] as number) - start !== person.length) return false;
    for (let at = 0; at < person.length; at += 1) {
      if (letters[start + at] !== person.charCodeAt(at)) return false;
    }
    return true;
  }
  /** The slot that holds the person, or the free one where the person belongs. */
  function slotOf(person: string): number {
    let slot = hashOf(person) & (slots.length - 1);
    for (;;) {
      const index = slots[slot] as number;
      if (index === 0 || isCalled(index - 1, person)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }
  function grow(): void {
    ends = larger(ends);
    inFile = larger(inFile);
    inLine = larger(inLine);
    slots = new Uint32Array(4 * count);
    for (let index = 0; index < count; index += 1) {
      const person = String.fromCharCode(...letters.subarray(startOf(index), ends[index]));
      slots[slotOf(person)] = index + 1;
    }
  }

  return (person, { file, line }) => {
    const slot = slotOf(person);
    const before = (slots[slot] as number) - 1;
    if (before >= 0) {
      return { file: files[inFile[before] as number] as string, line: inLine[before] || null };
    }
    if (files.at(-1) !== file) files.push(file);
    if (used + person.length > letters.length) {
      const more = new Uint8Array(2 * letters.length);
      more.set(letters);
      letters = more;
    }
    for (let at = 0; at < person.length; at += 1) letters[used + at] = person.charCodeAt(at);
    used += person.length;
    ends[count] = used;
    inFile[count] = files.length - 1;
    inLine[count] = line ?? 0;
    count += 1;
    slots[slot] = count;
    if (count === ends.length) grow();
    return null;
  };
}

function larger(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * list.length);
  more.set(list);
  return more;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
