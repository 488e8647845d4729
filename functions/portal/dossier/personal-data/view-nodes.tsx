import { type Child, jsx } from 'hono/jsx';
import type { ViewNode } from '../../static/review/node.mjs';

/** Elements that scripts can draw too, as the elements that the server's pages are made of. */
export function ViewNodes({ nodes }: { nodes: ViewNode | readonly ViewNode[] }) {
  return <>{[nodes].flat().map((node) => elementOf(node))}</>;
}

function elementOf(node: ViewNode): Child {
  if (node === null || typeof node === 'string') return node;
  const { tag, attributes, children } = node;
  return jsx(tag, attributes, ...children.map((child) => elementOf(child) as never));
}
