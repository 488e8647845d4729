/** Why a migration is not begun, or not gone on with. */
export type MigrationProblem =
  /** The source's head is not what its last event says, or a head without events. */
  | 'sourceHeadDiffers'
  /** The source stores events to which no head leads, so no list names their stream. */
  | 'sourceHeadMissing'
  /** An event of the source belongs to a command that is not recorded as it should be. */
  | 'sourceCommandDiffers'
  /** An event of the source refers to an object that is not there. */
  | 'sourceObjectMissing'
  /** The target has a stream that the source has not. */
  | 'targetHasOther'
  /** The target has a stream of the same name with other events, or more of them. */
  | 'targetDiffers'
  /** The target has the same events under another head: other lists would be shown. */
  | 'targetHeadDiffers'
  /** Somebody else appends to the target while it is being filled. */
  | 'targetInUse'
  /** The target named an object by another digest than it has. */
  | 'objectDiffers'
  /** After all was copied the two sides are not the same. */
  | 'sidesDiffer';

export interface MigrationDetails {
  readonly stream?: string;
  readonly version?: number;
  readonly digest?: string;
}

/** The migration stops; the words for it say what to do. */
export class MigrationRefused extends Error {
  readonly problem: MigrationProblem;
  readonly details: MigrationDetails;

  constructor(problem: MigrationProblem, details: MigrationDetails, options?: { cause?: unknown }) {
    super(`${problem}: ${Object.values(details).join(' ')}`, options);
    this.name = 'MigrationRefused';
    this.problem = problem;
    this.details = details;
  }
}
