import { SESv2Client } from '@aws-sdk/client-sesv2';
import { openSesMail } from '../../../../functions/adapters/ses/mail.ts';
import { assertDeliverable, type Mail } from '../../../../functions/ports/mail.ts';
import { systemClock } from '../environment.ts';
import { count } from '../log.ts';
import { part } from '../part.ts';
import { clientOptions } from './clients.ts';
import { dynamodb } from './dynamodb.ts';

/** For a deployment whose context says `mail: off`: what would have gone out is counted. */
const noMail: Mail = {
  send: async (message) => {
    assertDeliverable(message);
    count('MailNotSent', 1, { mail: message.id });
  },
};

export const mail = part(
  ['TONGBU_MAIL_FROM', 'TONGBU_MAIL_CONFIGURATION_SET', 'TONGBU_SENT_MAIL_TABLE'],
  (settings) => {
    const { TONGBU_MAIL_FROM: from, TONGBU_MAIL_CONFIGURATION_SET: set } = settings;
    if (from === 'off') return noMail;
    return openSesMail({
      client: new SESv2Client(clientOptions),
      dynamo: dynamodb,
      table: settings.TONGBU_SENT_MAIL_TABLE,
      from,
      clock: systemClock,
      ...(set === 'off' ? {} : { configurationSet: set }),
    });
  },
);
