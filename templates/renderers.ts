import { chartsInPrint, chartsInWord } from './compliance/charted-tables.ts';
import type { GazetteIssueModel } from './gazette/model.ts';
import { renderGazetteIssue } from './gazette/render.ts';
import type { InterpretationModel } from './interpretation/model.ts';
import { renderInterpretation } from './interpretation/render.ts';
import { interpretationInWord } from './interpretation/word.ts';
import type { OfficialDocumentModel } from './official-document/model.ts';
import { renderOfficialDocument } from './official-document/render.ts';
import { officialDocumentInWord } from './official-document/word.ts';
import { createFontLibrary } from './typesetting/fonts/font-library.ts';
import type { FontSource } from './typesetting/fonts/font-source.ts';
import type { FileSource } from './typesetting/page/file-source.ts';
import type { ValidityMarkModel } from './validity-mark/model.ts';
import { markValidity } from './validity-mark/render.ts';

export type FileFormat = 'pdf' | 'docx';

/**
 * What leaves the house, as PDF and as DOCX. The same model gives the same bytes, with the same
 * fonts. As PDF each refuses with `charactersMissing` (details: `characters`, `codePoints`) rather
 * than print an empty box. Fonts are read on first use and parsed once for all documents.
 */
export function createRenderers(fonts: FontSource, files: FileSource) {
  const library = createFontLibrary(fonts);
  return {
    /** A policy document as GB/T 9704-2012 lays it out. */
    officialDocument: (model: OfficialDocumentModel, format: FileFormat) =>
      format === 'pdf'
        ? renderOfficialDocument(model, library, files, model.charts ? chartsInPrint : undefined)
        : officialDocumentInWord(model, files, model.charts ? chartsInWord : undefined),
    /** An interpretation material, with the document that it explains. */
    interpretation: (model: InterpretationModel, format: FileFormat) =>
      format === 'pdf'
        ? renderInterpretation(model, library, files)
        : interpretationInWord(model, files),
    /** An issue of the gazette, and the page on which each article begins. */
    gazetteIssue: (model: GazetteIssueModel) => renderGazetteIssue(model, library, files),
    /** A copy of a published PDF with what has become of the document on every page. */
    withValidityMark: (model: ValidityMarkModel) => markValidity(model, library, files),
  };
}
