/** The most a logo may hold: it stands in every page and every stored report. */
export const logoCap = 256 * 1024;

/** What a logo may be, and by which first bytes it is known. */
const kinds: readonly { type: string; endings: RegExp; begins(bytes: Uint8Array): boolean }[] = [
  {
    type: 'image/png',
    endings: /\.png$/i,
    begins: (bytes) => [0x89, 0x50, 0x4e, 0x47].every((one, at) => bytes[at] === one),
  },
  {
    type: 'image/jpeg',
    endings: /\.jpe?g$/i,
    begins: (bytes) => [0xff, 0xd8, 0xff].every((one, at) => bytes[at] === one),
  },
  {
    type: 'image/svg+xml',
    endings: /\.svg$/i,
    begins: (bytes) => /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096))),
  },
];

/** The picture in a file as a data URI, or what is wrong with it: `is no PNG picture`. */
export function logoFrom(path: string, bytes: Uint8Array): { uri: string } | { problem: string } {
  const kind = kinds.find((one) => one.endings.test(path));
  if (kind === undefined) return { problem: 'must end in .png, .jpg, .jpeg or .svg' };
  if (!kind.begins(bytes)) return { problem: `does not hold what its ending says: no ${kind.type}` };
  return { uri: `data:${kind.type};base64,${base64(bytes)}` };
}

/** What is wrong with a logo written into the file itself; empty where nothing is. */
export function logoProblem(uri: string): string {
  const [, type, data = ''] = /^data:([a-z/+]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(uri) ?? [];
  const kind = kinds.find((one) => one.type === type);
  if (kind === undefined)
    return 'must be "data:image/png;base64,..." (or image/jpeg, image/svg+xml), or the path of a file in the audit';
  const bytes = bytesOf(data);
  if (bytes === null || !kind.begins(bytes)) return `is no ${kind.type}`;
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
