import { derivedDates } from './derived-dates.ts';
import { featuresOf, type KnownFeatures } from './features.ts';
import type { Read } from './kinship.ts';
import { figuresOf, type Stated } from './part-figures.ts';

/** What a document states, and the days that follow from it. */
export function documentFigures(document: Read, known: KnownFeatures): readonly Stated[] {
  const derived = derivedDates(document.text, document.passages).flatMap(({ figure, passage }) =>
    featuresOf(passage, [figure], [], known).map((features) => {
      return { figure, passage, clause: '', features };
    }),
  );
  const stated = figuresOf(document, known).map((one) => ownNumber(one, document.text.title ?? ''));
  return [...stated, ...derived];
}

/** The number at the head of a document is that of its title. */
function ownNumber(stated: Stated, title: string): Stated {
  const { figure, passage } = stated;
  if (figure.dimension !== 'documentNumber' || passage.kind !== 'title') return stated;
  return { ...stated, passage: { ...passage, heading: title } };
}
