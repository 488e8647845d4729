import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Clock } from '../../ports/clock.ts';
import { assertDeliverable, isMailAddress, type Mail, type MailMessage } from '../../ports/mail.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { reach } from '../aws/reach.ts';
import { refusalOf } from './refusal.ts';
import { SentMail } from './sent-mail.ts';

export interface SesMailOptions {
  readonly client: SESv2Client;
  readonly dynamo: DynamoDBClient;
  /** Of `sentMailTable`. */
  readonly table: string;
  /** Bare address of the sender, of a domain that SES has verified. */
  readonly from: string;
  readonly configurationSet?: string;
  readonly clock: Clock;
}

/**
 * Mail by SES, which sends whatever it is asked to as often as it is asked. So a row remembers
 * each mail, and a mail that was sent is not sent again.
 *
 * At least once all the same: when a process dies between SES taking a mail and the row saying so,
 * or no answer of SES arrives, the mail goes out a second time after two minutes.
 *
 * @throws {Unavailable} `mail`: throttled, out of reach, or somebody else is sending this mail
 * @throws {MailServiceRefusal} SES takes no mail until a person has done what the message says
 */
export function openSesMail(options: SesMailOptions): Mail {
  const { client, dynamo, table, from, clock } = options;
  if (!isMailAddress(from)) throw new TypeError('the sender of mails is no bare mail address');
  const sentMail = new SentMail(dynamo, table, clock);
  return {
    send: async (message) => {
      assertDeliverable(message);
      const claim = await sentMail.claim(message.id);
      if (claim === 'sent') return;
      if (claim === 'underWay') {
        throw new Unavailable('mail', { cause: new Error('somebody else is sending this mail') });
      }
      try {
        await reach('mail', () => client.send(commandFor(options, message)));
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal !== null || isThrottled(error))
          await recordIfPossible(sentMail, message.id, 'refused');
        throw refusal ?? error;
      }
      await recordIfPossible(sentMail, message.id, 'sent');
    },
  };
}

function commandFor(
  { from, configurationSet }: SesMailOptions,
  { to, subject, text }: MailMessage,
): SendEmailCommand {
  const words = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...to] },
    Content: { Simple: { Subject: words(subject), Body: { Text: words(text) } } },
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
  });
}

/** Then SES did not take the mail; after any other trouble it may have. */
function isThrottled(error: unknown): boolean {
  if (!(error instanceof Unavailable) || !(error.cause instanceof Error)) return false;
  return /^(?:TooManyRequests|Throttling)/.test(error.cause.name);
}

/**
 * A row that cannot be written now stays `sending`, which is right after two minutes: to fail
 * here would have a mail repeated that SES has, or hide why SES did not take it.
 */
async function recordIfPossible(
  sentMail: SentMail,
  id: string,
  status: 'sent' | 'refused',
): Promise<void> {
  try {
    await sentMail.record(id, status);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}
