import {
  attributeReviewWords,
  reviewBasisNames,
} from '../../../templates/words/attribute-reviews.ts';
import { attributeNames } from '../../../templates/words/attributes.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import type { AttributeReviewRow } from '../../application/dossier/list-attribute-reviews.ts';
import { csvText } from '../csv-text.ts';

/** The yearly list as a table for spreadsheet programs. */
export function reviewsAsCsv(
  reviews: readonly AttributeReviewRow[],
  departmentOf: (id: string) => string,
): string {
  const head = [
    listWords.dossier.zh,
    '标题',
    listWords.number.zh,
    listWords.department.zh,
    attributeReviewWords.attribute.zh,
    attributeReviewWords.requests.zh,
    attributeReviewWords.dueOn.zh,
    attributeReviewWords.standing.zh,
  ];
  const rows = reviews.map((row) => [
    row.dossier,
    row.title,
    row.documentNumber ?? '',
    departmentOf(row.department),
    attributeNames[row.attribute].zh,
    String(row.requests),
    row.reviewDueOn,
    row.openReview === null ? '' : reviewBasisNames[row.openReview].zh,
  ]);
  return csvText([head, ...rows]);
}
