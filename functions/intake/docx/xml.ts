import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AlternativeContent } from './xml-alternatives.ts';
import { XmlProblem } from './xml-problem.ts';
import { NamespaceScopes } from './xml-scopes.ts';

/** Deeper than any document of Word, and shallow enough for every walk over a part. */
export const DEEPEST_ELEMENT = 256;
export const MOST_ATTRIBUTES = 256;
/** UTF-16 units; VML keeps whole shapes in an attribute (o:gfxdata). */
export const LONGEST_ATTRIBUTE = 1024 * 1024;
/** UTF-16 units between two tags: four times the longest paragraph that is worth reading. */
export const LONGEST_TEXT = 4 * 1024 * 1024;
/** Elements of one part; a part of 30 MB of real Word markup has under a million. */
export const MOST_ELEMENTS = 4_000_000;

/** An element where it opens. Valid during {@link XmlHandler.open} only. */
export interface XmlElement {
  /** With the prefix of the specification, whatever prefix the file uses: "w:p", "mc:Choice". */
  readonly name: string;
  /** @param name "w:val", "r:id"; without a prefix for attributes in no namespace */
  attribute(name: string): string | undefined;
}

/**
 * Hears a part of a package from its beginning to its end. Of mc:AlternateContent exactly one
 * branch is heard, without the mc elements; what mc:Ignorable lets a reader ignore is not heard.
 */
export interface XmlHandler {
  open?(element: XmlElement): void;
  /** Between two tags, in one piece; white space between elements too. */
  text?(text: string): void;
  close?(name: string): void;
  /**
   * A Choice of mc:AlternateContent was not understood, and something else is heard in its place:
   * newer programs show what nobody here has read.
   */
  passOver?(requires: string): void;
}

/**
 * Reads XML as it arrives and never holds a tree of it. There are no DTDs and no entities but the
 * five of XML itself; all that could grow has a bound.
 */
export class XmlReader {
  private readonly parser: SaxesParser<{ xmlns: false }>;
  private readonly scopes = new NamespaceScopes();
  private readonly alternatives: AlternativeContent;
  private readonly handler: XmlHandler;
  private depth = 0;
  private elements = 0;
  private attributes = 0;
  private heardAt = 0;

  constructor(handler: XmlHandler) {
    this.handler = handler;
    this.alternatives = new AlternativeContent((requires) => handler.passOver?.(requires));
    this.parser = new SaxesParser({ xmlns: false, position: false });
    this.parser.on('error', (error) => {
      throw new XmlProblem('malformed', error.message);
    });
    this.parser.on('doctype', () => {
      throw new XmlProblem('doctype');
    });
    this.parser.on('xmldecl', ({ encoding }) => refuseOtherEncodings(encoding));
    this.parser.on('opentagstart', () => this.start());
    this.parser.on('attribute', ({ value }) => this.attribute(value));
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', (tag) => this.close(tag.name));
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  /** @throws {XmlProblem} */
  write(chunk: string): void {
    this.parser.write(chunk);
    // An endless name, comment or text fires nothing while it grows.
    if (this.parser.position - this.heardAt > LONGEST_TEXT) throw new XmlProblem('text');
  }

  /** @throws {XmlProblem} */
  end(): void {
    this.parser.close();
    if (this.elements === 0) throw new XmlProblem('malformed');
  }

  private start(): void {
    this.heardAt = this.parser.position;
    this.attributes = 0;
    this.depth += 1;
    if (this.depth > DEEPEST_ELEMENT) throw new XmlProblem('depth');
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) throw new XmlProblem('elements');
  }

  private attribute(value: string): void {
    this.heardAt = this.parser.position;
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES) throw new XmlProblem('attributes');
    if (value.length > LONGEST_ATTRIBUTE) throw new XmlProblem('attribute');
  }

  private open(tag: SaxesTagPlain): void {
    this.scopes.open(tag.attributes);
    const element = new OpenElement(this.scopes, tag);
    if (this.alternatives.opens(element, tag.name, this.scopes)) this.handler.open?.(element);
  }

  private close(name: string): void {
    this.heardAt = this.parser.position;
    this.depth -= 1;
    if (this.alternatives.closes()) this.handler.close?.(this.scopes.elementName(name));
    this.scopes.close();
  }

  private text(text: string): void {
    this.heardAt = this.parser.position;
    if (text.length > LONGEST_TEXT) throw new XmlProblem('text');
    if (this.alternatives.heard) this.handler.text?.(text);
  }
}

class OpenElement implements XmlElement {
  readonly name: string;
  private readonly scopes: NamespaceScopes;
  private readonly attributes: Readonly<Record<string, string>>;

  constructor(scopes: NamespaceScopes, tag: SaxesTagPlain) {
    this.scopes = scopes;
    this.attributes = tag.attributes;
    this.name = scopes.elementName(tag.name);
  }

  attribute(name: string): string | undefined {
    for (const written in this.attributes) {
      if (this.scopes.attributeName(written) === name) return this.attributes[written];
    }
    return undefined;
  }
}

function refuseOtherEncodings(encoding: string | undefined): void {
  if (encoding === undefined || /^utf-?(?:8|16)(?:le|be)?$/i.test(encoding)) return;
  throw new XmlProblem('encoding');
}
