import type { Block } from '../../functions/domain/document/model.ts';
import { materialFlow } from '../interpretation/material-flow.ts';
import { bodyFlow } from '../official-document/body-flow.ts';
import type { BodyPlace } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { type LinkTarget, type Run, red, style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { anchorOf } from './contents.ts';
import { articleStyle } from './issue-style.ts';
import type { GazetteArticle } from './model.ts';

/** Another article of the issue, and the page on which it begins. */
export interface CrossReference {
  readonly article: GazetteArticle;
  readonly page: number;
}

/** An article: title, number, what it interprets or where it is interpreted, and the text. */
export function articleFlow(
  article: GazetteArticle,
  references: readonly CrossReference[],
  place: BodyPlace,
): FlowItem[] {
  const section = place.root;
  const explains = article.kind === 'interpretation';
  return [
    ...(explains ? kicker(section) : []),
    ...opening(article, section),
    ...(explains
      ? references.map((reference) => explained(reference, section))
      : interpretations(references, section)),
    gap(articleStyle.leading / 2),
    ...(explains ? materialFlow : bodyFlow)(textBlocks(article), articleStyle, place),
  ];
}

function kicker(section: StructureElement): FlowItem[] {
  const runs = [{ text: '政策解读', style: style('hei', 12, red) }];
  const form = plainForm(24, 'centre');
  const paragraph = { runs, form, element: element('P', section) };
  return [{ kind: 'paragraph', paragraph, keepsWithNext: true }];
}

function opening(article: GazetteArticle, section: StructureElement): FlowItem[] {
  const { titleSize, titleLeading, measure } = articleStyle;
  const capacity = Math.floor(measure / titleSize) - 2;
  const title: FlowItem = {
    kind: 'paragraph',
    keepsWithNext: true,
    paragraph: {
      runs: [
        {
          text: titleLines(article.title, capacity).join('\n'),
          style: style('songBold', titleSize),
        },
      ],
      form: plainForm(titleLeading, 'centre'),
      element: element('H1', section),
      keepsWithin: true,
      bookmark: { title: joinedLines(article.title), level: 2 },
      anchor: anchorOf(article),
    },
  };
  if (article.documentNumber === null) return [title];
  const runs = [{ text: article.documentNumber, style: style('fangSong', articleStyle.size) }];
  const form = plainForm(24, 'centre');
  const paragraph = { runs, form, element: element('P', section) };
  return [title, { kind: 'paragraph', paragraph, keepsWithNext: true }];
}

/** The document behind an interpretation, with its page: a link. */
function explained({ article, page }: CrossReference, section: StructureElement): FlowItem {
  return referenceLine('解读文件见本期', [{ article, page }], section);
}

/** The interpretations beside a document, each with its page; at its end they might stand alone. */
function interpretations(
  references: readonly CrossReference[],
  section: StructureElement,
): FlowItem[] {
  return references.length === 0 ? [] : [referenceLine('相关解读见本期', references, section)];
}

function referenceLine(
  lead: string,
  references: readonly CrossReference[],
  section: StructureElement,
): FlowItem {
  const size = 10.5;
  const places = references.flatMap(({ article, page }, index): Run[] => {
    const link: LinkTarget = { kind: 'anchor', key: anchorOf(article) };
    const linked = element('Link', section);
    return [
      { text: index === 0 ? '' : '、', style: style('hei', size) },
      { text: `第${page}页`, style: style('hei', size, red), element: linked, link },
    ];
  });
  const runs = [{ text: lead, style: style('hei', size) }, ...places];
  const paragraph = {
    runs,
    form: plainForm(20, 'centre'),
    element: element('P', section),
    pageBreak: 'never' as const,
  };
  return { kind: 'paragraph', paragraph, keepsWithNext: true };
}

function gap(height: number): FlowItem {
  return { kind: 'slug', slug: space(height, 'never') };
}

/**
 * The blocks without a title that repeats the article's. What an official document prints in its
 * head and imprint has no place in a gazette; a material keeps all it says.
 */
function textBlocks(article: GazetteArticle): Block[] {
  const title = bare(article.title);
  const opening = article.document.blocks.filter((block) => block.kind === 'title');
  const whole = bare(
    opening
      .filter((block) => block.part === 'carrier')
      .map((b) => b.text)
      .join(''),
  );
  return article.document.blocks
    .filter((block) => {
      if (block.kind !== 'title') return true;
      const repeats = block.part === 'carrier' && whole === title;
      return !repeats && bare(block.text) !== title;
    })
    .map((block): Block => {
      const stray = block.kind === 'organMark' || block.kind === 'documentNumber';
      if (article.kind === 'document' || !stray) return block;
      return { kind: 'paragraph', part: block.part, annex: block.annex, text: block.text };
    });
}

function bare(title: string): string {
  return title.replace(/\s+/g, '');
}
