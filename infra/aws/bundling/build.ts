import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functionNames } from './functions.ts';
import { zodWithoutLocales } from './zod-without-locales.ts';

export const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const entries = 'infra/aws/entries';
/** Only a name: nothing is written there. */
const nowhere = 'out/aws';

/** Packages in CommonJS ask for Node's own modules by `require`, which ES modules do not have. */
const requireForCommonJs =
  "import{createRequire as __createRequire}from'node:module';" +
  'const require=__createRequire(import.meta.url);';

export interface BuiltFunctions {
  readonly metafile: Metafile;
  code(name: FunctionName): Uint8Array;
}

let built: BuiltFunctions | null = null;

/**
 * Every function as one file of minified JavaScript, built once in a process.
 *
 * The AWS SDK goes in: from its ES modules esbuild takes only the commands in use, and the version
 * is the one that was tested, whatever the runtime ships. Names are kept because some libraries
 * name their errors after their classes, and logs and Retry go by the names of errors.
 */
export function builtFunctions(): BuiltFunctions {
  built ??= build();
  return built;
}

/**
 * How esbuild makes one file of an entry. What else is to run as a Lambda does, such as a
 * measurement, is built with the same options.
 *
 * @param folder where modules that stand in for others are written
 */
export function asDeployed(folder: string) {
  return {
    absWorkingDir: checkout,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    alias: { zod: zodWithoutLocales(folder) },
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
    logLevel: 'silent',
  } as const satisfies BuildOptions;
}

function build(): BuiltFunctions {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-build-'));
  try {
    const { metafile, outputFiles } = buildSync({
      ...asDeployed(folder),
      entryPoints: Object.fromEntries(
        functionNames.map((name) => [`${name}/index`, `${entries}/${name}.ts`]),
      ),
      outdir: nowhere,
      write: false,
      metafile: true,
    });
    const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
    return { metafile, code: (name) => codeOf(files, name) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codeOf(files: ReadonlyMap<string, Uint8Array>, name: FunctionName): Uint8Array {
  const found = files.get(join(checkout, nowhere, name, 'index.mjs'));
  if (found === undefined) throw new RangeError(`${name} was not built`);
  return found;
}
