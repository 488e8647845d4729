import { describe, expect, it } from 'vitest';
import { jurisdictionIds } from '../../../../functions/domain/jurisdictions/jurisdiction.ts';
import { listRules } from '../../../../functions/domain/jurisdictions/list-rules.ts';
import {
  parameterNames,
  parameterSchemas,
} from '../../../../functions/domain/jurisdictions/parameters.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';

describe.each(jurisdictionIds)('the rules of %s', (id) => {
  const { parameters } = jurisdiction(id);

  it('are complete and every value fits its schema', () => {
    expect(Object.keys(parameters)).toEqual(parameterNames);
    for (const name of parameterNames) {
      expect(parameterSchemas[name].safeParse(parameters[name].value).success, name).toBe(true);
    }
  });

  it('name an instrument and a title for every parameter', () => {
    for (const name of parameterNames) {
      const { instrument, title } = parameters[name].citation;
      expect(instrument, name).not.toBe('');
      expect(title, name).not.toBe('');
    }
  });

  it('ask for the interpretation within three working days on website and media', () => {
    expect(parameters.interpretationWithinWorkingDays.value).toBe(3);
    expect(parameters.interpretationChannels.value).toEqual(['website', 'media']);
  });

  it('know exactly two exceptions to de-identification', () => {
    expect(parameters.privacyExceptions.value).toEqual([
      'punitivePublicity',
      'mandatoryDisclosure',
    ]);
  });
});

describe('a city’s rules', () => {
  it('show where the paper is silent and the national rule stands in', () => {
    const nanjing = jurisdiction('nanjing-2018').parameters;
    expect(nanjing.interpretationWithinWorkingDays).toMatchObject({
      inheritedFrom: null,
      citation: { instrument: 'NJ18', clause: '一(二)' },
    });
    expect(nanjing.disclosureWithinWorkingDays).toMatchObject({
      value: 20,
      inheritedFrom: 'national',
      citation: { instrument: '条例', clause: '第二十六条' },
    });
    const national = jurisdiction('national').parameters;
    for (const name of parameterNames) expect(national[name].inheritedFrom, name).toBe(null);
  });

  it('keep the two triples of synchronisation apart', () => {
    const { parameters } = jurisdiction('nanjing-2018');
    expect(parameters.documentSynchronisation.value).toEqual(['同步组织', '同步审签', '同步部署']);
    expect(parameters.deploymentSynchronisation.value).toEqual([
      '同步研究',
      '同步部署',
      '同步推进',
    ]);
    expect(jurisdiction('jinan-2017').parameters.deploymentSynchronisation.value).toBe(null);
  });

  it('differ where the papers differ', () => {
    const value = (id: string) => {
      const { parameters } = jurisdiction(id);
      return {
        plan: parameters.planWithinWorkingDays.value,
        service: parameters.changedServiceItemWithinWorkingDays.value,
        head: parameters.firstInterpreterYearlyMinimum.value,
        expert: parameters.expertInterpretationForTechnical.value,
        copying: parameters.verbatimCopying.value,
        elements: parameters.mandatoryContentElements.value.length,
      };
    };
    const silent = { plan: null, service: null, head: 0, expert: false, copying: 'warned' };
    expect(value('nanjing-2018')).toEqual({
      plan: 30,
      service: 1,
      head: 1,
      expert: true,
      copying: 'warned',
      elements: 0,
    });
    expect(value('beijing-2017')).toEqual({ ...silent, elements: 0 });
    expect(value('haimen-2018')).toEqual({ ...silent, service: 1, elements: 3 });
    expect(value('nanjing-2020')).toEqual({ ...silent, copying: 'refused', elements: 3 });
    expect(value('jinan-2017')).toEqual({ ...silent, plan: 30, elements: 5 });
  });

  it('cite their own papers for emergencies where these set the hours', () => {
    for (const [id, instrument] of [
      ['beijing-2017', 'BJ17'],
      ['jinan-2017', 'JN17'],
      ['nanjing-2018', '61号'],
    ] as const) {
      const { emergencyInformationHours, pressConferenceHours } = jurisdiction(id).parameters;
      expect([emergencyInformationHours.value, pressConferenceHours.value]).toEqual([5, 24]);
      expect(emergencyInformationHours.citation.instrument).toBe(instrument);
    }
  });

  it('are refused for a city that is not there, naming the ones that are', () => {
    for (const id of ['jiangzhou', '', 'toString', 'constructor']) {
      let refusal: unknown;
      try {
        jurisdiction(id);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({
        reason: 'jurisdictionUnknown',
        details: { jurisdiction: id, known: jurisdictionIds },
      });
    }
  });
});

describe('the list of rules', () => {
  const rows = listRules(jurisdiction('nanjing-2020'));

  it('has one row for every parameter', () => {
    expect(rows.map(({ parameter }) => parameter)).toEqual(parameterNames);
  });

  it('prints value, source and fallback', () => {
    expect(rows.find(({ parameter }) => parameter === 'verbatimCopying')).toEqual({
      parameter: 'verbatimCopying',
      value: 'refused',
      instrument: 'NJ20',
      title: '《当前政务公开工作要点》（宁政办发〔2020〕38号）',
      clause: '政策解读部分',
      quotation: '不得以简单摘抄文件内容的方式进行解读',
      inForceFrom: '2020-08-25',
      inheritedFrom: null,
      overridden: false,
    });
    expect(rows.find(({ parameter }) => parameter === 'disclosureWithinWorkingDays')).toMatchObject(
      {
        inheritedFrom: 'national',
        inForceFrom: '2019-05-15',
      },
    );
  });

  it('says of a service level that it is the deployment’s own', () => {
    const row = rows.find(({ parameter }) => parameter === 'gateWorkingDays');
    expect(row).toMatchObject({ instrument: '本部署', quotation: '', inForceFrom: null });
  });
});
