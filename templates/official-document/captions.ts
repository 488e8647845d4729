import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import type { BodyStyle } from './body-style.ts';

/** Longer lines that begin like a caption are sentences about the figure or table. */
const LONGEST = 60;
const NUMBER = '[0-9一二三四五六七八九十]{1,3}(?:[-—.][0-9]{1,2})?';
const figureCaption = new RegExp(`^图\\s*${NUMBER}[\\s\\u3000：:.．、]`, 'u');
const tableCaption = new RegExp(`^表\\s*${NUMBER}[\\s\\u3000：:.．、]`, 'u');
const unitLine = /^[（(]?\s*(?:计量)?单位\s*[:：]\s*[^。；]{1,20}$/u;

/** 图1 …: the line that names a figure. */
export function isFigureCaption(block: Block | undefined): boolean {
  return isLine(block, figureCaption);
}

/** 表1 …: the line that names a table. */
export function isTableCaption(block: Block | undefined): boolean {
  return isLine(block, tableCaption);
}

/** 单位：万元: what the numbers of a table count, in a line above it. */
export function isUnitLine(block: Block | undefined): boolean {
  return isLine(block, unitLine);
}

function isLine(block: Block | undefined, pattern: RegExp): boolean {
  if (block?.kind !== 'paragraph') return false;
  const text = joinedLines(block.text);
  return text.length <= LONGEST && !/[。；]$/u.test(text) && pattern.test(text);
}

/** Type size of captions and of what stands small beside tables and figures. */
export function captionSize(sheet: BodyStyle): number {
  return sheet.size * 0.75;
}

/** A caption in Hei, centred, in one piece. */
export function captionItem(
  text: string,
  sheet: BodyStyle,
  owner: StructureElement,
  keeps: 'withNext' | 'withPrevious',
): FlowItem {
  const size = captionSize(sheet);
  return {
    kind: 'paragraph',
    keepsWithNext: keeps === 'withNext',
    paragraph: {
      runs: [{ text: joinedLines(text), style: style('hei', size) }],
      form: plainForm(size * 1.7, 'centre', 2 * size),
      element: element('Caption', owner),
      keepsWithin: true,
      ...(keeps === 'withPrevious' ? { pageBreak: 'never' as const } : {}),
    },
  };
}

/** 单位：万元, small, at the right above its table. */
export function unitItem(text: string, sheet: BodyStyle, owner: StructureElement): FlowItem {
  const size = captionSize(sheet);
  return {
    kind: 'paragraph',
    keepsWithNext: true,
    paragraph: {
      runs: [{ text: joinedLines(text), style: style('song', size) }],
      form: plainForm(size * 1.6, 'right'),
      element: element('Caption', owner),
      keepsWithin: true,
    },
  };
}
