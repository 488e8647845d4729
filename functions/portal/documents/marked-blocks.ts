import type { AuditFinding, AuditPlace } from '../../domain/document/audit.ts';
import type { Block, PolicyDocument } from '../../domain/document/model.ts';

interface MarkedBlock {
  readonly id: string;
  readonly words: readonly string[];
}

/** Where in a document as it was read the things stand that somebody should look at. */
export class MarkedBlocks {
  readonly #prefix: string;
  readonly #words = new Map<number, string[]>();

  /** @param prefix of the ids, so that two documents on one page keep apart */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  at(index: number): MarkedBlock | undefined {
    const words = this.#words.get(index);
    return words === undefined ? undefined : { id: this.#id(index), words };
  }

  /** Points words out, or the whole block where there are none. @returns the block's id */
  mark(index: number, words = ''): string {
    const known = this.#words.get(index) ?? [];
    if (words !== '' && !known.includes(words)) known.push(words);
    this.#words.set(index, known);
    return this.#id(index);
  }

  /**
   * Points out where a finding of the audit stands, for those of which something is left in the
   * document: what was hidden has no place in it. Words that stand in several places are not
   * pointed out, for it would be the wrong one.
   *
   * @returns the block's id, or null
   */
  markPlace(
    document: PolicyDocument,
    { kind }: AuditFinding,
    { where, paragraph, excerpt }: AuditPlace,
  ): string | null {
    const isText = where === 'body' || where === 'footnotes' || where === 'endnotes';
    if (!isText || excerpt === '') return null;
    const { blocks } = document;
    // Only this finding counts by blocks; all others by the paragraphs of the file.
    const own = kind === 'missingGlyphs' && paragraph !== null ? paragraph - 1 : -1;
    const found = blocks[own] === undefined ? onlyPlaceOf(excerpt, blocks) : own;
    return found === null ? null : this.mark(found, excerpt);
  }

  #id(index: number): string {
    return `${this.#prefix}-${index + 1}`;
  }
}

/** The block in which words stand that stand once in the whole document. */
function onlyPlaceOf(words: string, blocks: readonly Block[]): number | null {
  const first = blocks.findIndex(({ text }) => text.includes(words));
  if (first === -1) return null;
  const [, ...after] = (blocks[first]?.text ?? '').split(words);
  const again =
    after.length > 1 || blocks.slice(first + 1).some(({ text }) => text.includes(words));
  return again ? null : first;
}
