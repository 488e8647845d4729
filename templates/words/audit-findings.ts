import type {
  AuditKind,
  AuditPlace,
  AuditSeverity,
} from '../../functions/domain/document/audit.ts';
import type { Words } from './words.ts';

/** What people are told about one kind of finding. */
export interface AuditWords {
  /** What was found, as a noun. */
  readonly found: Words;
  /** What becomes of it, and what to do. */
  readonly advice: Words;
}

/** Each finding in the order of its severity. */
export const auditWords: Readonly<Record<AuditKind, AuditWords>> = {
  trackedChanges: {
    found: { zh: '未处理的修订', en: 'tracked changes' },
    advice: {
      zh: '无法确定以哪一稿为准，不能接收。请在“审阅”中逐处接受或者拒绝修订，保存后重新上传。',
      en: 'Which version counts is open, so the file cannot be taken in. Accept or reject each change under Review, save and upload it again.',
    },
  },
  comments: {
    found: { zh: '批注', en: 'comments' },
    advice: {
      zh: '批注属于内部意见，不能接收。请处理后在“审阅”中全部删除，保存后重新上传。',
      en: 'Comments are internal and cannot be taken in with the text. Deal with them, delete them all under Review, save and upload it again.',
    },
  },
  struckText: {
    found: { zh: '带删除线的文字', en: 'text that is struck out' },
    advice: {
      zh: '印出来会成为有效的正文，不能接收。不要的文字请删除，要的请取消删除线，保存后重新上传。',
      en: 'It would print as text that counts, so the file cannot be taken in. Delete what is meant to go, take the line off what is meant to stay, save and upload it again.',
    },
  },
  macros: {
    found: { zh: '宏', en: 'macros' },
    advice: {
      zh: '宏可以执行程序，不能接收。请另存为不带宏的 .docx 后重新上传。',
      en: 'Macros can run programs, so the file cannot be taken in. Save it as a .docx without macros and upload it again.',
    },
  },
  embeddedObjects: {
    found: { zh: '嵌入的对象或者文件', en: 'embedded objects or files' },
    advice: {
      zh: '嵌入的内容无法审查，不能接收。请改为正文、表格或者图片，确需附带的作为单独材料报送。',
      en: 'What is embedded cannot be reviewed. Turn it into text, tables or pictures, or lodge it as a material of its own.',
    },
  },
  externalContent: {
    found: { zh: '引用文件之外的内容', en: 'content from outside the file' },
    advice: {
      zh: '打开时会从别处取内容，不能接收。请把链接的图片改为插入，断开链接，并清除所附模板。',
      en: 'Opening it would fetch content from elsewhere. Insert linked pictures, break links and remove the attached template.',
    },
  },
  fetchingFields: {
    found: { zh: '会读取外部内容的域', en: 'fields that fetch or run something' },
    advice: {
      zh: '这样的域会取回或者执行外部内容，不能接收。请选中后按 Ctrl+Shift+F9 转为文字，保存后重新上传。',
      en: 'Such fields fetch or run something outside. Select them, press Ctrl+Shift+F9 to turn them into text, save and upload it again.',
    },
  },
  privateUseCharacters: {
    found: { zh: '自造字（专用区字符）', en: 'private-use characters' },
    advice: {
      zh: '自造字在别的电脑上会变成别的字，不能接收。请改用国家标准中的字；生僻人名地名用字请用通用规范字形输入。',
      en: 'They mean another character on every other computer. Replace them by standard characters.',
    },
  },
  missingGlyphs: {
    found: { zh: '字库里没有的字', en: 'characters that no font has' },
    advice: {
      zh: '印出来会缺字，不能接收。请改用通行字，或者请系统管理员补充字体。',
      en: 'They would print as empty boxes. Use common characters, or ask the administrator to add a font.',
    },
  },
  unreadablePictures: {
    found: { zh: '不能处理的图片', en: 'pictures that cannot be read' },
    advice: {
      zh: '只接收 PNG 和 JPEG 图片，每幅不超过1600万像素，每份文件不超过200幅。其他的不能接收：EMF、WMF、TIFF 等请转换格式，过大的请缩小，损坏的请更换，再重新插入。',
      en: 'Only PNG and JPEG are taken in, up to 16 megapixels each and 200 to a file. Convert EMF, WMF, TIFF and the like, make large ones smaller, replace damaged ones, and insert them again.',
    },
  },
  concealedPictures: {
    found: { zh: '裁剪、透明或者缩到看不见的图片', en: 'cropped, transparent or tiny pictures' },
    advice: {
      zh: '看不见的部分仍在文件里，公开后谁都能看到，不能接收。请选中图片，在“压缩图片”中删除剪裁区域，或者删去看不见的图片，保存后重新上传。',
      en: 'What is not seen is still in the file and would be public. Select the picture, delete its cropped areas under Compress Pictures, or delete pictures that nobody sees; save and upload it again.',
    },
  },
  hiddenText: {
    found: { zh: '隐藏文字', en: 'hidden text' },
    advice: {
      zh: '隐藏文字不会进入文件。请核对其中没有应当公开的内容，再确认。',
      en: 'It is left out. Check that nothing in it belongs to the document, then confirm.',
    },
  },
  whiteText: {
    found: { zh: '与背景同色的文字', en: 'text in the colour of the paper' },
    advice: {
      zh: '看不见的文字不会进入文件。请核对后确认；应当保留的，请改为黑色后重新上传。',
      en: 'What nobody sees is left out. Check and confirm; if it should stay, make it black and upload the file again.',
    },
  },
  tinyText: {
    found: { zh: '小到看不清的文字（2磅以下）', en: 'text too small to read (2 pt or less)' },
    advice: {
      zh: '看不清的文字不会进入文件。请核对后确认；应当保留的，请改为正常字号后重新上传。',
      en: 'It is left out. Check and confirm; if it should stay, give it a normal size and upload the file again.',
    },
  },
  textBoxes: {
    found: { zh: '文本框', en: 'text boxes' },
    advice: {
      zh: '文本框里的文字读在其锚定的位置，原来的版面位置不保留。请在右侧核对前后顺序，再确认。',
      en: 'Their text is read where they are anchored; their place on the page is lost. Check the order in the text as read, then confirm.',
    },
  },
  headersAndFooters: {
    found: { zh: '页眉页脚文字', en: 'text in headers and footers' },
    advice: {
      zh: '页眉页脚不会进入文件，页码由系统编排。请核对其中没有正文内容，再确认。',
      en: 'Headers and footers are left out; page numbers are set anew. Check that they hold nothing of the text, then confirm.',
    },
  },
  unreadableContent: {
    found: {
      zh: '不能读取的内容（公式、图表、图形）',
      en: 'content that cannot be read (formulae, charts, drawings)',
    },
    advice: {
      zh: '这些内容不会进入文件。需要保留的，请改为文字、表格或者图片后重新上传；不需要的，请确认。',
      en: 'It is left out. Turn what should stay into text, tables or pictures and upload the file again; otherwise confirm.',
    },
  },
  unsafeLinks: {
    found: { zh: '不安全的链接', en: 'unsafe links' },
    advice: {
      zh: '只保留文字，链接地址不保留。请核对后确认。',
      en: 'Their text stays, their addresses do not. Check and confirm.',
    },
  },
  directionControls: {
    found: { zh: '改变文字顺序的控制符', en: 'signs that change the order of text' },
    advice: {
      zh: '这样的控制符会使看到的顺序与实际不同，不会进入文件。请在右侧核对文字顺序，再确认。',
      en: 'They show text in another order than it has, and are left out. Check the order in the text as read, then confirm.',
    },
  },
  picturesWithoutDescription: {
    found: { zh: '没有说明的图片', en: 'pictures without a description' },
    advice: {
      zh: '看不见图片的读者无从知道内容。请尽量在 Word 中补写“替代文字”后重新上传；确属装饰的，请确认。',
      en: 'Readers who do not see them learn nothing. Better add alternative text in Word and upload the file again; confirm where they only decorate.',
    },
  },
  metadata: {
    found: { zh: '作者、单位等文件属性', en: 'author, company and other properties' },
    advice: {
      zh: '不会进入文件，不需要处理。原件仍按原样存档。',
      en: 'They are left out; nothing to do. The file itself is kept as it came.',
    },
  },
  pictureMetadata: {
    found: { zh: '图片中的拍摄信息', en: 'camera data inside pictures' },
    advice: {
      zh: '图片重新编码，拍摄设备、时间和位置不会进入文件，不需要处理。',
      en: 'Pictures are encoded anew without device, time and place; nothing to do.',
    },
  },
  customXml: {
    found: { zh: '自定义数据', en: 'custom data parts' },
    advice: {
      zh: '不会进入文件，不需要处理。',
      en: 'They are left out; nothing to do.',
    },
  },
  automaticNumbers: {
    found: { zh: '自动编号', en: 'automatic numbers' },
    advice: {
      zh: '自动编号已转为文字。请在右侧核对编号是否与原件一致。',
      en: 'They were turned into text. Check in the text as read that they agree with the file.',
    },
  },
};

