import { type PageBody, withNotesRaised } from '../typesetting/page/paginate.ts';
import type { Slug } from '../typesetting/page/slug.ts';

/** A page of the document, and whether it bears its number (GB/T 9704-2012, 7.5). */
export interface OfficialPage {
  readonly body: PageBody;
  readonly shows: 'text' | 'imprintAlone' | 'nothing';
}

const blank: PageBody = { slugs: [], filled: 0, noted: 0 };

/**
 * Closes a document with its imprint (GB/T 9704-2012, 7.4): on the last page, which is an even one,
 * with the last rule on the lower edge of the type area. Where the text ends on an odd page the
 * imprint has the next page to itself; where it leaves no room on an even one, a blank page comes
 * between, so that the imprint is on the back of its sheet again.
 *
 * @param imprint from its first rule to its last
 */
export function closedWith(
  imprint: readonly Slug[],
  bodies: readonly PageBody[],
  depth: number,
): OfficialPage[] {
  const height = imprint.reduce((sum, slug) => sum + slug.height, 0);
  const texts = bodies.map((body): OfficialPage => ({ body, shows: 'text' }));
  const last = bodies.at(-1);
  if (last === undefined || bodies.length % 2 === 1) {
    return [...texts, { body: withFoot(blank, imprint, depth - height), shows: 'imprintAlone' }];
  }
  if (last.filled + last.noted + height > depth) {
    return [
      ...texts,
      { body: blank, shows: 'nothing' },
      { body: withFoot(blank, imprint, depth - height), shows: 'imprintAlone' },
    ];
  }
  const raised = withNotesRaised(last, height);
  return [
    ...texts.slice(0, -1),
    { body: withFoot(raised, imprint, depth - height), shows: 'text' },
  ];
}

function withFoot(body: PageBody, imprint: readonly Slug[], from: number): PageBody {
  let y = from;
  const foot = imprint.map((slug) => {
    const placed = { slug, y, repeats: false };
    y += slug.height;
    return placed;
  });
  return { ...body, slugs: [...body.slugs, ...foot], filled: y };
}
