import type { GazetteIssueModel } from './gazette/model.ts';
import { renderGazetteIssue } from './gazette/render.ts';
import type { InterpretationModel } from './interpretation/model.ts';
import { renderInterpretation } from './interpretation/render.ts';
import type { OfficialDocumentModel } from './official-document/model.ts';
import { renderOfficialDocument } from './official-document/render.ts';
import { createFontLibrary } from './typesetting/fonts/font-library.ts';
import type { FontSource } from './typesetting/fonts/font-source.ts';

/**
 * What leaves the house as PDF. The same model gives the same bytes, with the same fonts. Each
 * refuses with `charactersMissing` (details: `characters`, `codePoints`) rather than print an empty
 * box. Fonts are read on first use and parsed once for all documents.
 */
export function createRenderers(fonts: FontSource) {
  const library = createFontLibrary(fonts);
  return {
    /** A policy document as GB/T 9704-2012 lays it out. */
    officialDocument: (model: OfficialDocumentModel) => renderOfficialDocument(model, library),
    /** An interpretation material, with the document that it explains. */
    interpretation: (model: InterpretationModel) => renderInterpretation(model, library),
    /** An issue of the gazette, and the page on which each article begins. */
    gazetteIssue: (model: GazetteIssueModel) => renderGazetteIssue(model, library),
  };
}
