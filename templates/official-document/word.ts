import { Document } from 'docx';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { a4, mm } from '../typesetting/page/measures.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import { lineTwips } from '../word/body-styles.ts';
import { createBulk } from '../word/bulk.ts';
import { composed, type NotedItems } from '../word/compose.ts';
import { createFootnotes } from '../word/footnotes.ts';
import type { WordItem } from '../word/items.ts';
import { twips } from '../word/measures.ts';
import { packed } from '../word/pack.ts';
import { sectionProperties } from '../word/page.ts';
import { officialStyle } from './body-style.ts';
import { figuresOf } from './figure-flow.ts';
import { imprintOf } from './imprint.ts';
import type { OfficialDocumentModel } from './model.ts';
import { annotatedBlocks, fileTitle, headOf } from './printed-parts.ts';
import { bodyItems, type OwnWriting } from './word-body.ts';
import { officialFooters } from './word-footers.ts';
import { headItems } from './word-head.ts';
import { imprintInWord } from './word-imprint.ts';
import { footerDrop, officialStyles } from './word-styles.ts';

const frame = { ...a4, left: mm(28), top: mm(37), measure: mm(156), depth: mm(225) };

/**
 * An official document as GB/T 9704-2012 lays it out, as a Word file to go on working with. It
 * names the faces of the standard and leaves it to the reader's machine to have them.
 *
 * @param own how parts are written that no official document has
 */
export async function officialDocumentInWord(
  model: OfficialDocumentModel,
  files: FileSource,
  own: OwnWriting = () => null,
): Promise<Uint8Array> {
  const { document } = model;
  const footnotes = createFootnotes();
  const bulk = createBulk();
  const pictures = await loadPictures(figuresOf(document.blocks), files);
  const body = bodyItems(annotatedBlocks(model), officialStyle, pictures, own);
  let drawings = 0;
  const children = composed(withHead(model, body), {
    area: frame,
    footnotes,
    bulk,
    nextDrawing: () => {
      drawings += 1;
      return drawings;
    },
  });
  const imprint = imprintOf(document);
  return packed({
    document: new Document({
      evenAndOddHeaderAndFooters: true,
      sections: [
        {
          properties: sectionProperties({ frame, line: lineTwips(officialStyle), footerDrop }),
          footers: officialFooters(model.verification),
          children: [
            ...children,
            ...(imprint === null ? [] : imprintInWord(imprint, twips(frame.left))),
          ],
        },
      ],
    }),
    styles: officialStyles,
    bulk,
    footnotes: footnotes.part(),
    details: {
      title: fileTitle(document),
      subject: document.documentNumber ?? '',
      office: document.issuingOrgan ?? '',
      generatedFor: model.generatedFor,
    },
  });
}

/** The head before the body, which begins at its stated distance below the red line. */
function withHead({ document }: OfficialDocumentModel, body: readonly NotedItems[]): NotedItems[] {
  const head = headOf(document);
  if (head === null) return [...body];
  const { items, below } = headItems(head, document.blocks, officialStyle);
  const [first, ...rest] = body;
  const opening = first === undefined ? [] : [{ ...first, items: lowered(first.items, below) }];
  return [{ items, notes: [], opensPage: false }, ...opening, ...rest];
}

function lowered([first, ...rest]: readonly WordItem[], before: number): WordItem[] {
  if (first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, form: { ...first.form, before } }, ...rest];
}
