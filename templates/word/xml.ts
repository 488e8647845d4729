/** Namespaces of the parts that are written here rather than by the library. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
