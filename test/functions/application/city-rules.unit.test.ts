import { expect, test } from 'vitest';
import { citySchema } from '../../../functions/application/city.ts';
import { cityRules } from '../../../functions/application/city-rules.ts';
import { jurisdiction } from '../../../functions/domain/jurisdictions/registry.ts';
import { jiangzhou } from '../../../infra/local/city.ts';

const citation = { instrument: '江州', title: '江州市办法', clause: '第三条' };
const plain = () => {
  const { rules: _own, ...city } = jiangzhou('https://jiangzhou.example', 'nanjing-2020');
  return city;
};
const cityWith = (rules: object) => citySchema.parse({ ...plain(), rules });

test('a city without rules of its own follows its jurisdiction', () => {
  expect(cityRules(citySchema.parse(plain()))('nanjing-2020')).toEqual(
    jurisdiction('nanjing-2020'),
  );
});

test('a city’s own rule lies over every jurisdiction, with its source', () => {
  const rules = cityRules(cityWith({ rawPersonalDataKeptDays: { value: 7, citation } }));
  for (const id of ['nanjing-2020', 'beijing-2017'] as const) {
    expect(rules(id).parameters.rawPersonalDataKeptDays).toMatchObject({
      value: 7,
      citation,
      overridden: true,
    });
    expect(rules(id).parameters.disclosureWithinWorkingDays).toEqual(
      jurisdiction(id).parameters.disclosureWithinWorkingDays,
    );
  }
  expect(rules('nanjing-2020')).toBe(rules('nanjing-2020'));
});

test.each([
  ['overridesUnknown', { keptDays: { value: 7, citation } }],
  ['overridesInvalid', { rawPersonalDataKeptDays: { value: 0, citation } }],
  ['overridesInvalid', { rawPersonalDataKeptDays: { value: 7 } }],
])('a rule that cannot be is refused at start as %s', (reason, rules) => {
  expect(() => cityRules(cityWith(rules))).toThrow(expect.objectContaining({ reason }));
});
