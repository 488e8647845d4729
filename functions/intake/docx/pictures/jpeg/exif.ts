const ORIENTATION = 0x0112;
/** Entries of the first directory; cameras write about a dozen. */
const MOST_ENTRIES = 200;

/** The orientation that an Exif segment (APP1) tells, 1–8; null when it tells none. */
export function orientationOf(segment: Uint8Array): number | null {
  const name = String.fromCharCode(...segment.subarray(0, 4));
  if (name !== 'Exif' || segment.length < 14) return null;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return null;
  const entries = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
