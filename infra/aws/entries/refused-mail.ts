import { MailServiceRefusal } from '../../../functions/adapters/ses/refusal.ts';
import type { Mail } from '../../../functions/ports/mail.ts';
import { count, logError } from './log.ts';

/**
 * Mail for whoever follows the ledger. What SES refuses until a person has done something would
 * hold up, attempt after attempt, all that was recorded after it; so it is counted, an alarm rings,
 * and the rest goes on. Everything that is mailed also stands in the inbox of the portal.
 */
export function passingOverRefusals(mail: Mail): Mail {
  return {
    send: async (message) => {
      try {
        await mail.send(message);
      } catch (error) {
        if (!(error instanceof MailServiceRefusal)) throw error;
        logError(error, { mail: message.id });
        count('MailRefused', 1, { mail: message.id });
      }
    },
  };
}
