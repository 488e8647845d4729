import type { Channel, Form } from '../../interpretation/plan.ts';
import type { Digest } from '../../kernel/digest.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { DoubtSource } from './events.ts';

/** A doubt of the public about a published document. */
export interface Doubt {
  readonly doubt: number;
  readonly source: DoubtSource;
  readonly receivedOn: LocalDate;
  readonly topic: string;
  readonly words: string;
  readonly digest: Digest;
  /** How often it was heard in all. */
  readonly times: number;
  /** How often it was heard and no later interpretation was under way for it. */
  readonly unanswered: number;
  readonly lastHeardOn: LocalDate;
  /** An earlier one that says nearly the same, until somebody decides whether it is. */
  readonly resembles: number | null;
  /** The one that it turned out to be; its words are kept. */
  readonly joinedTo: number | null;
}

/** What an opened later interpretation is, as a plan says it of a promised one. */
export interface OpenedFollowUp {
  readonly title: string;
  readonly form: Form;
  readonly channels: readonly Channel[];
  readonly doubts: readonly number[];
  readonly openedAt: Instant;
}
