import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  AccountSuspendedException,
  BadRequestException,
  InternalServiceErrorException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  NotFoundException,
  SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
  SendingPausedException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { sentMailTable } from '../../../../functions/adapters/dynamodb/table-schemas.ts';
import { openSesMail } from '../../../../functions/adapters/ses/mail.ts';
import { epochMsOf, instantOf, instantSchema } from '../../../../functions/domain/kernel/time.ts';
import type { MailMessage } from '../../../../functions/ports/mail.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { createTable } from '../../../dynamodb-local/create-table.ts';
import { useDynamoDbLocal } from '../../../dynamodb-local/start.ts';

const start = instantSchema.parse('2026-11-05T16:00:00.000Z');
const message: MailMessage = {
  id: 'dossier/lift/interpretation/media/2026-11-05T16:00:00.000Z',
  to: ['drafter.housing@jiangzhou.example', 'supervisor.office@jiangzhou.example'],
  subject: '逾期：江州市既有住宅加装电梯管理办法 / Overdue',
  text: '请尽快办理。\n',
};
/** What SES says in the sandbox: it names whom the mail was for. */
const saying = 'The following identities failed the check: drafter.housing@jiangzhou.example';
const answered = (httpStatusCode: number) => ({
  message: saying,
  $metadata: { httpStatusCode, requestId: 'request-1' },
});
const throttled = () => new TooManyRequestsException(answered(429));
const timeout = () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });

/** SES as a mock, and a clock that the test moves. */
function sesUnderTest(dynamo: DynamoDBClient, table: string, configurationSet?: string) {
  const client = new SESv2Client({ region: 'eu-central-1' });
  const ses = mockClient(client);
  ses.on(SendEmailCommand).resolves({ MessageId: 'message-1' });
  let now = start;
  const mail = openSesMail({
    client,
    dynamo,
    table,
    from: 'tongbu@jiangzhou.example',
    clock: { now: () => now },
    ...(configurationSet === undefined ? {} : { configurationSet }),
  });
  const pass = (seconds: number) => {
    now = instantOf(epochMsOf(now) + seconds * 1_000);
  };
  const sent = () => ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input);
  return { mail, ses, pass, sent };
}

