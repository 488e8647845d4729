/** A piece of XML that is already spelled. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string>>;

/** One element; strings are escaped, elements are not. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (string | Xml)[]
): Xml {
  const spelled = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const content = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml));
  return { xml: `<${name}${spelled}>${content.join('')}</${name}>` };
}

export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 has no control characters and no noncharacters, escaped or not: they are dropped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}
