import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { SetPage } from './set-document.ts';

interface Entry {
  readonly title: string;
  readonly level: number;
  readonly page: PDFRef;
  readonly y: number;
}

interface Branch {
  readonly entry: Entry;
  readonly ref: PDFRef;
  readonly children: Branch[];
}

/** A place that links and bookmarks lead to: the page and the height of the slug on it. */
export function destination(context: PDFContext, page: PDFRef, y: number) {
  return context.obj([page, 'XYZ', null, Math.round(y), null]);
}

/** Writes the bookmarks of all slugs as an outline; null when there is none. */
export function writeOutline(
  context: PDFContext,
  pages: readonly SetPage[],
  refs: readonly PDFRef[],
): PDFRef | null {
  const entries = pages.flatMap((page, index) => entriesOf(page, refs[index]));
  if (entries.length === 0) return null;
  const root = context.nextRef();
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    const branch: Branch = { entry, ref: context.nextRef(), children: [] };
    (path.at(-1)?.children ?? top).push(branch);
    path.push(branch);
  }
  writeBranches(context, top, root);
  context.assign(
    root,
    context.obj({
      Type: 'Outlines',
      ...ends(top),
      Count: top.length,
    }),
  );
  return root;
}

function entriesOf(page: SetPage, ref: PDFRef | undefined): Entry[] {
  if (ref === undefined) return [];
  return page.slugs.flatMap(({ slug, y, repeats }) => {
    if (slug.bookmark === null || repeats) return [];
    return [{ ...slug.bookmark, page: ref, y: page.height - page.top - y + 4 }];
  });
}

/** Branches start closed, so a viewer first shows the outermost level only. */
function writeBranches(context: PDFContext, branches: readonly Branch[], parent: PDFRef): void {
  branches.forEach((branch, index) => {
    const previous = branches[index - 1];
    const next = branches[index + 1];
    context.assign(
      branch.ref,
      context.obj({
        Title: PDFHexString.fromText(branch.entry.title),
        Parent: parent,
        Dest: destination(context, branch.entry.page, branch.entry.y),
        ...(previous === undefined ? {} : { Prev: previous.ref }),
        ...(next === undefined ? {} : { Next: next.ref }),
        ...ends(branch.children),
        ...(branch.children.length === 0 ? {} : { Count: -branch.children.length }),
      }),
    );
    writeBranches(context, branch.children, branch.ref);
  });
}

function ends(branches: readonly Branch[]): { First?: PDFRef; Last?: PDFRef } {
  const first = branches[0];
  const last = branches.at(-1);
  return first === undefined || last === undefined ? {} : { First: first.ref, Last: last.ref };
}
