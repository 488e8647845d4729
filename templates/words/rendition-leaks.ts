import type { Leak, RenditionPlace } from '../../functions/domain/privacy/rendition/places.ts';
import { personalDataNames } from './personal-data.ts';
import type { Words } from './words.ts';

/** Where in a file words stand. */
export const renditionPlaceNames: Readonly<Record<RenditionPlace, Words>> = {
  text: { zh: '正文', en: 'the text' },
  properties: { zh: '文档属性', en: 'the properties of the file' },
  structure: {
    zh: '书签、替代文字或者链接',
    en: 'a bookmark, an alternative text or a link',
  },
  attachment: { zh: '随附的数据', en: 'the data inside the file' },
  title: { zh: '标题', en: 'the title' },
};

/** What a file that was about to go out still shows: type and place, never the value. */
export function leakWords({ place, type }: Pick<Leak, 'place' | 'type'>): Words {
  const [at, what] = [renditionPlaceNames[place], personalDataNames[type]];
  return { zh: `${at.zh}：${what.zh}`, en: `${what.en} in ${at.en}` };
}

/** Why an issue of the gazette comes back to its editor. */
export function issueLeakReason(leaks: readonly Leak[]): string {
  const found = leaks.map(leakWords);
  return (
    `出版前复查发现公报仍含有个人信息（${found.map(({ zh }) => zh).join('；')}），已停止出版。` +
    '请查看清样，撤下有关文件或者改正后重新定稿。 / The issue still shows personal data ' +
    `(${found.map(({ en }) => en).join('; ')}) and was stopped. Look at the proof, take the ` +
    'document out or have it mended, and hand the proof in again.'
  ).slice(0, 2_000);
}
