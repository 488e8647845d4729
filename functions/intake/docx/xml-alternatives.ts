import { FOREIGN } from './xml-names.ts';
import { XmlProblem } from './xml-problem.ts';
import type { NamespaceScopes } from './xml-scopes.ts';

/** What an open element is to the hearer. */
type Place = 'heard' | 'unwrapped' | 'alternatives' | 'branch';

/**
 * Decides which elements are heard (ISO/IEC 29500-3): of mc:AlternateContent the first Choice that
 * requires nothing unknown, else the Fallback. Word writes the same text box as DrawingML in the
 * one and as VML in the other, so that hearing both would double it.
 */
export class AlternativeContent {
  private readonly places: Place[] = [];
  /** For each open mc:AlternateContent, whether one of its branches was taken. */
  private readonly taken: boolean[] = [];
  private silent = 0;
  private readonly passedOver: (requires: string) => void;

  /** @param passedOver hears of a Choice that programs which know more would show */
  constructor(passedOver: (requires: string) => void) {
    this.passedOver = passedOver;
  }

  /** Whether text is heard where the reader stands. */
  get heard(): boolean {
    return this.silent === 0 && this.places.at(-1) !== 'alternatives';
  }

  /** @param written the name as the file has it; `name` and `requires` are the element's */
  opens(
    element: { readonly name: string; attribute(name: string): string | undefined },
    written: string,
    scopes: NamespaceScopes,
  ): boolean {
    if (this.silent > 0) return this.skips();
    const { name } = element;
    if (this.places.at(-1) === 'alternatives') {
      return this.branches(name, element.attribute('Requires'), scopes);
    }
    if (name.startsWith('mc:')) return this.compatibility(name);
    if (!name.startsWith(FOREIGN)) return this.stands('heard');
    const foreign = scopes.foreignElement(written);
    return foreign === 'skipped' ? this.skips() : this.stands(foreign);
  }

  closes(): boolean {
    if (this.silent > 0) {
      this.silent -= 1;
      return false;
    }
    const place = this.places.pop();
    if (place === 'alternatives') this.taken.pop();
    return place === 'heard';
  }

  private skips(): false {
    this.silent += 1;
    return false;
  }

  private stands(place: Place): boolean {
    this.places.push(place);
    return place === 'heard';
  }

  private compatibility(name: string): boolean {
    if (name !== 'mc:AlternateContent') throw new XmlProblem('malformed', `misplaced ${name}`);
    this.taken.push(false);
    return this.stands('alternatives');
  }

  private branches(name: string, requires: string | undefined, scopes: NamespaceScopes): boolean {
    const last = this.taken.length - 1;
    const isChoice = name === 'mc:Choice' && requires !== undefined;
    const fits = isChoice ? scopes.understandsAll(requires) : name === 'mc:Fallback';
    const isOpen = this.taken[last] !== true;
    if (isOpen && isChoice && !fits) this.passedOver(requires);
    if (!isOpen || !fits) return this.skips();
    this.taken[last] = true;
    return this.stands('branch');
  }
}
