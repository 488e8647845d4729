import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Instant } from '../../../functions/domain/kernel/time.ts';
import { pdfDate } from './dates.ts';

/** A file that travels inside the PDF and belongs to the whole document. */
export interface Attachment {
  /** ASCII, so that every tool finds it under the same name. */
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  /** What the file is to the document (ISO 19005-3, 6.8): what it was made from, or more about it. */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** What the catalog needs to name the files: in the list for people, and as associated files. */
export interface WrittenAttachments {
  readonly names: PDFDict;
  readonly associated: readonly PDFRef[];
}

/** @param at stands as the date of the files; the clock is never read */
export function writeAttachments(
  context: PDFContext,
  attachments: readonly Attachment[],
  at: Instant,
): WrittenAttachments {
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const associated = sorted.map((attachment) => writeAttachment(context, attachment, at));
  const names = sorted.flatMap(({ name }, index) => {
    const specification = associated[index];
    return specification === undefined ? [] : [PDFHexString.fromText(name), specification];
  });
  return { names: context.obj({ EmbeddedFiles: { Names: names } }), associated };
}

function writeAttachment(context: PDFContext, attachment: Attachment, at: Instant): PDFRef {
  const { name, description, mediaType, relationship, bytes } = attachment;
  const date = PDFString.of(pdfDate(at));
  const stream = context.register(
    context.flateStream(bytes, {
      Type: 'EmbeddedFile',
      Subtype: PDFName.of(mediaType),
      Params: { Size: bytes.length, CreationDate: date, ModDate: date },
    }),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      EF: { F: stream, UF: stream },
      AFRelationship: relationship,
    }),
  );
}
