import type { BodyStyle } from '../official-document/body-style.ts';
import { a4, type Frame, mm, typeSize } from '../typesetting/page/measures.ts';
import type { GazetteIssueModel } from './model.ts';

const LEADING = 20;
const LINES = 33;
const CELLS = 37;

/** A periodical's page: smaller type than the documents it prints, more lines. */
export const issueFrame: Frame = {
  ...a4,
  left: mm(25),
  top: mm(32),
  measure: mm(160),
  depth: LEADING * LINES,
};

export const articleStyle: BodyStyle = {
  size: typeSize.smallNo4,
  titleSize: typeSize.smallNo2,
  leading: LEADING,
  titleLeading: 27,
  measure: issueFrame.measure,
  tracking: issueFrame.measure / CELLS - typeSize.smallNo4,
  grid: null,
  bodySlot: 'fangSong',
  partsOpenPages: false,
  depth: issueFrame.depth,
};

/** 2026年第3期（总第128期）. */
export function issueName(model: GazetteIssueModel): string {
  return `${model.year}年第${model.issueNumber}期（总第${model.cumulativeIssueNumber}期）`;
}
