import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { Glyphs } from '../typesetting/page/glyphs.ts';
import { mm } from '../typesetting/page/measures.ts';
import { setParagraph } from '../typesetting/page/set-paragraph.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import {
  emptySlug,
  type Segment,
  type SetLine,
  type Slug,
  space,
} from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { translated } from '../typesetting/page/translate.ts';
import { black, type LinkTarget, red, style } from '../typesetting/text/runs.ts';
import { issueFrame } from './issue-style.ts';
import type { GazetteArticle, GazetteColumn, GazetteIssueModel } from './model.ts';

const SIZE = 12;
const LEADING = 21;
/** Room for the page number to the right of the titles. */
const NUMBER_ROOM = 3 * SIZE;
const DOT_PITCH = 5;
const LEADER = '·';

/** Characters of the contents beside titles and numbers of documents. */
export const contentsSigns = `目　录（）${LEADER}0123456789…`;

export function anchorOf(article: GazetteArticle): string {
  return `article:${article.key}`;
}

/**
 * The contents: columns in order, each title with its number, dot leaders and the page on which
 * it begins. Every line leads to its article.
 */
export function setContents(
  model: GazetteIssueModel,
  pages: ReadonlyMap<string, number>,
  root: StructureElement,
  fonts: Fonts,
): Slug[] {
  const section = element('TOC', root);
  return [
    ...heading(root, fonts),
    ...model.columns.flatMap((column) => setColumn(column, pages, section, fonts)),
  ];
}

function heading(root: StructureElement, fonts: Fonts): Slug[] {
  const paragraph = {
    runs: [{ text: '目　　录', style: style('songBold', 22) }],
    form: plainForm(36, 'centre'),
    element: element('H1', root),
    bookmark: { title: '目录', level: 1 },
  };
  const rule = { x: 0, y: mm(3), width: issueFrame.measure, height: mm(0.5), colour: red };
  return [
    ...setParagraph(paragraph, issueFrame.measure, fonts),
    { ...emptySlug, height: mm(7), pageBreak: 'never', shapes: [rule] },
  ];
}

function setColumn(
  column: GazetteColumn,
  pages: ReadonlyMap<string, number>,
  section: StructureElement,
  fonts: Fonts,
): Slug[] {
  if (column.articles.length === 0) return [];
  const name = {
    runs: [{ text: `【${column.title}】`, style: style('hei', 13, red) }],
    form: plainForm(28),
    element: element('TOCI', section),
    keepsWithin: true,
  };
  const entries = column.articles.map((article) => setEntry(article, pages, section, fonts));
  const [first = [], ...others] = entries;
  return [
    ...setParagraph(name, issueFrame.measure, fonts),
    ...first.map((slug): Slug => ({ ...slug, pageBreak: 'never' })),
    ...others.flat(),
    space(LEADING / 2),
  ];
}

function setEntry(
  article: GazetteArticle,
  pages: ReadonlyMap<string, number>,
  section: StructureElement,
  fonts: Fonts,
): Slug[] {
  const link: LinkTarget = { kind: 'anchor', key: anchorOf(article) };
  const entry = element('Link', element('TOCI', section));
  const number = article.documentNumber === null ? '' : `（${article.documentNumber}）`;
  const text = `${article.title.replace(/\s+/g, '')}${number}`;
  const form = { ...plainForm(LEADING), indent: SIZE, indentRight: NUMBER_ROOM };
  const runs = [{ text, style: style('song', SIZE), link }];
  const slugs = setParagraph(
    { runs, form, element: entry, keepsWithin: true },
    issueFrame.measure,
    fonts,
  );
  const page = setSingleLine(
    {
      runs: [{ text: String(pages.get(article.key) ?? ''), style: style('song', SIZE), link }],
      align: 'right',
      width: issueFrame.measure,
      leading: LEADING,
      element: entry,
    },
    fonts,
  );
  return slugs.map((slug, index) => {
    if (index < slugs.length - 1) return slug;
    const lines = slug.lines.map((line) => withLeader(line, page, fonts));
    return { ...slug, lines };
  });
}

/** Dots stand at the same places in every line, so that they form columns. */
function withLeader(line: SetLine, page: SetLine, fonts: Fonts): SetLine {
  const from = endOf(line) + SIZE / 2;
  const to = (page.segments[0]?.glyphs.xs[0] ?? issueFrame.measure) - SIZE / 2;
  const first = Math.ceil(from / DOT_PITCH);
  const count = Math.max(0, Math.floor(to / DOT_PITCH) - first);
  const codePoint = LEADER.codePointAt(0) ?? 0;
  const dots: Segment = {
    face: fonts.face('song', codePoint),
    size: SIZE,
    colour: black,
    element: null,
    link: null,
    glyphs: Glyphs.of(
      Array.from({ length: count }, () => codePoint),
      Array.from({ length: count }, (_, index) => (first + index) * DOT_PITCH),
    ),
  };
  const lowered = translated(page, 0, line.baseline - page.baseline);
  return {
    ...line,
    segments: [...line.segments, ...(count === 0 ? [] : [dots]), ...lowered.segments],
  };
}

function endOf(line: SetLine): number {
  const last = line.segments.at(-1);
  const codePoint = last?.glyphs.codePoints.at(-1);
  if (last === undefined || codePoint === undefined) return 0;
  const width = (last.face.width(codePoint) / 1000) * last.size;
  return (last.glyphs.xs.at(-1) ?? 0) + width;
}
