import type { Block } from '../../functions/domain/document/model.ts';
import { caseExtent } from '../../functions/domain/interpretation/case-extent.ts';
import { chartAt } from '../../functions/domain/interpretation/chart/chart-at.ts';
import { bodyFlow, type OwnPart } from '../official-document/body-flow.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import { headingFlow } from '../official-document/heading-flow.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { caseFlow } from './case-flow.ts';
import { chartFlow } from './chart-flow.ts';
import { comparisonFlow } from './comparison-flow.ts';
import { continuesAnswer } from './continued-answer.ts';
import { answerGoesOn, questionFlow } from './question-flow.ts';

/**
 * The text of an interpretation: questions and answers, cases, charts beside their data and
 * comparisons of old and new, each in its own setting; all else like the body of a document.
 */
export function materialFlow(
  blocks: readonly Block[],
  sheet: BodyStyle,
  place: BodyPlace,
): FlowItem[] {
  return bodyFlow(blocks, sheet, place, (all, at) => ownPart(all, at, sheet, place));
}

function ownPart(
  blocks: readonly Block[],
  at: number,
  sheet: BodyStyle,
  place: BodyPlace,
): OwnPart | null {
  const block = blocks[at];
  if (block === undefined) return null;
  const chart = chartAt(blocks, at);
  if (chart !== null) return { items: chartFlow(chart, sheet, place), extent: chart.extent };
  const underHeading = blocks.slice(0, at).some((before) => before.kind === 'heading');
  const extent = caseExtent(blocks, at);
  if (extent > 0) {
    const items = caseFlow(blocks.slice(at, at + extent), sheet, place, underHeading);
    return { items, extent };
  }
  const items = singleItems(block, blocks, at, sheet, place, underHeading);
  return items === null ? null : { items, extent: 1 };
}

function singleItems(
  block: Block,
  blocks: readonly Block[],
  at: number,
  sheet: BodyStyle,
  place: BodyPlace,
  underHeading: boolean,
): FlowItem[] | null {
  switch (block.kind) {
    case 'heading':
      if (block.level > 1) return null;
      return [
        { kind: 'slug', slug: space(sheet.leading / 3) },
        ...headingFlow(block, sheet, place),
      ];
    case 'table':
      return comparisonFlow(block, sheet, place);
    case 'paragraph':
      return (
        questionFlow(block.text, sheet, place, underHeading) ??
        (continuesAnswer(blocks, at) ? answerGoesOn(block.text, sheet, place) : null)
      );
    default:
      return null;
  }
}
