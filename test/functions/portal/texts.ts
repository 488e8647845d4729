import { textFile } from './portal-house.ts';

/** An invented package of the housing department, small enough to read in a test. */
export const documentText = `江州市住房和城乡建设局文件
江建规〔2026〕9号

江州市住房和城乡建设局关于印发《江州市公共租赁住房申请办法》的通知

各区住房和城乡建设局：
现将《江州市公共租赁住房申请办法》印发给你们，请认真执行。

江州市住房和城乡建设局
2026年11月9日
（此件公开发布）

江州市公共租赁住房申请办法

第一条　为规范公共租赁住房的申请，制定本办法。
第二条　申请人向居住地的街道办事处提出申请，街道办事处在五个工作日内初审。
第三条　首批申请人代表张晓梅，身份证号32010619850312402X，手机13951234567，参加了意见征集。
第四条　本办法自公布之日起施行。
`;

export const planText = `《江州市公共租赁住房申请办法》解读方案

一、解读提纲
（一）政策背景和依据。
（二）执行标准和范围。
（三）惠企利民举措。
（四）新旧政策差异。

二、解读形式、途径和时间
材料名称	解读形式	解读途径	解读时间
公共租赁住房申请问答	政策问答	市政府门户网站、江州日报、“江州发布”微信公众号	与文件同步发布
申请人办事案例	案例解读	市政府门户网站、江州日报	文件公开后10个工作日内

三、解读对象
住房困难的市民。
`;

export const materialText = `公共租赁住房申请问答

问：到哪里去申请？
答：带上身份证明，到您住的街道办事处去办，五个工作日就能知道初审结果。
问：外地来的年轻人能申请吗？
答：在江州稳定工作的就可以，不看户籍。
`;

export const followUpText = `申请人办事案例

问：一位快递员是怎样申请到住房的？
答：他在街道服务窗口交了两份证明，第四天收到短信，月底就搬了进去。
`;

export const files = {
  document: () => textFile('document.txt', documentText),
  plan: () => textFile('plan.txt', planText),
  material: () => textFile('material.txt', materialText),
  followUp: () => textFile('case.txt', followUpText),
};
