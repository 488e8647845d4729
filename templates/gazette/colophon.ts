import type { FontLibrary } from '../typesetting/fonts/font-library.ts';
import type { FontSlot } from '../typesetting/fonts/font-source.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { style } from '../typesetting/text/runs.ts';
import { printedDate } from '../words/printed-date.ts';
import { issueName } from './issue-style.ts';
import type { GazetteIssueModel } from './model.ts';

const slotNames: readonly (readonly [FontSlot, string])[] = [
  ['fangSong', '正文'],
  ['song', '目录与表格'],
  ['songBold', '标题'],
  ['hei', '一级标题'],
  ['kai', '二级标题'],
];

/** The last page: who publishes, in which fonts the issue is set, how a reader verifies it. */
export function colophonFlow(
  model: GazetteIssueModel,
  library: FontLibrary,
  root: StructureElement,
): FlowItem[] {
  const facts = [
    `刊　　名：${model.gazetteTitle}`,
    `期　　号：${issueName(model)}`,
    `主　　办：${model.publisher}`,
    `出版日期：${printedDate(model.publishedOn)}`,
  ];
  const heading: FlowItem = {
    kind: 'paragraph',
    keepsWithNext: true,
    paragraph: {
      runs: [{ text: '版　权　页', style: style('songBold', 18) }],
      form: plainForm(32, 'centre'),
      element: element('H1', root),
      bookmark: { title: '版权页', level: 1 },
    },
  };
  return [
    heading,
    { kind: 'slug', slug: space(12, 'never') },
    ...[...facts, ...fontStatement(library), ...model.colophon].map(
      (text): FlowItem => ({
        kind: 'paragraph',
        paragraph: {
          runs: [{ text, style: style('song', 12) }],
          form: { ...plainForm(22, 'justify'), indent: 5 * 12 },
          element: element('P', root),
        },
      }),
    ),
  ];
}

/** Names what fills each slot, and says so where another kind of face stands in. */
function fontStatement(library: FontLibrary): string[] {
  const faces = slotNames.map(([slot, use]) => {
    const { family, licence } = library.describe(slot);
    return `${use}用${family}，许可：${licence}`;
  });
  const standIn = library.describe('fangSong').standsIn
    ? ['字体说明：未配置有授权的仿宋字体，正文以宋体代替仿宋。']
    : [];
  return [`字　　体：${faces.join('；')}。`, ...standIn];
}
