/** 1 January 1980, midnight: the first moment an archive can name. */
const first = { time: 0, date: 0x21 };

/** The archive with the time of every file in it set to one and the same, in place. */
export function undated(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < count; file += 1) {
    const local = view.getUint32(at + 42, true);
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, first.time, true);
      view.setUint16(place + 2, first.date, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
