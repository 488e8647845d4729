import type { Renderers } from '../../../functions/ports/renderers.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 counted without rendering');

/** Renderers that take no time: what they would have made is not what is counted then. */
export const withoutRendering: Renderers = {
  officialDocument: async () => bytes,
  interpretation: async () => bytes,
  withValidityMark: async () => bytes,
  gazetteIssue: async () => ({ bytes, pageCount: 1, pages: {} }),
};
