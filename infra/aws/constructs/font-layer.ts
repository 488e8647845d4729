import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { layOutFonts } from '../bundling/font-files.ts';

/** The fonts for the functions that typeset: 50 MB that no code bundle carries. */
export class FontLayer extends Construct {
  readonly layer: LayerVersion;

  /** @throws {FontUnusable} a font file is missing or is no font */
  constructor(scope: Construct, id: string, props: { readonly ownFonts?: string }) {
    super(scope, id);
    const folder = mkdtempSync(join(tmpdir(), 'tongbu-fonts-'));
    try {
      layOutFonts({ folder, ...props });
      this.layer = new LayerVersion(this, 'Layer', {
        description: "Chinese fonts as their npm packages hold them, and the city's own",
        code: Code.fromAsset(folder),
        compatibleRuntimes: [Runtime.NODEJS_24_X],
        compatibleArchitectures: [Architecture.ARM_64],
      });
    } finally {
      // The files stand in the cloud assembly by now.
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
