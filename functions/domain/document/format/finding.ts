import type { DisclosureAttribute } from '../../disclosure/attributes.ts';
import type { Citation } from '../../kernel/refusal.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** An error breaks a clause; advice is what a proofreader would ask about. */
export type FormatSeverity = 'error' | 'advice';

export interface FormatRule {
  readonly severity: FormatSeverity;
  readonly citation: Citation;
  /**
   * A habit of typing that runs through a whole text: told once, at its first place, with the
   * number of places.
   */
  readonly habit?: true;
}
export type FormatRules = Readonly<Record<string, FormatRule>>;

/** What a rule has to say about one place. */
export interface Remark<Name extends string> {
  readonly rule: Name;
  /** Index into the blocks of the document; null where what is missing has no place. */
  readonly block: number | null;
  /** The words as they stand, cut where they are long; empty where something is missing. */
  readonly found: string;
  /** What to put instead of `found`, exactly; empty to leave it out; null where nobody can tell. */
  readonly suggestion: string | null;
  /** How many places the remark stands for; one where it does not say. */
  readonly places?: number;
}

/** What the check is told from outside the document. */
export interface FormatContext {
  /** The day on which the document is checked, on the calendar of China. */
  readonly today: LocalDate;
  /** 公开属性 that was decided or proposed for the document; null while nobody has. */
  readonly attribute: DisclosureAttribute | null;
}

export function breach(citation: Citation): FormatRule {
  return { severity: 'error', citation };
}

export function advice(citation: Citation): FormatRule {
  return { severity: 'advice', citation };
}

export function habit(rule: FormatRule): FormatRule {
  return { ...rule, habit: true };
}

const LONGEST_QUOTED = 80;

/** Words from the document, short enough for a line of a report. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_QUOTED ? `${line.slice(0, LONGEST_QUOTED - 1)}…` : line;
}
