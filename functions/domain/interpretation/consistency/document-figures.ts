import type { PolicyDocument } from '../../document/model.ts';
import { passagesOf } from '../passages/passages.ts';
import { derivedDates } from './derived-dates.ts';
import { featuresOf, type KnownFeatures } from './features.ts';
import { figuresOf, type Stated } from './part-figures.ts';

/** What a document states, and the days that follow from it. */
export function documentFigures(document: PolicyDocument, known: KnownFeatures): readonly Stated[] {
  const derived = derivedDates(document, passagesOf(document)).flatMap(({ figure, passage }) =>
    featuresOf(passage, [figure], [], known).map((features) => {
      return { figure, passage, clause: '', features };
    }),
  );
  const stated = figuresOf(document, known).map((one) => ownNumber(one, document.title ?? ''));
  return [...stated, ...derived];
}

/** The number at the head of a document is that of its title. */
function ownNumber(stated: Stated, title: string): Stated {
  const { figure, passage } = stated;
  if (figure.dimension !== 'documentNumber' || passage.kind !== 'title') return stated;
  return { ...stated, passage: { ...passage, heading: title } };
}
