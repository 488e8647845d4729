import type { Block } from '../../functions/domain/document/model.ts';
import { caseExtent } from '../../functions/domain/interpretation/case-extent.ts';
import { chartAt } from '../../functions/domain/interpretation/chart/chart-at.ts';
import {
  type MaterialPlaces,
  materialPlaces,
} from '../../functions/domain/interpretation/material-places.ts';
import { bodyFlow, type OwnPart } from '../official-document/body-flow.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import { headingFlow } from '../official-document/heading-flow.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { caseFlow } from './case-flow.ts';
import { chartFlow } from './chart-flow.ts';
import { comparisonFlow } from './comparison-flow.ts';
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
  const places = materialPlaces(blocks);
  return bodyFlow(blocks, sheet, place, (all, at) => ownPart(all, at, places, sheet, place));
}

function ownPart(
  blocks: readonly Block[],
  at: number,
  places: MaterialPlaces,
  sheet: BodyStyle,
  place: BodyPlace,
): OwnPart | null {
  const block = blocks[at];
  if (block === undefined) return null;
  const chart = chartAt(blocks, at);
  if (chart !== null) return { items: chartFlow(chart, sheet, place), extent: chart.extent };
  const extent = caseExtent(blocks, at);
  if (extent > 0) {
    const told = blocks.slice(at, at + extent);
    const items = caseFlow(told, sheet, place, places.headed.has(block));
    return { items, extent };
  }
  const items = singleItems(block, places, sheet, place);
  return items === null ? null : { items, extent: 1 };
}

function singleItems(
  block: Block,
  places: MaterialPlaces,
  sheet: BodyStyle,
  place: BodyPlace,
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
        questionFlow(block.text, sheet, place, places.headed.has(block)) ??
        (places.answering.has(block) ? answerGoesOn(block.text, sheet, place) : null)
      );
    default:
      return null;
  }
}
