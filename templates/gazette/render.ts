import { shanghaiTime } from '../../functions/domain/kernel/time.ts';
import type { BodyPlace } from '../official-document/body-style.ts';
import { figuresOf } from '../official-document/figure-flow.ts';
import type { FontLibrary, Fonts } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { type FlowItem, setFlow, usageOf } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { type PageBody, paginate } from '../typesetting/page/paginate.ts';
import { loadPictures, type Pictures } from '../typesetting/page/pictures.ts';
import { documentElement, element, type StructureElement } from '../typesetting/page/structure.ts';
import type { PageLabels, SetPage } from '../typesetting/pdf/set-document.ts';
import { sourceAttachment } from '../typesetting/pdf/source-attachment.ts';
import { writePdf } from '../typesetting/pdf/write-pdf.ts';
import { style } from '../typesetting/text/runs.ts';
import { verificationClosing, verificationUsage } from '../verification/verification-closing.ts';
import { articleFlow, type CrossReference } from './article.ts';
import { colophonFlow } from './colophon.ts';
import { contentsSigns, setContents } from './contents.ts';
import { coverTexts, setCover } from './cover.ts';
import { issueFrame, issueName } from './issue-style.ts';
import type {
  GazetteArticle,
  GazetteColumn,
  GazetteIssueModel,
  RenderedGazetteIssue,
} from './model.ts';
import { runningLines, runningSigns } from './running-lines.ts';

interface Place {
  readonly article: GazetteArticle;
  readonly column: GazetteColumn;
  readonly section: StructureElement;
}

/** An article on its pages; `first` is the printed number of the first. */
interface SetArticle extends Place {
  readonly bodies: readonly PageBody[];
  readonly first: number;
}

/**
 * An issue of the gazette as tagged PDF: cover, contents, articles by column, colophon. The pages
 * of the articles are numbered from 1; the contents have small Roman ones: a capital I looks like the 1 of the
 * first article.
 *
 * @throws Refusal `charactersMissing` when no font shows some character.
 */
export async function renderGazetteIssue(
  model: GazetteIssueModel,
  library: FontLibrary,
  files: FileSource,
): Promise<RenderedGazetteIssue> {
  const root = documentElement();
  const places = placesOf(model, root);
  const colophon = colophonFlow(model, library, root);
  const articlesOfIssue = places.map((place) => place.article);
  const pictures = await loadPictures(
    articlesOfIssue.flatMap(({ document }) => figuresOf(document.blocks)),
    files,
  );
  const drafts = places.map((place) => articleFlow(place.article, [], placeOf(place, pictures)));
  const { verification = null } = model;
  const outside = [everythingElse(model), ...verificationUsage(verification)];
  const fonts = await library.prepare(usageOf([...drafts.flat(), ...colophon, ...outside]));
  const articles = setArticles(places, pictures, fonts);
  const numbers = new Map(articles.map(({ article, first }) => [article.key, first]));
  const front = element('Sect', root);
  const cover = setCover(model, front, fonts);
  const contents = paginate(setContents(model, numbers, front, fonts), issueFrame.depth);
  const closing = verificationClosing(verification, issueFrame.measure, root, fonts);
  const ending = paginate([...setFlow(colophon, issueFrame, fonts), ...closing], issueFrame.depth);
  const pages = [
    cover,
    ...contents.map((body, index) =>
      pageOf(model, body, '目录', roman(index + 1), index % 2 === 1, fonts),
    ),
    ...articles.flatMap((set) => articlePages(model, set, fonts)),
    ...ending.map((body) => pageOf(model, body, '版权页', null, false, fonts)),
  ];
  const bytes = await writePdf({
    details: {
      title: `${model.gazetteTitle}${issueName(model)}`,
      author: model.publisher,
      subject: model.gazetteTitle,
      generatedFor: model.generatedFor ?? shanghaiTime(model.publishedOn, 0),
    },
    pages,
    labels: labelsOf(contents.length, pages.length - ending.length),
    attachments: [sourceAttachment('gazetteIssue', model)],
  });
  return { bytes, pageCount: pages.length, pages: Object.fromEntries(numbers) };
}

/** Articles in printing order. The first of a column opens its section, with a bookmark. */
function placesOf(model: GazetteIssueModel, root: StructureElement): Place[] {
  return model.columns.flatMap((column) => {
    const section = { ...element('Sect', root), title: column.title };
    return column.articles.map((article) => ({
      article,
      column,
      section: { ...element('Sect', section), title: article.title },
    }));
  });
}

/** References settle at once or in the next round; more rounds than this never were needed. */
const MOST_ROUNDS = 4;

/**
 * References name pages, and pages depend on what is set: articles with references are set again
 * with the pages found before, until no article moves.
 */
