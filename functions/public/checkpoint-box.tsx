import { checkpointWords } from '../../templates/words/public-checkpoint.ts';
import type { CheckpointView } from '../application/records/view-checkpoint.ts';
import { base64OfDigest } from '../ports/ledger/checkpoint-text.ts';
import { addresses } from './addresses.ts';
import { Moment } from './dates.tsx';
import { link, type Page, t } from './page.ts';
import { Fact } from './policy-facts.tsx';

interface CheckpointBoxProps {
  readonly page: Page;
  /** Null before the first one. */
  readonly checkpoint: CheckpointView | null;
}

/** The last signed checkpoint, to take home. */
export function CheckpointBox({ page, checkpoint }: CheckpointBoxProps) {
  return (
    <section class="box" id="checkpoint" aria-labelledby="checkpoint-title">
      <h2 id="checkpoint-title">{t(page, checkpointWords.title)}</h2>
      {checkpoint === null ? (
        <p>{t(page, checkpointWords.none)}</p>
      ) : (
        <Checkpoint page={page} checkpoint={checkpoint} />
      )}
    </section>
  );
}

function Checkpoint({ page, checkpoint }: { page: Page; checkpoint: CheckpointView }) {
  const { number, at, size, root, fingerprint } = checkpoint;
  // By number, so that what is downloaded one after the other belongs together.
  const files = [
    [addresses.checkpoint(number), checkpointWords.note],
    [addresses.checkpointLeaves(number), checkpointWords.leaves],
    [addresses.checkpointKey(number), checkpointWords.key],
  ] as const;
  return (
    <>
      <p>{t(page, checkpointWords.intro)}</p>
      <dl class="facts-table">
        <Fact page={page} term={checkpointWords.at}>
          <Moment page={page} at={at} />
        </Fact>
        <Fact page={page} term={checkpointWords.number}>
          {String(number)}
        </Fact>
        <Fact page={page} term={checkpointWords.size}>
          {String(size)}
        </Fact>
        <Fact page={page} term={checkpointWords.root}>
          <code>{base64OfDigest(root)}</code>
        </Fact>
        <Fact page={page} term={checkpointWords.fingerprint}>
          <code>{fingerprint}</code>
        </Fact>
      </dl>
      <ul class="downloads">
        {files.map(([address, words]) => (
          <li>
            <a href={link(page, address)} download>
              {t(page, words)}
            </a>
          </li>
        ))}
      </ul>
      <p>{t(page, checkpointWords.how)}</p>
    </>
  );
}
