import type { Stated } from './part-figures.ts';

/** UTF-16 units before a figure in which its title may open. */
const REACH = 80;

/** 《2017年工作要点》: the year belongs to a name and states nothing. */
export function isInTitle({ figure, passage }: Pick<Stated, 'figure' | 'passage'>): boolean {
  if (figure.dimension === 'documentNumber') return false;
  const before = passage.text.slice(Math.max(0, figure.start - REACH), figure.start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
