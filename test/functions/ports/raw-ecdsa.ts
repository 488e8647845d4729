import { randomBytes } from 'node:crypto';

/** P-256, FIPS 186-5: Node signs messages only, and KMS is given the digest alone. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const a = p - 3n;
const base: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
};

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** The ECDSA signature (DER) over 32 bytes that are a digest already. */
export function signRawDigest(digest: Uint8Array, privateKey: bigint): Uint8Array {
  const k = (numberOf(randomBytes(40)) % (n - 1n)) + 1n;
  const r = mod(times(k, base)?.x ?? 0n, n);
  const s = mod(inverse(k, n) * (numberOf(digest) + r * privateKey), n);
  const body = Buffer.concat([derInteger(r), derInteger(s)]);
  return new Uint8Array(Buffer.concat([Buffer.of(0x30, body.length), body]));
}

function times(factor: bigint, point: Point): Point | null {
  let sum: Point | null = null;
  let doubled = point;
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = sum === null ? doubled : line(sum, doubled, chord(sum, doubled));
    doubled = line(doubled, doubled, tangent(doubled));
  }
  return sum;
}

const chord = (one: Point, other: Point) =>
  mod((other.y - one.y) * inverse(mod(other.x - one.x, p), p), p);
const tangent = ({ x, y }: Point) => mod((3n * x * x + a) * inverse(mod(2n * y, p), p), p);

function line(one: Point, other: Point, slope: bigint): Point {
  const x = mod(slope * slope - one.x - other.x, p);
  return { x, y: mod(slope * (one.x - x) - one.y, p) };
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value, 0n, 1n];
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return mod(t0, modulus);
}

const mod = (value: bigint, modulus: bigint) => ((value % modulus) + modulus) % modulus;
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

function derInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const bytes = (even[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), even]) : even;
  return Buffer.concat([Buffer.of(0x02, bytes.length), bytes]);
}
