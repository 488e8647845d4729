import { packageLimits } from './package-limits.ts';
import { PackageProblem } from './package-problem.ts';
import type { XmlHandler } from './xml.ts';

export interface Relationship {
  /**
   * The last words of the type, the same for transitional, strict and Microsoft's own: "image",
   * "hyperlink", "officeDocument", "vbaProject", "core-properties".
   */
  readonly type: string;
  /** A part by its name in the archive, or, where external, an address as the file has it. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The part that holds the relationships of another; '' for those of the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Hears a .rels part; targets are resolved against the part that they start from. */
export class RelationshipsReader implements XmlHandler {
  readonly found = new Map<string, Relationship>();
  private readonly base: string;
  private readonly most: number;
  private readonly nameOf: (part: string) => string | null;

  /**
   * @param most relationships that the package may still have
   * @param nameOf the name of a part as the archive has it
   */
  constructor(part: string, most: number, nameOf: (part: string) => string | null) {
    this.base = part;
    this.most = most;
    this.nameOf = nameOf;
  }

  open(element: { readonly name: string; attribute(name: string): string | undefined }): void {
    if (element.name !== 'rel:Relationship') return;
    const id = element.attribute('Id') ?? '';
    const target = element.attribute('Target') ?? '';
    const external = element.attribute('TargetMode')?.toLowerCase() === 'external';
    if (id === '' || this.found.has(id)) throw new PackageProblem('damaged', { part: this.base });
    if (this.found.size >= this.most) {
      throw new PackageProblem('limit', {
        limit: 'relationships',
        maximum: packageLimits.relationships,
      });
    }
    const type = typeNamed(element.attribute('Type') ?? '');
    this.found.set(id, { type, target: external ? target : this.part(target), external });
  }

  private part(target: string): string {
    const part = resolved(this.base, target);
    return this.nameOf(part) ?? part;
  }
}

function typeNamed(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** A relative target as the name of an entry; what climbs beyond the root stays at the root. */
function resolved(base: string, target: string): string {
  const path = withoutFragment(target);
  const from = path.startsWith('/') ? [] : base.split('/').slice(0, -1);
  const segments: string[] = [];
  for (const segment of [...from, ...path.split('/')]) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function withoutFragment(target: string): string {
  const end = target.search(/[?#]/);
  return end === -1 ? target : target.slice(0, end);
}
