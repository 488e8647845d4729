import type { Person, Role } from '../../../functions/domain/kernel/people.ts';
import { personSchema } from '../../../functions/domain/kernel/people.ts';
import type { Words } from '../../../templates/words/words.ts';

/** Somebody who can sign in at the embedded identity provider; all of them are invented. */
export interface DemoPerson extends Person {
  readonly name: Words;
  /** What this person does in the demo city, in one sentence. */
  readonly introduction: Words;
}

function person(
  id: string,
  department: string,
  roles: readonly Role[],
  name: Words,
  introduction: Words,
): DemoPerson {
  return { ...personSchema.parse({ id, department, roles }), name, introduction };
}

/**
 * One or more people for every role. Drafting and deciding are in different hands everywhere, and
 * two people share the duties at which one of them may be barred.
 */
export const demoPeople: readonly DemoPerson[] = [
  person(
    'shen-yuqing',
    'housing',
    ['drafter'],
    { zh: '沈雨晴', en: 'Shen Yuqing' },
    {
      zh: '起草住房政策文件，并负责编写解读方案和解读材料。',
      en: 'Drafts housing policy and writes its interpretation.',
    },
  ),
  person(
    'lu-wenbin',
    'housing',
    ['departmentHead'],
    { zh: '陆文彬', en: 'Lu Wenbin' },
    {
      zh: '住建部门负责人，将文件、解读方案和材料一并报批。',
      en: 'Heads Housing and submits document and interpretation together.',
    },
  ),
  person(
    'tang-zhiyuan',
    'education',
    ['drafter'],
    { zh: '唐致远', en: 'Tang Zhiyuan' },
    {
      zh: '起草教育政策文件，并负责编写解读方案和解读材料。',
      en: 'Drafts education policy and writes its interpretation.',
    },
  ),
  person(
    'he-jingwen',
    'education',
    ['departmentHead'],
    { zh: '何静文', en: 'He Jingwen' },
    {
      zh: '教育部门负责人，将文件、解读方案和材料一并报批。',
      en: 'Heads Education and submits document and interpretation together.',
    },
  ),
  person(
    'wei-mingzhe',
    'environment',
    ['drafter'],
    { zh: '魏明哲', en: 'Wei Mingzhe' },
    {
      zh: '起草生态环境政策文件，并负责编写解读方案和解读材料。',
      en: 'Drafts environmental policy and writes its interpretation.',
    },
  ),
  person(
    'qiao-anran',
    'environment',
    ['departmentHead'],
    { zh: '乔安然', en: 'Qiao Anran' },
    {
      zh: '生态环境部门负责人，将文件、解读方案和材料一并报批。',
      en: 'Heads Environment and submits document and interpretation together.',
    },
  ),
  person(
    'fang-yiheng',
    'office',
    ['disclosureReviewer'],
    { zh: '方一衡', en: 'Fang Yiheng' },
    {
      zh: '初审报送件，审定公开属性，作发布前研判。',
      en: 'Screens packages, decides the disclosure attribute and assesses the release.',
    },
  ),
  person(
    'jiang-suyun',
    'office',
    ['privacyReviewer'],
    { zh: '姜素云', en: 'Jiang Suyun' },
    {
      zh: '逐项审定个人信息，决定隐去、保留或依法例外公开。',
      en: 'Decides on every piece of personal data: mask, keep or exempt.',
    },
  ),
  person(
    'cen-boyuan',
    'office',
    ['signingOfficer'],
    { zh: '岑博远', en: 'Cen Boyuan' },
    {
      zh: '签发：对文件和解读作出同一个审签决定，标注文件效力。',
      en: 'Signs document and interpretation in one act, and marks validity.',
    },
  ),
  person(
    'yue-qinghe',
    'gazette',
    ['gazetteEditor'],
    { zh: '岳清和', en: 'Yue Qinghe' },
    {
      zh: '编排政府公报，规范性文件应登尽登。',
      en: 'Composes the gazette; every normative document is printed.',
    },
  ),
  person(
    'bai-ruoxi',
    'gazette',
    ['chiefEditor'],
    { zh: '白若溪', en: 'Bai Ruoxi' },
    { zh: '审定公报清样，定稿发行。', en: 'Approves the final proof of the gazette.' },
  ),
  person(
    'gu-changfeng',
    'office',
    ['supervisor'],
    { zh: '顾长风', en: 'Gu Changfeng' },
    {
      zh: '督查各环节时限，查看流程运行情况和全部办理记录。',
      en: 'Watches deadlines, workflows and the whole audit trail.',
    },
  ),
  person(
    'mo-xinyu',
    'office',
    ['administrator'],
    { zh: '莫新宇', en: 'Mo Xinyu' },
    {
      zh: '系统管理：登记媒体发布情况，查看流程和邮件。',
      en: 'Administers the system, records releases, watches workflows and mail.',
    },
  ),
];
