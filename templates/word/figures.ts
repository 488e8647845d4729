import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../typesetting/page/drawing.ts';
import type { Bulk } from './bulk.ts';
import { pixels } from './measures.ts';

export interface FigureContent {
  readonly picture: Picture;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
  /** Counts the drawings of a file from 1: two with one number make Word repair the file. */
  readonly number: number;
}

/** A picture in a paragraph of its own, on the page of its caption. */
export function figureInWord(figure: FigureContent, keepNext: boolean, bulk: Bulk): Paragraph {
  const { picture, width, height, alternative, number } = figure;
  return new Paragraph({
    style: 'Figure',
    keepNext,
    children: [
      new ImageRun({
        type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
        data: bulk.picture(picture),
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { id: String(number), name: `图${number}`, description: alternative },
      }),
    ],
  });
}
