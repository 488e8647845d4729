import { oneOf } from '../reading/word-index.ts';

const KINDS = oneOf(`
  村 镇 乡 路 桥 地 县 市 区 村庄 村组 自然村 行政村 社区 街道 小区 道路 路段 企业 公司 单位 产品 水库 学校 项目 品种 片区 区域 范围 名录 药品 药材 食品 商品 线路 站点 站 点位 地点 地区 景区 河流 山塘
  桥梁 批次 种类 作物 树种 害虫 科目 内容 事项 类别 要求 措施 环节 字样 行业 领域 部门 机构 商户 门店 家 处 标段 工程 车型 牌号 材料 物品 疫苗 病种 疾病 症状 菜品 书目 曲目 课程 专业 岗位 职业 游戏 品牌
  作业区 责任区 东至 西至 南至 北至 途经 服务 设施 方面 问题 建筑 文物 景点 公园 市场 码头 车站
`);
const ANNOUNCED = new RegExp(
  `${KINDS}(?:名单|目录|清单|一览|情况)?(?:包括|有|为|是|如下|分别为|\\([^()\\n]{1,12}\\))?$`,
);
const COUNTED = new RegExp(
  `^[\\u3400-\\u9fff]{0,4}?(?:等|[二两三四五六七八九十\\d]{1,3})(?:个|条|座|家|种|处|类|项|地)?${KINDS}`,
);

/** Whether the words before a colon announce places or things: 停水小区：, 抽检品种：. */
export function announcesThings(before: string): boolean {
  return ANNOUNCED.test(before);
}

/** Whether what closes a list counts places or things: 万兴三村, 黄沙坝等地. */
export function countsThings(last: string): boolean {
  return COUNTED.test(last);
}
