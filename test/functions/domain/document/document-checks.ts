import type {
  Block,
  BlockKind,
  PolicyDocument,
} from '../../../../functions/domain/document/model.ts';

export function visible(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** All that the blocks say, without white space. */
export function visibleTextOf(document: PolicyDocument): string {
  return visible(document.blocks.map(({ text }) => text).join(''));
}

export function textsOf(document: PolicyDocument, kind: BlockKind): string[] {
  return document.blocks.filter((block) => block.kind === kind).map(({ text }) => text);
}

/** A line for each block: its kind, for a heading its level, and its text. */
export function outline(document: PolicyDocument): string[] {
  return document.blocks.map((block) => `${nameOf(block)} ${block.text}`);
}

function nameOf(block: Block): string {
  return block.kind === 'heading' ? `heading${block.level}` : block.kind;
}

/** Headings of each level, from 1 to 4. */
export function headingCounts(document: PolicyDocument): number[] {
  const headings = document.blocks.filter((block) => block.kind === 'heading');
  return [1, 2, 3, 4].map((level) => headings.filter((block) => block.level === level).length);
}

export type TableBlock = Extract<Block, { kind: 'table' }>;

export function tablesOf(document: PolicyDocument): TableBlock[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/** Rows whose cells, with those that reach in from above, do not cover every column once. */
export function brokenRows(table: Pick<TableBlock, 'rows' | 'columns'>): number[] {
  const covered = table.rows.map(() => 0);
  for (const [index, row] of table.rows.entries()) {
    for (const { rowSpan, columnSpan } of row) {
      for (let down = index; down < index + rowSpan; down += 1) {
        covered[down] = (covered[down] ?? 0) + columnSpan;
      }
    }
  }
  return covered.flatMap((columns, row) => (columns === table.columns ? [] : [row]));
}
