import { Document } from 'docx';
import { officialStyle } from '../official-document/body-style.ts';
import { figuresOf } from '../official-document/figure-flow.ts';
import { bodyItems } from '../official-document/word-body.ts';
import { officialFooters } from '../official-document/word-footers.ts';
import { footerDrop, officialStyles } from '../official-document/word-styles.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { a4, mm } from '../typesetting/page/measures.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import { composed } from '../word/compose.ts';
import { createFootnotes } from '../word/footnotes.ts';
import { packed } from '../word/pack.ts';
import { sectionProperties } from '../word/page.ts';
import type { InterpretationModel } from './model.ts';

const frame = { ...a4, left: mm(25), top: mm(30), measure: mm(160), depth: 26 * 25 };

/** An interpretation material as a Word file to go on working with. */
export async function interpretationInWord(
  model: InterpretationModel,
  files: FileSource,
): Promise<Uint8Array> {
  const footnotes = createFootnotes();
  const { blocks } = model.document;
  const pictures = await loadPictures(figuresOf(blocks), files);
  let drawings = 0;
  const children = composed(bodyItems(blocks, officialStyle, pictures), {
    area: frame,
    footnotes,
    nextDrawing: () => {
      drawings += 1;
      return drawings;
    },
  });
  return packed({
    document: new Document({
      evenAndOddHeaderAndFooters: true,
      sections: [
        {
          properties: sectionProperties({ frame, line: 520, footerDrop }),
          footers: officialFooters(model.verification),
          children,
        },
      ],
    }),
    styles: officialStyles,
    footnotes: footnotes.part(),
    details: {
      title: model.title,
      subject: [model.policy.title, model.policy.number ?? ''].join(' ').trim(),
      office: model.department,
      generatedFor: model.generatedFor,
    },
  });
}
