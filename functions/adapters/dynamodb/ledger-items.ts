import { digestSchema } from '../../domain/kernel/digest.ts';
import type { CommandId } from '../../domain/kernel/identifiers.ts';
import { streamNameSchema } from '../../ports/ledger/event-schema.ts';
import type { ChainedEvent } from '../../ports/ledger/hash-chain.ts';
import type { CommandRecord } from '../../ports/ledger/recorded-command.ts';
import type { StoredEvent } from '../../ports/ledger/stored-event.ts';
import type { StoredHead } from '../../ports/ledger/stored-head.ts';
import type { LedgerEvent, NewHead, StreamName } from '../../ports/ledger.ts';
import { type Item, number, numberOf, text, textOf } from './item.ts';

const COMMAND = 'command#';
/** All streams stand in one partition of the index of names. */
export const WHOLE_LEDGER = 'all';

export function eventKey(stream: string, version: number) {
  return { stream: text(stream), version: number(version) };
}

/** No stream's name has a `#`, so the records of commands are out of every stream's way. */
export function commandKey(commandId: CommandId) {
  return eventKey(`${COMMAND}${commandId}`, 0);
}

export function isCommandKey(item: Item): boolean {
  return textOf(item, 'stream').startsWith(COMMAND);
}

/** The body is stored as it was hashed, so that an event is checked without spelling it anew. */
export function eventItem({ event, body }: ChainedEvent) {
  return {
    ...eventKey(event.stream, event.version),
    previousHash: text(event.previousHash),
    hash: text(event.hash),
    body: text(body),
  };
}

export function storedEventOf(item: Item): StoredEvent {
  return {
    stream: streamNameSchema.parse(textOf(item, 'stream')),
    version: numberOf(item, 'version'),
    previousHash: item.previousHash?.S,
    hash: item.hash?.S,
    body: item.body?.S,
  };
}

export function commandItem(commandId: CommandId, record: CommandRecord) {
  return {
    ...commandKey(commandId),
    digest: text(record.digest),
    recordedIn: text(record.stream),
    firstVersion: number(record.firstVersion),
    lastVersion: number(record.lastVersion),
  };
}

export function commandRecordOf(item: Item): CommandRecord {
  return {
    digest: digestSchema.parse(textOf(item, 'digest')),
    stream: streamNameSchema.parse(textOf(item, 'recordedIn')),
    firstVersion: numberOf(item, 'firstVersion'),
    lastVersion: numberOf(item, 'lastVersion'),
  };
}

/** The head after `last`, with the keys of the three indexes. */
export function headItem(last: LedgerEvent, head: NewHead, summary: string) {
  const { stream, version, hash, at } = last;
  const category = stream.slice(0, stream.indexOf('/'));
  return {
    stream: text(stream),
    version: number(version),
    hash: text(hash),
    updatedAt: text(at),
    status: text(head.status),
    department: text(head.department),
    summary: text(summary),
    ledger: text(WHOLE_LEDGER),
    category: text(category),
    categoryOfDepartment: text(departmentPartition(category, head.department)),
    place: text(`${statusShelf(head.status)}${at}#${stream}`),
  };
}

export function storedHeadOf(item: Item): StoredHead {
  return {
    stream: streamOf(item),
    version: numberOf(item, 'version'),
    hash: item.hash?.S,
    updatedAt: item.updatedAt?.S,
    status: item.status?.S,
    department: item.department?.S,
    summary: item.summary?.S,
  };
}

export function streamOf(item: Item): StreamName {
  return streamNameSchema.parse(textOf(item, 'stream'));
}

/** No category has a `#`, so no two departments share a partition. */
export function departmentPartition(category: string, department: string): string {
  return `${category}#${department}`;
}

/** What the places of all heads in a status begin with. Encoded, a status has no `#` in it. */
export function statusShelf(status: string): string {
  return `${encodeURIComponent(status.toWellFormed())}#`;
}
