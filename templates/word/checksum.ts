/** The polynomial of CRC-32 (ISO/IEC 8802-3), its lowest power first. */
const POLYNOMIAL = 0xedb88320;

/** The remainder of every byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  }
  return remainder;
});

/** The CRC-32 of bytes, as archives state it; goes on from that of the bytes before them. */
export function checksumOf(bytes: Uint8Array, before = 0): number {
  let remainder = ~before;
  for (const byte of bytes) {
    remainder = (remainder >>> 8) ^ (remainders[(remainder ^ byte) & 0xff] ?? 0);
  }
  return ~remainder >>> 0;
}
