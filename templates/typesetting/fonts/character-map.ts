/** Which glyph shows a character. 0 means that none does. */
export type CharacterMap = (codePoint: number) => number;

/** Encodings that speak Unicode, best first: platform and encoding of `cmap` (OpenType 1.9). */
const unicode: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
];

const BASIC_PLANE = 0x10000;

/**
 * Reads `cmap`. The basic plane is unrolled into a table, because every character of every text is
 * looked up in it; the few characters beyond are searched for.
 *
 * @throws TypeError when the font has no Unicode map in the formats 4 or 12
 */
export function readCharacterMap(cmap: DataView): CharacterMap {
  const subtable = bestSubtable(cmap);
  const format = subtable.getUint16(0);
  const basic = new Uint16Array(BASIC_PLANE);
  if (format === 4) {
    fillFromSegments(subtable, basic);
    return (codePoint) => basic[codePoint] ?? 0;
  }
  if (format !== 12) throw new TypeError(`the character map of the font has the format ${format}`);
  const groups = readGroups(subtable);
  for (const group of groups) fillFromGroup(group, basic);
  const beyond = groups.filter(({ last }) => last >= BASIC_PLANE);
  return (codePoint) =>
    codePoint < BASIC_PLANE ? (basic[codePoint] ?? 0) : glyphIn(beyond, codePoint);
}

function bestSubtable(cmap: DataView): DataView {
  const offsets = new Map<string, number>();
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const at = 4 + index * 8;
    offsets.set(`${cmap.getUint16(at)}/${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
  }
  for (const [platform, encoding] of unicode) {
    const offset = offsets.get(`${platform}/${encoding}`);
    if (offset === undefined) continue;
    return new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
  }
  throw new TypeError('the font has no character map for Unicode');
}

/** Format 4: segments of the basic plane, shifted by a delta or read from a list of glyphs. */
function fillFromSegments(table: DataView, basic: Uint16Array): void {
  const segments = table.getUint16(6) / 2;
  const ends = 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const first = table.getUint16(starts + segment * 2);
    const last = table.getUint16(ends + segment * 2);
    const delta = table.getUint16(deltas + segment * 2);
    const rangeAt = ranges + segment * 2;
    const range = table.getUint16(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const listed =
        range === 0 ? codePoint : table.getUint16(rangeAt + range + (codePoint - first) * 2);
      basic[codePoint] = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
    }
  }
}

interface Group {
  readonly first: number;
  readonly last: number;
  /** Glyph of the first character; the others follow it. */
  readonly glyph: number;
}

/** Format 12: groups of characters with consecutive glyphs, in the order of their characters. */
function readGroups(table: DataView): Group[] {
  return Array.from({ length: table.getUint32(12) }, (_, index) => {
    const at = 16 + index * 12;
    return {
      first: table.getUint32(at),
      last: table.getUint32(at + 4),
      glyph: table.getUint32(at + 8),
    };
  });
}

function fillFromGroup({ first, last, glyph }: Group, basic: Uint16Array): void {
  for (let codePoint = first; codePoint <= last && codePoint < BASIC_PLANE; codePoint += 1) {
    basic[codePoint] = glyph + codePoint - first;
  }
}

function glyphIn(groups: readonly Group[], codePoint: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.last ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  if (group === undefined || codePoint < group.first) return 0;
  return group.glyph + codePoint - group.first;
}
