import { words } from '../reading/word-index.ts';

/** The surnames of nine people in ten. */
const COMMON = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵
万钱严覃武戴莫孔向汤
`;

const OTHER = `
俞施洪翁褚卫尤华戚喻柏水窦章云葛奚鲍凤花柳酆费廉岑倪滕殷毕邬安常乐时傅皮卞齐康伍元卜平和穆萧湛祁米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞支柯管经房裘缪
干解应宗宣贲郁单杭包诸左吉钮嵇邢滑裴荣荀羊惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍赖卓蔺屠蒙
池乔阴苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈终居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛
阚那简饶空毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝佟佘岳苗帅代迟练鹿楼邝郎修冼官揭仉买苟雒矫展苑麦区位辜邸敬原亓隋由鲜占门粟晋楚汝归海况商牟伯墨哈谯笪年阳言福信宾战底逢鲁涂兰
芦丛初昝奕仵冼荔禤庾稽漆嵆郅尉阙笃粘撒宛栗岚弋召苍钦侍揣乜佴
`;

/** Surnames that open common words; alone they say little about a name. */
const WORDY = `
于方高时成安任关和平水明计项管应经单家广全通从连国文都向万白石何常路强干解包富山谷车班党农温别居步公利师空须后相区位原由占门代修展养满容古易习终海归商言信福红官年底逢战须那盖权益丰
融利越东弘充连边通印从幸秋全景祖甘过但种补折母黑问公光因直行论应现未终
`;

/** Surnames of few bearers; most of these characters stand far oftener in words. */
const RARE = `
禚茆缑漕植尧闪过折母黑褟俸但隽种盘操补於蹇轩郇问闭麴恽忻才招敏晨智禾喜舍诚火侬柚尕玄直碧虎行论豆豹赏超乾俱光刀因奉郄鄢練丘谌朴胥郤昌狄能禹阿爱奥保秉布仓畅朝承赤丑淳达妲德端敦顿朵恩法抚赣淦刚
格鼓瓜冠贵果邗寒罕浩河荷赫恒宏厚候呼化环皇慧暨坚皎缴角介戒静巨眷君军凯亢克旷来里力良令律伦洛曼冒弥麋秘密铭默木沐睦纳南弄诺培普祈奇綦启契勤青清渠泉雀瑞闰萨赛莎杉陕善绍胜士书树爽睢顺思斯肃随岁
锁塔台檀坦堂帖铁庭拓伟希洗贤香晓孝欣星兴续雪寻迅牙烟药冶衣依仪银英永宇玉遇裕愈源郧迮泽宅真枝竹佐亶僧儒勇卯叔回固孛守宜尼岐崇嵩庚怡恭悦戢拱揆斛旦昂显枚根桐梧棠楠榴樵歧沓洋浪渊渥湖溪溥滇漏潜
潮澄灵炎炳焉燮犹狐琴瑕瓮甫畲皋盈穰箕簿紫翊翠聪肇舟芈芳苋茀茂茶莒莱菅菊蔄蕲虢蛮褒貊赐踪辉辕迁遆郐郯郕钊阡陇韭颍风飞驷骥鬻鲖鸿鹤龄荻嬴樗橐彤彪昆昱晴暖煦
`;

/** How the same surnames are written in Taiwan and Hong Kong. */
const TRADITIONAL = `
張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧肅董潘於蔣餘葉蘇魏呂盧鍾譚陸範賈韋鄒邱龍陶賀顧龔邵萬錢嚴莊簡歐連溫藍紀聶湯賴闕蕭齊衛畢項喬鐘寧單閻關樂
`;

export const commonSurnames: ReadonlySet<string> = new Set(COMMON.replaceAll('\n', ''));
export const surnames: ReadonlySet<string> = new Set(
  `${COMMON}${OTHER}${RARE}${TRADITIONAL}`.replaceAll('\n', ''),
);
export const rareSurnames: ReadonlySet<string> = new Set(RARE.replaceAll('\n', ''));
export const wordySurnames: ReadonlySet<string> = new Set(WORDY.replaceAll('\n', ''));

export const compoundSurnames: readonly string[] = words(`
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空
  闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五
  山口 田中 佐藤 铃木 高桥 伊藤 渡边 中村 小林 山本 相里 欧冶 钮祜禄 沙马 歐陽 諸葛 司馬 東方 夏侯 尉遲 令狐 完颜 叶赫 那拉 纳兰 耶律 爱新觉罗 张廖 范姜 陈林
`);

/** Characters of the surname that opens a name: two of a compound one, else the first. */
export function surnameLength(name: string): number {
  const compound = compoundSurnames.find((surname) => name.startsWith(surname));
  return compound !== undefined && name.length > compound.length ? compound.length : 1;
}
