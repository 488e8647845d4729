import type { Block } from '../../functions/domain/document/model.ts';
import { caseExtent } from '../../functions/domain/interpretation/case-extent.ts';
import { chartAt } from '../../functions/domain/interpretation/chart/chart-at.ts';
import {
  answerMark,
  casePartLabel,
  questionMark,
} from '../../functions/domain/interpretation/material-cues.ts';
import {
  type MaterialPlaces,
  materialPlaces,
} from '../../functions/domain/interpretation/material-places.ts';
import { headingItem, type OwnItems, type OwnWriting } from '../official-document/word-body.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { lineTwips } from '../word/body-styles.ts';
import { paragraphItem, type WordItem, type WordParagraph } from '../word/items.ts';
import { comparisonCells } from './comparison-cells.ts';
import { materialStyle as sheet } from './sheet.ts';
import { chartItems } from './word-chart.ts';

/**
 * Questions and answers, cases, charts beside their data and comparisons of old and new, each in
 * styles of its own; null for what is written like the body of a document.
 */
export function materialItems(all: readonly Block[]): OwnWriting {
  const places = materialPlaces(all);
  return (blocks, at) => ownItems(blocks, at, places);
}

function ownItems(blocks: readonly Block[], at: number, places: MaterialPlaces): OwnItems | null {
  const block = blocks[at];
  if (block === undefined) return null;
  const chart = chartAt(blocks, at);
  if (chart !== null) return { items: chartItems(chart), extent: chart.extent };
  const outlineLevel = places.headed.has(block) ? 1 : 0;
  const extent = caseExtent(blocks, at);
  if (extent > 0) {
    return { items: caseItems(blocks.slice(at, at + extent), outlineLevel), extent };
  }
  const items = singleItems(block, places, outlineLevel);
  return items === null ? null : { items, extent: 1 };
}

function singleItems(
  block: Block,
  places: MaterialPlaces,
  outlineLevel: number,
): WordItem[] | null {
  switch (block.kind) {
    case 'heading':
      return block.level > 1 ? null : [airyHeading(block)];
    case 'table': {
      const rows = comparisonCells(block);
      const { columns, headerRows } = block;
      return rows === null ? null : [{ kind: 'table', content: { rows, columns, headerRows } }];
    }
    case 'paragraph': {
      const asked = questionItem(joinedLines(block.text), outlineLevel);
      if (asked !== null) return [asked];
      if (!places.answering.has(block)) return null;
      return [paragraphItem('AnswerMore', joinedLines(block.text))];
    }
    default:
      return null;
  }
}

function airyHeading(block: Extract<Block, { kind: 'heading' }>): WordParagraph {
  const item = headingItem(block, sheet);
  const before = Math.round(lineTwips(sheet) / 3);
  return { ...item, form: { ...item.form, before } };
}

function questionItem(text: string, outlineLevel: number): WordItem | null {
  const question = questionMark(text);
  const mark = question ?? answerMark(text);
  if (mark === null) return null;
  const asks = question !== null;
  const runs = [
    { text: mark, form: { style: asks ? 'QuestionMark' : 'AnswerMark' } },
    { text: text.slice(mark.length).trimStart() },
  ];
  return asks
    ? { kind: 'paragraph', style: 'Question', runs, form: { outlineLevel } }
    : { kind: 'paragraph', style: 'Answer', runs };
}

/** A case on a quiet ground, under its title; what each part is about stands in Kai. */
function caseItems(blocks: readonly Block[], outlineLevel: number): WordItem[] {
  const [opening, ...parts] = blocks.map((block) => joinedLines(block.text));
  const title = paragraphItem('CaseTitle', opening ?? '', { form: { outlineLevel } });
  return [
    title,
    ...parts.map((text, index): WordItem => {
      const label = casePartLabel(text) ?? '';
      const runs = [
        { text: label, form: { style: 'CaseLabel' } },
        { text: text.slice(label.length) },
      ].filter((run) => run.text !== '');
      const last = index === parts.length - 1;
      const form = last ? { form: { after: Math.round(lineTwips(sheet) / 2) } } : {};
      return { kind: 'paragraph', style: 'CaseText', runs, ...form };
    }),
  ];
}
