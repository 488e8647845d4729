/** A table for a terminal: columns as wide as their widest cell, numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...all.map((row) => columnsOf(row[column] ?? ''))),
  );
  const lines = all.map((row) =>
    widths.map((width, column) => padded(row[column] ?? '', width, column > 0)).join('  '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].map((line) => `  ${line}`.trimEnd()).join('\n');
}

/** A Chinese character takes the place of two others on a terminal. */
function columnsOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - columnsOf(text));
  return right ? space + text : text + space;
}
