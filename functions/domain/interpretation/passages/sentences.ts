export interface Sentence {
  /** UTF-16 offset of its first visible character in the text. */
  readonly start: number;
  /** With its stop and without white space at its ends. */
  readonly text: string;
}

const sentence = /[^。！？；!?;\n]+[。！？；!?;]*[”’」』）)]*/gu;
const clause = /[^，,：:。！？；!?;\n]+/gu;

/** The sentences of a text in order. A semicolon ends one: what stands behind it can be read alone. */
export function sentencesOf(text: string): readonly Sentence[] {
  return piecesOf(text, sentence);
}

/** The clauses of a text, without the marks between them. */
export function clausesOf(text: string): readonly Sentence[] {
  return piecesOf(text, clause);
}

function piecesOf(text: string, pattern: RegExp): readonly Sentence[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const bare = found.trim();
    return bare === '' ? [] : [{ start: index + found.indexOf(bare), text: bare }];
  });
}

/** Characters of Chinese script in a text; how long a sentence is to a reader. */
export function hanCount(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character)) count += 1;
  return count;
}

export function isHan(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code > 0x1ffff;
}
