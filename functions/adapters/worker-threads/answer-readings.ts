import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Intake } from '../../ports/intake.ts';
import { type ReadingAnswer, readingRequestSchema } from './reading-messages.ts';

/**
 * The other side of {@link ReadingThread}: what the thread's own module calls once.
 *
 * @throws TypeError outside a thread
 */
export function answerReadings(intake: Intake): void {
  const port = parentPort;
  if (port === null) throw new TypeError('files are read in a thread, not in the main one');
  port.on('message', async (message: unknown) => {
    const { bytes, fileName } = readingRequestSchema.parse(message);
    const answer = await answerTo(intake, bytes, fileName);
    port.postMessage(answer, buffersOf(answer));
  });
}

/** Pictures change hands instead of being copied; a view of something larger is copied. */
function buffersOf(answer: ReadingAnswer): ArrayBuffer[] {
  if (answer.outcome !== 'read') return [];
  const buffers = answer.pictures.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
  return [...new Set(buffers)];
}

async function answerTo(
  intake: Intake,
  bytes: Uint8Array,
  fileName: string,
): Promise<ReadingAnswer> {
  try {
    const { document, audit, pictures } = await intake.read(bytes, fileName);
    return { outcome: 'read', document, audit: [...audit], pictures: [...pictures] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const details = Object.entries(error.details).map(
      ([name, value]) => [name, typeof value === 'object' ? [...value] : value] as const,
    );
    return { outcome: 'refused', reason: error.reason, details: Object.fromEntries(details) };
  }
}
