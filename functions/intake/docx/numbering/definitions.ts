import { isOn } from '../on-off.ts';
import type { XmlElement, XmlHandler } from '../xml.ts';

/** What follows a number before the text of its paragraph (w:suff). */
export type NumberSuffix = 'tab' | 'space' | 'nothing';

/** One level of a list (w:lvl). */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** Restarts after a level of this number, from 1; 0 never; null after any level above it. */
  readonly restart: number | null;
  /** Id of the paragraph style that brings this level along. */
  readonly style: string | null;
  /** All numbers in Arabic digits (w:isLgl). */
  readonly legal: boolean;
  readonly suffix: NumberSuffix;
  /** With %1 … %9 for the numbers of the levels. */
  readonly text: string;
  /** Its numbers are hidden text, or white: counted, and not shown. */
  readonly hidden: boolean;
  /** The font of a bullet; symbol fonts mean their own signs. */
  readonly font: string | null;
}

/** A list as a paragraph refers to it (w:num), with what it changes in the list it is made from. */
export interface NumberingList {
  /** Lists that are made from the same one count on together. */
  readonly family: string;
  level(index: number): NumberingLevel | null;
  /** Where the counting begins anew when this list is first used at a level. */
  startOverride(index: number): number | null;
}

type Draft = { -readonly [Key in keyof NumberingLevel]: NumberingLevel[Key] };

interface Family {
  readonly id: string;
  readonly levels: Map<number, Draft>;
  styleLink: string | null;
  numberingStyle: string | null;
}

interface Override {
  start: number | null;
  level: Draft | null;
}

interface ListDraft {
  family: string;
  readonly overrides: Map<number, Override>;
}

/** Word takes no longer text of a level; a file must not make megabytes out of one number. */
const LONGEST_LEVEL_TEXT = 255;
const LAST_LEVEL = 8;
/** Beyond it a start value is no number of a list any more. */
const HIGHEST_START = 32_767;

/** Hears word/numbering.xml. */
export class NumberingDefinitions implements XmlHandler {
  private readonly families = new Map<string, Family>();
  private readonly drafts = new Map<string, ListDraft>();
  private readonly lists = new Map<string, NumberingList | null>();
  private family: Family | null = null;
  private list: ListDraft | null = null;
  private override: Override | null = null;
  private level: Draft | null = null;

  open(element: XmlElement): void {
    if (this.level !== null) this.openInLevel(this.level, element);
    else if (this.list !== null) this.openInList(this.list, element);
    else if (this.family !== null) this.openInFamily(this.family, element);
    else this.openAtTop(element);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null;
    else if (name === 'w:lvlOverride') this.override = null;
    else if (name === 'w:num') this.list = null;
    else if (name === 'w:abstractNum') this.family = null;
  }

  /** Null for ids that the file does not explain; Word shows no number for those. */
  listOf(id: string): NumberingList | null {
    const known = this.lists.get(id);
    if (known !== undefined) return known;
    const list = this.resolve(id);
    this.lists.set(id, list);
    return list;
  }

  /** The level that a paragraph style stands for in a list; null when none names it. */
  levelOfStyle(id: string, styleId: string): number | null {
    const list = this.listOf(id);
    for (let index = 0; list !== null && index <= LAST_LEVEL; index += 1) {
      if (list.level(index)?.style === styleId) return index;
    }
    return null;
  }

  private openAtTop(element: XmlElement): void {
    if (element.name === 'w:abstractNum') {
      const id = element.attribute('w:abstractNumId') ?? '';
      this.family = { id, levels: new Map(), styleLink: null, numberingStyle: null };
      this.families.set(id, this.family);
    } else if (element.name === 'w:num') {
      this.list = { family: '', overrides: new Map() };
      this.drafts.set(element.attribute('w:numId') ?? '', this.list);
    }
  }

  private openInFamily(family: Family, element: XmlElement): void {
    if (element.name === 'w:lvl') this.level = openLevel(family.levels, element);
    else if (element.name === 'w:styleLink') family.styleLink = settingOf(element);
    else if (element.name === 'w:numStyleLink') family.numberingStyle = settingOf(element);
  }

  private openInList(list: ListDraft, element: XmlElement): void {
    const { override } = this;
    if (element.name === 'w:abstractNumId') list.family = settingOf(element);
    else if (element.name === 'w:lvlOverride') {
      this.override = { start: null, level: null };
      list.overrides.set(indexOf(element), this.override);
    } else if (override !== null && element.name === 'w:startOverride') {
      override.start = numberOf(element, 0);
    } else if (override !== null && element.name === 'w:lvl') {
      this.level = openLevel(new Map(), element);
      override.level = this.level;
    }
  }

  private openInLevel(level: Draft, element: XmlElement): void {
    const value = settingOf(element);
    if (element.name === 'w:start') level.start = numberOf(element, 0);
    else if (element.name === 'w:numFmt') level.format = value;
    else if (element.name === 'w:lvlRestart') level.restart = numberOf(element, 0);
    else if (element.name === 'w:pStyle') level.style = value;
    else if (element.name === 'w:isLgl') level.legal = isOn(element.attribute('w:val'));
    else if (element.name === 'w:suff') level.suffix = suffixOf(value);
    else if (element.name === 'w:lvlText') level.text = value.slice(0, LONGEST_LEVEL_TEXT);
    else if (element.name === 'w:vanish') level.hidden ||= isOn(element.attribute('w:val'));
    else if (element.name === 'w:color') level.hidden ||= /^ffffff$/i.test(value);
    else if (element.name === 'w:rFonts') level.font = element.attribute('w:ascii') ?? null;
  }

  private resolve(id: string): NumberingList | null {
    const draft = this.drafts.get(id);
    const family = draft === undefined ? undefined : this.linked(this.families.get(draft.family));
    if (draft === undefined || family === undefined) return null;
    const { overrides } = draft;
    return {
      family: family.id,
      level: (index) => overrides.get(index)?.level ?? family.levels.get(index) ?? null,
      startOverride: (index) => overrides.get(index)?.start ?? null,
    };
  }

  /** A list that only names a numbering style has its levels where that style is defined. */
  private linked(family: Family | undefined): Family | undefined {
    const style = family?.numberingStyle ?? null;
    if (style === null) return family;
    return [...this.families.values()].find(({ styleLink }) => styleLink === style) ?? family;
  }
}

function openLevel(levels: Map<number, Draft>, element: XmlElement): Draft {
  const level: Draft = {
    start: 0,
    format: 'decimal',
    restart: null,
    style: null,
    legal: false,
    suffix: 'tab',
    text: '',
    hidden: false,
    font: null,
  };
  levels.set(indexOf(element), level);
  return level;
}

function indexOf(element: XmlElement): number {
  const index = Number(element.attribute('w:ilvl') ?? '0');
  return Number.isInteger(index) && index >= 0 && index <= LAST_LEVEL ? index : 0;
}

function settingOf(element: XmlElement): string {
  return element.attribute('w:val') ?? '';
}

function numberOf(element: XmlElement, otherwise: number): number {
  const value = Number(element.attribute('w:val') ?? '');
  return Number.isInteger(value) && value >= 0 && value <= HIGHEST_START ? value : otherwise;
}

function suffixOf(value: string): NumberSuffix {
  return value === 'space' || value === 'nothing' ? value : 'tab';
}
