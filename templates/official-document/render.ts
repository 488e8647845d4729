import type { FontLibrary, Fonts } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { type FlowItem, setFlow, usageOf } from '../typesetting/page/flow.ts';
import { a4, type Frame, mm } from '../typesetting/page/measures.ts';
import { type PageBody, paginate, withNotesRaised } from '../typesetting/page/paginate.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import type { Slug } from '../typesetting/page/slug.ts';
import { documentElement, element, type StructureElement } from '../typesetting/page/structure.ts';
import type { SetPage } from '../typesetting/pdf/set-document.ts';
import { sourceAttachment } from '../typesetting/pdf/source-attachment.ts';
import { writePdf } from '../typesetting/pdf/write-pdf.ts';
import { style } from '../typesetting/text/runs.ts';
import { bodyFlow } from './body-flow.ts';
import { officialStyle } from './body-style.ts';
import { type DocumentHead, headRuns, setDocumentHead } from './document-head.ts';
import { figuresOf } from './figure-flow.ts';
import { type Imprint, imprintOf, imprintText, setImprint } from './imprint.ts';
import type { OfficialDocumentModel } from './model.ts';
import { pageNumber, verificationLine, verificationText } from './page-furniture.ts';
import { annotatedBlocks, fileTitle, headOf } from './printed-parts.ts';

/** GB/T 9704-2012, 5.2.1: top margin 37 mm, left 28 mm, type area 156 × 225 mm. */
const frame: Frame = {
  ...a4,
  left: mm(28),
  top: mm(37),
  measure: mm(156),
  depth: mm(225),
};

/** The drop of the red mark: 35 mm, less where the body would not reach the first page. */
const drops = [mm(35), mm(18), mm(6)] as const;

/**
 * An official document as GB/T 9704-2012 lays it out, as tagged PDF.
 *
 * @throws Refusal `charactersMissing` when no font shows some character.
 */
export async function renderOfficialDocument(
  model: OfficialDocumentModel,
  library: FontLibrary,
  files: FileSource,
): Promise<Uint8Array> {
  const root = documentElement();
  const pictures = await loadPictures(figuresOf(model.document.blocks), files);
  const head = headOf(model.document);
  const imprint = imprintOf(model.document);
  const flow = bodyFlow(annotatedBlocks(model), officialStyle, {
    root,
    outlineLevel: 1,
    pictures,
  });
  const fonts = await library.prepare(usageOf([...flow, furnitureText(model, head, imprint)]));
  const bodies = bodiesOf(flow, head, root, fonts);
  const ended = imprint === null ? bodies : withImprint(bodies, imprint, root, fonts);
  return writePdf({
    details: {
      title: fileTitle(model.document),
      author: model.document.issuingOrgan ?? '',
      subject: model.document.documentNumber ?? '',
      generatedFor: model.generatedFor,
    },
    pages: ended.map((body, index) => pageOf(body, index, ended.length, model, root, fonts)),
    labels: [{ firstPage: 0, style: 'decimal', prefix: '' }],
    attachments: [sourceAttachment('officialDocument', model)],
  });
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
    {
      text: verification === null ? '' : verificationText(verification),
      style: style('song', sheet.size),
    },
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
  for (const drop of drops) {
    const headFlow = setDocumentHead(head, drop, officialStyle, root, fonts);
    bodies = paginate([...setFlow(headFlow, frame, fonts), ...slugs], frame.depth);
    if ((bodies[0]?.slugs.length ?? 0) > headFlow.length) break;
  }
  return bodies;
}

/** 版记 stands at the foot of the last page, on a page of its own where it does not fit. */
function withImprint(
  bodies: readonly PageBody[],
  imprint: Imprint,
  root: StructureElement,
  fonts: Fonts,
): PageBody[] {
  const slugs = setImprint(imprint, officialStyle, root, fonts);
  const height = slugs.reduce((sum, slug) => sum + slug.height, 0);
  const last = bodies.at(-1);
  const fits = last !== undefined && last.filled + last.noted + height <= frame.depth;
  const host = fits ? withNotesRaised(last, height) : { slugs: [], noted: 0 };
  const page = {
    slugs: [...host.slugs, ...stacked(slugs, frame.depth - height)],
    filled: frame.depth,
    noted: host.noted,
  };
  return [...(fits ? bodies.slice(0, -1) : bodies), page];
}

function stacked(slugs: readonly Slug[], from: number) {
  let y = from;
  return slugs.map((slug) => {
    const placed = { slug, y, repeats: false };
    y += slug.height;
    return placed;
  });
}

function pageOf(
  body: PageBody,
  index: number,
  count: number,
  model: OfficialDocumentModel,
  root: StructureElement,
  fonts: Fonts,
): SetPage {
  const page = index + 1;
  const { verification } = model;
  const readable = page === count ? element('P', root) : null;
  return {
    ...frame,
    slugs: body.slugs,
    furniture: [
      pageNumber(page, frame, fonts),
      ...(verification === null
        ? []
        : [verificationLine(verification, page, frame, readable, fonts)]),
    ],
    shapes: [],
  };
}
