import { localDateOf } from '../../functions/domain/kernel/time.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { lineTwips } from '../word/body-styles.ts';
import { paragraphItem, type WordItem } from '../word/items.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { printedDate } from '../words/printed-date.ts';
import { formNames } from './form-names.ts';
import type { InterpretationModel } from './model.ts';
import { materialStyle as sheet } from './sheet.ts';

/** What stands above the text: kind, title, department and date, and the document interpreted. */
export function openingItems(model: InterpretationModel): WordItem[] {
  const capacity = Math.floor(sheet.measure / sheet.titleSize) - 1;
  const title = titleLines(model.title, capacity);
  const date = printedDate(localDateOf(model.generatedFor));
  return [
    paragraphItem('Kicker', `政策解读 · ${formNames[model.form]}`),
    {
      kind: 'paragraph',
      style: 'Title',
      runs: title.map((text, index) => ({ text, breaks: index > 0 })),
      form: { after: Math.round(lineTwips(sheet) / 3) },
    },
    paragraphItem('Byline', `解读单位：${model.department}　　日期：${date}`),
    interpreted(model),
    ...(model.media ?? []).map(recording),
  ];
}

/** The document that is interpreted: its title and number, a link where it has an address. */
function interpreted({ policy }: InterpretationModel): WordItem {
  const number = policy.number === null ? '' : `（${policy.number}）`;
  const text = `${inBookMarks(policy.title)}${number}`;
  const name =
    policy.url === undefined
      ? { text, form: { style: 'DocumentName' } }
      : { text, form: { style: 'DocumentLink' }, address: policy.url };
  const runs = [{ text: '解读的文件：', form: { style: 'Label' } }, name];
  return { kind: 'paragraph', style: 'Interpreted', runs };
}

function recording(url: string): WordItem {
  const address = { text: url, form: { style: 'DocumentLink' }, address: url };
  const runs = [{ text: '音视频网址：', form: { style: 'Label' } }, address];
  return { kind: 'paragraph', style: 'Interpreted', runs };
}
