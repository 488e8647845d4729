/**
 * Joins the lines of a text that a page or a screen broke: nothing between Chinese characters, a
 * space between Western words.
 */
export function joinedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .reduce((joined, line) => {
      const western = /[0-9A-Za-z]$/.test(joined) && /^[0-9A-Za-z]/.test(line);
      return western ? `${joined} ${line}` : joined + line;
    }, '');
}

/** Lines of a text, trimmed, without the empty ones. */
export function linesOfText(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
}
