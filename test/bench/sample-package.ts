import { interpretationPlanSchema } from '../../functions/domain/interpretation/plan.ts';
import type { DemoPackage } from '../../infra/local/demo/issue-package.ts';

const documentOf = (dossier: string) => `江州市人民政府办公室文件

江政办发〔2026〕18号

江州市人民政府办公室关于印发江州市既有住宅加装电梯管理办法的通知

各县（区）人民政府，市政府各部门：

《江州市既有住宅加装电梯管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。

江州市人民政府办公室
2026年11月2日

江州市既有住宅加装电梯管理办法

一、总体要求
（一）坚持业主自愿、政府引导、依法合规、保障安全的原则，推进既有住宅加装电梯工作。
（二）加装电梯应当满足城乡规划、建筑结构、消防安全等规范要求。
二、资金筹集
（一）加装电梯所需资金由业主共同承担，可以申请使用住房公积金。
（二）对符合条件的项目，市、区两级财政给予每台最高20万元补贴。
三、附则
本办法自2026年12月1日起施行。本件卷宗为${dossier}。
`;

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A realistic small package; every dossier of a measurement has texts of its own, as in life. */
export function samplePackage(dossier: string): DemoPackage {
  return {
    dossier,
    title: '江州市既有住宅加装电梯管理办法',
    document: { name: 'document.txt', content: base64(documentOf(dossier)) },
    planFile: {
      name: 'plan.txt',
      content: base64(`解读方案\n一、解读提纲：政策背景、补贴标准。\n${dossier}`),
    },
    plan: interpretationPlanSchema.parse({
      outline: ['政策背景', '执行标准和范围', '惠民举措', '新旧政策差异'],
      audience: '老旧小区居民',
      materials: [
        {
          key: 'qa',
          title: '加装电梯政策问答',
          form: 'qa',
          phase: 'during',
          channels: ['website', 'media'],
          due: { kind: 'withDocument' },
        },
        {
          key: 'cases',
          title: '加装电梯案例解读',
          form: 'caseStudy',
          phase: 'after',
          channels: ['website'],
          due: { kind: 'workingDaysAfterPublication', days: 10 },
        },
      ],
    }),
    materials: [
      {
        key: 'qa',
        file: {
          name: 'qa.txt',
          content: base64(
            `加装电梯政策问答\n问：每台电梯补贴多少？\n答：最高20万元。详见${dossier}。`,
          ),
        },
      },
    ],
    jurisdiction: 'nanjing-2020',
    normative: true,
    releaseAt: null,
  };
}
