const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line without its end; null for one that was longer than allowed and was skipped. */
export type ByteLine = Uint8Array | null;

/**
 * Cuts chunks into lines that end in LF or CRLF, all that one chunk completes at a time. Holds one
 * chunk and one line, and touches each byte twice, however many chunks a line comes in.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly ByteLine[]> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const finished = (): ByteLine => {
    const line = length > longest ? null : withoutReturn(joined(pieces, length));
    pieces = [];
    length = 0;
    return line;
  };
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    // What is too long already is counted and not kept.
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      lines.push(finished());
      from = at + 1;
    }
    take(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finished()];
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const line = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    line.set(piece, at);
    at += piece.length;
  }
  return line;
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
