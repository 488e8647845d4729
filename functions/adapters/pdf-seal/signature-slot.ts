import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';

/** A file with room for a signature over everything but that room. */
export interface SignatureSlot {
  /** All that the signature covers, the two stretches before and after the room, joined. */
  readonly covered: Uint8Array;
  /** The file with the signature in its place. */
  fill(signature: Uint8Array): Uint8Array;
}

export interface SlotDetails {
  /** Who signs, as viewers show it. */
  readonly name: string;
  readonly reason: string;
  /** The time of signing that the signature claims. */
  readonly at: Instant;
  /** Room for the signature, in octets. */
  readonly room: number;
}

/** Wide enough for a file of some gigabytes; the places are written over it. */
const PLACE = 9_999_999_999;
const FIELD = 'TongbuSeal';
/** ISO 32000-1, table 219. */
const SIGNATURES_EXIST = 1;
const APPEND_ONLY = 2;
/** Flags of an annotation (table 165): it is printed, and nobody moves it. */
const PRINTED = 4;
const LOCKED = 128;

/**
 * Appends a signature field without appearance to a PDF. What was there stays as it is, so a
 * signature that the file bears already is not touched.
 *
 * @throws RangeError the signature is larger than its room
 */
export async function signatureSlot(
  bytes: Uint8Array,
  details: SlotDetails,
): Promise<SignatureSlot> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
  addField(pdf, details);
  const file = await pdf.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return slotIn(Uint8Array.from(file), bytes.length, details.room);
}

function addField(pdf: PDFDocument, { name, reason, at, room }: SlotDetails): void {
  const { context, catalog } = pdf;
  const [page] = pdf.getPages();
  if (page === undefined) throw new TypeError('a PDF without pages cannot be sealed');
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, PLACE, PLACE, PLACE],
      Contents: PDFHexString.of('0'.repeat(room * 2)),
      M: PDFString.fromDate(new Date(epochMsOf(at))),
      Name: PDFHexString.fromText(name),
      Reason: PDFHexString.fromText(reason),
    }),
  );
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)?.asArray() ?? [];
  // Printed and locked, without extent: the mark of a seal is the page that tells how to verify.
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`${FIELD}${fields.length + 1}`),
      V: signature,
      Rect: [0, 0, 0, 0],
      F: PRINTED + LOCKED,
      P: page.ref,
    }),
  );
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  page.node.set(PDFName.of('Annots'), context.obj([...annotations, field]));
  context.snapshot?.markRefForSave(page.ref);
  catalog.set(
    PDFName.of('AcroForm'),
    context.obj({ SigFlags: SIGNATURES_EXIST + APPEND_ONLY, Fields: [...fields, field] }),
  );
  context.snapshot?.markObjForSave(catalog);
}

function slotIn(file: Uint8Array, from: number, room: number): SignatureSlot {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  // The objects of the signature are the newest and stand last: texts that look like them, in
  // objects of the file that are written anew, stand before them.
  const open = text.lastIndexOf(`<${'0'.repeat(room * 2)}>`, undefined, 'latin1');
  const range = text.lastIndexOf('/ByteRange', open, 'latin1');
  const end = text.indexOf(']', range, 'latin1');
  if (range < from || end < 0 || end > open) throw new TypeError('the slot was not written');
  const close = open + room * 2 + 2;
  const places = `/ByteRange [0 ${open} ${close} ${file.length - close}`;
  const width = end - range;
  text.write(places.padEnd(width, ' '), range, width, 'latin1');
  return {
    covered: Buffer.concat([file.subarray(0, open), file.subarray(close)]),
    fill(signature) {
      if (signature.length > room) {
        throw new RangeError(`a signature of ${signature.length} octets needs more than ${room}`);
      }
      const filled = Buffer.from(file);
      filled.write(Buffer.from(signature).toString('hex'), open + 1, 'latin1');
      return new Uint8Array(filled);
    },
  };
}
