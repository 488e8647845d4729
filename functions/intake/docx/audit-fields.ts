import { isSafeLink } from './audit-links.ts';
import type { PartObserver, PartPosition } from './audit-position.ts';

/** Fields that bring something in from elsewhere or run something when they are updated. */
const fetching = new Set([
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'INCLUDE',
  'IMPORT',
  'LINK',
  'DDE',
  'DDEAUTO',
  'DATABASE',
  'RD',
  'HTMLCONTROL',
  'CONTROL',
  'MACROBUTTON',
  'PRINT',
]);

/** Fields that show something made up from their instruction, which no result in the file repeats. */
const drawing = new Set([
  'EQ',
  'SYMBOL',
  'MACROBUTTON',
  'GOTOBUTTON',
  'LISTNUM',
  'AUTONUM',
  'AUTONUMLGL',
  'AUTONUMOUT',
  'FORMDROPDOWN',
  'BARCODE',
  'DISPLAYBARCODE',
  'MERGEBARCODE',
]);

/** What Word itself calls a button without a macro: a place to click and type. */
const emptyButton = /^MACROBUTTON\s+(?:NoMacro|NONE)\b/i;

/** Judges the instruction of every field. */
export class FieldsAudit implements PartObserver {
  private readonly position: PartPosition;

  constructor(position: PartPosition) {
    this.position = position;
  }

  open(): void {
    const field = this.position.fields.instructed;
    if (field === null) return;
    const { keyword, instruction } = field;
    // Malware has its keyword put together by other fields; nobody else does.
    if (field.computed) this.position.find('fetchingFields', instruction);
    else if (fetching.has(keyword) && !emptyButton.test(instruction)) {
      this.position.find('fetchingFields', instruction);
    } else if (drawing.has(keyword)) this.position.find('unreadableContent', instruction);
    else if (keyword === 'HYPERLINK') this.judgeLink(instruction);
  }

  /** HYPERLINK "address" \l "place": without an address it leads to a place in the document. */
  private judgeLink(instruction: string): void {
    const rest = instruction.slice('HYPERLINK'.length).trim();
    const address = /^(?:"([^"]*)"?|([^\\\s]\S*))/.exec(rest);
    const target = address?.[1] ?? address?.[2] ?? '';
    if (target !== '' && !isSafeLink(target)) this.position.find('unsafeLinks', target);
  }
}
