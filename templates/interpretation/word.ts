import { Document, type FileChild, Paragraph } from 'docx';
import type { Block } from '../../functions/domain/document/model.ts';
import type { Digest } from '../../functions/domain/kernel/digest.ts';
import { officialStyle } from '../official-document/body-style.ts';
import { footerDrop, officialStyles } from '../official-document/word-styles.ts';
import { a4, mm } from '../typesetting/page/measures.ts';
import { linesOfText } from '../typesetting/text/source-text.ts';
import { packed } from '../word/pack.ts';
import { pageNumberFooters, sectionProperties } from '../word/page.ts';
import { tableInWord } from '../word/tables.ts';
import { run } from '../word/text.ts';
import type { InterpretationModel } from './model.ts';

type FileSource = (digest: Digest) => Promise<Uint8Array>;

const frame = { ...a4, left: mm(25), top: mm(30), measure: mm(160), depth: 26 * 25 };

/** An interpretation material as a Word file to work with. */
export async function interpretationInWord(
  model: InterpretationModel,
  _files: FileSource,
): Promise<Uint8Array> {
  const word = new Document({
    sections: [
      {
        properties: sectionProperties({ frame, leading: officialStyle.leading, footerDrop }),
        footers: pageNumberFooters(),
        children: [
          new Paragraph({ style: 'Title', children: [run(model.title)] }),
          ...model.document.blocks.flatMap(blockInWord),
        ],
      },
    ],
    evenAndOddHeaderAndFooters: true,
  });
  return packed(word, officialStyles, {
    title: model.title,
    subject: [model.policy.title, model.policy.number ?? ''].join(' ').trim(),
    office: model.department,
    generatedFor: model.generatedFor,
  });
}

function blockInWord(block: Block): FileChild[] {
  if (block.kind === 'table')
    return [tableInWord(block, frame.measure)].filter((table) => table !== null);
  const style = block.kind === 'heading' ? `Heading${block.level}` : 'BodyText';
  return linesOfText(block.text).map((line) => new Paragraph({ style, children: [run(line)] }));
}
