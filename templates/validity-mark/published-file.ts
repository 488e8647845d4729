import { bytesToHex } from '@noble/hashes/utils.js';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type Digest, digestOfBytes } from '../../functions/domain/kernel/digest.ts';
import { Refusal } from '../../functions/domain/kernel/refusal.ts';
import { instantOf } from '../../functions/domain/kernel/time.ts';
import { type FileIdentity, PRODUCER } from '../typesetting/pdf/metadata.ts';
import type { DocumentDetails } from '../typesetting/pdf/set-document.ts';

/** A file of ours, open for an addition: what was read stays as it is, byte for byte. */
export interface PublishedFile {
  readonly pdf: PDFDocument;
  readonly digest: Digest;
  readonly details: DocumentDetails;
  readonly identity: FileIdentity;
  readonly refs: { readonly info: PDFRef; readonly xmp: PDFRef };
  /** Tells that an object of the published file is written anew in the addition. */
  touch(ref: PDFRef): void;
  /** The published bytes and the addition. */
  save(): Promise<Uint8Array>;
}

/**
 * Opens a published PDF. Every file that we set names its maker, carries an identifier and
 * metadata, and is never encrypted; nothing else is taken for one.
 *
 * @throws Refusal `fileNotMarkable` with `original` for bytes that are none, or not those asked for.
 */
export async function openPublished(bytes: Uint8Array, original: Digest): Promise<PublishedFile> {
  const intact = digestOfBytes(bytes) === original;
  const file = intact ? await readPublished(bytes, original) : null;
  if (file === null) throw new Refusal('fileNotMarkable', { original });
  return file;
}

async function readPublished(bytes: Uint8Array, digest: Digest): Promise<PublishedFile | null> {
  const starts = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
  if (!starts) return null;
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      forIncrementalUpdate: true,
      throwOnInvalidObject: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    return published(pdf, digest);
  } catch {
    // Whatever the reader stumbles over, we did not write it.
    return null;
  }
}

function published(pdf: PDFDocument, digest: Digest): PublishedFile | null {
  const { catalog, context } = pdf;
  const { Info: info, ID: identifier } = context.trailerInfo;
  const xmp = catalog.get(PDFName.of('Metadata'));
  const created = pdf.getCreationDate();
  const [document, instance] = halvesOf(context.lookup(identifier));
  if (!(info instanceof PDFRef) || !(xmp instanceof PDFRef)) return null;
  if (pdf.getProducer() !== PRODUCER || created === undefined) return null;
  if (document === undefined || instance === undefined) return null;
  if (!(catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict)) return null;
  return {
    ...additionTo(pdf),
    pdf,
    digest,
    details: {
      title: pdf.getTitle() ?? '',
      author: pdf.getAuthor() ?? '',
      subject: pdf.getSubject() ?? '',
      generatedFor: instantOf(created.getTime()),
    },
    identity: { document, instance },
    refs: { info, xmp },
  };
}

/**
 * The library watches every change and searches the whole file for the object to which it belongs.
 * Which few objects change is known here, so it is told those and watches nothing.
 */
function additionTo(pdf: PDFDocument): Pick<PublishedFile, 'touch' | 'save'> {
  const { context } = pdf;
  const { snapshot } = context;
  if (snapshot === undefined) throw new TypeError('the file was not opened for an addition');
  delete context.snapshot;
  return {
    touch: (ref) => snapshot.markRefForSave(ref),
    save: () => {
      context.snapshot = snapshot;
      return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
    },
  };
}

function halvesOf(identifier: PDFObject | undefined): string[] {
  if (!(identifier instanceof PDFArray)) return [];
  return identifier.asArray().flatMap((half) => {
    const known = half instanceof PDFHexString || half instanceof PDFString;
    return known ? [bytesToHex(half.asBytes())] : [];
  });
}
