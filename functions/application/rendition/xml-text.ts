/** A tag with its attributes, a comment, a declaration; text stands between them. */
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(amp|lt|gt|quot|apos));/g;
/** Elements of WordprocessingML and DrawingML that stand within a line of text. */
const INLINE =
  /^<\/?(?:w:(?:t|r|rPr|hyperlink|proofErr|bookmark\w*|smartTag|ins|fld\w*|lang|rFonts|color|sz|szCs|b|bCs|i|u|kern|spacing|vertAlign|rStyle|footnoteReference|footnoteRef|noProof|position|w|lastRenderedPageBreak)|a:(?:t|r|rPr))[\s/>]/;
/** Only what is not ASCII or has as many digits as a telephone number can name somebody. */
const TELLING = /[^\0-\x7f]|(?:\d[ -]?){7}|@/;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * All that an XML text says: character data, a piece for each paragraph; attributes that can say
 * anything; comments.
 */
export function textsInXml(xml: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let from = 0;
  const flush = (): void => {
    if (piece.trim() !== '') pieces.push(piece);
    piece = '';
  };
  for (const match of xml.matchAll(MARKUP)) {
    const [markup] = match;
    piece += decoded(xml.slice(from, match.index));
    from = match.index + markup.length;
    if (markup.startsWith('<![CDATA[')) piece += markup.slice(9, -3);
    else {
      if (!INLINE.test(markup)) flush();
      pieces.push(...saidInMarkup(markup));
    }
  }
  piece += decoded(xml.slice(from));
  flush();
  return pieces;
}

function saidInMarkup(markup: string): readonly string[] {
  if (!TELLING.test(markup)) return [];
  if (markup.startsWith('<!--')) return [markup.slice(4, -3)];
  const values = [...markup.matchAll(ATTRIBUTE)].map(([, one, other]) =>
    decoded(one ?? other ?? ''),
  );
  return values.filter((value) => TELLING.test(value));
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
