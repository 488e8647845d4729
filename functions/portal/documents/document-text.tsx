import type { Child } from 'hono/jsx';
import type { Block, PolicyDocument, TableCell } from '../../domain/document/model.ts';

/** A document as people read it, block by block; nothing of its text is taken for markup. */
export function DocumentText(props: { document: PolicyDocument; label: string }) {
  return (
    <section class="paper" lang="zh-CN" tabindex={0} aria-label={props.label}>
      {props.document.blocks.map((block) => (
        <BlockText block={block} />
      ))}
    </section>
  );
}

function BlockText({ block }: { block: Block }): Child {
  switch (block.kind) {
    case 'organMark':
      return <p class="organ">{block.text}</p>;
    case 'documentNumber':
      return <p class="centre">{block.text}</p>;
    case 'title':
      return <p class="title">{block.text}</p>;
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return <p class="running">{block.text}</p>;
    case 'table':
      return <Table block={block} />;
    case 'signature':
    case 'date':
      return <p class="right">{block.text}</p>;
    case 'addressees':
    case 'annexList':
    case 'annexMark':
    case 'annotation':
    case 'copyRecipients':
    case 'imprint':
      return <p>{block.text}</p>;
  }
}

/** Headings that run into their paragraph keep to its line, as they do on paper. */
function Heading({ block }: { block: Extract<Block, { kind: 'heading' }> }) {
  const head = block.text.slice(0, block.headingLength);
  const rest = block.text.slice(block.headingLength);
  if (rest !== '') {
    return (
      <p class="running">
        <b>{head}</b>
        {rest}
      </p>
    );
  }
  if (block.level === 1) return <h4>{head}</h4>;
  return block.level === 2 ? <h5>{head}</h5> : <h6>{head}</h6>;
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const row = (cells: readonly TableCell[], header: boolean) => (
    <tr>
      {cells.map((cell) =>
        header ? (
          <th colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {cell.text}
          </th>
        ) : (
          <td colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {cell.text}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <table>
      <thead>{block.rows.slice(0, block.headerRows).map((cells) => row(cells, true))}</thead>
      <tbody>{block.rows.slice(block.headerRows).map((cells) => row(cells, false))}</tbody>
    </table>
  );
}
