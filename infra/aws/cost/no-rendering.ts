import type { FileFormat, Renderers } from '../../../functions/ports/renderers.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 counted without rendering');
/** An archive without parts: the record that ends its directory, and nothing before it. */
const docx = Uint8Array.from({ length: 22 }, (_, at) => [0x50, 0x4b, 0x05, 0x06][at] ?? 0);
const files: Readonly<Record<FileFormat, Uint8Array>> = { pdf, docx };

/**
 * Renderers that take no time: what they would have made is not what is counted then. The files
 * can be read back and hold no words.
 */
export const withoutRendering: Renderers = {
  officialDocument: async (_model, format) => files[format],
  interpretation: async (_model, format) => files[format],
  withValidityMark: async () => pdf,
  gazetteIssue: async () => ({ bytes: pdf, pageCount: 1, pages: {} }),
};
