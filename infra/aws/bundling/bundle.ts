import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { coverageOf } from '../../../functions/adapters/npm-fonts/coverage.ts';
import type { City } from '../../../functions/application/city.ts';
import { builtFunctions, checkout } from './build.ts';
import { type FunctionName, filesBeside, lodgingFunctions } from './functions.ts';

export interface Bundles {
  /** The folder of a function: `index.mjs`, `city.json` and what it reads beside them. */
  folderOf(name: FunctionName): string;
  /** What esbuild took in; inputs are relative to the checkout. */
  readonly metafile: Metafile;
}

/**
 * Lays out functions in one folder each below `folder`. The same sources and the same city give
 * the same bytes.
 *
 * @param ownFonts the folder of faces that the city has licensed, if it has any
 * @throws the errors of esbuild when an entry does not build
 */
export function bundle(
  names: readonly FunctionName[],
  folder: string,
  city: City,
  ownFonts?: string,
): Bundles {
  const { metafile, files } = builtFunctions();
  const folderOf = (name: FunctionName) => join(folder, name);
  const fonts = ownFonts === undefined ? {} : { folder: ownFonts };
  const lodging = names.some((name) => lodgingFunctions.includes(name));
  const glyphs = lodging ? JSON.stringify(coverageOf(fonts)) : '';
  for (const name of names) {
    mkdirSync(folderOf(name), { recursive: true });
    for (const [file, code] of files(name)) writeFileSync(join(folderOf(name), file), code);
    writeFileSync(join(folderOf(name), 'city.json'), `${JSON.stringify(city, null, 2)}\n`);
    if (lodgingFunctions.includes(name)) {
      writeFileSync(join(folderOf(name), 'glyphs.json'), glyphs);
    }
    for (const file of filesBeside[name] ?? []) {
      copyFileSync(join(checkout, file), join(folderOf(name), basename(file)));
    }
  }
  return { folderOf, metafile };
}
