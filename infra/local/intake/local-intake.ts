import {
  type ReadingLimits,
  ReadingThread,
} from '../../../functions/adapters/worker-threads/reading-thread.ts';
import { directIntake } from '../../../functions/intake/direct-intake.ts';
import type { Intake } from '../../../functions/ports/intake.ts';

/** A text of so many bytes is read in a few milliseconds, sooner than a thread starts. */
const READ_IN_PLACE_BYTES = 64 * 1024;

const limits: ReadingLimits = {
  timeMs: 30_000,
  memoryMb: 192,
  waiting: 20,
  waitingBytes: 64 * 1024 * 1024,
  idleMs: 30_000,
};

/** The module that reads in a thread; Node takes its types away by itself. */
export const readingModule = new URL('./read-in-thread.ts', import.meta.url);

export interface LocalIntake extends Intake {
  close(): Promise<void>;
}

/**
 * Reads short texts at once, and whatever has to be unpacked or is long in a thread of its own:
 * one process serves everybody here, and a file that somebody made up must not stop it.
 */
export function openLocalIntake(): LocalIntake {
  const thread = new ReadingThread(readingModule, limits);
  return {
    read: async (bytes, fileName) => {
      const isShortText = bytes.length <= READ_IN_PLACE_BYTES && /\.(?:txt|md)$/i.test(fileName);
      return isShortText ? directIntake.read(bytes, fileName) : thread.read(bytes, fileName);
    },
    close: () => thread.close(),
  };
}
