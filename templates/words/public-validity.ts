import type { Validity } from '../../functions/domain/dossier/state.ts';
import type { Words } from './words.ts';

export const validityWords: Readonly<Record<Validity, Words>> = {
  inForce: { zh: '现行有效', en: 'In force' },
  amended: { zh: '已修改', en: 'Amended' },
  repealed: { zh: '已废止', en: 'Repealed' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
  revoked: { zh: '已撤销', en: 'Revoked' },
};

const acts: Readonly<Record<Exclude<Validity, 'inForce'>, Words>> = {
  amended: { zh: '修改', en: 'amended' },
  repealed: { zh: '废止', en: 'repealed' },
  lapsed: { zh: '失效', en: 'lapses' },
  revoked: { zh: '撤销', en: 'revoked' },
};

const thisDocument: Words = { zh: '本文件', en: 'This document' };
/** What the mark on an interpretation speaks of. */
export const interpretedDocument: Words = {
  zh: '所解读的文件',
  en: 'The document interpreted here',
};

/** The mark on the original (在已发布的原文件上作出明确标注). */
export function validityMarked(
  validity: Exclude<Validity, 'inForce'>,
  day: Words,
  of: Words = thisDocument,
): Words {
  const act = acts[validity];
  const en = validity === 'lapsed' ? `${of.en} lapsed` : `${of.en} was ${act.en}`;
  return { zh: `${of.zh}自${day.zh}起${act.zh}`, en: `${en} with effect from ${day.en}` };
}

export function validityComing(
  validity: Exclude<Validity, 'inForce'>,
  day: Words,
  of: Words = thisDocument,
): Words {
  const act = acts[validity];
  const en = validity === 'lapsed' ? `${of.en} lapses` : `${of.en} will be ${act.en}`;
  return { zh: `${of.zh}将自${day.zh}起${act.zh}`, en: `${en} with effect from ${day.en}` };
}

export const validityBasis: Words = { zh: '依据', en: 'By' };
