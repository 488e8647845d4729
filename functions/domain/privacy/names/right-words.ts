import { words } from '../word-index.ts';
import { BEHIND_PEOPLE } from './behind-people.ts';
import { followers, titles } from './role-words.ts';
import { wordClasses } from './word-classes.ts';

/** What stands behind people only. */
const PERSONAL = words(
  '同志 一家 同学 夫妇 夫妻 一户 家庭 老人 先生 女士 小姐 大爷 大妈 奶奶 爷爷 阿姨 本人 家属 父母 小朋友 老师傅 老汉 大娘 大叔 家 户 网友 业主 全家 家中 家里 老两口 母子 母女 父子 父女 姐妹 兄弟 等人 二人 两人 三人 四人 两位 三位 二位 三户 两户 之子 之女',
);
const ADVERBS = words(
  '今天 昨天 前天 昨夜 昨晚 今晨 当天 当日 当晚 当场 当即 先后 早已 早就 已经 曾经 一直 始终 特地 特意 连忙 连夜 连声 逾期 多次 再次 随后 立即 立刻 终于 竟然 居然 主动 自愿 独自 亲自 一起 共同 分别 现随 原系 此前 之后 以后 今年 去年 目前 现在 现已 长期 常年 多年 至今 从未 从来 不仅 不但 虽然 因为 由于 为了 如果 只要 只有 总是 总说 经常 每天 每月 每年 每次 及时 按时 按期 全票 高票 一户 亲眼 当面 口头 书面 实名 匿名 连续 率先 首先 最后 最终 仍然 仍未 尚未 均已 均未 也曾 也在 又以 另有 还有 刚刚 刚从 正在 正好 恰好 即兴 恳请 恳求 声泪 含泪 笑着 哭着 忙着 拿着 带着 拎着 背着 抱着 拉着 扶着 看着 说着 指着 握着 攥着 骑着 驾着 坐在 站在 躺在 守在 跪在 蹲在 住在 走在 走进 走到 走上 走出 跑到 赶到 赶来 回到 回家 来信 去信 致电 致信 来函 递来 送来 寄来 发来 传来 搬走 搬来 搬到 接过 接到 拿到 拿出 掏出 递上 送上 送去 取走 借走 拿走 偷走 骗走',
);
/** Verbs and prepositions of one character that hardly ever end a name. */
const ACTS = words(
  '拿 携 拎 搬 读 骑 看 背 拒 罹 潜 持 驾 抱 扛 推 拉 拖 踩 踢 跑 走 赶 蹲 跪 坐 站 躺 睡 醒 哭 喊 骂 吵 闹 劝 拦 堵 撞 摔 跌 掉 落 丢 捡 拾 找 寻 追 逃 躲 藏 偷 骗 抢 赌 喝 吃 买 卖 租 借 欠 还 付 交 收 领 报 填 写 签 盖 发 寄 递 传 转 接 送 带 陪 扶 救 帮 养 喂 种 砍 挖 盖 修 装 拆 烧 炸 砸 打 杀 伤 死 病 疼 痛 累 饿 穿 戴 开 关 停 驶 载 运 拍 录 听 闻 问 答 讲 谈 聊 笑 气 怕 怒 急 忙 闲 搭 乘 考 学 教 练 唱 跳 演 画 赢 输 罚 判 诉 告 举 控 抗 辩 认 承 悔 赔 补 贴 捐 献 拜 谢 离 回 到 来 去 出 入 进 住 搬 迁 嫁 娶 婚 孕 生 育 葬 冒 顶 替 代 代签 涉 违 犯 逾 未 拟 暂 仅 只 却 便 遂 乃 竟 偏 常 总 老 曾 刚 正 仍 尚 犹 既 虽 因 如 若 凡 凭 靠 沿 朝 往 趁 除 连 比 跟 替 为 被 受 遭 挨 获 得 有 无 没 非 属 归 占 缺 剩 余 约 近 逾 超 满 达 至',
);
/** What bears the name of a person or a place: 阳光小区, 和平路, 周大生珠宝店. */
const BEARERS = words(
  '小区 社区 花园 家园 公寓 大厦 广场 公园 水库 大桥 小学 中学 大学 学校 学院 医院 超市 公司 集团 合作社 银行 支行 农商 酒店 饭店 餐馆 宾馆 药房 药店 诊所 幼儿园 大道 新村 新城 新区 开发区 工业园 园区 街道 村委 居委 派出所 卫生院 卫生室 项目 工程 隧道 路口 片区 组团 名苑 名都 豪庭 山庄 别墅 农场 林场 墓 祠 故居 书院 纪念馆 博物馆 图书馆 文化馆 展览馆 体育馆 商场 商店 珠宝 家具 建材 食品 物流 建设 机械 服饰 服装 化工 石化 电子 科技 物业 置业 地产 水泥 玻璃 纺织 药业 酒业 茶业 农业 渔业 牧业 工作室 经营部 门市部 加油站 服务站 服务部 分理处 营业部 分公司 分局 支队 大队 车站 机场 码头 港口 高速 公路 铁路 线路 沿线 流域 地区 一带 境内 镇政府 乡政府 县政府 市政府 省 自治 人民政府 自然村 行政村 组 号楼 幢 栋 单元 楼 弄 里 坊 苑 庭 湾 洼 坳 岙 垭 坪 坝 塘 渠 沟 溪 江 泉 洞 岛 礁 峰 岩 崖 关 口 渡 井 亭 阁 塔 庵 寺 庙 观 宫 殿 陵 碑 坊 牌 字 政 发 办 函 告 审 罚决 罚字',
);
/** Last characters of places that bear a name: 云溪县, 阳光里. */
export const PLACES = new Set('县市区镇乡村路街巷弄桥河湖山庄寨屯堡岭沟坝港湾社社区大道楼院园');
export const RIGHT_WORDS = wordClasses({
  title: titles,
  personal: PERSONAL,
  place: BEARERS.filter((word) => word.length > 1),
  verb: followers.filter((word) => word.length > 1),
  behind: BEHIND_PEOPLE,
  adverb: ADVERBS,
  and: words('和 与 及 跟 以及'),
  act: ACTS,
  particle: followers.filter((word) => word.length === 1 && word !== '的'),
});
