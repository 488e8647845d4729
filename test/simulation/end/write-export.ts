import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import type { Ledger } from '../../../functions/ports/ledger.ts';

export interface WrittenExport {
  readonly bytes: number;
  /** The last line, which covers the heads of all streams. */
  readonly lastLine: string;
}

/** Writes the whole ledger as `tongbu export` does. */
export async function writeExport(ledger: Ledger, file: string): Promise<WrittenExport> {
  const stream = createWriteStream(file);
  let lastLine = '';
  for await (const line of exportLines(ledger)) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    lastLine = line;
  }
  stream.end();
  await finished(stream);
  return { bytes: stream.bytesWritten, lastLine };
}
