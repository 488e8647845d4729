/** The forms of a page as a browser would send them, read from the HTML that our pages write. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name] ?? '');
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? null : unescaped(found[1] ?? '');
}

export interface PageForm {
  readonly action: string;
  /** What is filled in already, by field name. */
  readonly values: FormData;
}

/** @throws when the page has no such form; the page is in the message */
export function formOf(page: string, id: string): PageForm {
  const form = [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => attribute(text.slice(0, text.indexOf('>') + 1), 'id') === id);
  if (form === undefined) throw new Error(`no form ${id} on the page:\n${plainText(page)}`);
  const values = new FormData();
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    const ticks = type === 'checkbox' || type === 'radio';
    if (name === null || type === 'file' || (ticks && attribute(tag, 'checked') === null)) continue;
    values.append(name, attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of form.matchAll(
    /(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g,
  )) {
    values.append(attribute(tag, 'name') ?? '', unescaped(text));
  }
  for (const [, tag = '', body = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const options = [...body.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
    values.append(attribute(tag, 'name') ?? '', attribute(chosen ?? '', 'value') ?? '');
  }
  const action = attribute(form.slice(0, form.indexOf('>') + 1), 'action') ?? '';
  return { action, values };
}

/** What a person reads of a page. */
export function plainText(page: string): string {
  return unescaped(page.replace(/^[\s\S]*<main/, '<main').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
