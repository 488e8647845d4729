import { type Digest, digestOfText } from '../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { actorSchema } from '../../../functions/domain/kernel/people.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import type {
  AppendOptions,
  JsonObject,
  Ledger,
  NewEvent,
  NewHead,
  StreamName,
} from '../../../functions/ports/ledger.ts';

const START = Date.UTC(2026, 2, 2, 1, 0, 0);

export const reviewer = actorSchema.parse({
  id: 'p-0417',
  role: 'disclosureReviewer',
  department: 'housing',
});

/** An event of the given minute, so that later ones are newer. */
export function sampleEvent(minute: number, data: JsonObject = { 意见: '同意公开' }): NewEvent {
  return {
    type: 'disclosureDecided',
    at: instantOf(START + minute * 60_000),
    actor: reviewer,
    data,
    cause: null,
  };
}

export function sampleHead(overrides: Partial<NewHead> = {}): NewHead {
  return { status: 'screening', department: 'housing', summary: { title: '江州市' }, ...overrides };
}

export function command(
  id: string,
  body = id,
): { commandId: AppendOptions['commandId']; commandDigest: Digest } {
  return { commandId: commandIdSchema.parse(`command-${id}`), commandDigest: digestOfText(body) };
}

export function sampleOptions(id: string, head: Partial<NewHead> = {}): AppendOptions {
  return { ...command(id), head: sampleHead(head) };
}

export const stream = (id: string): StreamName => `dossier/${id}`;

/** Appends single events until the stream has the given version. */
export async function fill(
  ledger: Ledger,
  name: StreamName,
  from: number,
  to: number,
): Promise<void> {
  for (let version = from; version < to; version += 1) {
    const id = `${name.slice(8)}-${version}`;
    await ledger.append(name, version, [sampleEvent(version)], sampleOptions(id));
  }
}
