import { Document, Paragraph } from 'docx';
import type { Block } from '../../functions/domain/document/model.ts';
import type { Digest } from '../../functions/domain/kernel/digest.ts';
import { a4, mm } from '../typesetting/page/measures.ts';
import { joinedLines, linesOfText } from '../typesetting/text/source-text.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { packed } from '../word/pack.ts';
import { pageNumberFooters, sectionProperties } from '../word/page.ts';
import { tableInWord } from '../word/tables.ts';
import { run } from '../word/text.ts';
import { officialStyle } from './body-style.ts';
import type { OfficialDocumentModel } from './model.ts';
import { footerDrop, officialStyles } from './word-styles.ts';

type FileSource = (digest: Digest) => Promise<Uint8Array>;

const frame = { ...a4, left: mm(28), top: mm(37), measure: mm(156), depth: mm(225) };

/** An official document as GB/T 9704-2012 lays it out, as a Word file to work with. */
export async function officialDocumentInWord(
  model: OfficialDocumentModel,
  _files: FileSource,
): Promise<Uint8Array> {
  const { document } = model;
  const word = new Document({
    sections: [
      {
        properties: sectionProperties({ frame, leading: officialStyle.leading, footerDrop }),
        footers: pageNumberFooters(),
        children: document.blocks.flatMap(blockInWord),
      },
    ],
    evenAndOddHeaderAndFooters: true,
  });
  return packed(word, officialStyles, {
    title: joinedLines(document.title ?? ''),
    subject: document.documentNumber ?? '',
    office: document.issuingOrgan ?? '',
    generatedFor: model.generatedFor,
  });
}

const styleOf: Readonly<Partial<Record<Block['kind'], string>>> = {
  organMark: 'OrganMark',
  documentNumber: 'DocumentNumber',
  addressees: 'Addressees',
  paragraph: 'BodyText',
  signature: 'Signature',
  date: 'Date',
  annotation: 'Annotation',
  annexList: 'AnnexList',
  annexMark: 'AnnexMark',
  copyRecipients: 'Imprint',
  imprint: 'Imprint',
};

function blockInWord(block: Block) {
  if (block.kind === 'table') return tableInWord(block, frame.measure) ?? [];
  if (block.kind === 'title') {
    return titleLines(block.text, 19).map(
      (line) => new Paragraph({ style: 'Title', children: [run(line)] }),
    );
  }
  if (block.kind === 'heading') {
    return new Paragraph({ style: `Heading${block.level}`, children: [run(block.text)] });
  }
  const style = styleOf[block.kind] ?? 'BodyText';
  return linesOfText(block.text).map((line) => new Paragraph({ style, children: [run(line)] }));
}
