import { attributeReviewWords } from './attribute-reviews.ts';
import { aspectNames } from './attributes.ts';
import { doubtWords } from './doubts.ts';
import { calendarFields } from './portal-calendar.ts';
import { controlWords } from './portal-controls.ts';
import { disclosureWords } from './portal-disclosure.ts';
import { dossierWords } from './portal-dossier.ts';
import { gazetteWords } from './portal-gazette.ts';
import { incidentWords } from './portal-incidents.ts';
import { matterFields } from './portal-matters.ts';
import { planWords } from './portal-plan.ts';
import { stepWords } from './portal-steps.ts';
import { addWords, closeWords } from './privacy-review.ts';
import { validityWords } from './validity-list.ts';
import type { Words } from './words.ts';

const fields: Readonly<Record<string, Words>> = {
  ...matterFields,
  ...calendarFields,
  title: { zh: '标题', en: 'Title' },
  triggers: dossierWords.triggers,
  jurisdiction: dossierWords.jurisdiction,
  file: controlWords.file,
  note: controlWords.note,
  reason: controlWords.reasons,
  reasons: controlWords.reasons,
  department: incidentWords.department,
  count: attributeReviewWords.count,
  until: validityWords.until,
  'period.effectiveFrom': validityWords.effectiveFrom,
  'period.validUntil': validityWords.validUntil,
  sure: stepWords.withdrawTick,
  confirmed: closeWords.discardConfirm,
  words: addWords.words,
  incomplete: gazetteWords.leaveOut,
  part: stepWords.part,
  channel: dossierWords.channel,
  reference: dossierWords.reference,
  releasedAt: dossierWords.releasedAt,
  validity: dossierWords.validity,
  effectiveOn: stepWords.effectiveOn,
  basis: stepWords.basis,
  topic: doubtWords.topic,
  lines: doubtWords.lines,
  receivedOn: doubtWords.receivedOn,
  times: doubtWords.times,
  doubts: doubtWords.toAnswer,
  channels: doubtWords.channels,
  dueOn: doubtWords.dueOn,
  incident: incidentWords.id,
  level: incidentWords.level,
  happenedAt: incidentWords.happenedAt,
  learnedAt: incidentWords.learnedAt,
  saidAt: incidentWords.saidAt,
  'speaker.office': incidentWords.office,
  publishedOn: gazetteWords.publishedOn,
  entries: gazetteWords.entries,
  'proposal.attribute': stepWords.attribute,
  'proposal.reasons': stepWords.attributeReasons,
  'proposal.ground': stepWords.attributeGround,
  'decision.attribute': disclosureWords.attribute,
  'decision.ground': disclosureWords.ground,
  'decision.reasons': disclosureWords.reasons,
  'decision.releaseAt': disclosureWords.releaseAt,
  'decision.assessment.wording.verdict': aspectNames.wording,
  'decision.assessment.timing.verdict': aspectNames.timing,
  'decision.assessment.method.verdict': aspectNames.method,
  'plan.outline': planWords.outline,
  'plan.audience': planWords.audience,
  'plan.materials': dossierWords.material,
};

const planFields: Readonly<Record<string, Words>> = {
  title: planWords.materialTitle,
  key: planWords.key,
  form: planWords.form,
  phase: planWords.phase,
  channels: planWords.channels,
  'due.kind': planWords.due,
  'due.days': planWords.days,
  'due.date': planWords.date,
};

/** What a field is called on its form, by its name; null for one that has no name for people. */
export function fieldName(name: string): Words | null {
  const [, row, field] = /^plan\.materials\.(\d+)\.(.+)$/.exec(name) ?? [];
  if (row === undefined || field === undefined) {
    return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
  }
  const words = Object.hasOwn(planFields, field) ? planFields[field] : undefined;
  if (words === undefined) return null;
  const number = String(Number(row) + 1);
  const { zh, en } = planWords.material;
  return {
    zh: `${zh.replace('{number}', number)}${words.zh}`,
    en: `${en.replace('{number}', number)}, ${words.en}`,
  };
}
