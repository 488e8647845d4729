import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeJpegPixels, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpegPixels, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePngPixels, { init as initPng } from '@jsquash/png/decode.js';

/** Pixels as four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const { resolve } = createRequire(import.meta.url);

/** Node has it, and its types do not. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> };
};

async function compiled(file: string): Promise<WebAssembly.Module> {
  return webAssembly.compile(await readFile(resolve(file)));
}

/** Another decoder than ours, to compare with. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  await initJpegDecoder(await compiled('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
  return decodeJpegPixels(copyOf(bytes), { preserveOrientation: false });
}

export async function decodePng(bytes: Uint8Array): Promise<Pixels> {
  await initPng(await compiled('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return decodePngPixels(copyOf(bytes));
}

export async function encodeJpeg(
  { width, height, data }: Pixels,
  options: Parameters<typeof encodeJpegPixels>[1],
): Promise<Uint8Array> {
  await initJpegEncoder(await compiled('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  const image = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' } as const;
  return new Uint8Array(
    await encodeJpegPixels(image as Parameters<typeof encodeJpegPixels>[0], options),
  );
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Colours that differ in every block, without sharp edges. */
export function gradient(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data.set(
        [(x * 255) / width, (y * 255) / height, ((x + 2 * y) * 3) % 256, 255],
        (y * width + x) * 4,
      );
    }
  }
  return { width, height, data };
}
