import type { Environment } from '../../../functions/application/environment.ts';

/** A function asked for something that it was not given: a mistake in its entry. */
export class NotComposed extends Error {
  constructor(port: string) {
    super(`this function was composed without ${port}; add the part to its entry and its grants`);
    this.name = 'NotComposed';
  }
}

function refusing(port: string): () => Promise<never> {
  return async () => {
    throw new NotComposed(port);
  };
}

function refusingToList(port: string): () => AsyncIterable<never> {
  return async function* () {
    yield await refusing(port)();
  };
}

const ledger = refusing('ledger');
const objects = refusing('objects');
const engine = refusing('engine');
const waitingGates = refusing('waitingGates');
const schedule = refusing('schedule');
const mail = refusing('mail');
const search = refusing('search');
const renderers = refusing('renderers');
const seal = refusing('seal');
const intake = refusing('intake');
const glyphs = refusing('glyphs');
const vault = refusing('vault');

/** What stands in for each port that a function does not have: it refuses by name. */
export const absent = {
  ledger: {
    append: ledger,
    read: ledger,
    head: ledger,
    heads: ledger,
    recorded: ledger,
    streams: ledger,
  },
  objects: { put: objects, get: objects },
  engine: { start: engine, resume: engine, status: engine },
  waitingGates: { remember: waitingGates, of: waitingGates, forget: waitingGates },
  schedule: { set: schedule, cancel: schedule },
  mail: { send: mail },
  search: { search, known: search, streamWith: search, progress: search, apply: search },
  intake: { read: intake },
  glyphs: { missing: glyphs },
  renderers: {
    officialDocument: renderers,
    interpretation: renderers,
    gazetteIssue: renderers,
    withValidityMark: renderers,
  },
  seal: { pdf: seal },
  vault: { read: vault, write: vault, destroy: vault, entries: refusingToList('vault') },
} as const satisfies Partial<Environment>;
