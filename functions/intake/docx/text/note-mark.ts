/** Where Unicode keeps the circled numbers 1–20, 21–35 and 36–50. */
const circled: readonly (readonly [last: number, offset: number])[] = [
  [20, 0x2460 - 1],
  [35, 0x3251 - 21],
  [50, 0x32b1 - 36],
];

/** The sign of a note: ① … ㊿, then （注51）. */
export function noteMark(ordinal: number): string {
  const range = circled.find(([last]) => ordinal <= last);
  return range === undefined ? `（注${ordinal}）` : String.fromCodePoint(ordinal + range[1]);
}
