/** Where a rule comes from: enough for a reader to find the sentence in the paper. */
export interface Citation {
  /** Short name of the instrument, for example `NJ20` or `条例`. */
  readonly instrument: string;
  /** Full title and number of the instrument, as printed. */
  readonly title: string;
  /** Chapter, article or heading, for example `一(三)` or `第十五条`. */
  readonly clause: string;
  /** The words that the rule rests on; empty where the text was not at hand to quote. */
  readonly quotation: string;
}

/** Facts that make a refusal concrete; the words for people are chosen in `templates/words`. */
export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * A named "no" of the domain. It carries what is missing and which rule asks for it;
 * it knows no HTTP status and no sentence.
 */
export class Refusal extends Error {
  readonly reason: string;
  readonly details: RefusalDetails;
  readonly citation: Citation | null;

  constructor(reason: string, details: RefusalDetails = {}, citation: Citation | null = null) {
    super(`${reason} ${JSON.stringify(details)}`);
    this.name = 'Refusal';
    this.reason = reason;
    this.details = details;
    this.citation = citation;
  }
}
