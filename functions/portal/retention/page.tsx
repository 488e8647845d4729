import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { gateName } from '../../../templates/words/gates.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { retentionStandings, retentionWords } from '../../../templates/words/retention.ts';
import type { KeptReview } from '../../application/retention/list-raw-personal-data.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { minuteOf } from '../layout/times.ts';

const looks: Readonly<Record<KeptReview['standing'], string>> = {
  underReview: 'plain',
  kept: 'good',
  due: 'bad',
  over: 'bad',
};

/** Which raw personal data the vault holds at this moment, and until when. */
export function RetentionPage(props: {
  frame: Frame;
  reviews: readonly KeptReview[];
  next: string | null;
}) {
  const { frame, reviews, next } = props;
  const { tell } = frame;
  const title = tell(retentionWords.title);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(retentionWords.lead)}</p>
      {reviews.length === 0 ? (
        <p class="box">{tell(retentionWords.nothing)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(listWords.dossier),
            tell(listWords.gate),
            tell(retentionWords.ended),
            tell(retentionWords.lastDay),
            tell(listWords.status),
          ]}
        >
          {reviews.map((review) => (
            <ReviewRow frame={frame} review={review} />
          ))}
        </HeadedTable>
      )}
      <Pager frame={frame} address="/portal/retention?" next={next} />
    </Layout>
  );
}

function ReviewRow({ frame, review }: { frame: Frame; review: KeptReview }) {
  const { dossier, title, gate, standing, endedAt, lastDay } = review;
  return (
    <tr>
      <td>
        {title === null ? (
          dossier
        ) : (
          <a href={`/portal/dossiers/${dossier}`} lang="zh-CN">
            {inBookMarks(title)}
          </a>
        )}
      </td>
      <td>{frame.tell(gateName(gate))}</td>
      <td class="nowrap">{endedAt === null ? '' : minuteOf(endedAt)}</td>
      <td class="nowrap">{lastDay === null ? '' : <time datetime={lastDay}>{lastDay}</time>}</td>
      <td>
        <span class={`mark ${looks[standing]}`}>{frame.tell(retentionStandings[standing])}</span>
      </td>
    </tr>
  );
}