/** What whoever reads a log would see of an error. */
const shown = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${JSON.stringify(error)}\n${shown(error.cause)}` : '';

const local = useDynamoDbLocal();

describe.skipIf(local === null)('mail by SES, remembered in DynamoDB', () => {
  async function withTable() {
    if (local === null) throw new Error('DynamoDB Local is missing');
    const dynamo = local.client();
    const table = await createTable(dynamo, sentMailTable);
    const rows = async () => {
      const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: table }));
      return Items;
    };
    return { dynamo, table, rows, ...sesUnderTest(dynamo, table) };
  }

  test('goes out as it was written, to everybody at once', async () => {
    const { mail, sent } = await withTable();
    await mail.send(message);
    expect(sent()).toEqual([
      {
        FromEmailAddress: 'tongbu@jiangzhou.example',
        Destination: { ToAddresses: message.to },
        Content: {
          Simple: {
            Subject: { Data: message.subject, Charset: 'UTF-8' },
            Body: { Text: { Data: message.text, Charset: 'UTF-8' } },
          },
        },
      },
    ]);
  });

  test('names its configuration set where there is one', async () => {
    const { dynamo, table } = await withTable();
    const { mail, sent } = sesUnderTest(dynamo, table, 'tongbu-mail');
    await mail.send(message);
    expect(sent()).toMatchObject([{ ConfigurationSetName: 'tongbu-mail' }]);
  });

  test('goes out once however often it is asked for, also long after', async () => {
    const { mail, sent, pass } = await withTable();
    await mail.send(message);
    await mail.send(message);
    pass(400 * 86_400);
    await mail.send({ ...message, text: 'another text' });
    expect(sent()).toHaveLength(1);
    await mail.send({ ...message, id: 'dossier/lift/2' });
    expect(sent()).toHaveLength(2);
  });

  test('leaves a row that tells when, and nothing of the mail', async () => {
    const { mail, rows } = await withTable();
    await mail.send(message);
    const ttl = String(epochMsOf(start) / 1_000 + 10 * 366 * 86_400);
    expect(await rows()).toEqual([
      { id: { S: message.id }, status: { S: 'sent' }, at: { S: start }, ttl: { N: ttl } },
    ]);
  });

  test('that twenty ask for at once goes out once; the others are to ask again', async () => {
    const { mail, sent } = await withTable();
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => mail.send(message)));
    expect(sent()).toHaveLength(1);
    for (const one of asked) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Unavailable);
    }
    expect(asked.some(({ status }) => status === 'fulfilled')).toBe(true);
    await mail.send(message);
    expect(sent()).toHaveLength(1);
  });

  test('whose answer from SES was lost waits two minutes, and then goes out again', async () => {
    const { mail, ses, sent, pass } = await withTable();
    ses.on(SendEmailCommand).rejectsOnce(timeout()).resolves({});
    await expect(mail.send(message)).rejects.toBeInstanceOf(Unavailable);
    pass(119);
    await expect(mail.send(message)).rejects.toMatchObject({
      name: 'Unavailable',
      service: 'mail',
    });
    expect(sent()).toHaveLength(1);
    pass(1);
    await mail.send(message);
    await mail.send(message);
    expect(sent()).toHaveLength(2);
  });

  test('that SES had no time for may be asked for again at once', async () => {
    const { mail, ses, sent, rows } = await withTable();
    ses.on(SendEmailCommand).rejectsOnce(throttled()).resolves({});
    await expect(mail.send(message)).rejects.toMatchObject({
      name: 'Unavailable',
      service: 'mail',
    });
    expect(await rows()).toMatchObject([{ status: { S: 'refused' } }]);
    await mail.send(message);
    expect(sent()).toHaveLength(2);
    expect(await rows()).toMatchObject([{ status: { S: 'sent' } }]);
  });

  const refusals = [
    [new MessageRejected(answered(400)), 'messageRejected', /verify the sender.*sandbox/],
    [
      new MailFromDomainNotVerifiedException(answered(400)),
      'senderNotVerified',
      /publish the DNS records/,
    ],
    [new AccountSuspendedException(answered(400)), 'accountSuspended', /AWS Support Center/],
    [new SendingPausedException(answered(400)), 'sendingPaused', /enable it/],
    [new NotFoundException(answered(404)), 'settingMissing', /configuration set/],
    [accessDenied(), 'notAllowed', /allow it ses:SendEmail/],
    [new BadRequestException(answered(400)), 'unexpected', /look up the code/],
  ] as const;

  test.each(refusals)('that SES refuses says what to do: %s', async (error, reason, words) => {
    const { mail, ses, sent } = await withTable();
    ses.on(SendEmailCommand).rejectsOnce(error).resolves({});
    const refused = await mail.send(message).catch((one: unknown) => one);
    const { name: code } = error;
    expect(refused).toMatchObject({ name: 'MailServiceRefusal', reason, code });
    expect(refused).toMatchObject({
      requestId: 'request-1',
      message: expect.stringMatching(words),
    });
    expect(shown(refused)).not.toMatch(/@|jiangzhou|电梯/);
    // Once that is done, nobody has to wait.
    await mail.send(message);
    expect(sent()).toHaveLength(2);
  });

  test('is not lost when SES is out of order', async () => {
    const { mail, ses, sent, pass } = await withTable();
    const outOfOrder = new InternalServiceErrorException(answered(500));
    ses.on(SendEmailCommand).rejectsOnce(outOfOrder).resolves({});
    await expect(mail.send(message)).rejects.toBeInstanceOf(Unavailable);
    pass(120);
    await mail.send(message);
    expect(sent()).toHaveLength(2);
  });

  test('that nobody could receive never reaches SES, nor the table', async () => {
    const { mail, sent, rows } = await withTable();
    const rejected = mail.send({ ...message, to: ['甲@乙'] });
    await expect(rejected).rejects.toMatchObject({ name: 'MailRejected', problem: 'address' });
    expect(sent()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('goes out when the answer to the claim was lost and the client asked again', async () => {
    const { dynamo, table, rows } = await withTable();
    let lost = false;
    // Below the client's own retries, so that the second try meets what the first has written.
    dynamo.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        if (lost) return answer;
        lost = true;
        throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
      },
      { step: 'finalizeRequest', priority: 'low', name: 'loseFirstAnswer' },
    );
    const { mail, sent } = sesUnderTest(dynamo, table);
    await mail.send(message);
    expect(lost).toBe(true);
    expect(sent()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ status: { S: 'sent' } }]);
  });
});

/** What no modelled class of the client stands for. */
function accessDenied(): SESv2ServiceException {
  const options = { name: 'AccessDeniedException', $fault: 'client' } as const;
  return new SESv2ServiceException({ ...options, ...answered(403) });
}

describe('a table of sent mail that does not answer', () => {
  function withMockedTable() {
    const dynamo = new DynamoDBClient({ region: 'eu-central-1' });
    return { table: mockClient(dynamo), ...sesUnderTest(dynamo, 'sent-mail') };
  }
  const busy = () =>
    Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' });

  test('has no mail sent, so that none is sent twice', async () => {
    const { mail, table, sent } = withMockedTable();
    table.on(PutItemCommand).rejects(busy());
    await expect(mail.send(message)).rejects.toMatchObject({
      name: 'Unavailable',
      service: 'mail',
    });
    expect(sent()).toEqual([]);
  });

  test('once SES has the mail does not have it repeated', async () => {
    const { mail, table, sent } = withMockedTable();
    table.on(PutItemCommand).resolvesOnce({}).rejects(busy());
    await mail.send(message);
    expect(sent()).toHaveLength(1);
  });

  test('does not hide why SES refused', async () => {
    const { mail, table, ses } = withMockedTable();
    table.on(PutItemCommand).resolvesOnce({}).rejects(busy());
    ses.on(SendEmailCommand).rejects(new MessageRejected(answered(400)));
    await expect(mail.send(message)).rejects.toMatchObject({ reason: 'messageRejected' });
  });

  test('for a lasting reason says so itself', async () => {
    const { mail, table, sent } = withMockedTable();
    const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    table.on(PutItemCommand).rejects(denied);
    await expect(mail.send(message)).rejects.toBe(denied);
    expect(sent()).toEqual([]);
  });
});

test('a sender that is no bare address is refused at the start, unnamed', () => {
  const open = () =>
    openSesMail({
      client: new SESv2Client({ region: 'eu-central-1' }),
      dynamo: new DynamoDBClient({ region: 'eu-central-1' }),
      table: 'sent-mail',
      from: '同步 <tongbu@jiangzhou.example>',
      clock: { now: () => start },
    });
  expect(open).toThrow('the sender of mails is no bare mail address');
});