export const severityWords: Readonly<Record<AuditSeverity, Words>> = {
  blocks: { zh: '须改正后重新上传', en: 'Mend the file and upload it again' },
  confirms: { zh: '须您核对确认', en: 'Check and confirm' },
  notes: { zh: '供您了解', en: 'For your information' },
};

const places: Readonly<Record<AuditPlace['where'], Words>> = {
  body: { zh: '正文', en: 'body' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  footnotes: { zh: '脚注', en: 'footnotes' },
  endnotes: { zh: '尾注', en: 'endnotes' },
  properties: { zh: '文件属性', en: 'properties' },
  package: { zh: '文件包', en: 'package' },
};

/** For example `正文第12段`. */
export function placeWords({ where, paragraph }: Omit<AuditPlace, 'excerpt'>): Words {
  const { zh, en } = places[where];
  return paragraph === null
    ? { zh, en }
    : { zh: `${zh}第${paragraph}段`, en: `${en}, paragraph ${paragraph}` };
}

const properties: Readonly<Record<string, Words>> = {
  creator: { zh: '作者', en: 'author' },
  lastModifiedBy: { zh: '最后修改者', en: 'last modified by' },
  title: { zh: '标题', en: 'title' },
  subject: { zh: '主题', en: 'subject' },
  description: { zh: '备注', en: 'description' },
  keywords: { zh: '关键词', en: 'keywords' },
  category: { zh: '类别', en: 'category' },
  contentStatus: { zh: '状态', en: 'status' },
  Company: { zh: '单位', en: 'company' },
  Manager: { zh: '主管', en: 'manager' },
  Template: { zh: '模板', en: 'template' },
  HyperlinkBase: { zh: '链接基址', en: 'base of links' },
};

/** The words concerned; those of a property behind its name, for example `作者：沈某某`. */
export function excerptWords({ where, excerpt }: AuditPlace): Words {
  const [, name = '', value = ''] = /^(\w+): (.*)$/su.exec(excerpt) ?? [];
  const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return where !== 'properties' || known === undefined
    ? { zh: excerpt, en: excerpt }
    : { zh: `${known.zh}：${value}`, en: `${known.en}: ${value}` };
}

/** `kind:count:where:paragraph`, as refusals give it, in words; anything else stays as it is. */
export function findingOfCode(code: string): Words {
  const [kind = '', count = '', where = '', paragraph = ''] = code.split(':', 4);
  if (!isKind(kind) || !isPlace(where)) return { zh: code, en: code };
  const first = placeWords({ where, paragraph: paragraph === '' ? null : Number(paragraph) });
  const { found } = auditWords[kind];
  return {
    zh: `${found.zh}${count}处（首处在${first.zh}）`,
    en: `${found.en} (${count}, first in: ${first.en})`,
  };
}

function isKind(code: string): code is AuditKind {
  return Object.hasOwn(auditWords, code);
}

function isPlace(code: string): code is AuditPlace['where'] {
  return Object.hasOwn(places, code);
}
