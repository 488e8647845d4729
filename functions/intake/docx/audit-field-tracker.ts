import type { XmlElement } from './xml.ts';

interface OpenField {
  instruction: string;
  /** Whether another field stands where the keyword should, so that it is not known. */
  computed: boolean;
  /** Past w:fldChar "separate", where the result stands that readers see. */
  inResult: boolean;
  readonly simple: boolean;
}

export interface Field {
  /** In capital letters: "PAGE", "HYPERLINK"; '' where the file says none. */
  readonly keyword: string;
  readonly instruction: string;
  readonly computed: boolean;
}

/** Instructions are a line; what is longer is told apart by its beginning all the same. */
const LONGEST_INSTRUCTION = 8_192;

/**
 * Follows simple and complex fields through a part. Word splits the instruction of a complex field
 * over as many runs as it likes, and fields stand in fields.
 */
export class FieldTracker {
  private readonly fields: OpenField[] = [];
  private completed: Field | null = null;

  /** The field whose instruction ended with the element heard last, else null. */
  get instructed(): Field | null {
    return this.completed;
  }

  /** Whether the text here is the result of a field of one of these kinds. */
  isResultOf(keywords: ReadonlySet<string>): boolean {
    return this.fields.some((field) => field.inResult && keywords.has(fieldOf(field).keyword));
  }

  /** Whether what stands here is an instruction that readers do not see. */
  get inInstruction(): boolean {
    return this.fields.some((field) => !field.inResult);
  }

  open(element: XmlElement): void {
    this.completed = null;
    if (element.name === 'w:fldSimple') {
      const instruction = element.attribute('w:instr') ?? '';
      this.begin({ instruction, computed: false, inResult: true, simple: true });
      this.completed = this.current();
    } else if (element.name === 'w:fldChar') {
      this.step(element.attribute('w:fldCharType'));
    }
  }

  text(text: string, element: string): void {
    if (element !== 'w:instrText' && element !== 'w:delInstrText') return;
    const field = this.fields.at(-1);
    if (field === undefined || field.inResult) return;
    field.instruction += text.slice(0, LONGEST_INSTRUCTION - field.instruction.length);
  }

  close(name: string): void {
    this.completed = null;
    if (name === 'w:fldSimple' && this.fields.at(-1)?.simple === true) this.fields.pop();
  }

  private step(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') {
      this.begin({ instruction: '', computed: false, inResult: false, simple: false });
      return;
    }
    if (field === undefined || field.simple) return;
    if (!field.inResult) this.completed = this.current();
    if (type === 'separate') field.inResult = true;
    if (type === 'end') this.fields.pop();
  }

  private begin(field: OpenField): void {
    const outer = this.fields.at(-1);
    if (outer !== undefined && !outer.inResult && outer.instruction.trim() === '') {
      outer.computed = true;
    }
    if (this.fields.length < MOST_NESTED) this.fields.push(field);
  }

  private current(): Field | null {
    const field = this.fields.at(-1);
    return field === undefined ? null : fieldOf(field);
  }
}

/** Word nests twenty deep. */
const MOST_NESTED = 256;

function fieldOf({ instruction, computed }: OpenField): Field {
  const keyword = /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
  return { keyword, instruction: instruction.trim(), computed };
}
