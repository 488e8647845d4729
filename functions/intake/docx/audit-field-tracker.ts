import type { XmlElement } from './xml.ts';

interface OpenField {
  instruction: string;
  /** As soon as the instruction is complete. */
  keyword: string;
  /** Whether other fields stand where the keyword should, so that it is not known. */
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
  /** Fields deeper than Word goes: told as they begin, and not looked into. */
  private deeper = 0;
  private completed: Field | null = null;

  /** The field whose instruction ended with the element heard last, else null. */
  get instructed(): Field | null {
    return this.completed;
  }

  /** Whether the text here is the result of a field of one of these kinds. */
  isResultOf(keywords: ReadonlySet<string>): boolean {
    return this.fields.some((field) => field.inResult && keywords.has(field.keyword));
  }

  /** Whether the text here is part of an instruction, which nobody sees. */
  get isInInstruction(): boolean {
    return this.fields.at(-1)?.inResult === false;
  }

  open(element: XmlElement): void {
    this.completed = null;
    if (element.name === 'w:fldSimple') {
      const instruction = element.attribute('w:instr') ?? '';
      this.begin({ instruction, keyword: '', computed: false, inResult: true, simple: true });
      this.complete();
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
    if (name === 'w:fldSimple') this.end(true);
  }

  private step(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') {
      this.begin({ instruction: '', keyword: '', computed: false, inResult: false, simple: false });
      return;
    }
    if (field === undefined || field.simple) return;
    if (!field.inResult) this.complete();
    if (type === 'separate' && this.deeper === 0) field.inResult = true;
    if (type === 'end') this.end(false);
  }

  private end(simple: boolean): void {
    if (this.deeper > 0) this.deeper -= 1;
    else if (this.fields.at(-1)?.simple === simple) this.fields.pop();
  }

  private begin(field: OpenField): void {
    const outer = this.fields.at(-1);
    if (outer !== undefined && !outer.inResult && outer.instruction.trim() === '') {
      outer.computed = true;
    }
    if (this.fields.length < MOST_NESTED) {
      this.fields.push(field);
      return;
    }
    this.deeper += 1;
    this.completed = { keyword: '', instruction: '', computed: true };
  }

  private complete(): void {
    const field = this.fields.at(-1);
    if (field === undefined || this.deeper > 0) return;
    field.keyword = /^\s*([A-Za-z]+)/.exec(field.instruction)?.[1]?.toUpperCase() ?? '';
    const { keyword, instruction, computed } = field;
    this.completed = { keyword, instruction: instruction.trim(), computed };
  }
}

/** Word nests twenty deep. */
const MOST_NESTED = 32;
