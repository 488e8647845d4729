import { type City, citySchema } from '../../../functions/application/city.ts';
import type { JurisdictionId } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { gazetteOffice, type SimulatedDepartment } from './departments.ts';

/** 江州市 with as many departments as the simulation asks for. */
export function simulatedCity(
  departments: readonly SimulatedDepartment[],
  jurisdiction: JurisdictionId,
): City {
  return citySchema.parse({
    name: { zh: '江州市', en: 'Jiangzhou' },
    gazetteTitle: '江州市人民政府公报',
    gazettePublisher: '江州市人民政府办公室',
    mailDomain: 'jiangzhou.example',
    publicUrl: 'http://localhost:3000',
    jurisdiction,
    departments: [...departments.map(({ id, name }) => ({ id, name })), gazetteOffice],
  });
}
