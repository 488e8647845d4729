/** A mail to staff. It carries no personal data beyond the addresses and no secret. */
export interface MailMessage {
  /** Chosen by the caller; the same id is the same mail and is sent once. 1 to 200 characters. */
  readonly id: string;
  /** Bare addresses, `name@host`; 1 to 50. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
}

export interface Mail {
  /**
   * Hands a mail over for delivery, durably. A second call with the same id changes nothing, so a
   * relay may repeat it.
   *
   * @throws {MailRejected} a mail that could never be delivered
   */
  send(message: MailMessage): Promise<void>;
}

export type MailProblem = 'id' | 'recipients' | 'address' | 'subject' | 'text';

/** The part named by `problem` is empty, too long or malformed. */
export class MailRejected extends Error {
  readonly problem: MailProblem;

  constructor(problem: MailProblem, detail: string) {
    super(`the mail was not sent: ${detail}`);
    this.name = 'MailRejected';
    this.problem = problem;
  }
}

/** Longest that SMTP carries for an address (RFC 5321 §4.5.3.1). */
const LONGEST_ADDRESS = 254;
const ADDRESS = /^[A-Za-z0-9_+%-]+(?:\.[A-Za-z0-9_+%-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/;

/** Whether a bare address can stand in a header as it is: no quoting, no comments, no line ends. */
export function isMailAddress(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && ADDRESS.test(address);
}

/**
 * What every adapter checks before it sends.
 *
 * @throws {MailRejected}
 */
export function assertDeliverable({ id, to, subject, text }: MailMessage): void {
  if (id === '' || id.length > 200) throw new MailRejected('id', 'its id has 1 to 200 characters');
  if (to.length === 0 || to.length > 50) {
    throw new MailRejected('recipients', 'it needs 1 to 50 recipients');
  }
  const wrong = to.find((address) => !isMailAddress(address));
  if (wrong !== undefined) {
    throw new MailRejected('address', `${JSON.stringify(wrong)} is no mail address`);
  }
  if (subject.trim() === '' || subject.length > 500) {
    throw new MailRejected('subject', 'its subject has 1 to 500 characters');
  }
  if (text.length > 1_000_000) throw new MailRejected('text', 'its text is too long');
}
