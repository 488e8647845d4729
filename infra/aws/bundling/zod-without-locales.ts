import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as zod from 'zod';

/** Both hold the sentences of every language, which no function says; the rest is all of zod. */
const left = new Set(['locales', 'core', 'z', 'default']);

/**
 * Writes a module that stands in for zod in bundles. `z` is one object with everything in it, so
 * esbuild would take the sentences of some fifty languages into every function: 0.3 MB each.
 *
 * @returns its path
 */
export function zodWithoutLocales(folder: string): string {
  const manifest = createRequire(import.meta.url).resolve('zod/package.json');
  const whole = JSON.stringify(join(dirname(manifest), 'index.js'));
  const names = Object.keys(zod).filter((name) => !left.has(name));
  const inUse = join(folder, 'zod-in-use.mjs');
  writeFileSync(inUse, `export { ${names.sort().join(', ')} } from ${whole};\n`);
  const standIn = join(folder, 'zod.mjs');
  writeFileSync(
    standIn,
    "export * from './zod-in-use.mjs';\nexport * as z from './zod-in-use.mjs';\n",
  );
  return standIn;
}
