/**
 * Rows as a table for spreadsheets. A byte order mark lets them read the Chinese, and no cell
 * begins with a sign that a spreadsheet would take for a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Chinese and Japanese spreadsheets take the wide signs for the same as the narrow ones. */
const formulaSign = /^[=+\-@＝＋－＠\t\r\n]/;

/** A cell that begins like a formula is led by an apostrophe, which programs show as text. */
function cell(text: string): string {
  const harmless = formulaSign.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
