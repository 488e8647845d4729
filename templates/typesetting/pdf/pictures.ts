import { JpegEmbedder, type PDFContext, type PDFRef, PngEmbedder } from 'pdf-lib';
import type { Picture } from '../page/drawing.ts';
import { embedOpaquePng } from './opaque-png.ts';
import type { SetPage } from './set-document.ts';

/** The pictures of one file, each written once however often it is shown. */
export interface EmbeddedPictures {
  /** The name by which content streams call the picture. */
  nameOf(picture: Picture): string;
  /** Resource names and references. */
  resources(): Record<string, PDFRef>;
}

export const noPictures: EmbeddedPictures = {
  nameOf: () => {
    throw new RangeError('there are no pictures here');
  },
  resources: () => ({}),
};

/**
 * Writes every picture that the pages show: JPEG and opaque PNG as they are, other PNG as its
 * pixels with transparency as a soft mask.
 *
 * @throws RangeError for a JPEG in printing inks, which the output intent of the file (sRGB) does
 * not cover; the intake encodes none.
 */
export async function embedPictures(
  context: PDFContext,
  pages: readonly SetPage[],
): Promise<EmbeddedPictures> {
  const embedded = new Map<Picture, { readonly name: string; readonly ref: PDFRef }>();
  for (const picture of picturesOn(pages)) {
    if (embedded.has(picture)) continue;
    const ref = await embed(context, picture);
    embedded.set(picture, { name: `Im${embedded.size + 1}`, ref });
  }
  return {
    nameOf(picture) {
      const name = embedded.get(picture)?.name;
      if (name === undefined) throw new RangeError('the picture stands on no page');
      return name;
    },
    resources: () => Object.fromEntries([...embedded.values()].map(({ name, ref }) => [name, ref])),
  };
}

async function embed(context: PDFContext, { mediaType, bytes }: Picture): Promise<PDFRef> {
  if (mediaType === 'image/png') {
    const opaque = embedOpaquePng(context, bytes);
    return opaque ?? (await PngEmbedder.for(bytes)).embedIntoContext(context);
  }
  const jpeg = await JpegEmbedder.for(bytes);
  if (jpeg.colorSpace === 'DeviceCMYK') throw new RangeError('a JPEG in printing inks');
  return jpeg.embedIntoContext(context);
}

function picturesOn(pages: readonly SetPage[]): Picture[] {
  return pages.flatMap((page) =>
    page.slugs.flatMap(({ slug }) =>
      slug.drawings.flatMap(({ strokes }) =>
        strokes.flatMap((stroke) => (stroke.kind === 'picture' ? [stroke.picture] : [])),
      ),
    ),
  );
}
