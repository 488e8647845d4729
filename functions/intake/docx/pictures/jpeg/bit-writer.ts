const CHUNK = 1 << 16;

/** Collects the bytes of a JPEG; bits are written with a zero byte behind each 0xFF. */
export class BitWriter {
  private readonly chunks: Uint8Array[] = [];
  private chunk = new Uint8Array(CHUNK);
  private used = 0;
  private held = 0;
  private count = 0;

  /** A marker with its segment; bytes that are no entropy-coded data. */
  segment(marker: number, ...parts: readonly ArrayLike<number>[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 2);
    this.marker(marker);
    this.byte(length >> 8);
    this.byte(length & 0xff);
    for (const part of parts) {
      for (let at = 0; at < part.length; at += 1) this.byte(part[at] ?? 0);
    }
  }

  marker(marker: number): void {
    this.byte(0xff);
    this.byte(marker);
  }

  /** @param length at most 16 */
  bits(value: number, length: number): void {
    this.held = (this.held << length) | (value & ((1 << length) - 1));
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      const byte = (this.held >> this.count) & 0xff;
      this.byte(byte);
      if (byte === 0xff) this.byte(0);
    }
    this.held &= (1 << this.count) - 1;
  }

  /** Fills the last byte with ones, as T.81 has it. */
  flush(): void {
    if (this.count > 0) this.bits(0xff, 8 - this.count);
  }

  /** Chunks are let go as they are copied: a large picture is not in memory twice. */
  finish(): Uint8Array {
    const bytes = new Uint8Array(this.chunks.length * CHUNK + this.used);
    let at = 0;
    for (let chunk = this.chunks.shift(); chunk !== undefined; chunk = this.chunks.shift()) {
      bytes.set(chunk, at);
      at += CHUNK;
    }
    bytes.set(this.chunk.subarray(0, this.used), at);
    return bytes;
  }

  private byte(byte: number): void {
    if (this.used === CHUNK) {
      this.chunks.push(this.chunk);
      this.chunk = new Uint8Array(CHUNK);
      this.used = 0;
    }
    this.chunk[this.used] = byte;
    this.used += 1;
  }
}
