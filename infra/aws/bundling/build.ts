import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile, type OutputFile } from 'esbuild';
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
  /** `index.mjs` and the files that it may load later, by name. */
  files(name: FunctionName): ReadonlyMap<string, Uint8Array>;
}

let built: BuiltFunctions | null = null;

/**
 * Every function as minified JavaScript, built once in a process: `index.mjs`, and beside it what
 * only some of its runs load.
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
    const results = functionNames.map((name) =>
      buildSync({ ...optionsFor(name, folder), write: false, metafile: true }),
    );
    const files = results.flatMap(({ outputFiles }) => outputFiles);
    return { metafile: together(results), files: (name) => filesOf(files, name) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each for itself, so that functions share no files; what they have in common differs anyway. */
function optionsFor(name: FunctionName, folder: string) {
  return {
    ...asDeployed(folder),
    entryPoints: { [`${name}/index`]: `${entries}/${name}.ts` },
    // What is only needed for some requests is a file of its own, which a start need not read.
    splitting: true,
    chunkNames: `${name}/[name]-[hash]`,
    outdir: nowhere,
  } satisfies BuildOptions;
}

function together(results: readonly { readonly metafile: Metafile }[]): Metafile {
  return {
    inputs: Object.assign({}, ...results.map(({ metafile }) => metafile.inputs)),
    outputs: Object.assign({}, ...results.map(({ metafile }) => metafile.outputs)),
  };
}

function filesOf(
  outputs: readonly OutputFile[],
  name: FunctionName,
): ReadonlyMap<string, Uint8Array> {
  const folder = join(checkout, nowhere, name);
  const files = outputs
    .filter(({ path }) => dirname(path) === folder)
    .map(({ path, contents }) => [basename(path), contents] as const);
  if (!files.some(([file]) => file === 'index.mjs')) throw new RangeError(`${name} was not built`);
  return new Map(files);
}
