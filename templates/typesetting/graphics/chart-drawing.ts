import type {
  ChartPicture,
  ChartText,
} from '../../../functions/domain/interpretation/chart/shapes.ts';
import type { Fonts } from '../fonts/font-library.ts';
import type { Drawing } from '../page/drawing.ts';
import { setSingleLine, widthOf } from '../page/single-line.ts';
import { emptySlug, type SetLine, type Slug } from '../page/slug.ts';
import type { StructureElement } from '../page/structure.ts';
import { translated } from '../page/translate.ts';
import { type Run, style } from '../text/runs.ts';

/** The texts of a chart, for the check of missing characters. */
export function chartRuns({ texts }: ChartPicture): Run[] {
  return texts.map(runOf);
}

/** A chart in one piece: its marks as paths, its labels as text that can be searched. */
export function setChart(chart: ChartPicture, figure: StructureElement, fonts: Fonts): Slug {
  const drawing: Drawing = {
    element: figure,
    strokes: chart.paths.map(({ steps, fill, stroke }) => ({
      kind: 'path',
      steps,
      fill,
      stroke: stroke === null ? null : { colour: stroke.tone, width: stroke.width },
    })),
    room: { width: chart.width, height: chart.height },
  };
  return {
    ...emptySlug,
    height: chart.height,
    drawings: [drawing],
    lines: chart.texts.map((text) => setLabel(text, figure, fonts)),
  };
}

function setLabel(text: ChartText, figure: StructureElement, fonts: Fonts): SetLine {
  const run = runOf(text);
  const width = widthOf([run], fonts);
  const line = setSingleLine(
    { runs: [run], align: 'left', width: width + 1, leading: text.size, element: figure },
    fonts,
  );
  const left = { left: text.x, centre: text.x - width / 2, right: text.x - width }[text.align];
  return translated(line, left, text.y - line.baseline);
}

function runOf({ text, size, tone }: ChartText): Run {
  return { text, style: style('song', size, tone) };
}
