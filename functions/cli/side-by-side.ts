/** Columns of a terminal for each side; with the line between them they fit eighty. */
const SIDE = 37;

/**
 * Two columns of paragraphs, line by line. Ideographs and full-width signs take two columns of a
 * terminal.
 */
export function besideOneAnother(
  left: readonly string[],
  right: readonly string[],
): readonly string[] {
  const [one, other] = [left.flatMap(wrapped), right.flatMap(wrapped)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const line = one[index] ?? '';
    return `${line}${' '.repeat(SIDE - columnsOf(line))} │ ${other[index] ?? ''}`.trimEnd();
  });
}

function wrapped(paragraph: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const character of paragraph) {
    const width = columnsOf(character);
    if (columns + width > SIDE) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += character;
    columns += width;
  }
  return [...lines, line];
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
