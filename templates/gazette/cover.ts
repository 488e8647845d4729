import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { mm } from '../typesetting/page/measures.ts';
import type { PlacedSlug } from '../typesetting/page/paginate.ts';
import { setParagraph } from '../typesetting/page/set-paragraph.ts';
import { setFittedLine, setSingleLine, strip } from '../typesetting/page/single-line.ts';
import { emptySlug, type Shape, type Slug } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import type { SetPage } from '../typesetting/pdf/set-document.ts';
import { black, red, style, type TextStyle } from '../typesetting/text/runs.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { printedDate } from '../words/printed-date.ts';
import { issueFrame, issueName } from './issue-style.ts';
import type { GazetteIssueModel } from './model.ts';

const MASTHEAD = 58;
const NARROWEST = 0.7;
const BAND = mm(9);
/** As many titles as fit under 本期要目 without crowding. */
const HIGHLIGHTS = 9;
/** Characters in one line of a title on the cover. */
const TITLE_CAPACITY = 30;

/** Every text of the cover with its style, for the check of missing characters. */
export function coverTexts(model: GazetteIssueModel): { text: string; style: TextStyle }[] {
  return [
    { text: model.gazetteTitle, style: style('songBold', MASTHEAD, red) },
    { text: issueName(model), style: style('hei', 17) },
    { text: '本期要目', style: style('hei', 14, red) },
    ...highlights(model).map((text) => ({ text, style: style('kai', 13) })),
    { text: `${model.publisher}主办`, style: style('song', 14) },
    { text: `${printedDate(model.publishedOn)}出版`, style: style('song', 12) },
  ];
}

/**
 * The cover: masthead, number of the issue, 本期要目, publisher and date. It bears no page number.
 */
export function setCover(model: GazetteIssueModel, root: StructureElement, fonts: Fonts): SetPage {
  const { measure } = issueFrame;
  const [masthead, issue, heading, ...rest] = coverTexts(model);
  if (masthead === undefined || issue === undefined || heading === undefined) {
    throw new RangeError('a cover has a masthead, an issue and a heading');
  }
  const titles = rest.slice(0, -2);
  const [publisher, date] = rest.slice(-2);
  const fitted = setFittedLine(masthead, measure, NARROWEST, element('H1', root), fonts);
  const centred = (text: { text: string; style: TextStyle }, leading: number, role: 'P' | 'H2') =>
    strip(leading, [
      setSingleLine(
        { runs: [text], align: 'centre', width: measure, leading, element: element(role, root) },
        fonts,
      ),
    ]);
  const top = strip(fitted.size * 1.2, [fitted.line]);
  const slugs = [
    at({ ...top, bookmark: { title: '封面', level: 1 } }, mm(28)),
    at(ruleSlug(mm(1.1)), mm(56)),
    at(ruleSlug(mm(0.3)), mm(58)),
    at(centred(issue, 30, 'P'), mm(64)),
    ...(titles.length === 0 ? [] : [at(centred(heading, 26, 'H2'), mm(96))]),
    ...setTitles(titles, root, fonts),
    ...(publisher === undefined ? [] : [at(centred(publisher, 24, 'P'), mm(206))]),
    ...(date === undefined ? [] : [at(centred(date, 22, 'P'), mm(215))]),
  ];
  return { ...issueFrame, slugs, furniture: [], shapes: bands() };
}

/** Titles below each other, as many as the room takes. */
function setTitles(
  titles: readonly { text: string; style: TextStyle }[],
  root: StructureElement,
  fonts: Fonts,
): PlacedSlug[] {
  const placed: PlacedSlug[] = [];
  let y = mm(108);
  for (const title of titles) {
    const text = titleLines(title.text, TITLE_CAPACITY, 0).join('\n');
    const slugs = setParagraph(
      { runs: [{ ...title, text }], form: plainForm(20, 'centre'), element: element('P', root) },
      issueFrame.measure,
      fonts,
    );
    if (y + slugs.length * 20 > mm(194)) break;
    for (const slug of slugs) {
      placed.push(at(slug, y));
      y += slug.height;
    }
    y += 9;
  }
  return placed;
}

/** Titles of documents; the interpretations stand beside them in the issue, not on the cover. */
function highlights(model: GazetteIssueModel): string[] {
  return model.columns
    .flatMap((column) => column.articles)
    .filter((article) => article.kind === 'document')
    .slice(0, HIGHLIGHTS)
    .map((article) => article.title.replace(/\s+/g, ''));
}

function at(slug: Slug, y: number): PlacedSlug {
  return { slug, y, repeats: false };
}

function ruleSlug(height: number): Slug {
  const shape = { x: 0, y: 0, width: issueFrame.measure, height, colour: red };
  return { ...emptySlug, height, shapes: [shape] };
}

function bands(): Shape[] {
  const { width, height } = issueFrame;
  const thin = mm(0.4);
  return [
    { x: 0, y: 0, width, height: BAND, colour: red },
    { x: 0, y: height - BAND, width, height: BAND, colour: red },
    { x: 0, y: height - BAND - mm(1.6), width, height: thin, colour: red },
    { x: 0, y: BAND + mm(1.2), width, height: thin, colour: red },
    {
      x: issueFrame.left,
      y: height - mm(63),
      width: issueFrame.measure,
      height: 0.5,
      colour: black,
    },
  ];
}
