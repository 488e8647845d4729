import {
  attributeReviewWords,
  reviewBasisNames,
} from '../../../templates/words/attribute-reviews.ts';
import { attributeNames } from '../../../templates/words/attributes.ts';
import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import type {
  AttributeReviewRow,
  ConversionRow,
} from '../../application/dossier/list-attribute-reviews.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';

/** The yearly list (定期审查): what is closed, by when it is reviewed, and what was opened. */
export function AttributeReviewsPage(props: {
  frame: Frame;
  year: number;
  today: LocalDate;
  reviews: readonly AttributeReviewRow[];
  conversions: readonly ConversionRow[];
}) {
  const { frame, year, reviews, conversions } = props;
  const { tell } = frame;
  const title = tell(attributeReviewWords.title).replace('{year}', String(year));
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(attributeReviewWords.lead)}</p>
      <form method="get" class="inline">
        <label for="year">{tell(attributeReviewWords.year)}</label>{' '}
        <input id="year" name="year" type="number" min="1990" max="2200" value={String(year)} />{' '}
        <button type="submit">{tell(attributeReviewWords.show)}</button>{' '}
        <a href={`/portal/attribute-reviews/${year}.csv`}>{tell(attributeReviewWords.csv)}</a>{' '}
        <span class="quiet">{tell(attributeReviewWords.print)}</span>
      </form>
      {reviews.length === 0 ? (
        <p class="box">{tell(attributeReviewWords.nothing)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(listWords.dossier),
            tell(listWords.department),
            tell(attributeReviewWords.attribute),
            tell(attributeReviewWords.requests),
            tell(attributeReviewWords.dueOn),
            tell(attributeReviewWords.standing),
          ]}
        >
          {reviews.map((row) => (
            <ReviewRow frame={frame} row={row} today={props.today} />
          ))}
        </HeadedTable>
      )}
      <h2>{tell(attributeReviewWords.conversions)}</h2>
      {conversions.length === 0 ? (
        <p>{tell(attributeReviewWords.noConversions)}</p>
      ) : (
        <ConversionTable frame={frame} conversions={conversions} />
      )}
    </Layout>
  );
}

function Title({ dossier, title }: { dossier: string; title: string }) {
  return (
    <a href={`/portal/dossiers/${dossier}`} lang="zh-CN">
      {inBookMarks(title)}
    </a>
  );
}

function ReviewRow(props: { frame: Frame; row: AttributeReviewRow; today: LocalDate }) {
  const { frame, row, today } = props;
  const { tell } = frame;
  return (
    <tr>
      <td>
        <Title {...row} />
        {row.documentNumber === null ? null : <div class="quiet">{row.documentNumber}</div>}
      </td>
      <td>{frame.department(row.department)}</td>
      <td>{tell(attributeNames[row.attribute])}</td>
      <td>{row.requests}</td>
      <td class="nowrap">{row.reviewDueOn}</td>
      <td>
        <Standing frame={frame} row={row} today={today} />
      </td>
    </tr>
  );
}

function Standing(props: { frame: Frame; row: AttributeReviewRow; today: LocalDate }) {
  const { row, today } = props;
  const { tell } = props.frame;
  const isOverdue = row.reviewDueOn < today;
  const open = row.openReview === null ? null : tell(reviewBasisNames[row.openReview]);
  if (isOverdue) return <span class="mark bad">{tell(attributeReviewWords.overdue)}</span>;
  if (open === null) return <span class="mark plain">{tell(attributeReviewWords.later)}</span>;
  return (
    <span class="mark warn">
      {tell(attributeReviewWords.open)} · {open}
    </span>
  );
}

function ConversionTable(props: { frame: Frame; conversions: readonly ConversionRow[] }) {
  const { frame, conversions } = props;
  const { tell } = frame;
  return (
    <HeadedTable
      heads={[
        tell(listWords.dossier),
        tell(listWords.department),
        tell(attributeReviewWords.from),
        tell(attributeReviewWords.decidedOn),
        tell(attributeReviewWords.result),
      ]}
    >
      {conversions.map((row) => (
        <tr>
          <td>
            <Title {...row} />
          </td>
          <td>{frame.department(row.department)}</td>
          <td>{tell(attributeNames[row.from])}</td>
          <td class="nowrap">{row.decidedOn}</td>
          <td>
            {row.publishedOn === null
              ? tell(attributeReviewWords.underWay)
              : tell(attributeReviewWords.publishedOn).replace('{day}', row.publishedOn)}
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}
