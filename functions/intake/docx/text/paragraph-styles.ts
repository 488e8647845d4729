import type { XmlElement, XmlHandler } from '../xml.ts';
import {
  hearParagraphProperty,
  noProperties,
  type ParagraphProperties,
  type ParagraphPropertiesDraft,
} from './paragraph-properties.ts';

/** What a style is for, beyond its looks. */
export type StyleRole = 'title' | 'contents';

/** A paragraph style with all that it inherits. */
export interface ParagraphStyle {
  /** 0 for headings of the first level; null for styles of body text. */
  readonly outline: number | null;
  readonly role: StyleRole | null;
  readonly list: string | null;
  readonly listLevel: number | null;
  /** The style that puts its paragraphs into the list. */
  readonly listStyle: string | null;
  readonly indented: boolean;
}

interface StyleDraft {
  readonly id: string;
  readonly properties: ParagraphPropertiesDraft;
  name: string;
  basedOn: string | null;
}

/** Chains of styles are short; a longer one runs in a circle. */
const LONGEST_CHAIN = 32;

const none: ParagraphStyle = {
  outline: null,
  role: null,
  list: null,
  listLevel: null,
  listStyle: null,
  indented: false,
};

/** Hears word/styles.xml for what paragraph styles mean. */
export class ParagraphStyles implements XmlHandler {
  private readonly drafts = new Map<string, StyleDraft>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private ofDefault: string | null = null;
  private style: StyleDraft | null = null;
  private inProperties = false;

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:style') this.openStyle(element);
    else if (this.style === null) return;
    else if (name === 'w:pPr') this.inProperties = true;
    else if (this.inProperties) hearParagraphProperty(this.style.properties, element);
    else if (name === 'w:name') this.style.name = element.attribute('w:val') ?? '';
    else if (name === 'w:basedOn') this.style.basedOn = element.attribute('w:val') ?? null;
  }

  close(name: string): void {
    if (name === 'w:pPr') this.inProperties = false;
    else if (name === 'w:style') this.style = null;
  }

  /** @param id null for a paragraph without a style, which has the default one */
  of(id: string | null): ParagraphStyle {
    const key = id !== null && this.drafts.has(id) ? id : this.ofDefault;
    if (key === null) return none;
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const style = resolve(this.chainOf(key));
    this.resolved.set(key, style);
    return style;
  }

  private openStyle(element: XmlElement): void {
    this.inProperties = false;
    const isOfParagraphs = (element.attribute('w:type') ?? 'paragraph') === 'paragraph';
    if (!isOfParagraphs) {
      this.style = null;
      return;
    }
    const id = element.attribute('w:styleId') ?? '';
    this.style = { id, name: '', basedOn: null, properties: noProperties() };
    this.drafts.set(id, this.style);
    const isDefault = element.attribute('w:default');
    if (isDefault === '1' || isDefault === 'true' || isDefault === 'on') this.ofDefault = id;
  }

  private chainOf(id: string): StyleDraft[] {
    const chain: StyleDraft[] = [];
    let draft = this.drafts.get(id);
    while (draft !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(draft);
      draft = draft.basedOn === null ? undefined : this.drafts.get(draft.basedOn);
    }
    return chain;
  }
}

/** @param chain the style itself first, then what it is based on */
function resolve(chain: readonly StyleDraft[]): ParagraphStyle {
  const ofList = chain.find(({ properties }) => properties.list !== null);
  return {
    outline: outlineOf(chain),
    role: roleIn(chain),
    list: ofList?.properties.list ?? null,
    listLevel: ofList?.properties.listLevel ?? null,
    listStyle: ofList?.id ?? null,
    indented: first(chain, ({ indented }) => indented) ?? false,
  };
}

function first<Value>(
  chain: readonly StyleDraft[],
  read: (properties: ParagraphProperties) => Value | null,
): Value | null {
  for (const { properties } of chain) {
    const value = read(properties);
    if (value !== null) return value;
  }
  return null;
}

/** The nearest style that says it, by an outline level or by the name of a heading. */
function outlineOf(chain: readonly StyleDraft[]): number | null {
  for (const { properties, name, id } of chain) {
    if (properties.outline !== null) return properties.outline > 8 ? null : properties.outline;
    const level = headingLevelOf(name) ?? (name === '' ? headingLevelOf(id) : null);
    if (level !== null) return level - 1;
    if (roleOf(name) !== null) return null;
  }
  return null;
}

/**
 * Word and WPS keep "heading 1" whatever language they show; LibreOffice writes "Heading 1". Files
 * made by other programs carry the name as people see it.
 */
const headingName =
  /^(?:heading|标题|標題|大纲|見出し|제목|überschrift|titre|título|titolo|заголовок)\s*([1-9])$/i;

function headingLevelOf(name: string): number | null {
  const level = headingName.exec(name.trim())?.[1];
  return level === undefined ? null : Number(level);
}

const titleName = /^(?:title|标题|標題|文档标题|公文标题|表題|제목|titel|titre|título)$/i;
const contentsName = /^(?:toc\s*[1-9]|目录\s*[1-9]|目錄\s*[1-9]|contents\s*[1-9]|目次\s*[1-9])$/i;
/** These are often based on a title or a heading and are none. */
const otherName =
  /^(?:subtitle|副标题|副標題|toc heading|toc 标题|目录标题|header|footer|caption)$/i;

function roleOf(name: string): StyleRole | 'other' | null {
  const bare = name.trim();
  if (titleName.test(bare)) return 'title';
  if (contentsName.test(bare)) return 'contents';
  return otherName.test(bare) ? 'other' : null;
}

function roleIn(chain: readonly StyleDraft[]): StyleRole | null {
  for (const { name } of chain) {
    const role = roleOf(name);
    if (role !== null) return role === 'other' ? null : role;
    if (headingLevelOf(name) !== null) return null;
  }
  return null;
}
