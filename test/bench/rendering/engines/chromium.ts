import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { BrowserType } from 'playwright-core';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { measure, peakRssOf } from '../measure.ts';

const sheet = (font: string) => `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-right { content: "— " counter(page) " —"; font: 14pt song } }
@font-face { font-family: song; src: url("${pathToFileURL(font)}") }
body { margin: 0; font: 16pt/28.99pt song; letter-spacing: -0.207pt; text-align: justify }
p, h1, h2 { margin: 0; font: inherit; text-indent: 2em }
h1 { font-size: 22pt; text-align: center; text-indent: 0 }
`;

/** Chromium's print with tags and outline; a new page of the same browser for each run. */
await measure(async ({ document, font, modules, chromium, output }) => {
  const load = createRequire(`${modules}/index.js`);
  const launcher: { readonly chromium: BrowserType } = load('playwright-core');
  if (chromium === null) throw new Error('there is no Chromium');
  const file = `${output}.html`;
  const body = document.blocks.map(markup).join('\n');
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><title>公文</title><style>${sheet(font)}</style>${body}</html>`,
  );
  const browser = await launcher.chromium.launch({
    executablePath: chromium,
    args: ['--no-sandbox'],
  });
  return {
    async render() {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.fonts.ready');
      const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      await page.close();
      return bytes;
    },
    // A process that has just ended has no memory to tell of.
    peakRssElsewhere: () =>
      descendantsOf(process.pid).reduce((sum, child) => sum + (peakRssOf(child) || 0), 0),
    close: () => browser.close(),
  };
});

function markup(block: Block): string {
  const text = block.text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  if (block.kind === 'title') return `<h1>${text}</h1>`;
  return block.kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`;
}

/** The processes below one. */
function descendantsOf(parent: number): number[] {
  const processes = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const children = processes.filter((process) => parentOf(process) === parent);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(process: number): number | null {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]);
  } catch {
    // It ended while the list was read.
    return null;
  }
}
