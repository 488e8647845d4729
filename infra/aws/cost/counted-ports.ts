import type { Environment } from '../../../functions/application/environment.ts';
import { canonicalJson } from '../../../functions/domain/kernel/canonical-json.ts';
import type { Archive } from '../../../functions/ports/archive.ts';
import type { Mail } from '../../../functions/ports/mail.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import type { Schedule } from '../../../functions/ports/schedule.ts';
import type { Seal } from '../../../functions/ports/seal.ts';
import type { SearchIndex } from '../../../functions/ports/search.ts';
import type { Vault } from '../../../functions/ports/vault.ts';
import type { WaitingGates } from '../../../functions/ports/workflow-engine.ts';
import { readUnits, writeUnits } from './dynamodb-units.ts';
import type { Counter } from './tally.ts';

/** A token of Step Functions is longer than ours; with its keys this is what a gate's item takes. */
const GATE_BYTES = 1_024;
const SENT_MAIL_BYTES = 200;

export function countedObjects(objects: Objects, counter: Counter): Objects {
  const seen = new Set<string>();
  return {
    put: async (bytes, mediaType) => {
      const digest = await objects.put(bytes, mediaType);
      counter.add('objectPuts');
      // The same bytes again are refused by their condition, and looked at.
      if (seen.has(digest)) counter.add('objectGets');
      else counter.add('objectStoredBytes', bytes.length);
      seen.add(digest);
      return digest;
    },
    get: async (digest) => {
      const found = await objects.get(digest);
      counter.add('objectGets');
      return found;
    },
  };
}

export function countedGates(gates: WaitingGates, counter: Counter): WaitingGates {
  const writing = () => {
    counter.add('dynamodbCalls');
    counter.add('dynamodbWriteUnits', writeUnits(GATE_BYTES));
  };
  return {
    remember: async (waiting) => {
      await gates.remember(waiting);
      writing();
    },
    of: async (subject) => {
      const found = await gates.of(subject);
      counter.add('dynamodbCalls');
      counter.add('dynamodbReadUnits', readUnits(found.length * GATE_BYTES, 'consistent'));
      return found;
    },
    forget: async (waiting) => {
      await gates.forget(waiting);
      writing();
    },
  };
}

/** A mail is one message and two conditional writes: that it is being sent, that it was sent. */
export function countedMail(mail: Mail, counter: Counter): Mail {
  return {
    send: async (message) => {
      await mail.send(message);
      counter.add('mails', message.to.length);
      counter.add('dynamodbCalls', 2);
      counter.add('dynamodbWriteUnits', 2 * writeUnits(SENT_MAIL_BYTES));
    },
  };
}

export function countedSchedule(schedule: Schedule, counter: Counter): Schedule {
  return {
    set: async (appointment) => {
      await schedule.set(appointment);
      counter.add('appointments');
    },
    cancel: (name) => schedule.cancel(name),
  };
}

/** The index is one object: a reader looks whether it is new, the writer replaces it. */
export function countedSearch(search: SearchIndex, counter: Counter): SearchIndex {
  const looking = <T>(answer: Promise<T>): Promise<T> => {
    counter.add('searchGets');
    return answer;
  };
  return {
    search: (query) => looking(search.search(query)),
    known: (streams) => looking(search.known(streams)),
    streamWith: (key) => looking(search.streamWith(key)),
    progress: () => looking(search.progress()),
    apply: async (changes, progress) => {
      await looking(search.apply(changes, progress));
      counter.add('searchPuts');
    },
  };
}

/** Each content has a data key of its own; nothing of it stays, and deletions are free. */
export function countedVault(vault: Vault, counter: Counter): Vault {
  return {
    read: async (entry) => {
      const found = await vault.read(entry);
      counter.add('objectGets');
      if (found !== null) counter.add('vaultKeys');
      return found;
    },
    write: async (entry, content, revision) => {
      const written = await vault.write(entry, content, revision);
      counter.add('objectPuts');
      counter.add('vaultKeys');
      return written;
    },
    destroy: (entry) => vault.destroy(entry),
    entries: () => vault.entries(),
  };
}

/** Counts what the witness keeps; the embedded host has no archive of its own. */
export function countedArchive(counter: Counter): Archive {
  const keep = (bytes: number) => {
    counter.add('archivePuts');
    counter.add('archiveStoredBytes', bytes);
  };
  return {
    keepEvent: async (event) => keep(Buffer.byteLength(canonicalJson(event))),
    keepObject: async (_digest, bytes) => keep(bytes.length),
  };
}

/** The ports of an environment, all of them counted. */
export function countedPorts(
  ports: Pick<Environment, 'objects' | 'waitingGates' | 'mail' | 'schedule' | 'search' | 'vault'>,
  counter: Counter,
): typeof ports {
  return {
    objects: countedObjects(ports.objects, counter),
    waitingGates: countedGates(ports.waitingGates, counter),
    mail: countedMail(ports.mail, counter),
    schedule: countedSchedule(ports.schedule, counter),
    search: countedSearch(ports.search, counter),
    vault: countedVault(ports.vault, counter),
  };
}

/** What is sealed stays as it is: only how often KMS would sign is of interest. */
export function countedSeal(counter: Counter): Seal {
  return {
    async pdf(bytes) {
      counter.add('seals');
      return bytes;
    },
  };
}
