import { chartAt } from '../../functions/domain/interpretation/chart/chart-at.ts';
import { chartFlow } from '../interpretation/chart-flow.ts';
import { chartItems } from '../interpretation/word-chart.ts';
import type { OwnSetting } from '../official-document/body-flow.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import type { OwnWriting } from '../official-document/word-body.ts';

/** A report is set like an official document, but draws the tables whose caption asks for it. */
export function chartsInPrint(sheet: BodyStyle, place: BodyPlace): OwnSetting {
  return (blocks, at) => {
    const chart = chartAt(blocks, at);
    return chart === null ? null : { items: chartFlow(chart, sheet, place), extent: chart.extent };
  };
}

/** The same in a Word file, as charts that can be worked on. */
export const chartsInWord: OwnWriting = (blocks, at) => {
  const chart = chartAt(blocks, at);
  return chart === null ? null : { items: chartItems(chart), extent: chart.extent };
};
