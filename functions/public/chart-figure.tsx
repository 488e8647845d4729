import type { ChartData } from '../domain/interpretation/chart/chart-data.ts';
import { describeChart } from '../domain/interpretation/chart/describe-chart.ts';
import { drawChart } from '../domain/interpretation/chart/draw-chart.ts';
import type { ChartStep, ChartText, Tone } from '../domain/interpretation/chart/shapes.ts';

/** Points; the picture grows and shrinks with its column. */
const WIDTH = 450;

const anchors = { left: 'start', centre: 'middle', right: 'end' } as const;

/** The chart that the PDF shows too, from the same geometry. */
export function ChartFigure({ data }: { readonly data: ChartData }) {
  const { width, height, paths, texts } = drawChart(data, WIDTH);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${number(height)}`} role="img" aria-label={describeChart(data)}>
        {paths.map(({ steps, fill, stroke }) => (
          <path
            d={steps.map(stepText).join('')}
            fill={fill === null ? 'none' : colour(fill)}
            {...(stroke === null
              ? {}
              : { stroke: colour(stroke.tone), 'stroke-width': number(stroke.width) })}
          />
        ))}
        {texts.map((text) => (
          <Label text={text} />
        ))}
      </svg>
    </figure>
  );
}

function Label({ text: { x, y, text, size, align, tone } }: { readonly text: ChartText }) {
  return (
    <text
      x={number(x)}
      y={number(y)}
      font-size={String(size)}
      text-anchor={anchors[align]}
      fill={colour(tone)}
    >
      {text}
    </text>
  );
}

function stepText([kind, ...lengths]: ChartStep): string {
  const letter = { move: 'M', line: 'L', curve: 'C', close: 'Z' }[kind];
  return letter + lengths.map(number).join(' ');
}

function colour(tone: Tone): string {
  const parts = tone.map((part) => Math.round(part * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
