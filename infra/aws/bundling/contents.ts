import type { Metafile } from 'esbuild';
import type { FunctionName } from './functions.ts';

/** What one function carries. */
export interface Contents {
  /** Bytes of its `index.mjs`. */
  readonly bytes: number;
  /** Bytes by npm package, or by the two upper folders of our own code; largest first. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Reads from esbuild's own account what went into a function, by package. */
export function contentsOf(metafile: Metafile, name: FunctionName): Contents {
  const found = Object.entries(metafile.outputs).find(([path]) =>
    path.endsWith(`/${name}/index.mjs`),
  );
  if (found === undefined) throw new RangeError(`the metafile does not know ${name}`);
  const [, output] = found;
  const parts = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
    if (bytesInOutput === 0) continue;
    const part = partOf(path);
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  return {
    bytes: output.bytes,
    parts: new Map([...parts].sort(([, one], [, other]) => other - one)),
  };
}

function partOf(path: string): string {
  const [, inPackage] = /^(?:.*\/)?node_modules\/(.+)$/u.exec(path) ?? [];
  const names = (inPackage ?? path).split('/');
  const length = inPackage === undefined || inPackage.startsWith('@') ? 2 : 1;
  return names.slice(0, length).join('/');
}
