import type { Block } from '../../document/model.ts';

/** Bars lie, columns stand. */
export type ChartKind = 'bar' | 'column' | 'stackedBar' | 'stackedColumn' | 'line' | 'pie';

const kinds: readonly (readonly [RegExp, ChartKind])[] = [
  [/^(?:堆叠|堆积)条形图$/u, 'stackedBar'],
  [/^(?:堆叠|堆积)(?:柱状|柱形)?图$/u, 'stackedColumn'],
  [/^条形图$/u, 'bar'],
  [/^(?:柱状|柱形)图$/u, 'column'],
  [/^(?:折线|曲线)图$/u, 'line'],
  [/^(?:饼|饼状|饼形)图$/u, 'pie'],
];

const caption =
  /^图\s*[0-9一二三四五六七八九十]{1,3}(?:[-—.][0-9]{1,2})?[\s\u3000：:.．、]\s*([^。；]{1,60}?)\s*[（(]\s*([^（）()]{1,6}图)\s*[）)]$/u;

/** An author's wish to see a table drawn: 图1 各区补贴人数（柱状图）. */
export interface ChartRequest {
  readonly kind: ChartKind;
  /** What the chart shows, without number and kind. */
  readonly title: string;
}

/** The wish that a line states; null for any other line. */
export function chartRequestOf(block: Block | undefined): ChartRequest | null {
  if (block?.kind !== 'paragraph' || block.text.length > 100) return null;
  const match = caption.exec(block.text.trim());
  const word = match?.[2] ?? '';
  const kind = kinds.find(([pattern]) => pattern.test(word))?.[1];
  return kind === undefined ? null : { kind, title: match?.[1] ?? '' };
}
