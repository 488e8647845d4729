import { words } from '../reading/word-index.ts';
import { roleLists, thirdParties } from './role-words.ts';
import { wordClasses } from './word-classes.ts';

const OBJECT_VERBS = words(`
  看望 慰问 走访 探望 探访 拜访 采访 资助 救助 帮扶 帮助 扶助 结对 表彰 奖励 授予 嘉奖 评为 聘任 聘用 聘请 续聘 解聘 任命 任免 免去 选举 推选 推荐 提名 当选 录取 录用 拟聘
  拟录用 拟录取 拟提拔 拟任 选派 指派 委派 委托 授权 聘 殴打 打伤 打死 推倒 撞倒 撞伤 撞上 刺伤 砍伤 辱骂 威胁 诽谤 猥亵 强奸 杀害 抓获 抓住 查获 逮捕 拘留 传唤 讯问 询问 控制 扣押 救出
  救起 救下 送走 接到 接待 接访 会见 约见 约谈 感谢 致谢 联系 找到 见到 遇到 碰到 看见 看到 听见 认识 通知 告知 告诉 致电 拖欠 欠 骗取 骗走 诈骗 盗取 偷走 盗窃 冒用 假冒 起诉
  诉 状告 控告 举报 投诉 检举 揭发 陪 陪同 陪伴 护送 邀请 介绍 访问 提醒 劝说 劝阻 动员 发还 退还 返还 归还 补偿 赔偿 支付 发放 补助 准予 批准 同意 注销 撤销 吊销 列入   汇给 转给 卖给 交给 借给 送给 寄给 付给 让给 发给 递给 租给 赠给 留给 判给 汇入 转入 打入 转至 打给 带着 带领 跟着 照顾 照料 抚养 赡养 收养 领养 监护 看护 寻找 寻 提起 想起 据称 据悉
  听取 经查 查明 包括 包含 涉及 鼓励 感染 致使 导致 造成 使得 死者 逼迫 雇佣 雇用 聘有 另有 现有 兹有 仍有 还有 只有 共有 其中 其余 特别是 尤其是 比如 例如 譬如 诸如 以及 连同 会同
  原名 曾用名 又名 实名 真名 化名 艺名 乳名 更名为 改名为 改为 变更为 更换为 替换 取代 接替 传给 过户给 过户至 分配给 赠与 许可给 抄送 主送 报送 此致 落款 署名 签名 签字 出席 列席 缺席 请假 录入 编辑 认定 判定 递补 追加 扣留 潜入 判归 归 追加 加 要求 组织 鼓励 引导 侵犯 侵害 损害 指导 责令 请求 影响 促进 提交 证明 督促 指定 误导 强迫 退还 强制 允许 干扰 协助 扶持 遗弃 歧视 召集 担任 视为 罢免 针对 侮辱 欺骗 探望 关注 关心 登记 照料 接收 列为 迫使 追究 刁难 教唆 引诱 核查 问候 救治 撤换 阻碍 开除 删除 安慰 宣告 判决 判处 补选 抓捕 干涉 收治 转诊 送往 抢救 安置 吸纳 培养 培训 培育 扶贫 走近 走进 来到 提到 说起 谈到 聊起 得益于 受益于 多亏 幸亏 感激 祝贺 恭喜 欢迎 期待 补录 录得 中签 随 随同 住在 确认 证实 得知 发现 撰稿 摄影 供稿 整理 制表 填表 表演 演唱 朗诵 主讲 讲解 领队 带队 领唱 组织者 教练 主演 导演 编剧
`);
const COPULAS = words('是 叫 叫做 名叫 自称 取名 名为 系 即 为 姓名 名字 称');
const PREPOSITIONS = words(
  '由 请 向 对 与 给 让 被 据 以 把 将 找 经 按 替 代 因 凭 同 跟 使 令 供 除 用 准',
);
/** Behind these stands a place rather than a person. */
const LOCATIVES = words(
  '在 至 到 从 往 沿 距 位于 坐落 坐落于 座落 地处 东至 西至 南至 北至 前往 途经 途径 抵达 到达 驶往 驶入 驶出 行至 来自 路过 经过 发往 开往 赴 进入 通往 毗邻 地址 住址 家住 现住 住 居住在 户籍地 籍贯 地点 场所 住所',
);
const CONJUNCTIONS = words('和 与 及 跟 或 以及 和其 暨');
const KIN = words(`
  妻 夫 子 女 父 母 兄 弟 姐 妹 孙 媳 婿 侄 舅 姑 姨 叔 伯 爷 奶 爸 妈 公 婆 妻子 丈夫 儿子 女儿 父亲 母亲 爱人 老伴 配偶 哥哥 弟弟 姐姐 妹妹 叔叔 伯伯 舅舅 姑姑 姨妈 爷爷 奶奶 外公 外婆
  岳父 岳母 公公 婆婆 孙子 孙女 外孙 外孙女 儿媳 儿媳妇 女婿 侄子 侄女 外甥 外甥女 遗孀 长子 次子 长女 次女 三子 养子 养女 继子 继女 生父 生母 养父 养母 继父 继母 前妻 前夫 堂兄 堂弟 表哥 表弟
  表姐 表妹 嫂子 弟媳 弟妹 姐夫 妹夫 祖父 祖母 外祖父 外祖母 监护人 家属 亲属
`);
const COUNTS = words('名 位 个 第一顺位 第二顺位 第三顺位 备选 号 床 楼 案例');
/** Last characters of words for people, in whatever trade or state: 就诊人, 养蜂户, 放映员, 包装工. */
export const PEOPLE_END = new Set(
  '者人员户民工生童孩属师士兵客商友官医警匠星手贤农伯嫂叔婶娘爷奶爸妈姐妹哥弟婆汉儿长主嫌媒贩徒模婴幼妇甲乙方头傅',
);
export const ORGAN_END = new Set('团室局科办处站所委院司厅部队股组中心校村会镇乡街道社区院庭馆园');
export const LEFT_WORDS = wordClasses({
  official: roleLists.official,
  role: [...thirdParties, ...roleLists.bystander, ...roleLists.punished, ...roleLists.private],
  kin: KIN.filter((word) => word.length > 1),
  verb: OBJECT_VERBS,
  copula: COPULAS,
  and: CONJUNCTIONS,
  place: LOCATIVES,
  preposition: PREPOSITIONS,
  count: COUNTS,
});
export const ASPECTS = new Set('了着过出于有');
export const SINGLE_KIN = new Set(KIN.filter((word) => word.length === 1));
const lastCharacters: ReadonlySet<number> = new Set(
  [
    ...Object.values(roleLists).flat(),
    ...thirdParties,
    ...OBJECT_VERBS,
    ...COPULAS,
    ...CONJUNCTIONS,
    ...KIN,
    ...PEOPLE_END,
    ...PREPOSITIONS,
    ...LOCATIVES,
    ...COUNTS,
    ...ASPECTS,
    '的',
    '长',
    '老',
  ].map((word) => word.charCodeAt(word.length - 1)),
);

/** Whether a word that says something of a name behind it may end before `start`. */
export function endsLeftWord(text: string, start: number): boolean {
  return lastCharacters.has(text.charCodeAt(start - 1));
}
