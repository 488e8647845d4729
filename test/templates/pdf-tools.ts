import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler and qpdf are here. Tests that look at finished files skip, saying so, without. */
export const hasPoppler = found('pdftotext', '-v') && found('pdftoppm', '-v');
export const hasQpdf = found('qpdf', '--version');

if (!hasPoppler || !hasQpdf) {
  process.stderr.write('SKIPPED: checks of finished PDF files need poppler-utils and qpdf\n');
}

function found(tool: string, argument: string): boolean {
  return spawnSync(tool, [argument]).error === undefined;
}

export function withFile<T>(bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text in the order of the content, page by page, without white space. */
export function pagesOfText(bytes: Uint8Array): string[] {
  const text = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }),
  );
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ''));
}

/** How dark each page is: the sum of all pixels' distances from white at 60 dpi. */
export function inkOf(bytes: Uint8Array): number[] {
  return withFile(bytes, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '60', '-gray', path, join(folder, 'page')]);
    const names = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
    return names
      .filter((name) => name.endsWith('.pgm'))
      .map((name) => darkness(readFileSync(join(folder, name))));
  });
}

/** A binary PGM: three header numbers after the signature, then one byte a pixel. */
function darkness(pgm: Uint8Array): number {
  const header = new TextDecoder('latin1').decode(pgm.subarray(0, 64));
  const start = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(header)?.[0].length ?? 0;
  return pgm.subarray(start).reduce((sum, pixel) => sum + 255 - pixel, 0);
}

/** What qpdf has to say; empty for a sound file. */
export function complaintsOf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return status === 0 ? '' : stdout + stderr;
  });
}

export function outputOf(tool: string, before: readonly string[], bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync(tool, [...before, path], { encoding: 'utf8' }));
}
