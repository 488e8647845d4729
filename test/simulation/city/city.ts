import { type City, citySchema } from '../../../functions/application/city.ts';
import type { JurisdictionId } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import { campaignOffice, gazetteOffice, type SimulatedDepartment } from './departments.ts';

/** The order by which the city sets two rules of its own over those of its model. */
const own = { instrument: '江政办发〔2024〕12号', title: '江州市政务公开工作规定' };

/** Plans for the poor as Jinan asks for them, and copies refused where Nanjing only warns. */
const rules = {
  povertyFundsPlanWithinWorkingDays: {
    value: 60,
    citation: {
      ...own,
      clause: '第九条',
      quotation: '财政专项扶贫资金分配使用方案在本级人代会结束60个工作日内予以公开',
    },
  },
  verbatimCopying: {
    value: 'refused',
    citation: { ...own, clause: '第十四条', quotation: '不得以简单摘抄文件内容的方式进行解读' },
  },
};

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
    rules,
    departments: [
      ...departments.map(({ id, name }) => ({ id, name })),
      gazetteOffice,
      campaignOffice,
    ],
  });
}
