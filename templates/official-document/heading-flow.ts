import type { Block, HeadingLevel } from '../../functions/domain/document/model.ts';
import type { FontSlot } from '../typesetting/fonts/font-source.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { element, type StructureRole } from '../typesetting/page/structure.ts';
import { type Run, style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { type BodyPlace, type BodyStyle, bodyForm, bodyText } from './body-style.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

const roles: Readonly<Record<HeadingLevel, StructureRole>> = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' };

/**
 * A heading (GB/T 9704-2012, 7.3.3): 一、 in Hei, （一） in Kai, deeper levels in the body face;
 * 第一条 of rules in Hei. Body text that runs in after the heading stays in the same paragraph.
 */
export function headingFlow(block: Heading, sheet: BodyStyle, place: BodyPlace): FlowItem[] {
  const heading = joinedLines(block.text.slice(0, block.headingLength));
  const rest = block.text.slice(block.headingLength);
  const alone = rest.trim() === '';
  const headingElement = element(roles[block.level], place.root);
  const runs: Run[] = [
    {
      text: heading,
      style: style(slotOf(block, sheet), sheet.size),
      element: headingElement,
    },
  ];
  const body = element('P', place.root);
  if (!alone) {
    const text = gapAfter(block, rest) + joinedLines(rest);
    runs.push({ text, style: bodyText(sheet), element: body });
  }
  return [
    {
      kind: 'paragraph',
      keepsWithNext: alone,
      paragraph: {
        runs,
        form: bodyForm(sheet),
        element: alone ? headingElement : body,
        keepsWithin: alone,
        bookmark: {
          title: heading.replace(/[。：]$/, ''),
          level: place.outlineLevel + block.level,
        },
      },
    },
  ];
}

/** Rules print one character's space after 第一条 and 第一章, however their source typed it. */
export function gapAfter({ numbering, headingLength }: Heading, rest: string): string {
  const bare = numbering.startsWith('第') && headingLength === numbering.length;
  return bare && /^\s*[\p{L}\p{N}《〈“‘「（(]/u.test(rest) ? '\u3000' : '';
}

export function slotOf({ level, numbering }: Heading, sheet: BodyStyle): FontSlot {
  if (level === 1 || /^第.*条/.test(numbering)) return 'hei';
  return level === 2 ? 'kai' : sheet.bodySlot;
}
