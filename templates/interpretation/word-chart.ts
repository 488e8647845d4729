import type { ChartedTable } from '../../functions/domain/interpretation/chart/chart-at.ts';
import { isUnitLine } from '../official-document/captions.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { paragraphItem, type WordItem } from '../word/items.ts';

/** Chart and caption, and the data as a table, in the order in which the author wrote them. */
export function chartItems({ table, caption, above, lines, data }: ChartedTable): WordItem[] {
  const { rows, columns, headerRows } = table;
  const tabled: WordItem[] = [
    ...lines.map((line) =>
      isUnitLine(line)
        ? paragraphItem('TableUnit', joinedLines(line.text))
        : paragraphItem('Caption', joinedLines(line.text), { form: { keepNext: true } }),
    ),
    { kind: 'table', content: { rows, columns, headerRows } },
  ];
  const named = paragraphItem('Caption', joinedLines(caption.text), {
    form: { keepNext: data === null && above },
  });
  const drawn: WordItem[] = data === null ? [named] : [{ kind: 'chart', data }, named];
  return above ? [...drawn, ...tabled] : [...tabled, ...drawn];
}
