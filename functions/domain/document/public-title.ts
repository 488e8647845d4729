import { kindsOfTitle } from './document-kind.ts';
import type { PolicyDocument } from './model.ts';

/**
 * The title under which the public finds a document. An order or announcement that is titled by
 * its organ alone (江州市人民政府令) goes by the text that it carries; a document without any title by
 * nothing: null.
 */
export function documentPublicTitle(document: PolicyDocument): string | null {
  const { title } = document;
  const carried = document.blocks.find(
    (block) => block.kind === 'title' && block.part === 'attached',
  );
  if (title === null) return null;
  const { carrier } = kindsOfTitle(title);
  const isBare = carrier !== null && !title.includes('关于');
  return isBare && carried !== undefined ? carried.text : title;
}
