import { packageLimits } from './package-limits.ts';
import { FOREIGN, prefixOf, understands } from './xml-names.ts';
import { XmlProblem } from './xml-problem.ts';

/** The namespaces in force, what may be ignored among them, and the names worked out so far. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  /** Namespaces that mc:Ignorable names. */
  readonly ignorable: ReadonlySet<string>;
  /** Of those, the elements whose content counts nevertheless (mc:ProcessContent). */
  readonly processed: ReadonlySet<string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/** What a reader does with an element of a namespace that it does not know. */
export type ForeignElement = 'heard' | 'skipped' | 'unwrapped';

/** More names than the schemas of Word have; beyond them a file is playing games with memory. */
const MOST_CACHED_NAMES = 4_000;

/**
 * Resolves names as XML writes them into names as this house writes them. A document declares its
 * namespaces once, at the root: so each name is resolved once and found again afterwards.
 */
export class NamespaceScopes {
  private scope: Scope = {
    uris: new Map([
      ['', ''],
      ['xml', 'http://www.w3.org/XML/1998/namespace'],
    ]),
    ignorable: new Set(),
    processed: new Set(),
    elements: new Map(),
    attributes: new Map(),
  };
  /** The scope outside of each open element that opened one of its own, else null. */
  private readonly outer: (Scope | null)[] = [];

  open(attributes: Readonly<Record<string, string>>): void {
    const outer = this.scope;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') && !isCompatibilityRule(name)) continue;
      this.scope = this.inner(attributes);
      break;
    }
    this.outer.push(this.scope === outer ? null : outer);
  }

  close(): void {
    const outer = this.outer.pop();
    if (outer !== undefined && outer !== null) this.scope = outer;
  }

  elementName(written: string): string {
    const known = this.scope.elements.get(written);
    if (known !== undefined) return known;
    const { prefix, local } = split(written);
    return remembered(this.scope.elements, written, named(prefixOf(this.uriOf(prefix)), local));
  }

  /** An attribute without a prefix is in no namespace, whatever the default namespace is. */
  attributeName(written: string): string {
    const known = this.scope.attributes.get(written);
    if (known !== undefined) return known;
    const { prefix, local } = split(written);
    const bare = prefix === '' || prefix === 'xmlns';
    const name = bare ? written : named(prefixOf(this.uriOf(prefix)), local);
    return remembered(this.scope.attributes, written, name);
  }

  /** Whether all namespaces of a list of prefixes (mc:Choice/@Requires) are known here. */
  understandsAll(list: string): boolean {
    return prefixesIn(list).every((prefix) => understands(this.uriOf(prefix)));
  }

  /** ISO/IEC 29500-3, 7: what mc:Ignorable names is skipped, unless mc:ProcessContent keeps it. */
  foreignElement(written: string): ForeignElement {
    const { prefix, local } = split(written);
    const uri = this.uriOf(prefix);
    if (prefixOf(uri) !== FOREIGN || !this.scope.ignorable.has(uri)) return 'heard';
    const { processed } = this.scope;
    const keeps = processed.has(`${uri} ${local}`) || processed.has(`${uri} *`);
    return keeps ? 'unwrapped' : 'skipped';
  }

  private uriOf(prefix: string): string {
    return uriIn(this.scope.uris, prefix);
  }

  private inner(attributes: Readonly<Record<string, string>>): Scope {
    const uris = new Map(this.scope.uris);
    for (const [name, value] of Object.entries(attributes)) {
      const prefix = declaredPrefix(name);
      if (prefix !== null) uris.set(prefix, value.trim());
    }
    if (uris.size > packageLimits.namespaces) throw new XmlProblem('namespaces');
    const ignorable = new Set(this.scope.ignorable);
    const processed = new Set(this.scope.processed);
    for (const [name, value] of Object.entries(attributes)) {
      if (!isCompatibilityRule(name) || prefixOf(uriIn(uris, split(name).prefix)) !== 'mc')
        continue;
      if (split(name).local === 'Ignorable') {
        for (const prefix of prefixesIn(value)) ignorable.add(uriIn(uris, prefix));
      } else {
        for (const element of prefixesIn(value)) {
          const { prefix, local } = split(element);
          processed.add(`${uriIn(uris, prefix)} ${local}`);
        }
      }
    }
    return { uris, ignorable, processed, elements: new Map(), attributes: new Map() };
  }
}

function uriIn(uris: ReadonlyMap<string, string>, prefix: string): string {
  const uri = uris.get(prefix);
  if (uri === undefined) throw new XmlProblem('malformed', `unbound prefix ${prefix}`);
  return uri;
}

function remembered(names: Map<string, string>, written: string, name: string): string {
  if (names.size < MOST_CACHED_NAMES) names.set(written, name);
  return name;
}

function isCompatibilityRule(attribute: string): boolean {
  return attribute.endsWith(':Ignorable') || attribute.endsWith(':ProcessContent');
}

function declaredPrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice(6) : null;
}

function prefixesIn(list: string): string[] {
  return list.split(/\s+/).filter((prefix) => prefix !== '');
}

function split(written: string): { readonly prefix: string; readonly local: string } {
  const colon = written.indexOf(':');
  if (colon === -1) return { prefix: '', local: written };
  return { prefix: written.slice(0, colon), local: written.slice(colon + 1) };
}

function named(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
