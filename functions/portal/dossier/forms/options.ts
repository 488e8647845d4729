import { attributeNames } from '../../../../templates/words/attributes.ts';
import { controlWords } from '../../../../templates/words/portal-controls.ts';
import type { Words } from '../../../../templates/words/words.ts';
import { disclosureAttributes } from '../../../domain/disclosure/attributes.ts';
import { groundIds, withholdingGrounds } from '../../../domain/disclosure/grounds.ts';
import type { Option } from '../../forms/controls.tsx';
import type { Frame } from '../../layout/frame.ts';

/** Options from a vocabulary. */
export function optionsOf(frame: Frame, names: Readonly<Record<string, Words>>): Option[] {
  return Object.entries(names).map(([value, words]) => ({ value, label: frame.tell(words) }));
}

export function attributeOptions(frame: Frame): Option[] {
  return disclosureAttributes.map((value) => ({
    value,
    label: frame.tell(attributeNames[value]),
  }));
}

/** The statutory grounds with their articles; the first option is none. */
export function groundOptions(frame: Frame, none: Words = controlWords.none): Option[] {
  return [
    { value: '', label: frame.tell(none) },
    ...groundIds.map((value) => {
      const { citation, title } = withholdingGrounds[value];
      return { value, label: `${citation.clause} ${frame.tell(title)}` };
    }),
  ];
}