function setArticles(places: readonly Place[], pictures: Pictures, fonts: Fonts): SetArticle[] {
  let set = numbered(places, (place) => setArticle(place, places, pictures, new Map(), fonts));
  const settled = new Map(set.map((draft) => [draft.article, draft.bodies]));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const numbers = new Map(set.map(({ article, first }) => [article.key, first]));
    set = numbered(places, (place) => {
      const kept = referencesOf(place.article, places, numbers).length === 0;
      const bodies = kept ? settled.get(place.article) : undefined;
      return bodies ?? setArticle(place, places, pictures, numbers, fonts);
    });
    if (set.every(({ article, first }) => numbers.get(article.key) === first)) break;
  }
  return set;
}

function numbered(
  places: readonly Place[],
  bodiesOf: (place: Place) => readonly PageBody[],
): SetArticle[] {
  let next = 1;
  return places.map((place) => {
    const bodies = bodiesOf(place);
    const first = next;
    next += bodies.length;
    return { ...place, bodies, first };
  });
}

function setArticle(
  place: Place,
  places: readonly Place[],
  pictures: Pictures,
  numbers: ReadonlyMap<string, number>,
  fonts: Fonts,
): PageBody[] {
  const references = referencesOf(place.article, places, numbers);
  const flow = articleFlow(place.article, references, placeOf(place, pictures));
  const slugs = setFlow(flow, issueFrame, fonts);
  return withColumnBookmark(paginate(slugs, issueFrame.depth), place);
}

function placeOf({ section }: Place, pictures: Pictures): BodyPlace {
  return { root: section, outlineLevel: 2, pictures };
}

/** What an interpretation explains, or what explains a document, within the issue. */
function referencesOf(
  article: GazetteArticle,
  places: readonly Place[],
  numbers: ReadonlyMap<string, number>,
): CrossReference[] {
  return places
    .map((place) => place.article)
    .filter((other) => other.interprets === article.key || article.interprets === other.key)
    .map((other) => ({ article: other, page: numbers.get(other.key) ?? 100 }));
}

function withColumnBookmark(bodies: readonly PageBody[], place: Place): PageBody[] {
  if (place.column.articles[0] !== place.article) return [...bodies];
  const [first, ...rest] = bodies;
  const [opening, ...others] = first?.slugs ?? [];
  if (first === undefined || opening === undefined) return [...bodies];
  // The column's entry leads to the same place as its first article's, from a slug of its own.
  const slug = {
    ...opening.slug,
    height: 0,
    lines: [],
    anchor: null,
    bookmark: { title: place.column.title, level: 1 },
  };
  return [{ ...first, slugs: [{ ...opening, slug }, opening, ...others] }, ...rest];
}

function articlePages(model: GazetteIssueModel, set: SetArticle, fonts: Fonts): SetPage[] {
  return set.bodies.map((body, index) => {
    const number = set.first + index;
    return pageOf(model, body, set.column.title, String(number), number % 2 === 0, fonts);
  });
}

function pageOf(
  model: GazetteIssueModel,
  body: PageBody,
  column: string,
  number: string | null,
  even: boolean,
  fonts: Fonts,
): SetPage {
  return {
    ...issueFrame,
    slugs: body.slugs,
    ...runningLines(model, column, number, even, fonts),
  };
}

function labelsOf(contents: number, colophonAt: number): PageLabels[] {
  return [
    { firstPage: 0, style: 'none', prefix: '封面' },
    { firstPage: 1, style: 'roman', prefix: '' },
    { firstPage: 1 + contents, style: 'decimal', prefix: '' },
    { firstPage: colophonAt, style: 'none', prefix: '版权页' },
  ];
}

/** Texts that stand outside the flows, for the check of missing characters. */
function everythingElse(model: GazetteIssueModel): FlowItem {
  const titles = model.columns.flatMap((column) => [
    column.title,
    ...column.articles.map((article) => article.title + (article.documentNumber ?? '')),
  ]);
  const names = model.columns.map((column) => column.title).join('');
  const running = `${model.gazetteTitle}${issueName(model)}${runningSigns}ivxlc`;
  const runs = [
    { text: titles.join('') + running + contentsSigns, style: style('song', 1) },
    { text: `【】${names}相关解读件见本期第页、0123456789`, style: style('hei', 1) },
    { text: '目录…', style: style('songBold', 1) },
    { text: '…', style: style('kai', 1) },
    ...coverTexts(model),
  ];
  return { kind: 'paragraph', paragraph: { runs, form: plainForm(0), element: null } };
}

function roman(number: number): string {
  const signs = [
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const;
  let rest = number;
  let out = '';
  for (const [sign, value] of signs) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}
