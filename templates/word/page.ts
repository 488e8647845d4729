import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';
import type { Frame } from '../typesetting/page/measures.ts';
import { twips } from './measures.ts';

/** The sheet of a document, with a grid of lines. */
export interface Sheet {
  readonly frame: Frame;
  /** Height of a line of body text, in twips. */
  readonly line: number;
  /** From the type area's lower edge to that of the footer, in points. */
  readonly footerDrop: number;
}

/**
 * Twips, half a millimetre, by which the type area is wider than printed. Whole twips lose a little
 * on a full line, and hundredths of a millimetre, in which LibreOffice reckons, some more: without
 * it the last character of every line would fall to the next, and stops in the margin be lost.
 */
const SLACK = 30;

export function sectionProperties({ frame, line, footerDrop }: Sheet): ISectionPropertiesOptions {
  const { width, height, left, top, measure, depth } = frame;
  const below = height - top - depth;
  return {
    page: {
      size: { width: twips(width), height: twips(height) },
      margin: {
        top: twips(top),
        left: twips(left),
        right: twips(width - left - measure) - SLACK,
        bottom: twips(below),
        header: twips(top / 2),
        footer: twips(below - footerDrop),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: line },
  };
}
