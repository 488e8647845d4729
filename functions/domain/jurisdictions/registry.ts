import { Refusal } from '../kernel/refusal.ts';
import { beijing2017 } from './beijing-2017.ts';
import { haimen2018 } from './haimen-2018.ts';
import { jinan2017 } from './jinan-2017.ts';
import {
  type Jurisdiction,
  type JurisdictionId,
  jurisdictionIdSchema,
  jurisdictionIds,
  type Parameters,
  type StatedParameters,
} from './jurisdiction.ts';
import { nanjing2018 } from './nanjing-2018.ts';
import { nanjing2020 } from './nanjing-2020.ts';
import { national } from './national.ts';
import { parameterNames } from './parameters.ts';

const names: Record<JurisdictionId, Jurisdiction['name']> = {
  'nanjing-2018': { zh: '南京市（2018年）', en: 'Nanjing (2018)' },
  'beijing-2017': { zh: '北京市（2017年）', en: 'Beijing (2017)' },
  'haimen-2018': { zh: '海门市（2018年）', en: 'Haimen (2018)' },
  'nanjing-2020': { zh: '南京市（2020年）', en: 'Nanjing (2020)' },
  'jinan-2017': { zh: '济南市（2017年）', en: 'Jinan (2017)' },
  national: { zh: '国家层面', en: 'National rules' },
};

const papers: Record<JurisdictionId, StatedParameters> = {
  'nanjing-2018': nanjing2018,
  'beijing-2017': beijing2017,
  'haimen-2018': haimen2018,
  'nanjing-2020': nanjing2020,
  'jinan-2017': jinan2017,
  national,
};

function complete(id: JurisdictionId): Jurisdiction {
  const paper = papers[id];
  const entries = parameterNames.map((name) => {
    const own = paper[name];
    const inheritedFrom = own === undefined ? 'national' : null;
    return [name, { ...(own ?? national[name]), inheritedFrom, overridden: false }];
  });
  // Each name was paired with its own value above; the object type cannot follow the loop.
  return { id, name: names[id], parameters: Object.fromEntries(entries) as Parameters };
}

const completed = new Map(jurisdictionIds.map((id) => [id, complete(id)]));

/**
 * The rules of one city by its identifier, as on the command line: `nanjing-2020`.
 *
 * @throws {Refusal} `jurisdictionUnknown` with the ones that there are
 */
export function jurisdiction(id: string): Jurisdiction {
  const parsed = jurisdictionIdSchema.safeParse(id);
  const found = parsed.success ? completed.get(parsed.data) : undefined;
  if (found === undefined) {
    throw new Refusal('jurisdictionUnknown', { jurisdiction: id, known: jurisdictionIds });
  }
  return found;
}
