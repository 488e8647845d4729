/**
 * A title in book marks. Marks inside alternate: 《》, then 〈〉, then 《》 again (GB/T 15834-2011,
 * 4.15). A title that one pair encloses already gets no second pair.
 */
export function inBookMarks(title: string): string {
  return alternating(isEnclosed(title) ? title : `《${title}》`);
}

/** Whether the mark that opens the title closes at its very end: not so in 《甲》和《乙》. */
function isEnclosed(title: string): boolean {
  if (!/^《.*》$/s.test(title)) return false;
  let depth = 0;
  for (const [index, character] of [...title.slice(0, -1)].entries()) {
    if (opens(character)) depth += 1;
    if (closes(character)) depth -= 1;
    if (index > 0 && depth === 0) return false;
  }
  return depth === 1;
}

function alternating(text: string): string {
  let depth = 0;
  return [...text]
    .map((character) => {
      if (opens(character)) {
        depth += 1;
        return depth % 2 === 1 ? '《' : '〈';
      }
      if (!closes(character)) return character;
      const mark = depth % 2 === 1 ? '》' : '〉';
      depth = Math.max(0, depth - 1);
      return mark;
    })
    .join('');
}

function opens(character: string): boolean {
  return character === '《' || character === '〈';
}

function closes(character: string): boolean {
  return character === '》' || character === '〉';
}
