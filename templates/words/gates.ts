import type { Gate } from '../../functions/domain/dossier/gate-names.ts';
import type { Words } from './words.ts';

const issuance: Readonly<Record<string, Words>> = {
  documentLodging: { zh: '报送文件', en: 'lodging of the document' },
  interpretationLodging: { zh: '报送解读方案和材料', en: 'lodging of the interpretation' },
  submission: { zh: '部门报批', en: 'submission by the department' },
  screening: { zh: '初审', en: 'screening' },
  disclosureReview: { zh: '公开属性审查', en: 'disclosure review' },
  deidentification: { zh: '去标识化审查', en: 'de-identification' },
  signOff: { zh: '同步审签', en: 'sign-off' },
  composition: { zh: '公报编排', en: 'composition of the gazette' },
  finalProof: { zh: '清样定稿', en: 'final proof' },
};

/** A gate as people call it; a follow-up's gates name its key. */
export function gateName(gate: Gate | 'composition' | 'finalProof'): Words {
  const known = issuance[gate];
  if (known !== undefined) return known;
  const [kind, key] = gate.split(':', 2);
  return kind === 'followUpLodging'
    ? { zh: `报送后续解读（${key}）`, en: `lodging of follow-up ${key}` }
    : { zh: `审核后续解读（${key}）`, en: `review of follow-up ${key}` };
}
