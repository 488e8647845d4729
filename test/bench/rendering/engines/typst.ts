import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { measure } from '../measure.ts';

interface Compiler {
  pdf(document: { readonly mainFileContent: string }): Uint8Array;
  evictCache(maxAge: number): void;
}

interface TypstPackage {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[];
    }): Compiler;
  };
}

/** The sheet of GB/T 9704-2012 in Typst's terms: 22 lines of 28 characters on 156 × 225 mm. */
const sheet = `
#set document(title: "公文")
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "CN", tracking: -0.207pt,
  top-edge: 0.88em, bottom-edge: -0.12em)
#set smartquote(enabled: false)
#set par(justify: true, leading: 12.99pt, spacing: 12.99pt, first-line-indent: (amount: 2em, all: true))
#show heading: it => block(above: 12.99pt, below: 12.99pt, inset: (left: 2em), text(size: 16pt, weight: "regular", it.body))
`;

/** Typst writes tags and, from headings, an outline unless told otherwise. */
await measure(async ({ document, font, modules }) => {
  const load = createRequire(join(modules, 'index.js'));
  const { NodeCompiler }: TypstPackage = load('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({
    workspace: dirname(font),
    fontArgs: [{ fontPaths: [font] }],
  });
  const mainFileContent = sheet + document.blocks.map(markup).join('\n\n');
  return {
    async render() {
      // Typst remembers what it has set; the measure is of setting, not of remembering.
      compiler.evictCache(0);
      return compiler.pdf({ mainFileContent });
    },
  };
});

function markup(block: Block): string {
  const text = block.text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  if (block.kind === 'title') return `#align(center, text(size: 22pt)[${text}])`;
  return block.kind === 'heading' ? `= ${text}` : text;
}
