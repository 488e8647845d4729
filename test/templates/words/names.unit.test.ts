import { describe, expect, it } from 'vitest';
import { disclosureAttributes } from '../../../functions/domain/disclosure/attributes.ts';
import { circumstances, groundIds } from '../../../functions/domain/disclosure/grounds.ts';
import { dossierEventBodySchema } from '../../../functions/domain/dossier/events.ts';
import { issuanceGates } from '../../../functions/domain/dossier/gate-names.ts';
import { issueGates } from '../../../functions/domain/gazette/gate-names.ts';
import { incidentEventBodySchema } from '../../../functions/domain/incident/events.ts';
import {
  channelSchema,
  formSchema,
  phaseSchema,
} from '../../../functions/domain/interpretation/plan.ts';
import { interpretationTriggers } from '../../../functions/domain/interpretation/triggers.ts';
import { roles } from '../../../functions/domain/kernel/people.ts';
import { personalDataTypes } from '../../../functions/domain/privacy/personal-data.ts';
import {
  attributeNames,
  circumstanceNames,
  groundNames,
} from '../../../templates/words/attributes.ts';
import { gateName } from '../../../templates/words/gates.ts';
import {
  channelNames,
  formNames,
  phaseNames,
  triggerNames,
} from '../../../templates/words/interpretation.ts';
import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import { personalDataNames } from '../../../templates/words/personal-data.ts';
import { planFindingNames } from '../../../templates/words/plan-findings.ts';
import { eventNames } from '../../../templates/words/portal-dossier.ts';
import { incidentEventNames } from '../../../templates/words/portal-incidents.ts';
import { roleNames } from '../../../templates/words/roles.ts';
import {
  dossierStatusNames,
  followUpStageNames,
  issueStatusNames,
  validityNames,
} from '../../../templates/words/statuses.ts';
import type { Words } from '../../../templates/words/words.ts';

/** Every event that a history can hold. */
function typesOf(schema: {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: string } } }[];
}): readonly string[] {
  return schema.options.map(({ shape }) => shape.type.value);
}

const vocabularies: readonly (readonly [
  string,
  Readonly<Record<string, Words>>,
  readonly string[],
])[] = [
  ['attributes', attributeNames, disclosureAttributes],
  ['grounds', groundNames, groundIds],
  ['circumstances', circumstanceNames, circumstances],
  ['channels', channelNames, channelSchema.options],
  ['forms', formNames, formSchema.options],
  ['phases', phaseNames, phaseSchema.options],
  ['triggers', triggerNames, interpretationTriggers],
  ['personal data', personalDataNames, personalDataTypes],
  ['roles', roleNames, [...roles, 'system']],
  ['dossier statuses', dossierStatusNames, Object.keys(dossierStatusNames)],
  ['issue statuses', issueStatusNames, Object.keys(issueStatusNames)],
  ['validity', validityNames, Object.keys(validityNames)],
  ['follow-up stages', followUpStageNames, Object.keys(followUpStageNames)],
  ['obligations', obligationNames, Object.keys(obligationNames)],
  ['standings', standingNames, Object.keys(standingNames)],
  ['events of dossiers', eventNames, typesOf(dossierEventBodySchema)],
  ['events of incidents', incidentEventNames, typesOf(incidentEventBodySchema)],
  ['plan findings', planFindingNames, Object.keys(planFindingNames)],
];

describe.each(vocabularies)('The words for %s', (_name, names, codes) => {
  it('name every code in Chinese and in English', () => {
    expect(Object.keys(names).toSorted()).toEqual([...codes].toSorted());
    for (const { zh, en } of Object.values(names)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
  });

  it('tell one from another', () => {
    const said = Object.values(names);
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(said.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(said.length);
  });
});

describe('The words for gates', () => {
  it('name every gate, and a follow-up’s with its key', () => {
    for (const gate of [...issuanceGates, ...issueGates]) {
      expect(gateName(gate).zh).toMatch(/^[\u4e00-\u9fff]+$/);
    }
    expect(gateName('followUpLodging:qa').zh).toBe('报送后续解读（qa）');
    expect(gateName('followUpReview:qa').en).toBe('review of follow-up qa');
  });
});
