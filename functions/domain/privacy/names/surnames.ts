import { words } from '../word-index.ts';

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
融利越东弘充连边通印从幸秋全景祖甘
`;

export const commonSurnames: ReadonlySet<string> = new Set(COMMON.replaceAll('\n', ''));
export const surnames: ReadonlySet<string> = new Set(`${COMMON}${OTHER}`.replaceAll('\n', ''));
export const wordySurnames: ReadonlySet<string> = new Set(WORDY.replaceAll('\n', ''));

export const compoundSurnames: readonly string[] = words(`
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空
  闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘 东门 西门 第五
  完颜 叶赫 那拉 纳兰 耶律 爱新觉罗 张廖 范姜 陈林
`);
