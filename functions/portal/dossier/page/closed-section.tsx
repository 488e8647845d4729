import {
  attributeReviewWords,
  reviewBasisNames,
} from '../../../../templates/words/attribute-reviews.ts';
import { attributeNames } from '../../../../templates/words/attributes.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { localDateOf } from '../../../domain/kernel/time.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';

/** What keeps the dossier closed, when that is looked at again, and who asked how often. */
export function ClosedSection({ frame, view }: { frame: Frame; view: DossierView }) {
  const { tell } = frame;
  const { closed, conversion } = view;
  if (conversion !== null) {
    const facts = tell(attributeReviewWords.conversionFacts)
      .replace('{from}', tell(attributeNames[conversion.from]))
      .replace('{day}', localDateOf(conversion.decidedAt));
    return <p class="notice">{facts}</p>;
  }
  if (closed === null) return null;
  const { openReview, tallies } = closed;
  return (
    <section class="box">
      <h2>{tell(attributeReviewWords.reviewOfDossier)}</h2>
      <p>
        {tell(attributeReviewWords.closedFacts)
          .replace('{day}', closed.reviewDueOn)
          .replace('{requests}', String(closed.requests))}{' '}
        {openReview === null ? null : (
          <b>
            {tell(attributeReviewWords.openFacts)
              .replace('{day}', localDateOf(openReview.openedAt))
              .replace('{basis}', tell(reviewBasisNames[openReview.basis]))}
          </b>
        )}
      </p>
      {tallies.length === 0 ? null : (
        <HeadedTable
          caption={tell(attributeReviewWords.tallies)}
          heads={[
            tell(attributeReviewWords.entry),
            tell(attributeReviewWords.count),
            tell(attributeReviewWords.receivedOn),
            tell(attributeReviewWords.reference),
          ]}
        >
          {tallies.map(({ entry, count, receivedOn, reference }) => (
            <tr>
              <td>{entry}</td>
              <td>{count}</td>
              <td class="nowrap">{receivedOn}</td>
              <td lang="zh-CN">{reference}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </section>
  );
}
