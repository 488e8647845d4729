import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { StructureElement } from '../page/structure.ts';
import type { Box } from './drawings.ts';
import { SpelledObject } from './spelled-object.ts';

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
  | Node;

interface Node {
  readonly kind: 'element';
  readonly element: StructureElement;
  readonly ref: PDFRef;
  readonly parent: Node | null;
  kids: Kid[];
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
    const ref = context.nextRef();
    const node: Node = { kind: 'element', element, parent, ref, kids: [], box: null };
    nodes.set(element, node);
    if (parent !== null) addKid(parent, node);
    return node;
  }

  return {
    mark(element, page) {
      const node = nodeOf(element);
      const onPage = contents[page] ?? [];
      const id = onPage.push(node.ref) - 1;
      addKid(node, { kind: 'content', page, id });
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
      addKid(node, { kind: 'object', page, ref });
      return pageCount + objects.push(node.ref) - 1;
    },
    finish(pages) {
      const root = context.nextRef();
      for (const node of nodes.values()) {
        context.assign(node.ref, new SpelledObject(() => spelled(node, root, pages)));
      }
      const tops = [...nodes.values()].filter((node) => node.parent === null);
      const numbers = () => [
        ...contents.map((refs, page) => `${page}[${refs.join(' ')}]`),
        ...objects.map((ref, index) => `${pageCount + index} ${ref}`),
      ];
      context.assign(
        root,
        context.obj({
          Type: 'StructTreeRoot',
          K: tops.map((node) => node.ref),
          ParentTree: context.register(
            new SpelledObject(() => `<</Nums[${numbers().join(' ')}]>>`),
          ),
          ParentTreeNextKey: pageCount + objects.length,
        }),
      );
      return root;
    },
  };
}

/** Most elements have one kid, and a list that grows from nothing takes room for seventeen. */
function addKid(node: Node, kid: Kid): void {
  if (node.kids.length === 0) node.kids = [kid];
  else node.kids.push(kid);
}

/** The dictionary of a structure element (ISO 32000-1, 14.7.2). */
function spelled(node: Node, root: PDFRef, pages: readonly PDFRef[]): string {
  const { element, kids } = node;
  const first = kids.find((kid) => kid.kind !== 'element');
  const home = first?.kind === 'content' ? first.page : null;
  const entries = [
    `/S/${element.role}/P ${node.parent?.ref ?? root}`,
    home === null ? '' : `/Pg ${pages[home]}`,
    element.title === undefined ? '' : `/T${PDFHexString.fromText(element.title)}`,
    element.alternative === undefined ? '' : `/Alt${PDFHexString.fromText(element.alternative)}`,
    attributesOf(node),
    `/K[${kids.map((kid) => spelledKid(kid, home, pages)).join(' ')}]`,
  ];
  return `<<${entries.join('')}>>`;
}

/** Content on the page that the element calls its own is a number, all else says where it is. */
function spelledKid(kid: Kid, home: number | null, pages: readonly PDFRef[]): string {
  if (kid.kind === 'element') return String(kid.ref);
  if (kid.kind === 'content' && kid.page === home) return String(kid.id);
  const page = `/Pg ${pages[kid.page]}`;
  if (kid.kind === 'content') return `<</Type/MCR${page}/MCID ${kid.id}>>`;
  return `<</Type/OBJR${page}/Obj ${kid.ref}>>`;
}

function attributesOf({ element, box }: Node): string {
  if (element.role === 'Figure') {
    const bounds = box === null ? '' : `/BBox[${box.join(' ')}]`;
    return `/A<</O/Layout/Placement/Block${bounds}>>`;
  }
  if (element.role !== 'TH' && element.role !== 'TD') return '';
  const { columnSpan = 1, rowSpan = 1 } = element;
  const entries = [
    columnSpan > 1 ? `/ColSpan ${columnSpan}` : '',
    rowSpan > 1 ? `/RowSpan ${rowSpan}` : '',
    element.role === 'TH' ? `/Scope/${element.scope ?? 'Column'}` : '',
  ].join('');
  return entries === '' ? '' : `/A<</O/Table${entries}>>`;
}
