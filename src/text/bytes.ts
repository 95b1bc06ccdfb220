import { fileProblem, type Checked, type Place } from './source.ts';

/** The largest authored YAML file read: 256 KiB. */
export const yamlCap = 256 * 1024;

/**
 * Bytes of a text file -> its text: strict UTF-8, with or without a byte order mark. A file beyond `cap` bytes or
 * in another encoding is refused; the error names the line of the first bad byte.
 */
export function decoded(bytes: Uint8Array, file: string, cap = yamlCap): Checked<string> {
  if (bytes.length > cap) {
    const message = `the file has ${Math.ceil(bytes.length / 1024)} KiB; at most ${Math.floor(cap / 1024)} KiB are read`;
    return { value: null, problems: [fileProblem(file, message)] };
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    return { value: null, problems: [fileProblem(file, `the file is ${wide}; save it as UTF-8`)] };
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const place = firstBadByte(bytes);
    const byte = (bytes[place.offset] ?? 0).toString(16).padStart(2, '0');
    const message = `byte 0x${byte} is not UTF-8; the file is probably in Latin-1 or Windows-1252. Save it as UTF-8`;
    return { value: null, problems: [fileProblem(file, message, place)] };
  }
}

/** By its mark; without one, authored text begins with a character that leaves the other byte of its pair empty. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first = 1, second = 1] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (bytes.length > 1 && (first === 0) !== (second === 0)) ? 'UTF-16' : null;
}

/** Decodes line by line: no byte of a longer UTF-8 sequence equals a line feed. */
function firstBadByte(bytes: Uint8Array): Place & { offset: number } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      const good = goodLength(bytes.subarray(start, end));
      const column = new TextDecoder().decode(bytes.subarray(start, start + good)).length + 1;
      return { line, column, offset: start + good };
    }
    if (feed < 0) return { line, column: 1, offset: start };
    start = feed + 1;
  }
}

/** Bytes before the first one that begins no valid sequence. */
function goodLength(line: Uint8Array): number {
  let at = 0;
  while (at < line.length) {
    const lead = line[at] ?? 0;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line.subarray(at, at + size));
    } catch {
      return at;
    }
    at += size;
  }
  return at;
}
