import { DocumentGridType, Footer, type ISectionPropertiesOptions, Paragraph } from 'docx';
import type { Frame } from '../typesetting/page/measures.ts';
import { twips } from './measures.ts';
import { pageNumberRun, run } from './text.ts';

/** The sheet of a document, with a grid of lines. */
export interface Sheet {
  readonly frame: Frame;
  /** Height of a line of body text, in points. */
  readonly leading: number;
  /** From the type area's lower edge to the upper edge of the page number's line, in points. */
  readonly footerDrop: number;
}

/**
 * The type area is wider than printed by what Word's whole twips lose on a full line: without it
 * the last character of every line would fall to the next.
 */
const SLACK = 6;

export function sectionProperties({
  frame,
  leading,
  footerDrop,
}: Sheet): ISectionPropertiesOptions {
  const { width, height, left, top, measure, depth } = frame;
  const footer = height - top - depth - footerDrop - leading;
  return {
    page: {
      size: { width: twips(width), height: twips(height) },
      margin: {
        top: twips(top),
        left: twips(left),
        right: twips(width - left - measure) - SLACK,
        bottom: twips(height - top - depth),
        header: twips(top / 2),
        footer: twips(footer),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: twips(leading) },
  };
}

/** The page number between dashes, right on odd pages, left on even ones. */
export function pageNumberFooters(): { readonly default: Footer; readonly even: Footer } {
  const footer = (style: string) =>
    new Footer({
      children: [
        new Paragraph({
          style,
          children: [run('— '), pageNumberRun(), run(' —')],
        }),
      ],
    });
  return { default: footer('FooterOdd'), even: footer('FooterEven') };
}
