import {
  type PDFContext,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { digestOfBytes, digestOfText } from '../../../functions/domain/kernel/digest.ts';
import type { StructureElement } from '../page/structure.ts';
import { writeArchiveParts } from './archive.ts';
import { contentOf } from './content-stream.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { fileOf } from './file-writer.ts';
import { anchorsOf, linksOf } from './links.ts';
import { writeOutline } from './outline.ts';
import { embedPictures } from './pictures.ts';
import type { PageLabels, SetDocument } from './set-document.ts';
import { structureTree } from './structure-tree.ts';

/**
 * Writes a document as tagged PDF 1.7, built to the structure of PDF/A-3u. The same document gives
 * the same bytes: dates come from the details, the file identifier from the content.
 */
export async function writePdf(document: SetDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const { pages } = document;
  const fonts = embeddedFonts(context);
  const pictures = await embedPictures(context, pages);
  const tree = structureTree(context, pages.length);
  const sheets = pages.map((page) => pdf.addPage([page.width, page.height]));
  const refs = sheets.map((sheet) => sheet.ref);

  const contents = pages.map((page, index) => {
    const mark = (element: StructureElement) => tree.mark(element, index);
    const surroundings = { fonts, pictures, mark, enter: tree.enter, frame: tree.frame };
    return context.flateStream(Buffer.from(contentOf(page, surroundings), 'latin1'));
  });
  const anchors = anchorsOf(pages, refs);
  const resources = context.register(
    context.obj({
      Font: context.obj(fonts.resources()),
      XObject: context.obj(pictures.resources()),
    }),
  );
  pages.forEach((page, index) => {
    const node = sheets[index]?.node;
    const links = linksOf(context, page, index, anchors, tree);
    const content = contents[index];
    if (content !== undefined) node?.set(PDFName.of('Contents'), context.register(content));
    node?.set(PDFName.of('Resources'), resources);
    node?.set(PDFName.of('StructParents'), context.obj(index));
    // Reading tools follow the structure tree, not the place on the page.
    node?.set(PDFName.of('Tabs'), context.obj('S'));
    if (links.length > 0) node?.set(PDFName.of('Annots'), context.obj(links));
  });
  fonts.finish();
  writeCatalog(pdf, document, tree.finish(refs), writeOutline(context, pages, refs));
  const identifier = fileIdentifier(document, contents);
  writeArchiveParts(pdf, document, identifier);
  // Both halves are equal in a file that was never changed (ISO 32000-1, 14.4).
  context.trailerInfo.ID = context.obj([PDFHexString.of(identifier), PDFHexString.of(identifier)]);
  return fileOf(context);
}

function writeCatalog(
  pdf: PDFDocument,
  document: SetDocument,
  structure: PDFRef,
  outline: PDFRef | null,
): void {
  const { catalog, context } = pdf;
  const entries = {
    Lang: PDFString.of('zh-CN'),
    MarkInfo: context.obj({ Marked: true }),
    StructTreeRoot: structure,
    ViewerPreferences: context.obj({ DisplayDocTitle: true }),
    PageLabels: context.obj({ Nums: document.labels.flatMap((label) => labelOf(context, label)) }),
    PageMode: context.obj(outline === null ? 'UseNone' : 'UseOutlines'),
  };
  for (const [key, value] of Object.entries(entries)) catalog.set(PDFName.of(key), value);
  if (outline !== null) catalog.set(PDFName.of('Outlines'), outline);
}

function labelOf(context: PDFContext, label: PageLabels) {
  const numbering = { decimal: { S: 'D' }, roman: { S: 'r' }, none: {} }[label.style];
  const prefix = label.prefix === '' ? {} : { P: PDFHexString.fromText(label.prefix) };
  return [label.firstPage, context.obj({ ...numbering, ...prefix })];
}

/** 32 hexadecimal characters that the content gives. */
function fileIdentifier(document: SetDocument, contents: readonly PDFRawStream[]): string {
  const { title, author, subject, generatedFor } = document.details;
  const attached = document.attachments.map(({ bytes }) => digestOfBytes(bytes));
  const pages = contents.map((content) => digestOfBytes(content.contents));
  return digestOfText(
    [title, author, subject, generatedFor, ...attached, ...pages].join('\n'),
  ).slice(0, 32);
}
