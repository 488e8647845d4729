import {
  candidateWords,
  reviewWords,
  sheetWords,
} from '../../../../templates/words/privacy-review.ts';
import type { Frame } from '../../layout/frame.ts';
import { Layout } from '../../layout/layout.tsx';
import { foundBy } from '../../static/review/explained.mjs';
import { groundsOf, placeOf, proposalOf } from '../../static/review/inspector.mjs';
import { indexOf, stateOf } from '../../static/review/model.mjs';
import { fill } from '../../static/review/node.mjs';
import { type PageWords, pageWords } from './page-words.ts';
import { addressOfReview, type ReviewReading } from './reading.ts';

/** What was decided, for the paper file: places, kinds and grounds, and no value. */
export function ReviewSheet({ frame, reading }: { frame: Frame; reading: ReviewReading }) {
  const { tell } = frame;
  const { view, dossierView } = reading;
  const index = indexOf(view);
  const words = pageWords((one) => tell(one));
  const title = tell(sheetWords.title);
  const summary = { ...view.counts, warnings: view.warnings.length };
  return (
    <Layout frame={frame} title={title} wide>
      <h1>{title}</h1>
      <p>
        <b lang="zh-CN">{dossierView.title}</b>
      </p>
      <p class="quiet">{tell(sheetWords.lead)}</p>
      <p>{fill(tell(sheetWords.summary), summary)}</p>
      <p class="actions">
        <a href={addressOfReview(reading)}>{tell(reviewWords.backToReview)}</a>
      </p>
      <div class="scroll">
        <table class="review-sheet">
          <thead>
            <tr>
              {[
                sheetWords.number,
                candidateWords.place,
                candidateWords.type,
                candidateWords.proposal,
                candidateWords.foundBy,
                candidateWords.state,
                sheetWords.ground,
              ].map((head) => (
                <th scope="col">{tell(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {index.order.map((candidate, at) => (
              <tr>
                <td>{at + 1}</td>
                <td>{placeOf({ words }, index, candidate)}</td>
                <td>{words.types[candidate.type]}</td>
                <td>{proposalOf({ words }, candidate)}</td>
                <td>{foundBy(words, candidate)}</td>
                <td>{words.states[stateOf(candidate)]}</td>
                <td lang="zh-CN">{groundsOf(candidate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SheetWarnings reading={reading} words={words} />
    </Layout>
  );
}

function SheetWarnings({ reading, words }: { reading: ReviewReading; words: PageWords }) {
  const { view } = reading;
  if (view.warnings.length === 0) return null;
  const index = indexOf(view);
  return (
    <section>
      <h2>{words.warnings.title}</h2>
      <ul>
        {view.warnings.map((warning) => (
          <li>
            {words.warningKinds[warning.kind]} · {placeOf({ words }, index, warning)} ·{' '}
            {warning.acknowledged ? words.warnings.acknowledged : words.states.undecided}
          </li>
        ))}
      </ul>
    </section>
  );
}
