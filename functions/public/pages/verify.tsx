import { chooseFileWords, verifyWords } from '../../../templates/words/public-verify.ts';
import type { CheckpointView } from '../../application/records/view-checkpoint.ts';
import { addresses } from '../addresses.ts';
import { CheckpointBox } from '../checkpoint-box.tsx';
import { Layout } from '../layout.tsx';
import { link, type Page, t } from '../page.ts';
import { type Answer, VerifyAnswer } from '../verify-answer.tsx';

interface VerifyProps {
  readonly page: Page;
  /** What was asked; null before anything was. */
  readonly answer: Answer | null;
  readonly entered: string;
  /** The last one; null before the first. */
  readonly checkpoint: CheckpointView | null;
  /** How large a file this host takes. */
  readonly mostMb: number;
}

/** Says whether a file is exactly what was published. */
export function VerifyPage({ page, answer, entered, checkpoint, mostMb }: VerifyProps) {
  const action = link(page, addresses.verify);
  return (
    <Layout page={page} title={t(page, verifyWords.title)} unlisted={answer !== null}>
      <h1>{t(page, verifyWords.title)}</h1>
      {answer === null ? null : <VerifyAnswer page={page} answer={answer} />}
      <p class="lead">{t(page, verifyWords.intro)}</p>
      <div class="verify-forms">
        <section class="box" aria-labelledby="by-file">
          <h2 id="by-file">{t(page, verifyWords.byFile)}</h2>
          <form method="post" action={action} enctype="multipart/form-data">
            <label for="file">{t(page, chooseFileWords(mostMb))}</label>
            <input id="file" name="file" type="file" required />
            <button type="submit">{t(page, verifyWords.submit)}</button>
          </form>
        </section>
        <section class="box" aria-labelledby="by-digest">
          <h2 id="by-digest">{t(page, verifyWords.byDigest)}</h2>
          <form method="get" action={action}>
            <label for="digest">{t(page, verifyWords.digestField)}</label>
            <input
              id="digest"
              name="digest"
              type="text"
              value={entered}
              required
              maxlength={100}
              autocomplete="off"
              spellcheck={false}
            />
            <button type="submit">{t(page, verifyWords.submit)}</button>
          </form>
        </section>
      </div>
      <section aria-labelledby="how">
        <h2 id="how">{t(page, verifyWords.howTitle)}</h2>
        <p>{t(page, verifyWords.how)}</p>
      </section>
      <CheckpointBox page={page} checkpoint={checkpoint} />
    </Layout>
  );
}
