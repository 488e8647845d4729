import type { ObligationCommand, ObligationRules } from '../deadlines/obligation-decisions.ts';
import type { Doer } from '../kernel/authority.ts';
import type { Digest } from '../kernel/digest.ts';
import type { Instant } from '../kernel/time.ts';
import type { IncidentAssessment, IncidentFacts } from './events.ts';
import type { Said, Statement } from './statements.ts';

interface Issued {
  readonly by: Doer;
  readonly at: Instant;
}

/** A statement as it is handed in: a prepared text, or words that were spoken without one. */
export type StatementGiven = Pick<
  Statement,
  'gates' | 'speaker' | 'channel' | 'reference' | 'saidAt' | 'corrects' | 'instead' | 'lateEntry'
> & { readonly said: Said | { readonly text: number } };

export type IncidentCommand =
  | ObligationCommand
  | (Issued &
      (
        | { readonly type: 'openIncident'; readonly facts: IncidentFacts }
        | {
            readonly type: 'reassessIncident';
            readonly assessment: IncidentAssessment;
            readonly reasons: readonly string[];
          }
        | { readonly type: 'prepareText'; readonly said: Said }
        | {
            readonly type: 'clearText';
            readonly text: number;
            /** Of the text that the second person saw. */
            readonly digest: Digest;
          }
        | { readonly type: 'makeStatement'; readonly statement: StatementGiven }
        | { readonly type: 'closeIncident' }
        | { readonly type: 'withdrawIncident'; readonly reasons: readonly string[] }
      ));
export type IncidentCommandType = IncidentCommand['type'];
export type CommandOf<T extends IncidentCommandType> = Extract<IncidentCommand, { type: T }>;

/** What a decision rests on besides the history. */
export type IncidentRules = ObligationRules;
