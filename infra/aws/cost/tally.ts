/** What is counted while something is done; each is one operation that AWS charges for. */
export const meters = [
  /** Write request units: 1 KB each, twice that in a transaction, and once more for an index. */
  'dynamodbWriteUnits',
  /** Read request units: 4 KB each, half of that where the read need not be consistent. */
  'dynamodbReadUnits',
  /** Those of the write units that fall on the table of events. */
  'eventWriteUnits',
  /** Those of the write units that fall on the one partition of the busiest list. */
  'listWriteUnits',
  'dynamodbCalls',
  /** What stays in the tables and their indexes. */
  'dynamodbStoredBytes',
  'objectPuts',
  'objectGets',
  'objectStoredBytes',
  'archivePuts',
  'archiveStoredBytes',
  'searchPuts',
  'searchGets',
  /** Signatures of the seal; each is a request to KMS, and the one for its public key is kept. */
  'seals',
  /** Data keys of the vault that KMS makes or opens. */
  'vaultKeys',
  'stateTransitions',
  'executions',
  'appointments',
  'mails',
  /** Requests of browsers that reach a function. */
  'webRequests',
  'webBytes',
] as const;
export type Meter = (typeof meters)[number];

/** How often a function ran, and for how long all its runs together took here. */
export interface Runs {
  readonly count: number;
  readonly milliseconds: number;
}

/** The counts of one piece of work. */
export interface Tally {
  readonly counts: Readonly<Record<Meter, number>>;
  /** By the name of the function's entry, for example `steps/publish`. */
  readonly runs: ReadonlyMap<string, Runs>;
}

/** Counts until it is taken; then it begins anew. */
export class Counter {
  #counts = zero();
  #runs = new Map<string, Runs>();

  add(meter: Meter, quantity = 1): void {
    this.#counts[meter] += quantity;
  }

  ran(name: string, milliseconds: number): void {
    const before = this.#runs.get(name) ?? { count: 0, milliseconds: 0 };
    const total = before.milliseconds + milliseconds;
    this.#runs.set(name, { count: before.count + 1, milliseconds: total });
  }

  /** Counts a run of a function with the time that it took. */
  async timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.ran(name, performance.now() - started);
    }
  }

  take(): Tally {
    const taken = { counts: this.#counts, runs: this.#runs };
    this.#counts = zero();
    this.#runs = new Map();
    return taken;
  }
}

function zero(): Record<Meter, number> {
  return Object.fromEntries(meters.map((meter) => [meter, 0])) as Record<Meter, number>;
}
