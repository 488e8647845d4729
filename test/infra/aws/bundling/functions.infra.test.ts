import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageSchema, glyphsOf } from '../../../../functions/adapters/glyphs/glyphs.ts';
import { steps } from '../../../../functions/steps/steps.ts';
import type { Bundles } from '../../../../infra/aws/bundling/bundle.ts';
import { contentsOf } from '../../../../infra/aws/bundling/contents.ts';
import {
  functionNames,
  lodgingFunctions,
  renderingFunctions,
  sealingFunctions,
} from '../../../../infra/aws/bundling/functions.ts';
import type { Variable } from '../../../../infra/aws/entries/settings.ts';
import {
  completeEnvironment,
  layOutFunctions,
  printHandler,
  runWith,
  variablesNamedBy,
} from '../bundled-functions.ts';

const MB = 1_000_000;
let bundles: Bundles & { remove(): void };

beforeAll(() => {
  bundles = layOutFunctions();
}, 180_000);
afterAll(() => {
  bundles.remove();
});

/** All code that it may ever load. */
function codeOf(name: (typeof functionNames)[number]): string {
  const folder = bundles.folderOf(name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

/** The sources of all code that it may ever load. */
function inputsOf(name: string): readonly string[] {
  return Object.entries(bundles.metafile.outputs)
    .filter(([path]) => dirname(path).endsWith(`/${name}`))
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

const judges =
  /interpretation\/(?:quality|(?:consistency|coverage|originality|plain-language)\/judge-[a-z-]+)\.ts$/u;

describe('the functions of AWS', () => {
  it('have one entry for every step of the workflows', () => {
    const kebab = (name: string) =>
      name.replaceAll(/(?<!^)[A-Z]/gu, (letter) => `-${letter}`).toLowerCase();
    const entries = functionNames.filter((name) => name.startsWith('steps/'));
    expect(entries.toSorted()).toEqual(
      Object.keys(steps)
        .map((name) => `steps/${kebab(name)}`)
        .sort(),
    );
  });

  it('keep what the API loads while it starts at 1.65 MB of JavaScript at most', () => {
    // A tenth of it is what the engine knows about names: it judges all words that are recorded.
    expect(contentsOf(bundles.metafile, 'api').bytes).toBeLessThanOrEqual(1.65 * MB);
  });

  it.each(lodgingFunctions)(
    '%s loads the judges of interpretations only once it judges',
    (name) => {
      const judging = inputsOf(name).filter((path) => judges.test(path));
      expect(judging).toHaveLength(5);
      const loaded = contentsOf(bundles.metafile, name).inputs;
      expect(judging.filter((path) => loaded.includes(path))).toEqual([]);
    },
  );

  it.each(functionNames.filter((name) => !lodgingFunctions.includes(name)))(
    '%s judges no interpretation and carries no judge',
    (name) => {
      expect(inputsOf(name).filter((path) => judges.test(path))).toEqual([]);
    },
  );

  it.each(lodgingFunctions)('%s takes files in and knows what can be printed', async (name) => {
    const file = readFileSync(join(bundles.folderOf(name), 'glyphs.json'), 'utf8');
    const coverage = coverageSchema.parse(JSON.parse(file));
    expect(await glyphsOf(() => coverage).missing('江州𠮷😀')).toEqual(['😀']);
  });

  it.each(functionNames)('%s carries neither CDK nor what only developers need', (name) => {
    const parts = [...contentsOf(bundles.metafile, name).parts.keys()];
    const forbidden = /aws-cdk|constructs|cdk-nag|esbuild|typescript|vitest|oidc-provider|fauxqs/u;
    expect(parts.filter((part) => forbidden.test(part))).toEqual([]);
    expect(parts.length).toBeGreaterThan(5);
  });

  it.each(functionNames.filter((name) => !renderingFunctions.includes(name)))(
    '%s does not render and carries no renderer',
    (name) => {
      const rendering = sealingFunctions.includes(name)
        ? /templates\/typesetting|@cantoo\/fontkit|brotli|npm-fonts/u
        : /templates\/typesetting|fontkit|pdf-lib|pkijs|brotli|npm-fonts/u;
      expect(inputsOf(name).filter((path) => rendering.test(path))).toEqual([]);
    },
  );

  it.each(renderingFunctions)('%s renders by itself', (name) => {
    const parts = [...contentsOf(bundles.metafile, name).parts.keys()];
    expect(parts).toContain('templates/typesetting');
    expect(parts).toContain('pdf-lib');
  });

  it.each(sealingFunctions)('%s seals what it makes public', (name) => {
    expect([...contentsOf(bundles.metafile, name).parts.keys()]).toContain('pkijs');
  });

  it('hold no path of the machine that built them, so that the same sources give the same hash', () => {
    const machine = new RegExp(`${process.cwd()}|tongbu-build-`, 'u');
    expect(functionNames.filter((name) => machine.test(codeOf(name)))).toEqual([]);
  });

  it('keep the names of errors that Retry goes by', () => {
    expect(codeOf('steps/publish')).toContain('Transient.Conflict');
    expect(codeOf('steps/publish')).toContain('Transient.Unavailable');
    expect(codeOf('steps/settle-gate')).toContain('Gate.StillOpen');
  });

  it('find their city beside their code, and the public site its stylesheet', () => {
    for (const name of functionNames) {
      const city = JSON.parse(readFileSync(join(bundles.folderOf(name), 'city.json'), 'utf8'));
      expect(city.name.zh).toBe('江州市');
    }
    expect(readFileSync(join(bundles.folderOf('public-site'), 'site.css'), 'utf8')).toContain('{');
  });

  it.each(functionNames)(
    '%s starts with its environment, and without a variable names it',
    async (name) => {
      const named = await variablesNamedBy(bundles, name);
      expect(named.length).toBeGreaterThan(0);
      const own = Object.fromEntries(
        named.map((variable) => [variable, completeEnvironment[variable as Variable]]),
      );
      const complete = await runWith(bundles, name, printHandler, own);
      expect(complete.errors).toBe('');
      expect(complete.output).toBe('function\n');
      const [missing = ''] = named;
      const { [missing]: _, ...incomplete } = own;
      const refused = await runWith(bundles, name, printHandler, incomplete);
      expect(refused.ended).toBe(false);
      expect(refused.errors).toContain(`SettingsInvalid`);
      expect(refused.errors).toContain(`${missing} is not set`);
    },
    60_000,
  );
});
