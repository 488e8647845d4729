import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';

/** Colour types of PNG without transparency (ISO/IEC 15948, 11.2.1), and samples to a pixel. */
const GREY = 0;
const TRUE_COLOUR = 2;
const PALETTE = 3;
const samplesOf = new Map([
  [GREY, 1],
  [TRUE_COLOUR, 3],
  [PALETTE, 1],
]);

/**
 * Writes a PNG as its own compressed rows, which PDF can read as they are (predictor 15), so that
 * it takes no more room than the picture; null for one that has to be taken apart: with
 * transparency, interlaced, or of another depth than eight bits.
 */
export function embedOpaquePng(context: PDFContext, bytes: Uint8Array): PDFRef | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour = -1, interlace] = [bytes[24], bytes[25], bytes[28]];
  const samples = samplesOf.get(colour);
  const chunks = chunksOf(bytes, view);
  if (depth !== 8 || interlace !== 0 || samples === undefined || chunks.has('tRNS')) return null;
  const rows = chunks.get('IDAT');
  const colours = chunks.get('PLTE');
  if (rows === undefined || (colour === PALETTE && colours === undefined)) return null;
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: colours === undefined || colour !== PALETTE ? plain(colour) : indexed(colours),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: 8, Columns: width },
  });
  return context.register(PDFRawStream.of(dictionary, rows));

  function indexed(palette: Uint8Array) {
    const table = context.register(context.flateStream(palette));
    return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
  }
}

function plain(colour: number): string {
  return colour === GREY ? 'DeviceGray' : 'DeviceRGB';
}

/** The contents of the chunks by type, those of one type joined. */
function chunksOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return new Map([...chunks].map(([type, parts]) => [type, joined(parts)]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
