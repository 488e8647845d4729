import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { z } from 'zod';
import { canonicalJson } from '../../functions/domain/kernel/canonical-json.ts';
import { digestSchema } from '../../functions/domain/kernel/digest.ts';
import { instantSchema, localDateSchema } from '../../functions/domain/kernel/time.ts';
import { pdfDate } from '../typesetting/pdf/dates.ts';
import type { FileChange } from '../typesetting/pdf/metadata.ts';
import type { PublishedFile } from './published-file.ts';
import { type Mark, statementOf } from './statement.ts';

const instanceSchema = z.string().regex(/^[0-9a-f]{32}$/);

const keptMarkSchema = z.strictObject({
  kind: z.enum(['document', 'interpretation']),
  validity: z.enum(['amended', 'repealed', 'lapsed', 'revoked']),
  effectiveOn: localDateSchema,
  basis: z.string(),
  generatedFor: instantSchema,
  /** Which state of the file the mark made, and from which. */
  instance: instanceSchema,
  from: z.strictObject({ instance: instanceSchema, digest: digestSchema }),
});

/** A mark with the states of the file before and after it. */
export type KeptMark = z.infer<typeof keptMarkSchema>;

/** What the marks on a file were made of, and the annotations that show them, page by page. */
export interface KeptMarks {
  /** Oldest first. */
  readonly marks: readonly KeptMark[];
  readonly stamps: readonly PDFRef[];
}

const PIECE_INFO = PDFName.of('PieceInfo');
const OWN = PDFName.of('Tongbu');
const PRIVATE = PDFName.of('Private');
const MARKS = PDFName.of('Marks');
const STAMPS = PDFName.of('Stamps');

/**
 * Reads what earlier marks left in the catalog's page-piece dictionary (ISO 32000-1, 14.5), the
 * place for a maker's own data.
 *
 * @throws TypeError, SyntaxError or ZodError when it is not what was written there.
 */
export function readKeptMarks({ pdf }: PublishedFile): KeptMarks {
  const own = pdf.catalog.lookupMaybe(PIECE_INFO, PDFDict)?.lookupMaybe(OWN, PDFDict);
  const kept = own?.lookupMaybe(PRIVATE, PDFDict);
  if (kept === undefined) return { marks: [], stamps: [] };
  const text = kept.lookup(MARKS, PDFHexString).decodeText();
  const stamps = kept.lookup(STAMPS, PDFArray).asArray();
  return {
    marks: z.array(keptMarkSchema).parse(JSON.parse(text)),
    stamps: stamps.filter((stamp) => stamp instanceof PDFRef),
  };
}

export function writeKeptMarks({ pdf }: PublishedFile, { marks, stamps }: KeptMarks): void {
  const { catalog, context } = pdf;
  const last = marks.at(-1);
  const own = context.obj({
    ...(last === undefined ? {} : { LastModified: PDFString.of(pdfDate(last.generatedFor)) }),
    Private: {
      Marks: PDFHexString.fromText(canonicalJson(marks)),
      Stamps: [...stamps],
    },
  });
  catalog.set(PIECE_INFO, context.obj({ Tongbu: own }));
}

/** The marks as changes of the file, for its metadata. */
export function changesOf(marks: readonly KeptMark[]): FileChange[] {
  return marks.map((mark) => ({
    at: mark.generatedFor,
    parameters: statementOf(mark satisfies Mark).english,
    instance: mark.instance,
    from: mark.from,
  }));
}
