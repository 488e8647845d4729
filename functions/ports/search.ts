import type { Validity } from '../domain/dossier/state.ts';
import type { Digest } from '../domain/kernel/digest.ts';
import type { Instant, LocalDate } from '../domain/kernel/time.ts';
import type { JsonObject, StreamName } from './ledger.ts';

/** A text that is searched by itself: a hit in it leads to it. */
export interface SearchedText {
  readonly part: string;
  readonly text: string;
  /** A question with its answer, or a case, out of an interpretation. */
  readonly isAnswer?: boolean | undefined;
}

/** A published policy as it is found. Only what the public may read goes into one. */
export interface SearchEntry {
  readonly publishedAt: Instant;
  /** Code of the drafting department. */
  readonly department: string;
  /** In the order in which they were made; the last that is in effect counts. */
  readonly marks: readonly { readonly validity: Validity; readonly effectiveOn: LocalDate }[];
  /** What names exactly this policy: digests of its files and its verification code. */
  readonly keys: readonly string[];
  /** Title and number; a hit in them weighs more than one in the texts. */
  readonly title: string;
  /** The public texts by part, `document` first; a line for each paragraph. */
  readonly texts: readonly SearchedText[];
  /** What a list shows of it, handed back as it is. */
  readonly card: JsonObject;
}

/** How a stream stands; `entry` is null where nothing of it is public. */
export interface SearchChange {
  readonly stream: StreamName;
  /** Version and hash of the stream's head from which the entry was made. */
  readonly version: number;
  readonly hash: Digest;
  readonly entry: SearchEntry | null;
}

export interface SearchQuery {
  /** Words, all of which must occur, in any order; empty for every policy. */
  readonly text: string;
  /** Only policies with answers, whose words then are searched alone; false when left out. */
  readonly answersOnly?: boolean;
  readonly department: string | null;
  /** How it stands on `today`. */
  readonly validity: Validity | null;
  readonly today: LocalDate;
  /** Year of publication, on the clock of China. */
  readonly year: number | null;
  /** From 1 on; one beyond the last is the last. */
  readonly page: number;
  /** 1 to 1,000. */
  readonly pageSize: number;
}

/** A piece of a passage; `marked` where it is what was searched for. */
export interface PassagePiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A few words around what was searched for, as the public text has them. */
export interface Passage {
  readonly part: string;
  readonly pieces: readonly PassagePiece[];
}

export interface SearchHit {
  readonly stream: StreamName;
  readonly hash: Digest;
  readonly card: JsonObject;
  /** Empty where no words were searched for, or none occurs in the texts. */
  readonly passages: readonly Passage[];
}

export interface SearchPage {
  /** Best first where words were searched for, else the most recently published first. */
  readonly hits: readonly SearchHit[];
  /** On all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What occurs in the index, whatever the query: codes in order, years with the latest first. */
  readonly departments: readonly string[];
  readonly years: readonly number[];
  /** False while the index is being filled anew, so that some policies cannot be found yet. */
  readonly complete: boolean;
}

/** How far filling an index anew has come: streams are gone through in the order of their names. */
export type SearchProgress =
  | { readonly complete: true }
  | { readonly complete: false; readonly after: StreamName | null };

/**
 * Finds published policies by their words. It is never the truth: it can be lost at any time and
 * is filled anew from the ledger, and whoever shows a hit asks the ledger how its stream stands.
 */
export interface SearchIndex {
  /** @throws {Unavailable} */
  search(query: SearchQuery): Promise<SearchPage>;
  /**
   * The hashes at which streams are indexed; those that it has never heard of are left out.
   *
   * @throws {Unavailable}
   */
  known(streams: readonly StreamName[]): Promise<ReadonlyMap<StreamName, Digest>>;
  /**
   * The stream of the policy that a key names, or null.
   *
   * @throws {Unavailable}
   */
  streamWith(key: string): Promise<StreamName | null>;
  /** @throws {Unavailable} */
  progress(): Promise<SearchProgress>;
  /**
   * Takes changes in, all or none. One that is not newer than what is indexed changes nothing, so
   * they may come twice and in any order.
   *
   * @param progress recorded with the changes; an index that is complete stays so
   * @throws {Unavailable}
   */
  apply(changes: readonly SearchChange[], progress?: SearchProgress): Promise<void>;
}
