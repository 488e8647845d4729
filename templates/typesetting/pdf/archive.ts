import { type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { writeAttachments } from './attachments.ts';
import { type FileIdentity, writeMetadata } from './metadata.ts';
import { writeOutputIntent } from './output-intent.ts';
import type { SetDocument } from './set-document.ts';

/**
 * What PDF/A-3 (ISO 19005-3) asks of a file beside its pages: metadata, the meaning of its colours,
 * the identifier, and attachments that say what they are to the document. The rest of its rules
 * are kept where pages, fonts and annotations are written.
 *
 * @param identifier 32 hexadecimal characters that the content gives
 */
export function writeArchiveParts(
  pdf: PDFDocument,
  document: SetDocument,
  identifier: string,
): void {
  const { catalog, context } = pdf;
  const { details, attachments } = document;
  const refs = { info: context.nextRef(), xmp: context.nextRef() };
  const identity: FileIdentity = { document: identifier, instance: identifier };
  writeMetadata(context, { details, identity, changes: [] }, refs);
  context.trailerInfo.Info = refs.info;
  const entries: Record<string, PDFObject> = {
    Metadata: refs.xmp,
    OutputIntents: context.obj([writeOutputIntent(context)]),
  };
  if (attachments.length > 0) {
    const { names, associated } = writeAttachments(context, attachments, details.generatedFor);
    entries.Names = names;
    entries.AF = context.obj([...associated]);
  }
  for (const [key, value] of Object.entries(entries)) catalog.set(PDFName.of(key), value);
}
