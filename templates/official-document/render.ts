import type { Block } from '../../functions/domain/document/model.ts';
import type { FontLibrary, Fonts } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { type FlowItem, setFlow, usageOf } from '../typesetting/page/flow.ts';
import { a4, type Frame, mm } from '../typesetting/page/measures.ts';
import { type PageBody, paginate } from '../typesetting/page/paginate.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import { documentElement, type StructureElement } from '../typesetting/page/structure.ts';
import type { PageLabels, SetPage } from '../typesetting/pdf/set-document.ts';
import { sourceAttachment } from '../typesetting/pdf/source-attachment.ts';
import { writePdf } from '../typesetting/pdf/write-pdf.ts';
import { style } from '../typesetting/text/runs.ts';
import { verificationRuns } from '../verification/verification-block.ts';
import { bodyFlow, type OwnSetting } from './body-flow.ts';
import { type BodyPlace, type BodyStyle, officialStyle } from './body-style.ts';
import { closedWith, type OfficialPage } from './closing-pages.ts';
import { type DocumentHead, headRuns, markDrops, setDocumentHead } from './document-head.ts';
import { figuresOf } from './figure-flow.ts';
import { type Imprint, imprintOf, imprintText, setImprint } from './imprint.ts';
import type { OfficialDocumentModel } from './model.ts';
import {
  closingVerification,
  pageNumber,
  verificationLine,
  verificationLineRuns,
} from './page-furniture.ts';
import { annotatedBlocks, cornerBlocks, fileTitle, headOf } from './printed-parts.ts';

/** GB/T 9704-2012, 5.2.1: top margin 37 mm, left 28 mm, type area 156 × 225 mm. */
const frame: Frame = {
  ...a4,
  left: mm(28),
  top: mm(37),
  measure: mm(156),
  depth: mm(225),
};

/**
 * An official document as GB/T 9704-2012 lays it out, as tagged PDF.
 *
 * @param ownSetting how parts are set that no official document has
 * @throws Refusal `charactersMissing` when no font shows some character.
 */
export async function renderOfficialDocument(
  model: OfficialDocumentModel,
  library: FontLibrary,
  files: FileSource,
  ownSetting: (sheet: BodyStyle, place: BodyPlace) => OwnSetting = () => () => null,
): Promise<Uint8Array> {
  const root = documentElement();
  const pictures = await loadPictures(figuresOf(model.document.blocks), files);
  const head = headOf(model.document);
  const imprint = imprintOf(model.document);
  const place = { root, outlineLevel: 1, pictures };
  const own = ownSetting(officialStyle, place);
  const flow = bodyFlow(textBlocks(model), officialStyle, place, own);
  const fonts = await library.prepare(usageOf([...flow, furnitureText(model, head, imprint)]));
  const bodies = bodiesOf(flow, head, root, fonts);
  const pages = pagesOf(bodies, imprint, root, fonts);
  return writePdf({
    details: {
      title: fileTitle(model.document),
      author: model.document.issuingOrgan ?? '',
      subject: model.document.documentNumber ?? '',
      generatedFor: model.generatedFor,
    },
    pages: pages.map((page, index) => pageOf(page, index, pages.length, model, root, fonts)),
    labels: labelsOf(pages),
    attachments: [sourceAttachment('officialDocument', model)],
  });
}

/** What is not set in the head. */
function textBlocks(model: OfficialDocumentModel): Block[] {
  const corner = cornerBlocks(model.document);
  return annotatedBlocks(model).filter((block) => !corner.includes(block));
}

/** Everything outside the flow that needs glyphs. */
function furnitureText(
  { verification }: OfficialDocumentModel,
  head: DocumentHead | null,
  imprint: Imprint | null,
): FlowItem {
  const sheet = officialStyle;
  const runs = [
    { text: '— 0123456789 —…', style: style('song', sheet.size) },
    {
      text: imprint === null ? '' : imprintText(imprint),
      style: style(sheet.bodySlot, sheet.size),
    },
    ...(verification === null
      ? []
      : [...verificationRuns(verification), ...verificationLineRuns(verification)]),
    ...(head === null ? [] : headRuns(head, sheet)),
  ];
  const form = {
    leading: 0,
    tracking: 0,
    align: 'left' as const,
    firstIndent: 0,
    indent: 0,
    indentRight: 0,
    grid: null,
  };
  return { kind: 'paragraph', paragraph: { runs, form, element: null } };
}

/** The first page has to show the body (GB/T 9704-2012, 7.3.3), so a long title lifts the mark. */
function bodiesOf(
  flow: readonly FlowItem[],
  head: DocumentHead | null,
  root: StructureElement,
  fonts: Fonts,
): PageBody[] {
  const slugs = setFlow(flow, frame, fonts);
  if (head === null) return paginate(slugs, frame.depth);
  let bodies: PageBody[] = [];
  for (const drop of markDrops) {
    const headFlow = setDocumentHead(head, drop, officialStyle, root, fonts);
    bodies = paginate([...setFlow(headFlow, frame, fonts), ...slugs], frame.depth);
    if ((bodies[0]?.slugs.length ?? 0) > headFlow.length) break;
  }
  return bodies;
}

function pagesOf(
  bodies: readonly PageBody[],
  imprint: Imprint | null,
  root: StructureElement,
  fonts: Fonts,
): OfficialPage[] {
  if (imprint === null) return bodies.map((body) => ({ body, shows: 'text' }));
  return closedWith(setImprint(imprint, officialStyle, root, fonts), bodies, frame.depth);
}

function pageOf(
  { body, shows }: OfficialPage,
  index: number,
  count: number,
  { verification }: OfficialDocumentModel,
  root: StructureElement,
  fonts: Fonts,
): SetPage {
  const page = index + 1;
  const last = page === count;
  const closing = verification === null || !last ? [] : [verification];
  const furniture = [
    ...(shows === 'text' ? [pageNumber(page, frame, fonts)] : []),
    ...(verification === null || last || shows === 'nothing'
      ? []
      : [verificationLine(verification, page, frame, fonts)]),
  ];
  const slugs = [
    ...body.slugs,
    ...closing.map((given) => closingVerification(given, page, frame, root, fonts)),
  ];
  return { ...frame, slugs, furniture, shapes: [] };
}

/** Pages without a number are called in viewers by what they are. */
function labelsOf(pages: readonly OfficialPage[]): PageLabels[] {
  const names = { imprintAlone: '版记', nothing: '空白页' } as const;
  return [
    { firstPage: 0, style: 'decimal', prefix: '' },
    ...pages.flatMap(({ shows }, firstPage): PageLabels[] =>
      shows === 'text' ? [] : [{ firstPage, style: 'none', prefix: names[shows] }],
    ),
  ];
}
