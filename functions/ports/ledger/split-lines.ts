import { LONGEST_LINE } from './export-format.ts';

/**
 * Cuts chunks of UTF-8 into lines without their line ends, never holding more than one chunk and
 * one line. A line beyond the limit is handed on cut off just past it, so that whoever judges
 * lines sees that it is too long, and the reading ends there.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<string> {
  // Not fatal: a broken character becomes U+FFFD, and the hash of its event tells.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > longest) {
      yield rest.slice(0, longest + 1);
      return;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
