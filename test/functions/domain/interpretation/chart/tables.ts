import type { Block } from '../../../../../functions/domain/document/model.ts';

const located = { part: 'carrier', annex: 0 } as const;

export function paragraph(text: string): Block {
  return { ...located, kind: 'paragraph', text };
}

/** A table without merged cells; the first row is its head. */
export function tableOf(
  ...texts: readonly (readonly string[])[]
): Extract<Block, { kind: 'table' }> {
  const rows = texts.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 })));
  return {
    ...located,
    kind: 'table',
    headerRows: 1,
    columns: texts[0]?.length ?? 1,
    rows,
    text: texts.flat().join('\n') || '—',
  };
}
