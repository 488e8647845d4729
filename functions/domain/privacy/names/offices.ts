/** What comes before 长 in the title of who leads something: 局长, 站长, 村小组长. */
const LED = new Set(
  '局部处科所站队院组校镇乡县区市股室团会行馆台园村社厂厅省司署段舰机船车店矿场港办委房路河湖林田楼街州旗盟庭监狱学秘书分关总检审',
);
const TITLES =
  /(?:主任|书记|主席|委员|专员|干事|科员|干部|民警|警官|交警|警长|法官|检察官|书记员|协管员|网格员|联络员|办事员|执法人员|总监|经理|董事长|理事|监事|巡视员|调研员|秘书|参谋|政委|教导员|指导员|审判员|陪审员|仲裁员|调解员|公证员|律师|医师|药师|护师|工程师|会计师|农艺师|兽医师|规划师|设计师|教授|讲师|研究员|馆员|发言人|主持|记录|签发|审批|审核|复核|核稿|校对|拟稿|承办|经办|主办|会签|带班|值班|领队|填表|制表|监督|主讲)$/;
const FARTHEST = 4;

/** Length of the title that ends before `end`, by how titles are formed; 0 if there is none. */
export function officeEndingAt(text: string, end: number): number {
  const last = text.charAt(end - 1);
  if (last === '长') return LED.has(text.charAt(end - 2)) ? 2 : 0;
  if (!LAST.has(last)) return 0;
  const title = TITLES.exec(text.slice(Math.max(0, end - FARTHEST), end))?.[0] ?? '';
  // 离休干部, 老干部: who has left office is a private person.
  if (title === '干部' && '老休村'.includes(text.charAt(end - 3))) return 0;
  return title.length;
}

/** Length of such a title that starts at `at`. */
export function officeStartingAt(text: string, at: number): number {
  for (let length = 2; length <= FARTHEST; length += 1) {
    if (officeEndingAt(text, at + length) === length) return length;
  }
  return 0;
}

const LAST = new Set('任记席员事部警官长监理视研秘谋委判师授人持录发批核稿对办签班队表督讲');
