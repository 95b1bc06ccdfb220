/** The most a logo may hold: it stands in every page and every stored report. */
export const logoCap = 256 * 1024;

/** What a logo may be, and how it is known: by a header that says its size, or by the root of its document. */
const kinds: readonly { type: string; endings: RegExp; isPicture(bytes: Uint8Array): boolean }[] = [
  { type: 'image/png', endings: /\.png$/i, isPicture: isPng },
  { type: 'image/jpeg', endings: /\.jpe?g$/i, isPicture: isJpeg },
  { type: 'image/svg+xml', endings: /\.svg$/i, isPicture: isSvg },
];

/** The signature, then a chunk IHDR with width and height. */
function isPng(bytes: Uint8Array): boolean {
  const begin = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  return begin.every((one, at) => bytes[at] === one) && some(bytes, 16, 4) && some(bytes, 20, 4);
}

/** Segment after segment up to the frame, which says height and width. */
function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return some(bytes, at + 5, 2) && some(bytes, at + 7, 2);
    // Bytes that fill up stand alone.
    at += marker === 0xff ? 1 : 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** Is there something else than zero? */
function some(bytes: Uint8Array, at: number, count: number): boolean {
  return bytes.subarray(at, at + count).some((one) => one !== 0);
}

/** After declarations, comments and a document type of SVG comes the root, `svg`. */
function isSvg(bytes: Uint8Array): boolean {
  let text = new TextDecoder().decode(bytes);
  const before = /^(\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE\s+svg\b[^>[]*(\[[^\]]*\]\s*)?>)/;
  for (let found = before.exec(text); found !== null; found = before.exec(text)) {
    text = text.slice(found[0].length);
  }
  return /^<(\w+:)?svg[\s/>]/.test(text);
}

/** The picture in a file as a data URI, or what is wrong with it: `is no PNG picture`. */
export function logoFrom(path: string, bytes: Uint8Array): { uri: string } | { problem: string } {
  const kind = kinds.find((one) => one.endings.test(path));
  if (kind === undefined) return { problem: 'must end in .png, .jpg, .jpeg or .svg' };
  if (!kind.isPicture(bytes)) return { problem: `does not hold what its ending says: no ${kind.type}` };
  return { uri: `data:${kind.type};base64,${base64(bytes)}` };
}

/** What is wrong with a logo written into the file itself; empty where nothing is. */
export function logoProblem(uri: string): string {
  const [, type, data = ''] = /^data:([a-z/+]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(uri) ?? [];
  const kind = kinds.find((one) => one.type === type);
  if (kind === undefined)
    return 'must be "data:image/png;base64,..." (or image/jpeg, image/svg+xml), or the path of a file in the audit';
  const bytes = bytesOf(data);
  if (bytes === null || !kind.isPicture(bytes)) return `is no ${kind.type}`;
  return bytes.length > logoCap ? `is larger than ${logoCap / 1024} KiB` : '';
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(data: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  } catch {
    return null;
  }
}
