import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { measure } from '../measure.ts';

interface Pdf extends NodeJS.ReadableStream {
  readonly outline: { addItem(title: string): void };
  registerFont(name: string, bytes: Uint8Array): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  text(text: string, options: object): Pdf;
  struct(type: string, children: () => void): object;
  addStructure(element: object): Pdf;
  end(): void;
}

type PdfKit = new (options: object) => Pdf;

const POINTS_PER_MM = 72 / 25.4;
const mm = (value: number) => value * POINTS_PER_MM;
const SIZE = 16;
const TRACKING = mm(156) / 28 - SIZE;
/** Ascent and descent of Noto Serif SC, in ems: what pdfkit takes as the height of a line. */
const FACE_HEIGHT = 1.437;
const BODY = {
  align: 'justify',
  indent: 2 * (SIZE + TRACKING),
  characterSpacing: TRACKING,
  lineGap: mm(225) / 22 - SIZE * FACE_HEIGHT,
};

/** pdfkit justifies between words only, which Chinese lines do not have; it is asked to all the same. */
await measure(async ({ document, font, modules }) => {
  const load = createRequire(join(modules, 'index.js'));
  const PdfDocument: PdfKit = load('pdfkit');
  const face = readFileSync(font);
  return { render: () => collected(() => set(PdfDocument, face, document.blocks)) };
});

function set(PdfDocument: PdfKit, face: Uint8Array, blocks: readonly Block[]): Pdf {
  const pdf = new PdfDocument({
    size: 'A4',
    margins: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    info: { Title: '公文', CreationDate: new Date(0) },
  });
  pdf.registerFont('song', face).font('song').fontSize(SIZE);
  for (const block of blocks) {
    if (block.kind !== 'paragraph') pdf.outline.addItem(block.text);
    const type = block.kind === 'paragraph' ? 'P' : 'H1';
    pdf.addStructure(pdf.struct(type, () => void pdf.text(block.text, BODY)));
  }
  return pdf;
}

async function collected(start: () => Pdf): Promise<Uint8Array> {
  const pdf = start();
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  pdf.end();
  await once(pdf, 'end');
  return Buffer.concat(chunks);
}
