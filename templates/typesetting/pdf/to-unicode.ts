/** At most this many entries stand in one block of a CMap (Adobe TN 5014). */
const CMAP_BLOCK = 100;

/**
 * The CMap that gives the characters of codes, for copying and search.
 *
 * @param codes code points, each with the number that stands for it
 */
export function toUnicode(codes: readonly (readonly [number, { readonly cid: number }])[]): string {
  const entries = codes.map(([codePoint, { cid }]) => `<${hex(cid)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += CMAP_BLOCK) {
    const block = entries.slice(at, at + CMAP_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit))).join('');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
