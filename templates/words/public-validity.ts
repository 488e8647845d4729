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

/** The mark on the original (在已发布的原文件上作出明确标注). */
export function validityMarked(validity: Exclude<Validity, 'inForce'>, day: Words): Words {
  const act = acts[validity];
  const en = validity === 'lapsed' ? 'This document lapsed' : `This document was ${act.en}`;
  return { zh: `本文件自${day.zh}起${act.zh}`, en: `${en} with effect from ${day.en}` };
}

export function validityComing(validity: Exclude<Validity, 'inForce'>, day: Words): Words {
  const act = acts[validity];
  const en = validity === 'lapsed' ? 'This document lapses' : `This document will be ${act.en}`;
  return { zh: `本文件将自${day.zh}起${act.zh}`, en: `${en} with effect from ${day.en}` };
}

export const validityBasis: Words = { zh: '依据', en: 'By' };
