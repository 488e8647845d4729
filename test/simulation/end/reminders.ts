import { readdir } from 'node:fs/promises';
import { mailKey } from '../../../functions/adapters/files/mail-format.ts';
import { allStreams } from '../../../functions/ports/ledger/export-lines.ts';
import type { Ledger, LedgerEvent } from '../../../functions/ports/ledger.ts';

import type { EndedObligation } from './obligations.ts';

export interface Reminded {
  readonly reminders: number;
  readonly escalations: number;
  readonly mails: number;
  readonly findings: readonly string[];
}

const reminding: ReadonlySet<string> = new Set([
  'GateReminded',
  'IssueGateReminded',
  'ObligationReminded',
]);

/** Nothing is reminded twice, in the ledger or by mail, and each reminder has its one mail. */
export async function accountReminders(
  ledger: Ledger,
  mailFolder: string,
  owed: readonly EndedObligation[],
): Promise<Reminded> {
  const byStream = Map.groupBy(owed, ({ stream }) => stream);
  const findings: string[] = [];
  const mails = new Map<string, number>();
  for (const name of await readdir(mailFolder)) {
    const key = /-([0-9a-f]{32})\.eml$/.exec(name)?.[1];
    if (key !== undefined) mails.set(key, (mails.get(key) ?? 0) + 1);
  }
  for (const [key, count] of mails) {
    if (count > 1) findings.push(`the mail ${key} was sent ${count} times`);
  }
  const counted = { reminder: 0, escalation: 0 };
  for await (const stream of allStreams(ledger)) {
    const events = (await ledger.read(stream, { limit: 10_000 })).filter(isReminder);
    findings.push(...repeated(events), ...inVain(events, byStream.get(stream) ?? []));
    for (const event of events) {
      counted[noticeOf(event)] += 1;
      if (!mails.has(mailKey(`${stream}/${event.version}`))) {
        findings.push(`${stream}: nobody got a mail about version ${event.version}`);
      }
    }
  }
  const { reminder: reminders, escalation: escalations } = counted;
  const sent = mails.values().reduce((sum, count) => sum + count, 0);
  return { reminders, escalations, mails: sent, findings };
}

const isReminder = ({ type }: LedgerEvent) => reminding.has(type);

function noticeOf({ data }: LedgerEvent): 'reminder' | 'escalation' {
  return (data.notice ?? data.kind) === 'escalation' ? 'escalation' : 'reminder';
}

/** Nobody is reminded of what had fallen away before. */
function inVain(
  events: readonly LedgerEvent[],
  owed: readonly EndedObligation[],
): readonly string[] {
  return events.flatMap(({ stream, version, data, at }) => {
    const [gate, key] = String(data.gate ?? '').split(':', 2);
    const isPromise = gate === 'followUpLodging';
    const over = owed.some(({ kind, subject, startsAt, ceasedAt }) => {
      if (ceasedAt === null || at <= ceasedAt) return false;
      if (data.gate === undefined) {
        return kind === data.kind && subject === data.subject && startsAt === data.startsAt;
      }
      return isPromise && kind === 'followUp' && subject === key;
    });
    return over ? [`${stream}: version ${version} reminds of what had ceased`] : [];
  });
}

/**
 * Within a stay at a gate, or an obligation, numbers go up one by one; of each due date there is
 * one reminder, and no two notices come at the same moment.
 */
function repeated(events: readonly LedgerEvent[]): readonly string[] {
  const findings: string[] = [];
  const moments = new Set<string>();
  const firsts = new Set<string>();
  for (const event of events) {
    const { stream, version, data, at } = event;
    const about = [data.gate ?? data.kind, data.subject, data.startsAt].join('|');
    if (moments.has(`${about}|${at}`)) {
      findings.push(`${stream}: version ${version} reminds twice of ${about} at ${at}`);
    }
    moments.add(`${about}|${at}`);
    if (event.type !== 'ObligationReminded' || noticeOf(event) !== 'reminder') continue;
    const first = `${about}|${String(data.dueAt)}`;
    if (firsts.has(first)) findings.push(`${stream}: version ${version} reminds again of ${about}`);
    firsts.add(first);
  }
  return findings;
}
