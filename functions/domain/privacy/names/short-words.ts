import { words } from '../reading/word-index.ts';

/**
 * Words of which both characters are what names are made of, so that alone in a field they would pass
 * for one. In running text the words around them tell what they are; there they weigh nothing.
 */
export const shortWords: ReadonlySet<string> = new Set(
  words(`
    杨木 杨梅 黄沙 黄桃 高发 林果 郑重 梁柱 许愿 田块 田埂 田头 田长 程控 任前 任中 范例 范畴 金秋 秦腔 段长 雷雨 史志 史实 陶土 贺词 贺电 贺岁 顾全
    汤圆 施策 施展 洪灾 洪峰 洪汛 水景 章法 安防 乐团 计发 纪实 舒缓 祝词 蓝图 强降雨 路权 盛夏 干群 包保 吉祥物 荣退 羊毛 甄别 曲艺 封停 封顶 封航
    封道 封井 乌龙 巴士 牧草 车展 全勤 秋老虎 仲夏 仲秋 甘草 祖传 束缚 宿醉 乔迁 党纪 党风 党群 党龄 劳保 劳力 申遗 申论 扶优 尚可 尚无 尚缺 庄重
    满月 文创 利民 师德 师生 勾兑 冷水 简餐 查重 查酒驾 墨水 黑中介 麦苗 温书 乌梅 粘连 乔灌 修枝 熊胆 麻仁 向荣 毛峰 童声 艾蒿 高高兴兴 元月 闰月 腊月
    周一前 周二前 周三前 周四前 周五前 周六前 周日前 周一后 周二后 周三后 周四后 周五后 周六后 周日后
  `),
);
