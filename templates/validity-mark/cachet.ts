import type { Fonts } from '../typesetting/fonts/font-library.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { setParagraph } from '../typesetting/page/set-paragraph.ts';
import { setSingleLine, widthOf } from '../typesetting/page/single-line.ts';
import type { SetLine, Shape } from '../typesetting/page/slug.ts';
import type { PlacedLine, SetPage } from '../typesetting/pdf/set-document.ts';
import { type Colour, type Run, red, style } from '../typesetting/text/runs.ts';
import type { Statement } from './statement.ts';

/** Width of the frame, the same on every page size that we print. */
export const CACHET_WIDTH = mm(160);
/**
 * From the upper edge of the sheet, where office printers reach. The highest cachet ends 25 mm below
 * that edge, and the pages of documents and interpretations begin 30 mm below it or lower.
 */
export const CACHET_TOP = mm(5);

const white: Colour = [1, 1, 1];
const OUTER = 1.2;
const INNER = 0.4;
/** From the outer edge of the frame to the inner rule. */
const INSET = 2.4;
const PADDING = 3.2;
const LABEL_PADDING = 9;
const SENTENCE_LEADING = 14;
const SMALL_LEADING = 9.6;
/** Longer bases are shortened on the page; the file's metadata and spoken text hold all of it. */
const MOST_BASIS_LINES = 2;
const MOST_BASIS = 160;

/** A frame with the label in a red field, and beside it the sentence, its basis, earlier marks. */
export function setCachet(latest: Statement, earlier: readonly Statement[], fonts: Fonts): SetPage {
  const label = labelRun(latest);
  const field = widthOf([label], fonts) + 2 * LABEL_PADDING;
  const left = INSET + INNER + field + 8;
  const lines = setWords(latest, earlier, CACHET_WIDTH - left - INSET - 6, fonts);
  const words = lines.reduce((sum, { leading }) => sum + leading, 0);
  const height = words + 2 * (INSET + INNER + PADDING);
  const labelLine = setSingleLine(
    { runs: [label], align: 'centre', width: field, leading: height, element: null },
    fonts,
  );
  let y = INSET + INNER + PADDING;
  const furniture: PlacedLine[] = [{ x: INSET + INNER, y: 0, line: labelLine }];
  for (const { line, leading } of lines) {
    furniture.push({ x: left, y, line });
    y += leading;
  }
  const fieldShape = { x: INSET, y: INSET, width: INNER + field, height: height - 2 * INSET };
  return {
    width: CACHET_WIDTH,
    height,
    left: 0,
    top: 0,
    slugs: [],
    furniture,
    shapes: [
      ...frameOf(0, height, OUTER),
      ...frameOf(INSET, height, INNER),
      { ...fieldShape, colour: red },
    ],
  };
}

/** Every character that a cachet may need, for the check before drawing. */
export function cachetUsage(latest: Statement, earlier: readonly Statement[]): FlowItem {
  const runs = [labelRun(latest), ...wordRuns(latest, earlier), smallRun('…')];
  return { kind: 'paragraph', paragraph: { runs, form: plainForm(0), element: null } };
}

interface LedLine {
  readonly line: SetLine;
  readonly leading: number;
}

function setWords(
  latest: Statement,
  earlier: readonly Statement[],
  width: number,
  fonts: Fonts,
): LedLine[] {
  const [sentence, basis, ...before] = wordRuns(latest, earlier);
  const single = (run: Run, leading: number) => {
    const line = setSingleLine(
      { runs: [run], align: 'left', width, leading, element: null },
      fonts,
    );
    return { line, leading };
  };
  return [
    ...(sentence === undefined ? [] : [single(sentence, SENTENCE_LEADING)]),
    ...(basis === undefined ? [] : setBasis(basis, width, fonts)),
    ...before.map((run) => single(run, SMALL_LEADING)),
  ];
}

function setBasis(basis: Run, width: number, fonts: Fonts): LedLine[] {
  let text = basis.text;
  for (;;) {
    const runs = [{ ...basis, text }];
    const form = plainForm(SMALL_LEADING, 'left');
    const slugs = setParagraph({ runs, form, element: null }, width, fonts);
    if (slugs.length <= MOST_BASIS_LINES || text.length < 2) {
      return slugs.flatMap(({ lines }) => lines.map((line) => ({ line, leading: SMALL_LEADING })));
    }
    text = `${[...text].slice(0, -2).join('')}…`;
  }
}

function labelRun({ label }: Statement): Run {
  return { text: label, style: style('hei', typeSize.no3, white) };
}

function wordRuns(latest: Statement, earlier: readonly Statement[]): Run[] {
  const before = earlier
    .toReversed()
    .map(({ sentence, basis }) => `${sentence.replace(/。$/, '')}，${basis}`);
  return [
    { text: latest.sentence, style: style('hei', typeSize.no5, red) },
    smallRun(latest.basis.slice(0, MOST_BASIS)),
    ...(before.length === 0 ? [] : [smallRun(`此前标注：${before.join('；')}。`)]),
  ];
}

function smallRun(text: string): Run {
  return { text, style: style('song', typeSize.no6 + 0.5, red) };
}

/** Four rules, `inset` from the edges of the cachet. */
function frameOf(inset: number, height: number, width: number): Shape[] {
  const across = CACHET_WIDTH - 2 * inset;
  const down = height - 2 * inset;
  return [
    { x: inset, y: inset, width: across, height: width, colour: red },
    { x: inset, y: height - inset - width, width: across, height: width, colour: red },
    { x: inset, y: inset, width, height: down, colour: red },
    { x: CACHET_WIDTH - inset - width, y: inset, width, height: down, colour: red },
  ];
}
