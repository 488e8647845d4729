import type { ChartedTable } from '../../functions/domain/interpretation/chart/chart-at.ts';
import type { ChartData } from '../../functions/domain/interpretation/chart/chart-data.ts';
import { describeChart } from '../../functions/domain/interpretation/chart/describe-chart.ts';
import { drawChart } from '../../functions/domain/interpretation/chart/draw-chart.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import { captionItem, isUnitLine, unitItem } from '../official-document/captions.ts';
import { chartRuns, setChart } from '../typesetting/graphics/chart-drawing.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';

/**
 * A chart with its caption below and its data beside it as a table, in the order in which the
 * author wrote caption and table. What cannot be drawn honestly is a table with that caption.
 */
export function chartFlow(
  { table, caption, above, lines, data }: ChartedTable,
  sheet: BodyStyle,
  place: BodyPlace,
): FlowItem[] {
  const gap: FlowItem = { kind: 'slug', slug: space(sheet.size / 2) };
  const { rows, columns, headerRows } = table;
  const tableElement = element('Table', place.root);
  const tabled: FlowItem[] = [
    ...lines.map((line) =>
      isUnitLine(line)
        ? unitItem(line.text, sheet, tableElement)
        : captionItem(line.text, sheet, tableElement, 'withNext'),
    ),
    { kind: 'table', table: { rows, columns, headerRows, element: tableElement, rowHeads: true } },
  ];
  if (data === null) {
    const named = captionItem(
      caption.text,
      sheet,
      tableElement,
      above ? 'withNext' : 'withPrevious',
    );
    return above ? [gap, named, ...tabled, gap] : [gap, ...tabled, named, gap];
  }
  const drawn = [
    chartItem(data, sheet, place),
    captionItem(caption.text, sheet, place.root, 'withPrevious'),
  ];
  return above ? [gap, ...drawn, gap, ...tabled, gap] : [gap, ...tabled, gap, ...drawn, gap];
}

function chartItem(data: ChartData, sheet: BodyStyle, place: BodyPlace): FlowItem {
  const chart = drawChart(data, sheet.measure);
  const figure: StructureElement = {
    role: 'Figure',
    parent: place.root,
    alternative: describeChart(data),
  };
  return {
    kind: 'figure',
    runs: chartRuns(chart),
    set: (fonts) => setChart(chart, figure, fonts),
  };
}
