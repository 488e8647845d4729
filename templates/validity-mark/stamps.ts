import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from 'pdf-lib';
import { CACHET_TOP, CACHET_WIDTH } from './cachet.ts';
import type { PublishedFile } from './published-file.ts';

/** What the stamps of all pages show and say. */
export interface StampContent {
  /** The form that draws them. */
  readonly appearance: PDFRef;
  /** Points. */
  readonly height: number;
  /** For those who do not see it. */
  readonly spoken: string;
}

/** Printed with the page, and neither moved nor edited by accident (ISO 32000-1, 12.5.3). */
const PRINT_READ_ONLY_LOCKED = 4 + 64 + 128 + 512;

/**
 * Puts a stamp on every page, in the place of the one before where there is one. Stamps are
 * annotations: the content of the pages stays untouched, which keeps a signature of the published
 * file good. The first is an element of its own at the head of the document's structure, so that
 * reading software speaks it once; on the other pages they are for the eye.
 *
 * @returns the stamps, page by page
 */
export function stampPages(
  file: PublishedFile,
  content: StampContent,
  earlier: readonly PDFRef[],
): PDFRef[] {
  const { context } = file.pdf;
  return file.pdf.getPages().map((page, index) => {
    const known = earlier[index];
    const ref = known ?? context.nextRef();
    const place = index === 0 ? placeInStructure(file, page, ref, known) : null;
    context.assign(ref, stampOf(file, page, content, place));
    file.touch(ref);
    if (known === undefined) addAnnotation(file, page, ref);
    return ref;
  });
}

function stampOf(
  { pdf }: PublishedFile,
  page: PDFPage,
  { appearance, height, spoken }: StampContent,
  structParent: number | null,
): PDFDict {
  const sheet = page.getMediaBox();
  const left = rounded(sheet.x + (sheet.width - CACHET_WIDTH) / 2);
  const top = rounded(sheet.y + sheet.height - CACHET_TOP);
  return pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: [left, rounded(top - height), rounded(left + CACHET_WIDTH), top],
    P: page.ref,
    F: PRINT_READ_ONLY_LOCKED,
    AP: { N: appearance },
    ...(structParent === null
      ? {}
      : { StructParent: structParent, Contents: PDFHexString.fromText(spoken) }),
  });
}

function addAnnotation(file: PublishedFile, page: PDFPage, stamp: PDFRef): void {
  const key = PDFName.of('Annots');
  const present = page.node.lookupMaybe(key, PDFArray)?.asArray() ?? [];
  page.node.set(key, file.pdf.context.obj([...present, stamp]));
  file.touch(page.ref);
}

/** The first element of the document; the number by which the stamp names it. */
function placeInStructure(
  file: PublishedFile,
  page: PDFPage,
  stamp: PDFRef,
  known: PDFRef | undefined,
): number {
  const { catalog, context } = file.pdf;
  const parentKey = PDFName.of('StructParent');
  if (known !== undefined)
    return context.lookup(known, PDFDict).lookup(parentKey, PDFNumber).asNumber();
  const treeRef = refOf(catalog.get(PDFName.of('StructTreeRoot')));
  const tree = context.lookup(treeRef, PDFDict);
  const documentRef = refOf(tree.lookup(PDFName.of('K'), PDFArray).get(0));
  const document = context.lookup(documentRef, PDFDict);
  const numbersRef = refOf(tree.get(PDFName.of('ParentTree')));
  const numbers = context.lookup(numbersRef, PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const nextKey = PDFName.of('ParentTreeNextKey');
  const next = tree.lookup(nextKey, PDFNumber).asNumber();
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Annot',
      P: documentRef,
      Pg: page.ref,
      K: [{ Type: 'OBJR', Pg: page.ref, Obj: stamp }],
    }),
  );
  document.lookup(PDFName.of('K'), PDFArray).insert(0, element);
  numbers.push(PDFNumber.of(next));
  numbers.push(element);
  tree.set(nextKey, PDFNumber.of(next + 1));
  for (const ref of [treeRef, documentRef, numbersRef]) file.touch(ref);
  return next;
}

function refOf(object: PDFObject | undefined): PDFRef {
  if (object instanceof PDFRef) return object;
  throw new TypeError('an element of the structure is no object of its own');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
