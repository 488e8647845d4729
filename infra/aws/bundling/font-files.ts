import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOfFont } from '../../../functions/adapters/npm-fonts/character-map.ts';
import { openFaceFiles } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { FontSlot } from '../../../functions/ports/fonts.ts';

/** A font cannot go into the layer; the message names the file and says what to do. */
export class FontUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FontUnusable';
  }
}

/** Where the runtime looks for modules of layers; it stands in NODE_PATH. */
const MODULES = 'nodejs/node_modules';
/** Where own faces arrive: `/opt/fonts` in the function. */
const OWN = 'fonts';
const slots: readonly FontSlot[] = ['song', 'songBold', 'hei', 'kai', 'fangSong'];
/** TrueType, as `true` or version 1.0. */
const SIGNATURES = [0x00010000, 0x74727565];

export interface FontFileOptions {
  /** The layer's contents are laid out here; the folder is made. */
  readonly folder: string;
  /** A folder of faces that the city has licensed, one `.ttf` for each slot it replaces. */
  readonly ownFonts?: string;
  /** Where packages are looked up from; this file when left out. */
  readonly from?: string;
}

/**
 * Lays out a Lambda layer with the open fonts as the npm packages hold them, and the city's own.
 *
 * @throws {FontUnusable} a file is missing or is no TrueType font
 */
export function layOutFonts({ folder, ownFonts, from = import.meta.url }: FontFileOptions): void {
  const { resolve } = createRequire(from);
  for (const file of openFaceFiles) copyOpenFace(resolve, file, folder);
  if (ownFonts !== undefined) copyOwnFaces(ownFonts, join(folder, OWN));
}

function copyOpenFace(resolve: (name: string) => string, file: string, folder: string): void {
  const [scope, name] = file.split('/', 2);
  const packageName = `${scope}/${name}`;
  const target = join(folder, MODULES, packageName);
  // Without its package.json Node would not know the files that the package exports.
  for (const wanted of [file, `${packageName}/package.json`]) {
    const source = found(resolve, wanted);
    const copy = join(target, wanted.slice(packageName.length + 1));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(source, copy);
  }
}

function found(resolve: (name: string) => string, file: string): string {
  try {
    return resolve(file);
  } catch (cause) {
    throw new FontUnusable(`the font file ${file} is missing; run npm ci`, { cause });
  }
}

function copyOwnFaces(source: string, target: string): void {
  if (!existsSync(source) || !statSync(source).isDirectory()) {
    throw new FontUnusable(
      `tongbu:fonts: ${source} is no folder; put the licensed .ttf files there, or leave it out`,
    );
  }
  const names = readdirSync(source).filter((name) => name.endsWith('.ttf'));
  const expected = slots.map((slot) => `${slot}.ttf`);
  const unknown = names.find((name) => !expected.includes(name));
  if (unknown !== undefined || names.length === 0) {
    const problem = unknown === undefined ? `${source} holds no font` : `${unknown} fills no slot`;
    throw new FontUnusable(`tongbu:fonts: ${problem}; name the files ${expected.join(', ')}`);
  }
  mkdirSync(target, { recursive: true });
  for (const name of names.sort()) {
    const path = join(source, name);
    refuseUnusable(path);
    copyFileSync(path, join(target, name));
  }
}

/** Its characters are read too: what can be printed is decided by them, before a font is loaded. */
function refuseUnusable(path: string): void {
  const bytes = readFileSync(path);
  if (bytes.length < 12 || !SIGNATURES.includes(bytes.readUInt32BE(0))) {
    throw new FontUnusable(
      `tongbu:fonts: ${path} is no TrueType font; convert it to .ttf with outlines`,
    );
  }
  try {
    charactersOfFont(path);
  } catch (cause) {
    throw new FontUnusable(`tongbu:fonts: ${path} is damaged; copy it there again`, { cause });
  }
}
