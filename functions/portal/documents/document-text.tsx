import type { Child } from 'hono/jsx';
import type { Block, PolicyDocument } from '../../domain/document/model.ts';
import { DocumentTable } from './document-table.tsx';
import { Marked } from './marked.tsx';
import type { MarkedBlocks } from './marked-blocks.ts';

type Figure = Extract<Block, { kind: 'figure' }>;

/** A document as people read it, block by block; nothing of its text is taken for markup. */
export function DocumentText(props: {
  document: PolicyDocument;
  label: string;
  /** Where the pictures can be had; without it their descriptions are shown. */
  pictures?: (figure: Figure) => string | null;
  /** Blocks that something was found in; each gets an id, so that a list can lead to it. */
  marked?: MarkedBlocks;
  /** Shows parts of the text in another way, for example with passages pointed out. */
  show?: (stretch: Stretch) => Child;
}) {
  const { document, label, pictures, marked } = props;
  return (
    <section class="paper" lang="zh-CN" tabindex={0} aria-label={label}>
      {document.blocks.map((block, index) => {
        const mark = marked?.at(index);
        const words = mark?.words ?? [];
        const show = props.show ?? (({ text }: Stretch) => <Marked text={text} words={words} />);
        const stretch: Show = (text, from = 0, cell = null) =>
          show({ block: index, cell, from, text });
        const text = <BlockText block={block} show={stretch} pictures={pictures} />;
        return mark === undefined ? (
          text
        ) : (
          <div class="found" id={mark.id} tabindex={-1}>
            {text}
          </div>
        );
      })}
    </section>
  );
}

/** A part of a document's text, with the offset in its block or cell at which it begins. */
export interface Stretch {
  readonly block: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly from: number;
  readonly text: string;
}

type Show = (text: string, from?: number, cell?: Stretch['cell']) => Child;

interface BlockProps<Shown extends Block = Block> {
  readonly block: Shown;
  readonly show: Show;
  readonly pictures?: ((figure: Figure) => string | null) | undefined;
}

function BlockText({ block, show, pictures }: BlockProps): Child {
  const text = block.kind === 'table' ? null : show(block.text);
  switch (block.kind) {
    case 'organMark':
      return <p class="organ">{text}</p>;
    case 'documentNumber':
      return <p class="centre">{text}</p>;
    case 'title':
      return <p class="title">{text}</p>;
    case 'heading':
      return <Heading block={block} show={show} />;
    case 'paragraph':
      return <p class="running">{text}</p>;
    case 'table':
      return (
        <DocumentTable table={block} show={(cell, row, column) => show(cell, 0, { row, column })} />
      );
    case 'figure':
      return <FigureText figure={block} address={pictures?.(block) ?? null} />;
    case 'footnote':
      return <p class="note">{text}</p>;
    case 'signature':
    case 'date':
      return <p class="right">{text}</p>;
    case 'annexList':
      return <p class="list">{text}</p>;
    case 'addressees':
    case 'annexMark':
    case 'annotation':
    case 'copyRecipients':
    case 'imprint':
      return <p>{text}</p>;
  }
}

/** Headings that run into their paragraph keep to its line, as they do on paper. */
function Heading({ block, show }: BlockProps<Extract<Block, { kind: 'heading' }>>) {
  const head = show(block.text.slice(0, block.headingLength));
  const rest = block.text.slice(block.headingLength);
  if (rest !== '') {
    return (
      <p class="running">
        <b>{head}</b>
        {show(rest, block.headingLength)}
      </p>
    );
  }
  if (block.level === 1) return <h4>{head}</h4>;
  return block.level === 2 ? <h5>{head}</h5> : <h6>{head}</h6>;
}

/** Who does not see the picture reads its description, and so does who cannot be shown it. */
function FigureText({ figure, address }: { figure: Figure; address: string | null }) {
  const { width, height, text } = figure;
  return (
    <figure>
      {address === null ? null : (
        <img src={address} alt={text} width={width} height={height} loading="lazy" />
      )}
      <figcaption aria-hidden={address === null ? undefined : 'true'}>{text}</figcaption>
    </figure>
  );
}
