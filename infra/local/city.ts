import { type City, citySchema } from '../../functions/application/city.ts';
import type { JurisdictionId } from '../../functions/domain/jurisdictions/jurisdiction.ts';

/** 江州市, an invented city, as the embedded host presents it. */
export function jiangzhou(publicUrl: string, jurisdiction: JurisdictionId): City {
  return citySchema.parse({
    name: { zh: '江州市', en: 'Jiangzhou' },
    gazetteTitle: '江州市人民政府公报',
    gazettePublisher: '江州市人民政府办公室',
    mailDomain: 'jiangzhou.example',
    publicUrl,
    jurisdiction,
    rules: {
      rawPersonalDataKeptDays: {
        value: 14,
        citation: {
          instrument: '江州',
          title: '《江州市政务公开个人信息审核工作规程》',
          clause: '第十二条',
        },
      },
    },
    departments: [
      { id: 'office', name: { zh: '市政府办公室', en: 'General Office' } },
      { id: 'housing', name: { zh: '市住房和城乡建设局', en: 'Housing and Construction' } },
      { id: 'education', name: { zh: '市教育局', en: 'Education' } },
      { id: 'environment', name: { zh: '市生态环境局', en: 'Ecology and Environment' } },
      { id: 'gazette', name: { zh: '市政府公报编辑部', en: 'Gazette Office' } },
    ],
  });
}
