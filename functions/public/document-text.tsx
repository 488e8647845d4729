import { policyWords } from '../../templates/words/public-policy.ts';
import type { Block } from '../domain/document/model.ts';
import type { ChartData } from '../domain/interpretation/chart/chart-data.ts';
import { chartsOf } from '../domain/interpretation/chart/charts-of.ts';
import type { DossierId } from '../domain/kernel/identifiers.ts';
import { addresses } from './addresses.ts';
import { ChartFigure } from './chart-figure.tsx';
import { DocumentTable } from './document-table.tsx';
import { link, type Page, t } from './page.ts';

/** Heading levels below the page's own; HTML has no more than six. */
const headings = ['h3', 'h4', 'h5', 'h6', 'h6'] as const;

interface TextProps {
  readonly page: Page;
  readonly document: { readonly blocks: readonly Block[] };
  /** Keeps the anchors of several texts on one page apart. */
  readonly anchor: string;
}

interface ShownText extends TextProps {
  /** The policy whose pictures the text shows. */
  readonly dossier: DossierId;
  /** Whether the charts that captions ask for are drawn, as in an interpretation. */
  readonly charted?: boolean;
  /** Names by which links lead to a block, by its index. */
  readonly named?: ReadonlyMap<number, string>;
}

/** A public text as HTML: headings, paragraphs, tables, signature and annotation in their order. */
export function DocumentText({ page, document, anchor, dossier, charted, named }: ShownText) {
  const charts = charted === true ? chartsOf(document.blocks) : noCharts;
  return (
    <div class="document-text" lang="zh-CN">
      {document.blocks.map((block, index) => (
        <>
          <Named name={named?.get(index)} />
          <Chart data={charts.get(block)} />
          <BlockText page={page} block={block} id={`${anchor}-${index}`} dossier={dossier} />
        </>
      ))}
    </div>
  );
}

const noCharts: ReturnType<typeof chartsOf> = new Map();

/** Nothing to be seen: a link leads to what follows. */
function Named({ name }: { readonly name: string | undefined }) {
  return name === undefined ? null : <span id={name} />;
}

function Chart({ data }: { readonly data: ChartData | undefined }) {
  return data === undefined ? null : <ChartFigure data={data} />;
}

/** Links to the main headings and the annexes; nothing for a short text. */
export function DocumentContents({ page, document, anchor }: TextProps) {
  const places = document.blocks.flatMap((block, index) => {
    const isPlace = (block.kind === 'heading' && block.level === 1) || block.kind === 'annexMark';
    return isPlace ? [{ id: `${anchor}-${index}`, text: headingOf(block) }] : [];
  });
  if (places.length < 3) return null;
  return (
    <details class="contents">
      <summary>{t(page, policyWords.contents)}</summary>
      <ol lang="zh-CN">
        {places.map(({ id, text }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </details>
  );
}

function headingOf(block: Block): string {
  return block.kind === 'heading' ? block.text.slice(0, block.headingLength) : block.text;
}

interface BlockProps {
  readonly page: Page;
  readonly block: Block;
  readonly id: string;
  readonly dossier: DossierId;
}

function BlockText({ page, block, id, dossier }: BlockProps) {
  switch (block.kind) {
    case 'table':
      return <DocumentTable table={block} label={t(page, policyWords.tableRegion)} />;
    case 'figure':
      return (
        <figure>
          <img
            src={link(page, addresses.picture(dossier, block.image))}
            alt={block.text}
            width={block.width}
            height={block.height}
            loading="lazy"
          />
        </figure>
      );
    case 'heading':
      return <Heading block={block} id={id} />;
    case 'title':
      return (
        <h3 class="title">
          <Lines text={block.text} />
        </h3>
      );
    case 'annexMark':
      return (
        <h3 class="annex-mark" id={id}>
          {block.text}
        </h3>
      );
    default:
      return (
        <p class={classes[block.kind]}>
          <Lines text={block.text} />
        </p>
      );
  }
}

const classes: Readonly<
  Record<Exclude<Block['kind'], 'table' | 'figure' | 'heading' | 'title' | 'annexMark'>, string>
> = {
  organMark: 'organ-mark',
  documentNumber: 'document-number',
  addressees: 'addressees',
  paragraph: 'paragraph',
  footnote: 'footnote',
  signature: 'signature',
  date: 'date',
  annotation: 'annotation',
  annexList: 'annex-list',
  copyRecipients: 'copy-recipients',
  imprint: 'imprint',
};

/** A heading alone, or one whose paragraph runs in after it on the same line. */
function Heading({ block, id }: { block: Extract<Block, { kind: 'heading' }>; id: string }) {
  const Tag = headings[block.level] ?? 'h6';
  const own = block.text.slice(0, block.headingLength);
  const rest = block.text.slice(block.headingLength);
  if (rest.trim() === '') {
    return (
      <Tag class={`heading level-${block.level}`} id={id}>
        {own}
      </Tag>
    );
  }
  return (
    <div class="run-in">
      <Tag class={`heading level-${block.level}`} id={id}>
        {own}
      </Tag>
      <p>{rest}</p>
    </div>
  );
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index === 0 ? null : <br />}
          {line}
        </>
      ))}
    </>
  );
}
