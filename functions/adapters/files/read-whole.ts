import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';

const readInto = promisify(read);

/**
 * The bytes of a file that nobody writes to any more. Only the reading itself, which may wait for
 * the disk, is handed to another thread.
 */
export async function readWhole(path: string): Promise<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(fstatSync(descriptor).size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await readInto(descriptor, bytes, length, bytes.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
