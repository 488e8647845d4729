/** A key attribute: text (`S`) or number (`N`). */
export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N';
}

export interface IndexSchema {
  readonly name: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly projection: 'ALL' | 'KEYS_ONLY';
}

/** A table as data: the stacks define it from this, and tests create it from this. */
export interface TableSchema {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly indexes: readonly IndexSchema[];
  /** The attribute (seconds since 1970) after which DynamoDB drops an item. */
  readonly timeToLive?: string;
  readonly stream?: 'NEW_AND_OLD_IMAGES';
}

/**
 * The events, and beside them a record of every command: its partition is `command#<id>`, which
 * is no stream's name, and its version 0. Both are written once, in one transaction.
 */
export const eventsTable = {
  partitionKey: { name: 'stream', type: 'S' },
  sortKey: { name: 'version', type: 'N' },
  indexes: [],
  stream: 'NEW_AND_OLD_IMAGES',
} as const satisfies TableSchema;

/**
 * One item a stream. Lists walk along an index, one status after the other, so `place` is
 * `<status>#<updatedAt>#<stream>`; the indexes answer lists only, never a decision.
 */
export const headsTable = {
  partitionKey: { name: 'stream', type: 'S' },
  indexes: [
    {
      name: 'by-status',
      partitionKey: { name: 'category', type: 'S' },
      sortKey: { name: 'place', type: 'S' },
      projection: 'ALL',
    },
    {
      name: 'by-department',
      partitionKey: { name: 'categoryOfDepartment', type: 'S' },
      sortKey: { name: 'place', type: 'S' },
      projection: 'ALL',
    },
    {
      name: 'by-name',
      partitionKey: { name: 'ledger', type: 'S' },
      sortKey: { name: 'stream', type: 'S' },
      projection: 'KEYS_ONLY',
    },
  ],
} as const satisfies TableSchema;

/** Task tokens of the gates that wait for a person. */
export const waitingGatesTable = {
  partitionKey: { name: 'subject', type: 'S' },
  sortKey: { name: 'gate', type: 'S' },
  indexes: [],
  timeToLive: 'expiresAt',
} as const satisfies TableSchema;

/** Which mails were handed over, so that a repeated one is sent once: `{id, status, at, ttl}`. */
export const sentMailTable = {
  partitionKey: { name: 'id', type: 'S' },
  indexes: [],
  timeToLive: 'ttl',
} as const satisfies TableSchema;

/** What staff are called, by the id that the ledger knows: `{id, name}`. */
export const staffNamesTable = {
  partitionKey: { name: 'id', type: 'S' },
  indexes: [],
} as const satisfies TableSchema;
