import { closeSync, fstatSync, openSync, read, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Bytes that are read or written sooner than another thread is woken to do it. */
export const AT_ONCE = 262_144;

const readElsewhere = promisify(read);

/** The bytes of a file that nobody writes to any more. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    return size <= AT_ONCE ? readFileSync(descriptor) : await readLong(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
}

async function readLong(descriptor: number, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await readElsewhere(descriptor, bytes, length, size - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
