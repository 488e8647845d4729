import { words } from '../reading/word-index.ts';
import { flagsAt, TRANSCRIBING } from './characters.ts';
import { wordClasses } from './word-classes.ts';

/** Parts of Tibetan, Mongolian, Uyghur and Yi names written without a dot. */
const PARTS = wordClasses({
  part: words(`
    扎西 卓玛 次仁 多吉 央金 旺堆 格桑 尼玛 达娃 平措 罗布 白玛 拉姆 丹增 曲珍 仁青 洛桑 索朗 顿珠 才让 德吉 班觉 旦增 强巴 边巴 普布 巴桑 米玛 拉巴 索南 嘎玛
    贡布 更登 完玛 措姆 卓嘎 旺姆 加措 江村 桑杰 东珠 拉毛 吉美 益西 仁增 尕藏 巴特尔 其其格 乌云 娜仁 苏和 巴雅尔 斯琴 格日勒 图雅 高娃 朝鲁 呼和 阿拉坦 宝音
    孟和 那仁 敖云 奥云 萨仁 哈斯 布和 托娅 毕力格 那日苏 苏日娜 其木格 乌兰 敖登 巴图 那木 阿依 古丽 买买提 艾合买提 阿不都 阿卜杜 热合曼 吐尔逊 努尔 麦麦提 玉素甫
    依明 艾力 帕提 木拉提 热依汗 古丽娜 阿迪力 巴哈尔 叶尔 别克 哈力 沙吾提 赛买提 尔肯 库尔班 木合塔尔 买合木提 阿的 尔布 沙马 吉克 阿克 曲布 尔古 木果 阿牛 约翰
    玛丽
  `),
});
const LONGEST = 8;

function partAt(text: string, at: number): number {
  return PARTS.startingAt(text, at)?.length ?? 0;
}

/** Length of a name made of two known parts or a part and transcribing characters, or 0. */
export function transcribedLength(text: string, at: number): number {
  const first = partAt(text, at);
  if (first === 0) return 0;
  let end = at + first;
  for (let more = partAt(text, end); more > 0 && end + more - at <= LONGEST; ) {
    end += more;
    more = partAt(text, end);
  }
  return end - at;
}

/** Length of the run of transcribing characters at `at`, at most `LONGEST`. */
export function transcribingRun(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST && (flagsAt(text, end) & TRANSCRIBING) !== 0) end += 1;
  return end - at;
}
