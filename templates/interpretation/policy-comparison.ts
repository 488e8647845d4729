import type { Block } from '../../functions/domain/document/model.ts';
import type {
  DeltaKind,
  DeltaRow,
  DeltaUnit,
  FigureChange,
  PolicyDelta,
} from '../../functions/domain/interpretation/delta/model.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { deltaKindNames, deltaWords } from '../words/delta.ts';
import { changeName, placeOfRow } from '../words/delta-places.ts';

/** More rows than this are read on the page and not on paper. */
const MOST_ROWS = 600;
const MOST_FIGURES = 40;

const located = { part: 'carrier', annex: 0 } as const;

/**
 * The comparison of a document with the one that it replaces, as blocks at the end of a material:
 * the figures that changed first, then what changed article by article. What did not change is
 * counted, not repeated. Empty where the two cannot be compared.
 */
export function comparisonBlocks(delta: PolicyDelta): readonly Block[] {
  if (delta.state !== 'compared') return [];
  const changed = delta.rows.filter(({ kind }) => kind !== 'unchanged' && kind !== 'renumbered');
  if (changed.length === 0) return [];
  const shown = changed.slice(0, MOST_ROWS);
  const left = changed.length - shown.length;
  const title = `附：${deltaWords.table.zh}`;
  return [
    {
      ...located,
      kind: 'heading',
      level: 1,
      numbering: '',
      text: title,
      headingLength: title.length,
    },
    paragraph(introduction(delta)),
    ...figureBlocks(changed),
    table([
      [deltaWords.place, deltaWords.before, deltaWords.after, deltaWords.change].map(
        ({ zh }) => zh,
      ),
      ...shown.map(cellsOf),
    ]),
    ...(left === 0 ? [] : [paragraph(`其余${left}处变化请在政策页面上查看。`)]),
  ];
}

function introduction({ old, new: fresh, counts }: PolicyDelta): string {
  const told: readonly DeltaKind[] = ['changed', 'moved', 'split', 'merged', 'new', 'dropped'];
  const changes = told
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${deltaKindNames[kind].zh}${counts[kind]}处`)
    .join('，');
  const same = counts.unchanged + counts.renumbered;
  const kept = same === 0 ? '' : `没有变化或者只调整了序号的${same}处未列出。`;
  return (
    `${nameOf(fresh, '本文件')}与它所替代的${nameOf(old, '原文件')}逐条对照，${changes}。${kept}` +
    '本表由系统比对两份文本生成，供阅读时参考，内容以文件原文为准。'
  );
}

function nameOf({ title, documentNumber }: PolicyDelta['old'], otherwise: string): string {
  if (title === null) return documentNumber ?? otherwise;
  return `${inBookMarks(title)}${documentNumber === null ? '' : `（${documentNumber}）`}`;
}

/** Those that stand in both texts: old value, new value. */
function figureBlocks(rows: readonly DeltaRow[]): readonly Block[] {
  const figures = rows
    .flatMap((row) => row.figures)
    .filter((change) => change.old !== null && change.new !== null);
  if (figures.length === 0) return [];
  const left =
    rows.reduce((sum, row) => sum + row.figuresLeftOut, 0) +
    Math.max(0, figures.length - MOST_FIGURES);
  const head = [deltaWords.matter, deltaWords.before, deltaWords.after].map(({ zh }) => zh);
  return [
    paragraph(`${deltaWords.figures.zh}：`),
    table([head, ...figures.slice(0, MOST_FIGURES).map(figureCells)]),
    ...(left === 0 ? [] : [paragraph(`其余${left}处数字变化请在政策页面上查看。`)]),
  ];
}

function figureCells({ old, new: fresh, about }: FigureChange): string[] {
  return [about, old?.text ?? deltaWords.none.zh, fresh?.text ?? deltaWords.none.zh];
}

function cellsOf(row: DeltaRow): string[] {
  const { zh } = changeName(row);
  return [placeOfRow(row), textOf(row.old), textOf(row.new), zh];
}

function textOf(units: readonly DeltaUnit[]): string {
  return units.map(({ text }) => text).join('\n') || deltaWords.none.zh;
}

function paragraph(text: string): Block {
  return { ...located, kind: 'paragraph', text };
}

function table(texts: readonly (readonly string[])[]): Block {
  return {
    ...located,
    kind: 'table',
    headerRows: 1,
    columns: texts[0]?.length ?? 1,
    rows: texts.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
    text: texts.flat().join('\n'),
  };
}
