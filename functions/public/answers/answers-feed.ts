import { answerWords } from '../../../templates/words/public-answers.ts';
import type { City } from '../../application/city.ts';
import { type AnsweredPolicy, everyAnswer } from '../../application/public/answers/list-answers.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { addresses } from '../addresses.ts';
import { policyTitle } from '../titles.ts';
import { element, xmlFile } from '../xml.ts';

/** Programs ask often; a feed tells what is new and not everything. */
const MOST_ENTRIES = 200;

/** The questions and cases of the latest policies as an Atom feed (RFC 4287), in Chinese. */
export function answersFeed(
  city: City,
  root: string,
  policies: readonly AnsweredPolicy[],
  now: Instant,
): string {
  const answers = policies
    .flatMap(({ policy }) => everyAnswer(policy).map((answer) => ({ policy, ...answer })))
    .toSorted((a, b) => (releasedAt(a) < releasedAt(b) ? 1 : -1))
    .slice(0, MOST_ENTRIES);
  const [latest] = answers;
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      element('id', {}, `${root}${addresses.answersFeed}`),
      element('title', {}, `${city.name.zh}${answerWords.title.zh}`),
      element('updated', {}, latest === undefined ? now : releasedAt(latest)),
      element('author', {}, element('name', {}, city.gazettePublisher)),
      element('link', { rel: 'self', href: `${root}${addresses.answersFeed}` }),
      element('link', { rel: 'alternate', href: `${root}${addresses.answers}` }),
      ...answers.map((listed) => {
        const { policy, interpretation, answer } = listed;
        const address = `${root}${addresses.answer(policy.dossier, interpretation.key, answer.anchor)}`;
        return element(
          'entry',
          {},
          element('id', {}, address),
          element('title', {}, answer.title),
          element('updated', {}, releasedAt(listed)),
          element('link', { rel: 'alternate', type: 'text/html', href: address }),
          element('link', { rel: 'related', href: `${root}${addresses.policy(policy.dossier)}` }),
          element('summary', {}, policyTitle(policy)),
        );
      }),
    ),
  );
}

function releasedAt({
  interpretation,
}: Pick<ReturnType<typeof everyAnswer>[number], 'interpretation'>) {
  return interpretation.file.released.at;
}
