const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/**
 * Chinese text has no spaces between characters: those inside a title or a name were put there to
 * fill a line. Spaces between Latin words stay, each run as one.
 */
export function closeUp(text: string): string {
  const bare = text.trim();
  return bare.replace(/\s+/gu, (run, offset: number) => {
    const before = bare.charAt(offset - 1);
    const after = bare.charAt(offset + run.length);
    return wide.test(before) || wide.test(after) ? '' : ' ';
  });
}

/** The text without any white space: what two spellings of the same text have in common. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Joins a broken line to the next; a space is needed only between two Latin words. */
export function joinBroken(lines: readonly string[]): string {
  let joined = '';
  let before = '';
  for (const line of lines) {
    if (/[\w,.;:!?)]$/.test(before) && /^[\w(]/.test(line)) joined += ' ';
    joined += line;
    before = line.slice(-1);
  }
  return joined;
}

/** Full-width digits as ASCII ones; same length, so offsets stay true. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * Width in full-width characters: a half-width character counts a half. Stops counting at `limit`,
 * so that a line of megabytes costs no more than a short one.
 */
export function widthOf(text: string, limit = 200): number {
  let width = 0;
  for (const character of text.slice(0, limit * 2)) {
    width += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    if (width >= limit) return limit;
  }
  return width;
}
