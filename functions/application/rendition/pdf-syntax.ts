/** An object of a PDF (ISO 32000-1, 7.3) as far as reading its words back asks for. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The bytes of a string, one UTF-16 unit for each. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class PdfReference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A word that stands for itself: an operator of a content stream, `obj`, `stream`. */
export class PdfOperator {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** What is read back was written by this house; what does not parse must not go out. */
export class UnreadablePdf extends Error {
  constructor(why: string) {
    super(`the rendition cannot be read back: ${why}`);
    this.name = 'Rendition.Unreadable';
  }
}

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEXADECIMAL = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const ESCAPE = /^(?:[nrtbf()\\]|[0-7]{1,3}|\r\n|[\r\n])/;
const DEEPEST = 100;

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads objects one after the other from bytes that are given as one UTF-16 unit each. */
export class PdfReader {
  readonly text: string;
  at: number;
  /** What readers of the file pass over, and somebody who opens it in an editor reads. */
  readonly comments: string[] = [];
  private depth = 0;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  skipBlank(): void {
    const [blank = ''] = this.matched(BLANK) ?? [];
    if (blank.includes('%')) this.comments.push(blank);
  }

  isAtEnd(): boolean {
    this.skipBlank();
    return this.at >= this.text.length;
  }

  /** @throws {UnreadablePdf} */
  value(): PdfValue {
    this.skipBlank();
    const first = this.text.charCodeAt(this.at);
    // 0–9, and the digits' signs.
    if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
      return this.numberOrReference();
    }
    switch (this.text.charAt(this.at)) {
      case '/':
        this.at += 1;
        return new PdfName(decodedName(this.matched(REGULAR)?.[0] ?? ''));
      case '(':
        return this.literal();
      case '<':
        return this.text.charAt(this.at + 1) === '<' ? this.dictionary() : this.hexadecimal();
      case '[':
        return this.array();
      default:
        return this.word();
    }
  }

  /** A match at the present place, which is then passed; null where there is none. */
  matched(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }

  private numberOrReference(): number | PdfReference {
    const reference = this.matched(REFERENCE);
    if (reference !== null) return new PdfReference(Number(reference[1]));
    const digits = this.matched(NUMBER);
    if (digits === null) throw new UnreadablePdf(`no number at ${this.at}`);
    return Number(digits[0]);
  }

  private word(): PdfValue {
    const word = this.matched(REGULAR)?.[0];
    if (word === undefined) throw new UnreadablePdf(`no object at ${this.at}`);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfOperator(word);
  }

  private array(): readonly PdfValue[] {
    const members: PdfValue[] = [];
    this.within(() => {
      this.at += 1;
      while (!this.closes(']')) members.push(this.value());
    });
    return members;
  }

  private dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.within(() => {
      this.at += 2;
      while (!this.closes('>>')) {
        const key = this.value();
        if (!(key instanceof PdfName)) throw new UnreadablePdf(`no name at ${this.at}`);
        entries.set(key.name, this.value());
      }
    });
    return entries;
  }

  private within(read: () => void): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new UnreadablePdf('objects within objects');
    read();
    this.depth -= 1;
  }

  private closes(bracket: string): boolean {
    this.skipBlank();
    if (this.at >= this.text.length) throw new UnreadablePdf(`${bracket} is missing`);
    if (!this.text.startsWith(bracket, this.at)) return false;
    this.at += bracket.length;
    return true;
  }

  private hexadecimal(): PdfString {
    const digits = this.matched(HEXADECIMAL)?.[1]?.replaceAll(/[^0-9A-Fa-f]/g, '');
    if (digits === undefined) throw new UnreadablePdf(`no string at ${this.at}`);
    return new PdfString(
      Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString(
        'latin1',
      ),
    );
  }

  private literal(): PdfString {
    const start = this.at + 1;
    let open = 1;
    let escaped = false;
    let end = start;
    for (; open > 0; end += 1) {
      if (end >= this.text.length) throw new UnreadablePdf('a string without end');
      const code = this.text.charCodeAt(end);
      if (code === 0x5c) {
        escaped = true;
        end += 1;
      } else if (code === 0x28) open += 1;
      else if (code === 0x29) open -= 1;
    }
    this.at = end;
    const raw = this.text.slice(start, end - 1);
    return new PdfString(escaped ? unescaped(raw) : raw);
  }
}

function unescaped(raw: string): string {
  const pieces = raw.split('\\');
  let text = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    if (piece === '') {
      // Two in a row are one of their own, and the next piece begins without an escape.
      text += `\\${pieces[index + 1] ?? ''}`;
      index += 1;
      continue;
    }
    const sign = ESCAPE.exec(piece)?.[0] ?? '';
    text += meantBy(sign) + piece.slice(sign.length);
  }
  return text;
}

function meantBy(sign: string): string {
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff);
  if (/^[\r\n]/.test(sign)) return '';
  return controls[sign] ?? sign;
}

function decodedName(raw: string): string {
  if (!raw.includes('#')) return raw;
  return raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
