import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What has to be loaded before the first answer; how long it takes is measured by the bench. */
function loadedWith(entry: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

describe('the engine', () => {
  it.each(['functions/domain/privacy/candidates.ts', 'functions/cli/deidentify/answer-lines.ts'])(
    'starts without any library and with little beside itself: %s',
    (entry) => {
      const others = loadedWith(entry).filter(
        (path) => !/^functions\/(?:domain\/privacy|cli\/deidentify)\//.test(path),
      );
      expect(others).toEqual([]);
    },
  );
});
