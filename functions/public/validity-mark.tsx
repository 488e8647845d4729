import { dayInWords } from '../../templates/words/public-dates.ts';
import {
  validityBasis,
  validityComing,
  validityMarked,
  validityWords,
} from '../../templates/words/public-validity.ts';
import type { Words } from '../../templates/words/words.ts';
import type { PolicyEntry, ValidityMark } from '../application/public/policy-entry.ts';
import { validityOn } from '../application/public/validity-on.ts';
import { chinese, type Page, t } from './page.ts';

/** The standing of a policy today, in one word; lists show it. */
export function ValidityTag({ page, policy }: { page: Page; policy: PolicyEntry }) {
  const { validity } = validityOn(policy, page.today);
  return <span class={`tag validity-${validity}`}>{t(page, validityWords[validity])}</span>;
}

/** The marks on the original: what changed, from when, by which document. */
export function ValidityBanner(props: {
  page: Page;
  policy: PolicyEntry;
  /** What the page shows, where it is not the document itself. */
  of?: Words;
}) {
  const { page, policy, of } = props;
  const { mark, coming } = validityOn(policy, page.today);
  if (mark === null && coming === null) return null;
  return (
    <div class="validity-banner" role="note">
      {mark === null ? null : (
        <Notice page={page} mark={mark}>
          {t(page, validityMarked(mark.validity, dayInWords(mark.effectiveOn), of))}
        </Notice>
      )}
      {coming === null ? null : (
        <Notice page={page} mark={coming}>
          {t(page, validityComing(coming.validity, dayInWords(coming.effectiveOn), of))}
        </Notice>
      )}
    </div>
  );
}

function Notice({ page, mark, children }: { page: Page; mark: ValidityMark; children: string }) {
  return (
    <p>
      <strong>{children}</strong>
      <span class="basis">
        {t(page, validityBasis)}
        {page.language === 'en' ? ' ' : '：'}
        <span {...chinese(page)}>{mark.basis}</span>
      </span>
    </p>
  );
}
