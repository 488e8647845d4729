import { listWords } from '../../../templates/words/portal-lists.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import type { SentMail } from '../portal-parts.ts';

/** Mails that the host handed over, newest first. */
export function MailboxPage({ frame, mails }: { frame: Frame; mails: readonly SentMail[] }) {
  const title = frame.tell(listWords.mailboxTitle);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{frame.tell(listWords.mailboxLead)}</p>
      {mails.length === 0 ? <p class="box">{frame.tell(listWords.noMails)}</p> : null}
      {mails.map((mail) => (
        <article class="box">
          <h2>{mail.subject}</h2>
          <p class="quiet">
            {frame.tell(listWords.to)} {mail.to.join(', ')} · {frame.tell(listWords.sent)}{' '}
            {minuteOf(mail.sentAt)}
          </p>
          <pre>{mail.text}</pre>
        </article>
      ))}
    </Layout>
  );
}
