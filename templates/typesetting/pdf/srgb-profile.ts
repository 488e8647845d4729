/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile, version 4.3 (ISO 15076-1): a matrix and
 * the curve of the standard, nothing else. Made here from the published numbers, so that no file of
 * another's licence travels in every document.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve(SRGB_CURVE);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localisedText('sRGB IEC61966-2.1')],
    ['cprt', localisedText('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['chad', matrix(D65_TO_D50)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return profileOf(tags);
}

/** The white of the profile connection space, in XYZ. */
const D50 = [0.9642, 1, 0.8249];
/** The primaries of sRGB in XYZ, adapted from D65 to D50 by Bradford; together they give D50. */
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14298, 0.06064, 0.7139];
const D65_TO_D50 = [
  1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179,
];
/** g, a, b, c, d: ((a·x + b) to the power g) from d on, c·x below. */
const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const HEADER = 128;
const TAG_ENTRY = 12;

function profileOf(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const table = new Bytes().number32(tags.length);
  const bodies = new Bytes();
  const start = HEADER + 4 + TAG_ENTRY * tags.length;
  const places = new Map<Uint8Array, number>();
  for (const [signature, body] of tags) {
    const place = places.get(body) ?? start + bodies.length;
    if (!places.has(body)) bodies.bytes(body).padded();
    places.set(body, place);
    table.text(signature).number32(place).number32(body.length);
  }
  const size = start + bodies.length;
  return header(size).bytes(table.done()).bytes(bodies.done()).done();
}

/** ISO 15076-1, 7.2. The date is the specification's own, because the profile never changes. */
function header(size: number): Bytes {
  const created = [2010, 12, 1, 0, 0, 0];
  const head = new Bytes().number32(size).zeros(4).number32(0x04300000);
  head.text('mntr').text('RGB ').text('XYZ ');
  for (const part of created) head.number16(part);
  head.text('acsp').zeros(4).zeros(4).zeros(8).zeros(8).zeros(4);
  for (const value of D50) head.fixed(value);
  return head.zeros(HEADER - head.length);
}

function localisedText(text: string): Uint8Array {
  const body = new Bytes().text('mluc').zeros(4).number32(1).number32(12).text('enUS');
  body.number32(text.length * 2).number32(28);
  for (const sign of text) body.number16(sign.charCodeAt(0));
  return body.done();
}

function xyz(values: readonly number[]): Uint8Array {
  return numbers('XYZ ', values);
}

function matrix(values: readonly number[]): Uint8Array {
  return numbers('sf32', values);
}

function parametricCurve(values: readonly number[]): Uint8Array {
  const body = new Bytes().text('para').zeros(4).number16(3).zeros(2);
  for (const value of values) body.fixed(value);
  return body.done();
}

function numbers(type: string, values: readonly number[]): Uint8Array {
  const body = new Bytes().text(type).zeros(4);
  for (const value of values) body.fixed(value);
  return body.done();
}

/** Bytes in the order of ICC profiles, the highest first. */
class Bytes {
  private readonly values: number[] = [];

  get length(): number {
    return this.values.length;
  }

  number16(value: number): this {
    this.values.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  number32(value: number): this {
    return this.number16(value >>> 16).number16(value & 0xffff);
  }

  /** Signed, 16 bits before the point and 16 behind it. */
  fixed(value: number): this {
    return this.number32(Math.round(value * 65_536));
  }

  text(ascii: string): this {
    for (const sign of ascii) this.values.push(sign.charCodeAt(0));
    return this;
  }

  zeros(count: number): this {
    for (let index = 0; index < count; index += 1) this.values.push(0);
    return this;
  }

  bytes(more: Uint8Array): this {
    this.values.push(...more);
    return this;
  }

  /** Bodies of tags begin at multiples of four. */
  padded(): this {
    return this.zeros((4 - (this.length % 4)) % 4);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.values);
  }
}
