import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildResult, buildSync, type Metafile } from 'esbuild';
import type { City } from '../../../functions/application/city.ts';
import { type FunctionName, filesBeside } from './functions.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Packages in CommonJS ask for Node's own modules by `require`, which ES modules do not have. */
const requireForCommonJs =
  "import{createRequire as __createRequire}from'node:module';" +
  'const require=__createRequire(import.meta.url);';

export interface Bundles {
  /** The folder of a function: `index.mjs`, `city.json` and what it reads beside them. */
  folderOf(name: FunctionName): string;
  /** What esbuild took in; inputs are relative to the checkout. */
  readonly metafile: Metafile;
}

/**
 * Bundles functions into one folder each. The same sources give the same bytes.
 *
 * The AWS SDK goes in: from its ES modules esbuild takes only the commands in use, and the version
 * is the one that was tested, whatever the runtime ships. Names are kept because some libraries
 * name their errors after their classes, and logs and Retry go by the names of errors.
 *
 * @throws the errors of esbuild when an entry does not build
 */
export function bundle(names: readonly FunctionName[], folder: string, city: City): Bundles {
  const { metafile } = build(names, folder);
  const folderOf = (name: FunctionName) => join(folder, name);
  for (const name of names) {
    mkdirSync(folderOf(name), { recursive: true });
    writeFileSync(join(folderOf(name), 'city.json'), `${JSON.stringify(city, null, 2)}\n`);
    for (const file of filesBeside[name] ?? []) {
      copyFileSync(join(checkout, file), join(folderOf(name), basename(file)));
    }
  }
  return { folderOf, metafile };
}

function build(names: readonly FunctionName[], folder: string): BuildResult<{ metafile: true }> {
  return buildSync({
    absWorkingDir: checkout,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, `infra/aws/entries/${name}.ts`]),
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: { js: requireForCommonJs },
    metafile: true,
    logLevel: 'silent',
  });
}
