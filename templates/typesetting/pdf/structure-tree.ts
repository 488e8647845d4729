import { type PDFContext, type PDFDict, PDFHexString, type PDFRef } from 'pdf-lib';
import type { StructureElement } from '../page/structure.ts';
import type { Box } from './drawings.ts';

/** Collects marked content page by page and writes the structure tree at the end. */
export interface StructureTree {
  /** The next marked-content number of a page, entered under the element. */
  mark(element: StructureElement, page: number): number;
  /** Tells where an element stands on its page. */
  frame(element: StructureElement, box: Box): void;
  /** Enters an element that has no content of its own. */
  enter(element: StructureElement): void;
  /** Enters an annotation; the number is its StructParent. */
  annotation(element: StructureElement, page: number, annotation: PDFRef): number;
  /** Writes the tree; `pages` are the page objects. */
  finish(pages: readonly PDFRef[]): PDFRef;
}

type Kid =
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'object'; readonly page: number; readonly ref: PDFRef }
  | { readonly kind: 'element'; readonly node: Node };

interface Node {
  readonly element: StructureElement;
  readonly ref: PDFRef;
  readonly parent: Node | null;
  readonly kids: Kid[];
  box: Box | null;
}

export function structureTree(context: PDFContext, pageCount: number): StructureTree {
  const nodes = new Map<StructureElement, Node>();
  const contents: PDFRef[][] = Array.from({ length: pageCount }, () => []);
  const objects: PDFRef[] = [];

  function nodeOf(element: StructureElement): Node {
    const known = nodes.get(element);
    if (known !== undefined) return known;
    const parent = element.parent === null ? null : nodeOf(element.parent);
    const node: Node = { element, parent, ref: context.nextRef(), kids: [], box: null };
    nodes.set(element, node);
    parent?.kids.push({ kind: 'element', node });
    return node;
  }

  return {
    mark(element, page) {
      const node = nodeOf(element);
      const onPage = contents[page] ?? [];
      const id = onPage.push(node.ref) - 1;
      node.kids.push({ kind: 'content', page, id });
      return id;
    },
    frame(element, box) {
      nodeOf(element).box = box;
    },
    enter(element) {
      nodeOf(element);
    },
    annotation(element, page, ref) {
      const node = nodeOf(element);
      node.kids.push({ kind: 'object', page, ref });
      return pageCount + objects.push(node.ref) - 1;
    },
    finish(pages) {
      const root = context.nextRef();
      for (const node of nodes.values()) writeNode(context, node, root, pages);
      const tops = [...nodes.values()].filter((node) => node.parent === null);
      const numbers = [
        ...contents.flatMap((refs, page) => [page, context.obj([...refs])]),
        ...objects.flatMap((ref, index) => [pageCount + index, ref]),
      ];
      context.assign(
        root,
        context.obj({
          Type: 'StructTreeRoot',
          K: tops.map((node) => node.ref),
          ParentTree: context.register(context.obj({ Nums: numbers })),
          ParentTreeNextKey: pageCount + objects.length,
        }),
      );
      return root;
    },
  };
}

function writeNode(context: PDFContext, node: Node, root: PDFRef, pages: readonly PDFRef[]): void {
  const { element } = node;
  const first = node.kids.find((kid) => kid.kind !== 'element');
  const home = first?.kind === 'content' ? first.page : null;
  const homeRef = home === null ? undefined : pages[home];
  const attributes = attributesOf(context, node);
  const dictionary = context.obj({
    Type: 'StructElem',
    S: element.role,
    P: node.parent?.ref ?? root,
    ...(homeRef === undefined ? {} : { Pg: homeRef }),
    ...(element.title === undefined ? {} : { T: PDFHexString.fromText(element.title) }),
    ...(element.alternative === undefined
      ? {}
      : { Alt: PDFHexString.fromText(element.alternative) }),
    ...(attributes === null ? {} : { A: attributes }),
    K: node.kids.map((kid) => kidObject(context, kid, home, pages)),
  });
  context.assign(node.ref, dictionary);
}

function kidObject(
  context: PDFContext,
  kid: Kid,
  home: number | null,
  pages: readonly PDFRef[],
): PDFRef | PDFDict | number {
  if (kid.kind === 'element') return kid.node.ref;
  if (kid.kind === 'content' && kid.page === home) return kid.id;
  const page = pages[kid.page];
  const on = page === undefined ? {} : { Pg: page };
  if (kid.kind === 'content') return context.obj({ Type: 'MCR', ...on, MCID: kid.id });
  return context.obj({ Type: 'OBJR', ...on, Obj: kid.ref });
}

function attributesOf(context: PDFContext, { element, box }: Node): PDFDict | null {
  if (element.role === 'Figure') {
    return context.obj({
      O: 'Layout',
      Placement: 'Block',
      ...(box === null ? {} : { BBox: [...box] }),
    });
  }
  if (element.role !== 'TH' && element.role !== 'TD') return null;
  const { columnSpan = 1, rowSpan = 1 } = element;
  return context.obj({
    O: 'Table',
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(element.role === 'TH' ? { Scope: element.scope ?? 'Column' } : {}),
  });
}
