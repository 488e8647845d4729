import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { FontSlot } from '../../../templates/typesetting/fonts/font-source.ts';
import { faces } from '../../../templates/word/faces.ts';

/** Whether LibreOffice Writer is here. Tests that open Word files skip, saying so, without. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined;

if (!hasLibreOffice) {
  process.stderr.write(
    'SKIPPED: opening Word files needs LibreOffice (libreoffice-writer-nogui)\n',
  );
}

/** Long enough for a machine under load that starts LibreOffice for the first time. */
const PATIENCE = 240_000;

/**
 * The files as LibreOffice prints them, in the order given. One start serves all; it has a profile
 * of its own, and the faces that the files name are the ones that our PDF is set in, so that pages
 * can be compared.
 */
export async function printedByLibreOffice(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-soffice-'));
  try {
    const names = files.map((bytes, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const configuration = await fontConfiguration(join(folder, 'fonts'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'printed'),
        ...names,
      ],
      {
        stdio: 'pipe',
        timeout: PATIENCE,
        env: { ...process.env, FONTCONFIG_FILE: configuration, HOME: folder },
      },
    );
    return files.map((_, index) => readFileSync(join(folder, 'printed', `${index}.pdf`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Quotation marks of the open Kai are narrow; those of 楷体_GB2312 and of our PDF fill a cell. */
const standIns: Readonly<Partial<Record<FontSlot, FontSlot>>> = { kai: 'song' };

/** A font configuration that knows our faces only, under the names that Word files give them. */
async function fontConfiguration(folder: string): Promise<string> {
  mkdirSync(folder);
  const source = await npmFontSource();
  const slots = Object.keys(faces) as FontSlot[];
  for (const slot of slots) {
    writeFileSync(join(folder, `${slot}.ttf`), await source.load(standIns[slot] ?? slot));
  }
  const rules = slots.map((slot) => scanRule(join(folder, `${slot}.ttf`), faces[slot].name));
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>${rules.join('')}` +
      '</fontconfig>',
  );
  return path;
}

/** Gives a font file another family name, of regular weight whatever it is drawn in. */
function scanRule(file: string, family: string): string {
  return (
    `<match target="scan"><test name="file"><string>${file}</string></test>` +
    `<edit name="family" mode="assign"><string>${family}</string></edit>` +
    `<edit name="fullname" mode="assign"><string>${family}</string></edit>` +
    '<edit name="style" mode="assign"><string>Regular</string></edit>' +
    '<edit name="weight" mode="assign"><const>regular</const></edit></match>'
  );
}
