import type { Gate } from '../../functions/domain/dossier/gate-names.ts';
import type { IssueGate } from '../../functions/domain/gazette/gate-names.ts';
import type { IncidentGate } from '../../functions/domain/incident/gate-names.ts';
import type { Words } from './words.ts';

/** Every gate of every workflow. */
type AnyGate = Gate | IssueGate | IncidentGate;

const issuance: Readonly<Record<string, Words>> = {
  documentLodging: { zh: '报送文件', en: 'lodging of the document' },
  interpretationLodging: { zh: '报送解读方案和材料', en: 'lodging of the interpretation' },
  submission: { zh: '部门报批', en: 'submission by the department' },
  screening: { zh: '初审', en: 'screening' },
  disclosureReview: { zh: '公开属性审查', en: 'disclosure review' },
  deidentification: { zh: '去标识化审查', en: 'de-identification' },
  signOff: { zh: '同步审签', en: 'sign-off' },
  attributeReview: { zh: '公开属性复审', en: 're-review of the attribute' },
  composition: { zh: '公报编排', en: 'composition of the gazette' },
  authoritativeInformation: { zh: '发布权威信息', en: 'authoritative information' },
  pressConference: { zh: '举行新闻发布会', en: 'press conference' },
  publicOpinionResponse: { zh: '回应舆情', en: 'response to public opinion' },
  finalProof: { zh: '清样定稿', en: 'final proof' },
};

/**
 * A gate as people call it; a follow-up's gates name its material.
 *
 * @param title of that material; its key stands for it where nobody knows it
 */
export function gateName(gate: AnyGate, title?: string): Words {
  const known = issuance[gate];
  if (known !== undefined) return known;
  const material = title ?? gate.split(':', 2)[1];
  const { zh, en } = gateKindName(gate);
  return { zh: `${zh}（${material}）`, en: `${en} ${material}` };
}

/** A gate without the material of a follow-up, for where something else names that. */
export function gateKindName(gate: AnyGate): Words {
  const known = issuance[gate];
  if (known !== undefined) return known;
  return gate.startsWith('followUpLodging:')
    ? { zh: '报送后续解读', en: 'lodging of follow-up' }
    : { zh: '审核后续解读', en: 'review of follow-up' };
}
