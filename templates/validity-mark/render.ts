import { PDFArray, PDFHexString, type PDFRef } from 'pdf-lib';
import { digestOfValue } from '../../functions/domain/kernel/digest.ts';
import type { FontLibrary } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { usageOf } from '../typesetting/page/flow.ts';
import { contentOf, outsideStructure } from '../typesetting/pdf/content-stream.ts';
import { embeddedFonts } from '../typesetting/pdf/embedded-fonts.ts';
import { writeMetadata } from '../typesetting/pdf/metadata.ts';
import type { SetPage } from '../typesetting/pdf/set-document.ts';
import { cachetUsage, setCachet } from './cachet.ts';
import { changesOf, type KeptMark, readKeptMarks, writeKeptMarks } from './kept-marks.ts';
import type { ValidityMarkModel } from './model.ts';
import { openPublished, type PublishedFile } from './published-file.ts';
import { stampPages } from './stamps.ts';
import { spokenText, statementOf } from './statement.ts';

/**
 * A copy of a published PDF that shows on every page what has become of the document. The copy
 * begins with the published bytes, unchanged, so that their digest and a signature over them can
 * still be checked; the mark is appended (ISO 32000-1, 7.5.6). On a marked file the new mark takes
 * the place of the old one and names it. The same bytes and mark give the same copy.
 *
 * @throws Refusal `charactersMissing` when no font shows some character of the basis, and
 *   `fileNotMarkable` for bytes that are no PDF of ours.
 */
export async function markValidity(
  { original, ...mark }: ValidityMarkModel,
  library: FontLibrary,
  files: FileSource,
): Promise<Uint8Array> {
  const file = await openPublished(await files(original), original);
  const { marks: before, stamps } = readKeptMarks(file);
  const instance = digestOfValue('validityMark', { original, ...mark }).slice(0, 32);
  const kept: KeptMark = {
    ...mark,
    instance,
    from: { instance: file.identity.instance, digest: file.digest },
  };
  const marks = [...before, kept];
  const latest = statementOf(mark);
  // An earlier mark that spoke of a day to come speaks of the past once the day is over.
  const earlier = before.map((one) => statementOf({ ...one, generatedFor: mark.generatedFor }));
  const fonts = await library.prepare(usageOf([cachetUsage(latest, earlier)]));
  const cachet = setCachet(latest, earlier, fonts);
  const appearance = writeAppearance(file, cachet);
  const spoken = spokenText(latest, earlier);
  const placed = stampPages(file, { appearance, height: cachet.height, spoken }, stamps);
  writeKeptMarks(file, { marks, stamps: placed });
  writeIdentity(file, marks, instance);
  return file.save();
}

/** One form for all pages: it is the same everywhere. */
function writeAppearance({ pdf }: PublishedFile, cachet: SetPage): PDFRef {
  const { context } = pdf;
  const fonts = embeddedFonts(context);
  const content = contentOf(cachet, outsideStructure(fonts));
  const appearance = context.register(
    context.flateStream(Buffer.from(content, 'latin1'), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, cachet.width, cachet.height],
      Resources: { Font: fonts.resources() },
    }),
  );
  fonts.finish();
  return appearance;
}

/** Metadata, information and identifier of the copy: the first half still names the document. */
function writeIdentity(file: PublishedFile, marks: readonly KeptMark[], instance: string): void {
  const { context } = file.pdf;
  const identity = { document: file.identity.document, instance };
  const metadata = { details: file.details, identity, changes: changesOf(marks) };
  writeMetadata(context, metadata, file.refs);
  file.touch(file.refs.info);
  file.touch(file.refs.xmp);
  const identifier = PDFArray.withContext(context);
  identifier.push(PDFHexString.of(identity.document));
  identifier.push(PDFHexString.of(identity.instance));
  context.trailerInfo.ID = identifier;
}
