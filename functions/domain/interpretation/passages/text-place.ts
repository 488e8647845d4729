/** Where some words stand in a package, and enough around them to recognise the place. */
export interface TextPlace {
  /** `document` or the key of a material. */
  readonly part: string;
  /** Index among the blocks of the part. */
  readonly block: number;
  /** UTF-16 offsets in the text of the block; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The words just before and behind, on one line. */
  readonly before: string;
  readonly after: string;
}

/** UTF-16 units shown on each side of the words. */
const AROUND = 16;
/** Longer words are cut when they are shown; the offsets tell their whole extent. */
const LONGEST = 160;

export function placeOf(
  part: string,
  block: number,
  text: string,
  start: number,
  end: number,
): TextPlace {
  const shown = whole(text, Math.min(end, start + LONGEST));
  return {
    part,
    block,
    start,
    end,
    words: onOneLine(text.slice(start, shown)) + (shown < end ? '…' : ''),
    before: onOneLine(text.slice(whole(text, Math.max(0, start - AROUND)), start)),
    after: onOneLine(text.slice(end, whole(text, Math.min(text.length, end + AROUND)))),
  };
}

/** Never between the two halves of one character. */
function whole(text: string, at: number): number {
  return at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ');
}
