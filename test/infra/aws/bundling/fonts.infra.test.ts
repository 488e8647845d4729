import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App } from 'aws-cdk-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFaceFiles } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { openS3Objects } from '../../../../functions/adapters/s3/objects.ts';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { digestSchema } from '../../../../functions/domain/kernel/digest.ts';
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { FontUnusable, layOutFonts } from '../../../../infra/aws/bundling/font-files.ts';
import { featureFlags } from '../../../../infra/aws/feature-flags.ts';
import { synthesise } from '../../../../infra/aws/synthesise.ts';
import { startS3 } from '../../../functions/ports/objects-s3.ts';
import { layOutFunctions, runWith } from '../bundled-functions.ts';
import { deployment } from '../contexts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbu-fonts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function own(files: Readonly<Record<string, string | Uint8Array>>): string {
  const fonts = mkdtempSync(join(folder, 'own-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(fonts, name), content);
  }
  return fonts;
}

const resourcesSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
});
const layerSchema = z.object({ Content: z.object({ S3Key: z.string() }) });

/** A whole face; anything less has no characters. */
const { resolve } = createRequire(import.meta.url);
const trueType = readFileSync(resolve(openFaceFiles.find((file) => file.endsWith('.ttf')) ?? ''));
const cutShort = trueType.subarray(0, 16);

describe('the layer of fonts', () => {
  it('names the file that is missing', () => {
    const elsewhere = pathToFileURL(join(folder, 'nothing.js')).href;
    expect(() => layOutFonts({ folder: join(folder, 'layer'), from: elsewhere })).toThrow(
      /the font file @\S+\.(?:ttf|woff) is missing; run npm ci/u,
    );
  });

  it('takes the faces that a city has licensed', () => {
    const layer = join(folder, 'layer');
    layOutFonts({ folder: layer, ownFonts: own({ 'fangSong.ttf': trueType }) });
    expect(readdirSync(join(layer, 'fonts'))).toEqual(['fangSong.ttf']);
  });

  it('carries what tongbu:fonts names, in a production of a named account', () => {
    const fonts = own({ 'fangSong.ttf': trueType, 'song.ttf': trueType });
    const outdir = join(folder, 'out');
    const app = new App({ context: featureFlags, outdir });
    const { stacks } = synthesise(deployment({ fonts, account: '111122223333' }), { app }).synth();
    const layers = stacks.flatMap(({ template }) =>
      Object.values(resourcesSchema.parse(template).Resources).filter(
        ({ Type }) => Type === 'AWS::Lambda::LayerVersion',
      ),
    );
    const keys = layers.map(({ Properties }) => layerSchema.parse(Properties).Content.S3Key);
    const carried = keys.map((key) => join(outdir, `asset.${key.replace(/\.zip$/u, '')}`, 'fonts'));
    expect(carried.map((path) => readdirSync(path))).toEqual([['fangSong.ttf', 'song.ttf']]);
  }, 120_000);

  it.each([
    ['that is no font', { 'song.ttf': 'PK\u0003\u0004 an archive' }, /song\.ttf is no TrueType/u],
    ['that is cut short', { 'song.ttf': cutShort }, /song\.ttf is damaged/u],
    ['that fills no slot', { 'simsun.ttf': trueType }, /simsun\.ttf fills no slot/u],
    ['when there is none', { 'readme.txt': 'soon' }, /holds no font/u],
  ])('refuses a file %s, by its name', (_, files, message) => {
    const act = () => layOutFonts({ folder: join(folder, 'layer'), ownFonts: own(files) });
    expect(act).toThrow(FontUnusable);
    expect(act).toThrow(message);
  });

  it('refuses a folder that is not there', () => {
    const ownFonts = join(folder, 'nowhere');
    expect(() => layOutFonts({ folder: join(folder, 'layer'), ownFonts })).toThrow(/no folder/u);
  });

  it('is all that the Render function needs to typeset a document', async () => {
    const layer = join(folder, 'layer');
    layOutFonts({ folder: layer });
    const bundles = layOutFunctions();
    const { client, bucket } = await startS3();
    const objects = openS3Objects({ client, bucket });
    const model = {
      document: parsePolicyDocument(
        '江州市人民政府文件\n\n江政发〔2026〕8号\n\n关于印发住房租赁补贴办法的通知\n\n' +
          '各区人民政府：\n\n现将办法印发给你们，请认真贯彻执行。\n\n江州市人民政府\n2026年3月2日\n',
      ),
      annotation: '此件公开发布',
      verification: null,
      generatedFor: instantSchema.parse('2026-03-02T01:00:00.000Z'),
    };
    const stored = await objects.put(
      new TextEncoder().encode(JSON.stringify(model)),
      'application/json',
    );
    const endpoint = await client.config.endpoint?.();
    const script = `
      const { handler } = await import(process.argv[1]);
      const request = { kind: 'officialDocument', format: 'pdf', model: '${stored}' };
      console.log((await handler(request)).digest);
      process.exit();`;
    const run = await runWith(bundles, 'render', script, {
      TONGBU_DOCUMENTS_BUCKET: bucket,
      NODE_PATH: join(layer, 'nodejs/node_modules'),
      AWS_ENDPOINT_URL_S3: `http://${endpoint?.hostname}:${endpoint?.port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    bundles.remove();
    expect(run.errors).toBe('');
    const { bytes } = await objects.get(digestSchema.parse(run.output.trim()));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  }, 120_000);
});
