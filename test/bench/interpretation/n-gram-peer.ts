const WIDTH = 13;

/**
 * The share of a material's characters that lie in a stretch of thirteen which the document has
 * too: the usual few lines for it. It sees through spaces and punctuation and nothing else.
 */
export function containment(document: string, material: string): number {
  const [source, text] = [bare(document), bare(material)];
  const known = new Set<string>();
  for (let at = 0; at + WIDTH <= source.length; at += 1) known.add(source.slice(at, at + WIDTH));
  let covered = 0;
  let end = 0;
  for (let at = 0; at + WIDTH <= text.length; at += 1) {
    if (!known.has(text.slice(at, at + WIDTH))) continue;
    covered += at + WIDTH - Math.max(end, at);
    end = at + WIDTH;
  }
  return text.length === 0 ? 0 : covered / text.length;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
