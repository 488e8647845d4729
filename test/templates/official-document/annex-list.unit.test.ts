import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block } from '../../../functions/domain/document/model.ts';
import { bodyFlow } from '../../../templates/official-document/body-flow.ts';
import { officialStyle } from '../../../templates/official-document/body-style.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { setFlow, usageOf } from '../../../templates/typesetting/page/flow.ts';
import { paginate } from '../../../templates/typesetting/page/paginate.ts';
import type { Slug } from '../../../templates/typesetting/page/slug.ts';
import { documentElement } from '../../../templates/typesetting/page/structure.ts';

const area = { measure: 28 * officialStyle.size, depth: 10 * officialStyle.leading };
const place = { part: 'carrier', annex: 0 } as const;

function textOf(slug: Slug | undefined): string {
  const segments = slug?.lines.flatMap((line) => line.segments) ?? [];
  return segments.map(({ glyphs }) => glyphs.text).join('');
}

describe('the list of annexes', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  /** How each page begins, for a text of so many lines with so many annexes. */
  async function beginnings(lines: number, annexes = 2): Promise<string[]> {
    const list = Array.from({ length: annexes }, (_, index) => `${index + 1}. 任务分工表`);
    const blocks: Block[] = [
      ...Array.from(
        { length: lines },
        (): Block => ({ ...place, kind: 'paragraph', text: '一行。' }),
      ),
      { ...place, kind: 'annexList', text: `附件：${list.join('\n')}` },
    ];
    const flow = bodyFlow(blocks, officialStyle, {
      root: documentElement(),
      outlineLevel: 1,
      pictures: new Map(),
    });
    const slugs = setFlow(flow, area, await library.prepare(usageOf(flow)));
    return paginate(slugs, area.depth).map((page) => textOf(page.slugs[0]?.slug));
  }

  it.each([7, 8, 9, 10])('never opens a page, after a text of %i lines', async (lines) => {
    const pages = await beginnings(lines);
    expect(pages.filter((text) => text.startsWith('附件'))).toEqual([]);
    expect(pages).toHaveLength(lines < 8 ? 1 : 2);
  });

  it('is not parted while it is short', async () => {
    expect(await beginnings(8)).toEqual(['一行。', '一行。']);
    expect((await beginnings(5, 6))[1]).toMatch(/^[56]\. /);
  });
});
