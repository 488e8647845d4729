/** The command did its work and the answer is no: exit 1, everything is said already. */
export class Verdict extends Error {
  constructor() {
    super('the answer is no');
    this.name = 'Verdict';
  }
}

/** The command line cannot mean anything; the message says how to write it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
