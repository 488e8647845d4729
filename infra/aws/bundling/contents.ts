import { basename } from 'node:path';
import type { Metafile } from 'esbuild';
import type { FunctionName } from './functions.ts';

/** What one function loads while it starts. */
export interface Contents {
  /** Bytes of its `index.mjs` and of the files that this imports at once. */
  readonly bytes: number;
  /** Their names. */
  readonly files: readonly string[];
  /** The sources that they were made from, from the root of the checkout. */
  readonly inputs: readonly string[];
  /** Bytes by npm package, or by the two upper folders of our own code; largest first. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Reads from esbuild's own account what went into a function, by package. */
export function contentsOf({ outputs }: Metafile, name: FunctionName): Contents {
  const entry = Object.keys(outputs).find((path) => path.endsWith(`/${name}/index.mjs`));
  if (entry === undefined) throw new RangeError(`the metafile does not know ${name}`);
  const paths = loadedAtOnce(outputs, entry);
  const loaded = paths.flatMap((path) => outputs[path] ?? []);
  const inputs = loaded
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const parts = new Map<string, number>();
  for (const [path, { bytesInOutput }] of inputs) {
    const part = partOf(path);
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  return {
    bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
    files: paths.map((path) => basename(path)),
    inputs: inputs.map(([path]) => path),
    parts: new Map([...parts].sort(([, one], [, other]) => other - one)),
  };
}

function loadedAtOnce(outputs: Metafile['outputs'], entry: string): readonly string[] {
  const paths = new Set([entry]);
  // A set that grows while it is walked hands out what was added too.
  for (const path of paths) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[imported] !== undefined) paths.add(imported);
    }
  }
  return [...paths];
}

function partOf(path: string): string {
  const [, inPackage] = /^(?:.*\/)?node_modules\/(.+)$/u.exec(path) ?? [];
  const names = (inPackage ?? path).split('/');
  const length = inPackage === undefined || inPackage.startsWith('@') ? 2 : 1;
  return names.slice(0, length).join('/');
}
