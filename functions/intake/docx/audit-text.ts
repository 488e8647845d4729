import type { AuditKind } from '../../domain/document/audit.ts';
import { LONGEST_EXCERPT } from '../../domain/document/audit.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';
import { isOn } from './on-off.ts';
import { inSymbolFont, isSymbolFont, signOf } from './symbol-fonts.ts';
import type { XmlElement } from './xml.ts';

/** Signs that show text in another order than it stands in (Unicode TR 36, "Trojan source"). */
const directionSigns = /[\u202a-\u202e\u2066-\u2069]/g;
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;
/** Fields whose results Word hides in the web view, in every table of contents. */
const pageReferences = new Set(['PAGEREF', 'TOC']);

type StretchKind = 'hiddenText' | 'whiteText' | 'tinyText' | 'struckText';

interface Stretch {
  readonly paragraph: number | null;
  text: string;
}

/** Finds text that readers would not see, and characters that they would not see rightly. */
export class TextAudit implements PartObserver {
  private readonly position: PartPosition;
  /** Runs of the same paragraph that follow each other make one stretch of text. */
  private readonly stretches = new Map<StretchKind, Stretch>();
  private font: string | null = null;

  constructor(position: PartPosition) {
    this.position = position;
  }

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:r') this.font = null;
    if (name === 'w:rFonts' && this.position.path.at(-3) === 'w:r') {
      this.font = element.attribute('w:ascii') ?? element.attribute('w:hAnsi') ?? null;
    }
    if (name === 'w:sym') this.sign(element);
    if (name === 'w:p') this.endStretches();
    if (this.turns(element)) this.position.find('directionControls');
  }

  text(text: string, element: string): void {
    this.characters(text);
    this.letters(text);
    // What was deleted is told as a change, and stands nowhere.
    if (element === 'w:delText') return;
    const { hidden, webHidden, white, tiny, struck } = this.position.look;
    const ofWeb = webHidden && !this.position.fields.isResultOf(pageReferences);
    const unshown = hidden || ofWeb || this.position.fields.isInInstruction;
    this.stretch('hiddenText', unshown, text);
    this.stretch('whiteText', white && !unshown, text);
    this.stretch('tinyText', tiny && !unshown && !white, text);
    this.stretch('struckText', struck && !unshown && !white && !tiny, text);
  }

  close(name: string): void {
    if (name === 'w:p') this.endStretches();
    if (name === 'w:tbl' && this.position.isInConcealingTable) {
      this.position.find('hiddenText', 'w:tblStyle');
    }
  }

  /** Right-to-left runs and paragraphs turn the order of numbers and brackets without any sign. */
  private turns(element: XmlElement): boolean {
    const { name } = element;
    if (name === 'w:bdo' || name === 'w:dir') return true;
    const isOfRun = name === 'w:rtl' && this.position.parent === 'w:rPr';
    const isOfParagraph = name === 'w:bidi' && this.position.parent === 'w:pPr';
    return (isOfRun || isOfParagraph) && isOn(element.attribute('w:val'));
  }

  private characters(text: string): void {
    for (const { index } of text.matchAll(directionSigns)) {
      this.position.find('directionControls', around(text, index));
    }
    for (const { index, 0: sign } of text.matchAll(privateUse)) {
      if (signOf(this.font, sign.codePointAt(0) ?? 0) !== null) continue;
      this.position.find('privateUseCharacters', `${codePoint(sign)} ${around(text, index)}`);
    }
  }

  /** Letters of a symbol font are signs for who reads the page, and letters in the file. */
  private letters(text: string): void {
    if (!isSymbolFont(this.font)) return;
    for (const { 0: letter } of text.matchAll(inSymbolFont)) {
      const code = letter.codePointAt(0) ?? 0;
      if (code > 0xff || signOf(this.font, code) !== null) continue;
      this.position.find('privateUseCharacters', `${codePoint(letter)} ${this.font ?? ''}`);
    }
  }

  /** w:sym names font and code; what is known of the font is read as the sign that it shows. */
  private sign(element: XmlElement): void {
    const font = element.attribute('w:font') ?? null;
    const code = Number.parseInt(element.attribute('w:char') ?? '', 16);
    if (Number.isNaN(code) || signOf(font, code) !== null) return;
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    this.position.find('privateUseCharacters', `U+${hex} ${font ?? ''}`.trim());
  }

  private stretch(kind: StretchKind, applies: boolean, text: string): void {
    const open = this.stretches.get(kind);
    if (!applies) {
      // White space between two hidden runs does not make two of them.
      if (text.trim() !== '') this.endStretch(kind);
    } else if (open === undefined) {
      this.stretches.set(kind, { paragraph: this.position.paragraph, text });
    } else if (open.text.length < LONGEST_EXCERPT) open.text += text;
  }

  private endStretches(): void {
    for (const kind of this.stretches.keys()) this.endStretch(kind);
  }

  private endStretch(kind: StretchKind): void {
    const open = this.stretches.get(kind);
    this.stretches.delete(kind);
    if (open === undefined || open.text.trim() === '') return;
    const found: AuditKind = kind;
    this.position.find(found, open.text.trim(), open.paragraph);
  }
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 40);
}
