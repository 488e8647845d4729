import { closeUp } from '../white-space.ts';
import { type Examined, ofKind } from './examined.ts';

/**
 * Whether two names mean one organ: the same name, or the full one and a short form of it that
 * leaves characters out (江州市住房和城乡建设局, 江州市住建局) but ends alike: 江州市人民政府 is no short form
 * of 江州市人民政府办公室.
 */
export function isSameOrgan(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return true;
  if (a.slice(-1) !== b.slice(-1)) return false;
  return a.length > b.length ? leavesOut(a, b) : leavesOut(b, a);
}

function plain(name: string): string {
  return closeUp(name)
    .replace(/办公[室厅]$/, '办')
    .replace(/委员会$/, '委')
    .replaceAll('人民政府', '政府')
    .replaceAll('人民代表大会', '人大');
}

function leavesOut(full: string, short: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** The organs of 发文机关标志, without the word 文件. */
export function marksOf({ carrier }: Examined): readonly string[] {
  return ofKind(carrier, 'organMark')
    .map(({ block }) => closeUp(block.text).replace(/文件$/, ''))
    .filter((mark) => mark !== '');
}
