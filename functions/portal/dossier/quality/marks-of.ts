import { copyKinds } from '../../../../templates/words/originality.ts';
import { qualityWords } from '../../../../templates/words/portal-quality.ts';
import type { MaterialQualityAnswer } from '../../../application/interpretation/quality-answer.ts';
import type { PolicyDocument } from '../../../domain/document/model.ts';
import { MarkedBlocks } from '../../documents/marked-blocks.ts';
import type { Frame } from '../../layout/frame.ts';
import { type SpanMark, SpanMarks } from './span-marks.tsx';

/** Passages beyond these are counted; somebody who copied so much will not mend them one by one. */
export const MOST_SHOWN = 500;

/** What is pointed out in one of the two texts, and the blocks that a list can lead to. */
export interface Marks {
  readonly spans: SpanMarks;
  readonly blocks: MarkedBlocks;
}

type Side = 'document' | 'material';

/** Ids of a passage, of a contradiction and of a block, by side. */
export const passageId = (side: Side, index: number) => `${side}-passage-${index + 1}`;
export const differenceId = (side: Side, index: number) => `${side}-difference-${index + 1}`;

export function marksOf(
  { tell }: Frame,
  { originality, consistency, plainLanguage }: MaterialQualityAnswer,
  side: Side,
  document: PolicyDocument,
): Marks {
  const other = side === 'document' ? 'material' : 'document';
  const blocks = new MarkedBlocks(side);
  const passages = originality.passages.slice(0, MOST_SHOWN).map((passage, index): SpanMark => {
    const { block, cell, start, end } = passage[side];
    return {
      id: passageId(side, index),
      other: passageId(other, index),
      sign: String(index + 1),
      tone: passage.kind === 'verbatim' ? 'copied' : 'copied moved',
      title: `${tell(copyKinds[passage.kind])} ${index + 1}`,
      ...{ block, cell, start, end },
    };
  });
  const differences = consistency.contradictions.flatMap((contradiction, index) => {
    const { block, start, end } = contradiction[side];
    // A table is told as one text: its cells are not, so the table as a whole is led to.
    if (document.blocks[block]?.kind === 'table') return [];
    const mark: SpanMark = {
      id: differenceId(side, index),
      other: differenceId(other, index),
      sign: `≠${index + 1}`,
      tone: 'differs',
      title: `${tell(qualityWords.differs)} ${index + 1}`,
      ...{ block, cell: null, start, end },
    };
    return [mark];
  });
  for (const contradiction of consistency.contradictions) blocks.mark(contradiction[side].block);
  if (side === 'material') for (const { place } of plainLanguage.advice) blocks.mark(place.block);
  // Differences first: a figure is the smaller place.
  return { spans: new SpanMarks([...differences, ...passages]), blocks };
}
