import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { mm } from '../typesetting/page/measures.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import type { Shape } from '../typesetting/page/slug.ts';
import type { PlacedLine } from '../typesetting/pdf/set-document.ts';
import { red, style } from '../typesetting/text/runs.ts';
import { issueFrame, issueName } from './issue-style.ts';
import type { GazetteIssueModel } from './model.ts';

const SIZE = 9;

/** Signs of head and foot lines that stand in no title. */
export const runningSigns = '— 0123456789 —…目录版权页';

/** Head and foot of a page: furniture, no part of the text. */
export interface RunningLines {
  readonly furniture: readonly PlacedLine[];
  readonly shapes: readonly Shape[];
}

/**
 * The head line names the gazette and the issue on even pages, the column and the issue on odd
 * ones, with a red rule below; the number stands at the outer edge of the foot.
 *
 * @param number as printed; null for pages that bear none
 * @param even whether the page lies on the left of an open issue
 */
export function runningLines(
  model: GazetteIssueModel,
  column: string,
  number: string | null,
  even: boolean,
  fonts: Fonts,
): RunningLines {
  const { left, measure, top, depth } = issueFrame;
  const head = top - mm(11);
  const name = even ? model.gazetteTitle : column;
  const issue = issueName(model);
  const foot = number === null ? [] : [`— ${number} —`];
  return {
    furniture: [
      { x: left, y: head, line: side(even ? issue : name, 'left', fonts) },
      { x: left, y: head, line: side(even ? name : issue, 'right', fonts) },
      ...foot.map((text) => ({
        x: left,
        y: top + depth + mm(7),
        line: side(text, even ? 'left' : 'right', fonts, 10.5),
      })),
    ],
    shapes: [{ x: left, y: head + mm(5), width: measure, height: 0.8, colour: red }],
  };
}

function side(text: string, align: 'left' | 'right', fonts: Fonts, size = SIZE) {
  return setSingleLine(
    {
      runs: [{ text, style: style('song', size) }],
      align,
      width: issueFrame.measure,
      leading: SIZE * 1.4,
      element: null,
    },
    fonts,
  );
}
