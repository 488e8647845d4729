import { Document, Footer, Paragraph } from 'docx';
import { figuresOf } from '../official-document/figure-flow.ts';
import { verificationLineRuns } from '../official-document/page-furniture.ts';
import { bodyItems } from '../official-document/word-body.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { mm } from '../typesetting/page/measures.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import { lineTwips } from '../word/body-styles.ts';
import { createBulk } from '../word/bulk.ts';
import { composed, type NotedItems } from '../word/compose.ts';
import { createFootnotes } from '../word/footnotes.ts';
import { packed } from '../word/pack.ts';
import { sectionProperties } from '../word/page.ts';
import { pageCountRun, pageNumberRun, run, tabRun } from '../word/text.ts';
import { materialBlocks } from './material-blocks.ts';
import type { InterpretationModel } from './model.ts';
import { materialFrame, materialStyle } from './sheet.ts';
import { materialItems } from './word-material.ts';
import { openingItems } from './word-opening.ts';
import { materialStyles } from './word-styles.ts';

/**
 * An interpretation material as a Word file to go on working with: a sheet of its own make, plainer
 * than the document it explains, which it names and leads to.
 */
export async function interpretationInWord(
  model: InterpretationModel,
  files: FileSource,
): Promise<Uint8Array> {
  const footnotes = createFootnotes();
  const bulk = createBulk();
  const pictures = await loadPictures(figuresOf(model.document.blocks), files);
  const blocks = materialBlocks(model);
  const body = bodyItems(blocks, materialStyle, pictures, materialItems(blocks));
  let drawings = 0;
  const children = composed([lone(openingItems(model)), ...body, ...closing(model)], {
    area: materialFrame,
    footnotes,
    bulk,
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
          properties: sectionProperties({
            frame: materialFrame,
            line: lineTwips(materialStyle),
            footerDrop: mm(8) + 12,
          }),
          footers: { default: footer(model), even: footer(model) },
          children,
        },
      ],
    }),
    styles: materialStyles,
    bulk,
    footnotes: footnotes.part(),
    details: {
      title: model.title,
      subject: [model.policy.title, model.policy.number ?? ''].join(' ').trim(),
      office: model.department,
      generatedFor: model.generatedFor,
    },
  });
}

function lone(items: NotedItems['items']): NotedItems {
  return { items, notes: [], opensPage: false };
}

function footer({ title }: InterpretationModel): Footer {
  const number = [run('第'), pageNumberRun(), run('页 共'), pageCountRun(), run('页')];
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children: [run(title), tabRun(), ...number] })],
  });
}

/** How to check the copy, below the text. */
function closing({ verification }: InterpretationModel): NotedItems[] {
  if (verification === null) return [];
  const runs = verificationLineRuns(verification).map(({ text }) => {
    return { text, form: { style: 'Verification' } };
  });
  const form = { before: lineTwips(materialStyle) };
  return [lone([{ kind: 'paragraph', style: 'Normal', runs, form }])];
}
