import { SESv2ServiceException } from '@aws-sdk/client-sesv2';

/** Why SES takes no mail until a person has done something. */
export type MailServiceReason =
  | 'messageRejected'
  | 'senderNotVerified'
  | 'accountSuspended'
  | 'sendingPaused'
  | 'settingMissing'
  | 'notAllowed'
  | 'unexpected';

const reasons: Readonly<Record<string, MailServiceReason>> = {
  MessageRejected: 'messageRejected',
  MailFromDomainNotVerifiedException: 'senderNotVerified',
  AccountSuspendedException: 'accountSuspended',
  SendingPausedException: 'sendingPaused',
  NotFoundException: 'settingMissing',
  AccessDeniedException: 'notAllowed',
};

const sentences: Readonly<Record<MailServiceReason, string>> = {
  messageRejected:
    'SES rejected a mail: verify the sender in SES, and while the account is in the sandbox the ' +
    'recipients’ domain too, or ask AWS for production access',
  senderNotVerified:
    'SES does not send for this domain yet: publish the DNS records that SES shows for it (DKIM ' +
    'and MAIL FROM) and wait until it is verified',
  accountSuspended:
    'AWS has suspended sending from this account: answer the case in the AWS Support Center',
  sendingPaused:
    'sending is paused in SES: look at the reputation dashboard, then enable it for the account ' +
    'and for the configuration set',
  settingMissing:
    'SES knows no such configuration set: deploy it, or correct the name that mail is sent with',
  notAllowed:
    'this function may not send mail: allow it ses:SendEmail for the sender and the ' +
    'configuration set',
  unexpected: 'SES did not take a mail: look up the code, and the request in the account’s trail',
};

/**
 * SES took no mail. The message says what to do; it holds nothing of the mail, and what SES said
 * is left out, because SES names recipients.
 */
export class MailServiceRefusal extends Error {
  readonly reason: MailServiceReason;
  /** What SES calls it, for example `MessageRejected`. */
  readonly code: string;
  /** By which AWS finds the call; null where there was no answer to take it from. */
  readonly requestId: string | null;

  constructor(reason: MailServiceReason, code: string, requestId: string | null) {
    super(`${sentences[reason]} (${code})`);
    this.name = 'MailServiceRefusal';
    this.reason = reason;
    this.code = code;
    this.requestId = requestId;
  }
}

/** The refusal that an answer of SES stands for; null for an error that is no answer. */
export function refusalOf(error: unknown): MailServiceRefusal | null {
  if (!(error instanceof SESv2ServiceException)) return null;
  const { name, $metadata } = error;
  const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
  return new MailServiceRefusal(reason ?? 'unexpected', name, $metadata.requestId ?? null);
}
