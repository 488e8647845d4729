import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';

export function opened(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** Every dictionary of the file, those inside other objects and of streams included. */
export function dictionariesOf(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFStream) visit(object.dict);
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
    else if (object instanceof PDFDict) {
      found.push(object);
      object.values().forEach(visit);
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return found;
}

/** What every stream of the file holds, inflated, even streams that nothing refers to. */
export function streamsOf(pdf: PDFDocument): Uint8Array[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [contentsOf(object)] : []));
}

export function contentsOf(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

export function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  return new TextDecoder().decode(contentsOf(stream));
}
