import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMail, parseMail } from '../../../../functions/adapters/files/mail-format.ts';
import { openOutbox } from '../../../../functions/adapters/files/outbox.ts';
import { instantOf } from '../../../../functions/domain/kernel/time.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const START = Date.UTC(2026, 2, 2, 1, 0, 0);
const from = 'no-reply@jiangzhou.example';

const reminder: MailMessage = {
  id: 'dossier-17:signOff:reminder-1',
  to: ['chen@jiangzhou.example'],
  subject: '提醒：《江州市住房公积金管理办法》等待会签，请于三月五日十八时前办理完毕',
  text: '请登录系统办理。\n\n同步\n',
};

/** A clock that moves on by a second each time it is asked. */
function ticking() {
  let seconds = 0;
  return {
    now: () => {
      seconds += 1;
      return instantOf(START + seconds * 1000);
    },
  };
}

async function outboxIn(folder: string) {
  return openOutbox({ folder, clock: ticking(), from });
}

function sources(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('the outbox', () => {
  test('keeps a mail as a file that is plain ASCII with short lines, for the owner only', async () => {
    const folder = temporaryFolder();
    await (await outboxIn(folder)).send(reminder);
    const [source = ''] = sources(folder);
    expect(source).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of source.split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(line.includes('=?') ? 76 : 78);
    }
    const headers = source.slice(0, source.indexOf('\r\n\r\n'));
    expect(headers).toContain('From: no-reply@jiangzhou.example\r\n');
    expect(headers).toContain('To: chen@jiangzhou.example\r\n');
    expect(headers).toContain('Date: Mon, 02 Mar 2026 01:00:01 +0000\r\n');
    expect(headers).toMatch(/Message-ID: <[0-9a-f]{32}\.\d+@jiangzhou\.example>\r\n/);
    const [name = ''] = readdirSync(folder).filter((entry) => entry.endsWith('.eml'));
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('sends a mail once, however often and in whatever life it is asked to', async () => {
    const folder = temporaryFolder();
    const outbox = await outboxIn(folder);
    await Promise.all([outbox.send(reminder), outbox.send(reminder), outbox.send(reminder)]);
    await (await outboxIn(folder)).send({ ...reminder, subject: 'another' });
    expect(sources(folder)).toHaveLength(1);
    await outbox.send({ ...reminder, id: 'dossier-17:signOff:reminder-2' });
    expect(sources(folder)).toHaveLength(2);
  });

  test('lists mails as they were sent, newest first, page by page, for one address or all', async () => {
    const folder = temporaryFolder();
    const first = await outboxIn(folder);
    const others = ['li@jiangzhou.example', 'wu@jiangzhou.example'];
    for (let index = 0; index < 7; index += 1) {
      const to = index % 2 === 0 ? reminder.to : others;
      await first.send({ ...reminder, id: `mail-${index}`, to });
    }
    const outbox = await outboxIn(folder);
    const { mails } = await outbox.list({ limit: 1 });
    expect(mails).toEqual([{ ...reminder, id: 'mail-6', sentAt: instantOf(START + 7000) }]);
    const page = await outbox.list({ limit: 4 });
    expect(page.mails.map(({ id }) => id)).toEqual(['mail-6', 'mail-5', 'mail-4', 'mail-3']);
    const rest = await outbox.list({ limit: 4, after: page.next ?? '' });
    expect(rest.mails.map(({ id }) => id)).toEqual(['mail-2', 'mail-1', 'mail-0']);
    expect(rest.next).toBeNull();
    const own = await outbox.list({ to: 'wu@jiangzhou.example', limit: 10 });
    expect(own.mails.map(({ id }) => id)).toEqual(['mail-5', 'mail-3', 'mail-1']);
    expect(own.mails[0]?.to).toEqual(others);
  });

  test('passes over files that are no mails', async () => {
    const folder = temporaryFolder();
    const outbox = await outboxIn(folder);
    await outbox.send(reminder);
    writeFileSync(join(folder, 'note.txt'), 'x');
    writeFileSync(join(folder, `${'9'.repeat(14)}-${'a'.repeat(32)}.eml`), 'no mail');
    expect((await (await outboxIn(folder)).list({ limit: 10 })).mails).toHaveLength(1);
  });

  test.each([
    [
      'a line end in an address',
      { to: ['chen@jiangzhou.example\r\nBcc: all@example.org'] },
      'address',
    ],
    ['two addresses in one', { to: ['a@example.org, b@example.org'] }, 'address'],
    ['a name around an address', { to: ['陈 <chen@jiangzhou.example>'] }, 'address'],
    ['no address', { to: [] }, 'recipients'],
    ['51 addresses', { to: Array.from({ length: 51 }, () => from) }, 'recipients'],
    ['an empty subject', { subject: ' ' }, 'subject'],
    ['a subject of 501 characters', { subject: '字'.repeat(501) }, 'subject'],
    ['an empty id', { id: '' }, 'id'],
    ['a text beyond all measure', { text: 'x'.repeat(1_000_001) }, 'text'],
  ])('refuses %s and writes nothing', async (_, change, problem) => {
    const folder = temporaryFolder();
    const sending = (await outboxIn(folder)).send({ ...reminder, ...change });
    await expect(sending).rejects.toMatchObject({ name: 'MailRejected', problem });
    expect(sources(folder)).toEqual([]);
  });

  test('refuses a sender that is no address', async () => {
    const opening = openOutbox({ folder: temporaryFolder(), clock: ticking(), from: '同步' });
    await expect(opening).rejects.toThrow(TypeError);
  });
});

describe('the format of a mail', () => {
  const sentAt = instantOf(START);
  const headerNames = [
    'From',
    'To',
    'Subject',
    'Date',
    'Message-ID',
    'X-Tongbu-Mail',
    'Auto-Submitted',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
  ];

  test('lets nothing that is written become a header, and gives it back as it was', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });
    const nasty = fc.constantFrom(
      'x\r\nBcc: a@b.c',
      '=?UTF-8?B?QQ==?=',
      '\r\n\r\nbody',
      '.',
      '𠮷'.repeat(60),
    );
    fc.assert(
      fc.property(fc.oneof(anything, nasty), fc.oneof(anything, nasty), (subject, text) => {
        const source = formatMail({ ...reminder, subject, text, sentAt }, from);
        const lines = source.slice(0, source.indexOf('\r\n\r\n')).split('\r\n');
        const names = lines
          .filter((line) => !line.startsWith(' '))
          .map((line) => line.split(':')[0]);
        expect(names).toEqual(headerNames);
        const parsed = parseMail(source);
        expect(parsed?.text).toBe(text.toWellFormed().replaceAll('\r\n', '\n'));
        expect(parsed?.subject).not.toMatch(/[\r\n]/);
        if (!/[\p{Cc}\u2028\u2029]/u.test(subject)) expect(parsed?.subject).toBe(subject.trim());
      }),
    );
  });

  test('is not read from anything else', () => {
    for (const source of ['', 'Subject: x\r\n\r\nbody', '\r\n\r\n', 'no mail']) {
      expect(parseMail(source)).toBeNull();
    }
  });
});
