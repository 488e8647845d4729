import type { ExceptionReason } from '../../functions/domain/interpretation/originality/exceptions.ts';
import type {
  CopiedPassage,
  Incomparable,
  Originality,
  PassagePlace,
} from '../../functions/domain/interpretation/originality/originality.ts';
import type { Words } from './words.ts';

export const copyKinds: Readonly<Record<CopiedPassage['kind'], Words>> = {
  verbatim: { zh: '照抄原文', en: 'word for word' },
  reordered: { zh: '调换语序', en: 'words in another order' },
};

export const exceptionNames: Readonly<Record<ExceptionReason, Words>> = {
  title: { zh: '文件名称', en: 'titles' },
  statute: { zh: '法律法规名称', en: 'names of statutes' },
  documentNumber: { zh: '发文字号', en: 'document numbers' },
  organ: { zh: '机关名称', en: 'names of organs' },
  quotation: { zh: '标明的引文', en: 'marked quotations' },
  comparison: { zh: '新旧对照表', en: 'tables of old and new wording' },
};

export const incomparableWords: Readonly<Record<Incomparable, Words>> = {
  documentEmpty: {
    zh: '文件中没有可比对的文字。请检查文件是否读取完整',
    en: 'the document has no text to compare; check that it was read whole',
  },
  materialEmpty: {
    zh: '解读材料中没有可比对的文字。请检查材料是否读取完整',
    en: 'the material has no text to compare; check that it was read whole',
  },
  tooShort: {
    zh: '文字太少，无法比对。请人工核对',
    en: 'too little text to compare; let a person read it',
  },
  otherLanguage: {
    zh: '文件与解读材料使用不同的文字，无法比对。请人工核对',
    en: 'document and material are written in different scripts and cannot be compared; let a person read them',
  },
};

/** A share of one as per cent, with one decimal place. */
export function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}

/** What a city makes of the share that was copied. */
export function originalityVerdict(judged: Originality): Words {
  const { incomparable, ratio, limit, exceeded, consequence } = judged;
  if (incomparable !== null) return incomparableWords[incomparable];
  const [share, most] = [percent(ratio), percent(limit)];
  if (!exceeded) {
    return {
      zh: `摘抄比例${share}，未超过上限${most}`,
      en: `${share} copied, within the limit of ${most}`,
    };
  }
  return consequence === 'refused'
    ? {
        zh: `摘抄比例${share}，超过上限${most}，不得送审。请把标出的段落改写成通俗易懂的语言`,
        en: `${share} copied, above the limit of ${most}: it may not be submitted. Put the passages that are pointed out into plain words`,
      }
    : {
        zh: `摘抄比例${share}，超过上限${most}。建议把标出的段落改写成通俗易懂的语言`,
        en: `${share} copied, above the limit of ${most}. Better put the passages that are pointed out into plain words`,
      };
}

/** Where a passage stands, as the reader of a file counts. */
export function passagePlaceWords({ block, cell }: PassagePlace): Words {
  if (cell === null) return { zh: `第${block + 1}段`, en: `paragraph ${block + 1}` };
  const [row, column] = [cell.row + 1, cell.column + 1];
  return {
    zh: `第${block + 1}段表格第${row}行第${column}格`,
    en: `paragraph ${block + 1}, table row ${row}, cell ${column}`,
  };
}
