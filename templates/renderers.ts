import type { GazetteIssueModel, RenderedGazetteIssue } from './gazette/model.ts';
import { renderGazetteIssue } from './gazette/render.ts';
import type { InterpretationModel } from './interpretation/model.ts';
import { renderInterpretation } from './interpretation/render.ts';
import type { OfficialDocumentModel } from './official-document/model.ts';
import { renderOfficialDocument } from './official-document/render.ts';
import { createFontLibrary } from './typesetting/fonts/font-library.ts';
import type { FontSource } from './typesetting/fonts/font-source.ts';

/**
 * What leaves the house as PDF. The same model gives the same bytes, with the same fonts.
 * Each refuses with `charactersMissing` (details: `characters`, `codePoints`) rather than print an
 * empty box.
 */
export interface Renderers {
  /** A policy document as GB/T 9704-2012 lays it out. */
  officialDocument(model: OfficialDocumentModel): Promise<Uint8Array>;
  /** An interpretation material, with the document that it explains. */
  interpretation(model: InterpretationModel): Promise<Uint8Array>;
  /** An issue of the gazette, and the page on which each article begins. */
  gazetteIssue(model: GazetteIssueModel): Promise<RenderedGazetteIssue>;
}

/** Fonts are read on first use and parsed once for all documents. */
export function createRenderers(fonts: FontSource): Renderers {
  const library = createFontLibrary(fonts);
  return {
    officialDocument: (model) => renderOfficialDocument(model, library),
    interpretation: (model) => renderInterpretation(model, library),
    gazetteIssue: (model) => renderGazetteIssue(model, library),
  };
}
