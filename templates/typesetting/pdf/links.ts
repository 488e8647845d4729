import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import type { PlacedSlug } from '../page/paginate.ts';
import type { Segment, SetLine } from '../page/slug.ts';
import type { LinkTarget } from '../text/runs.ts';
import { destination } from './outline.ts';
import type { SetPage } from './set-document.ts';
import type { StructureTree } from './structure-tree.ts';

interface Place {
  readonly page: PDFRef;
  readonly y: number;
}

/** Where each named slug came to stand. */
export function anchorsOf(
  pages: readonly SetPage[],
  refs: readonly PDFRef[],
): ReadonlyMap<string, Place> {
  const anchors = new Map<string, Place>();
  pages.forEach((page, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    for (const { slug, y } of page.slugs) {
      if (slug.anchor !== null && !anchors.has(slug.anchor)) {
        anchors.set(slug.anchor, { page: ref, y: page.height - page.top - y + 4 });
      }
    }
  });
  return anchors;
}

/**
 * The link annotations of one page.
 *
 * @throws RangeError for a link to a name that no slug bears: a fault of the template.
 */
export function linksOf(
  context: PDFContext,
  page: SetPage,
  pageIndex: number,
  anchors: ReadonlyMap<string, Place>,
  tree: StructureTree,
): PDFRef[] {
  return page.slugs.flatMap((placed) =>
    placed.slug.lines.flatMap((line) =>
      line.segments.flatMap((segment) => {
        if (segment.link === null || segment.glyphs.count === 0) return [];
        const ref = context.nextRef();
        const parent =
          segment.element === null ? null : tree.annotation(segment.element, pageIndex, ref);
        context.assign(
          ref,
          context.obj({
            Type: 'Annot',
            Subtype: 'Link',
            Rect: rectangle(page, placed, segment, line),
            Border: [0, 0, 0],
            F: 4,
            ...(parent === null ? {} : { StructParent: parent }),
            ...leadingTo(context, segment.link, anchors),
          }),
        );
        return [ref];
      }),
    ),
  );
}

function rectangle(page: SetPage, placed: PlacedSlug, segment: Segment, line: SetLine) {
  const { glyphs, size } = segment;
  const left = page.left + (line.left + glyphs.xAt(0));
  const right = page.left + (line.left + glyphs.xAt(glyphs.count - 1)) + size;
  const y = page.height - page.top - placed.y - line.baseline;
  return [left, y - size * 0.2, right, y + size * 0.95].map(
    (value) => Math.round(value * 100) / 100,
  );
}

function leadingTo(context: PDFContext, target: LinkTarget, anchors: ReadonlyMap<string, Place>) {
  if (target.kind === 'address') {
    return { A: context.obj({ S: 'URI', URI: PDFString.of(encodeURI(target.url)) }) };
  }
  const place = anchors.get(target.key);
  if (place === undefined) throw new RangeError(`nothing is called ${target.key}`);
  return { Dest: destination(context, place.page, place.y) };
}
