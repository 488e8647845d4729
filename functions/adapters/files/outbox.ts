import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { epochMsOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { assertDeliverable, isMailAddress, type Mail, type MailMessage } from '../../ports/mail.ts';
import { openStaging, type Staging, syncFolders } from './durable-file.ts';
import { fileErrorCode, fileProblem } from './file-problem.ts';
import { formatMail, mailKey, parseMail, type SentMail } from './mail-format.ts';

/** `<milliseconds, 14 digits>-<key of the id>.eml`: the names sort by time. */
const NAME = /^\d{14}-([0-9a-f]{32})\.eml$/;
const MOST_MAILS = 200;

export interface OutboxPage {
  /** Newest first. */
  readonly mails: readonly SentMail[];
  readonly next: string | null;
}

export interface Outbox extends Mail {
  /**
   * Mails that were sent, newest first, 1 to 200 at a time; `to` keeps those to one address and
   * `after` is `next` of the page before.
   */
  list(query: {
    readonly to?: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<OutboxPage>;
}

export interface OutboxOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** Bare address of the sender. */
  readonly from: string;
}

/**
 * Mails as `.eml` files, which any mail program opens, in place of a mail server. One process at a
 * time may use the folder.
 *
 * @throws {DataFolderProblem} here and from every method, when the folder cannot be used
 */
export async function openOutbox({ folder, clock, from }: OutboxOptions): Promise<Outbox> {
  if (!isMailAddress(from)) throw new TypeError(`${from} is no mail address`);
  const home = resolve(folder);
  const staging = await openStaging(join(home, 'incoming'));
  const files = await filesIn(home);
  const underWay = new Map<string, Promise<void>>();

  const write = async (key: string, message: MailMessage): Promise<void> => {
    const mail = { ...message, sentAt: clock.now() };
    const name = `${String(epochMsOf(mail.sentAt)).padStart(14, '0')}-${key}.eml`;
    await place(staging, home, name, formatMail(mail, from));
    files.set(key, name);
  };

  return {
    send: async (message) => {
      assertDeliverable(message);
      const key = mailKey(message.id);
      if (files.has(key)) return;
      const writing = underWay.get(key) ?? write(key, message);
      underWay.set(key, writing);
      await writing.finally(() => underWay.delete(key));
    },
    list: async ({ to, after, limit }) => {
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST_MAILS) {
        throw new RangeError(`a page has 1 to ${MOST_MAILS} mails`);
      }
      const names = [...files.values()].sort().reverse();
      const mails: SentMail[] = [];
      let last = after;
      for (const name of names) {
        if (after !== undefined && name >= after) continue;
        if (mails.length === limit) return { mails, next: last ?? null };
        const mail = await readMail(join(home, name));
        if (mail !== null && (to === undefined || mail.to.includes(to))) mails.push(mail);
        last = name;
      }
      return { mails, next: null };
    },
  };
}

async function place(staging: Staging, home: string, name: string, source: string): Promise<void> {
  const path = join(home, name);
  try {
    await staging.place(path, Buffer.from(source));
    await syncFolders(home);
  } catch (error) {
    throw fileProblem(error, path);
  }
}

/** The files of the outbox by the key of their mail; the key is what makes sending idempotent. */
async function filesIn(home: string): Promise<Map<string, string>> {
  try {
    const names = await readdir(home);
    return new Map(
      names.flatMap((name): [string, string][] => {
        const key = NAME.exec(name)?.[1];
        return key === undefined ? [] : [[key, name]];
      }),
    );
  } catch (error) {
    throw fileProblem(error, home);
  }
}

/** Null for a file that is gone or is no mail of ours: the page shows the others. */
async function readMail(path: string): Promise<SentMail | null> {
  try {
    return parseMail(await readFile(path, 'utf8'));
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw fileProblem(error, path);
  }
}
