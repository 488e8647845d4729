import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MailServiceRefusal } from '../../../../functions/adapters/ses/refusal.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { passingOverRefusals } from '../../../../infra/aws/entries/refused-mail.ts';

const message = {
  id: 'dossier/zulin/4',
  to: ['drafter.housing@jiangzhou.example'],
  subject: '退回修改',
  text: '请按意见修改。',
};
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

function failingWith(error: Error) {
  return passingOverRefusals({ send: () => Promise.reject(error) });
}

it('a mail that SES refuses is counted and told of, and holds up nothing', async () => {
  const refusal = new MailServiceRefusal('sendingPaused', 'SendingPausedException', 'request-1');
  await failingWith(refusal).send(message);
  const lines = written.map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ MailRefused: 1, mail: message.id }));
  expect(lines).toContainEqual(expect.objectContaining({ errorType: 'MailServiceRefusal' }));
  expect(written.join('')).not.toContain('@');
  expect(written.join('')).not.toContain(message.text);
});

it('what passes by itself is left to be tried again', async () => {
  await expect(failingWith(new Unavailable('mail')).send(message)).rejects.toThrow(Unavailable);
  expect(written).toEqual([]);
});

it('a mail that goes out leaves no word', async () => {
  const sent: unknown[] = [];
  await passingOverRefusals({ send: async (one) => void sent.push(one) }).send(message);
  expect(sent).toEqual([message]);
  expect(written).toEqual([]);
});
