import { type Sentence, states } from './sentence.ts';

/** Why a file, a plan, a calendar or a city's rules could not be taken in, and what to do. */
export const readingSentences = {
  fileEmpty: {
    zh: '文件“{fileName}”是空的。请检查后重新选择有内容的文件。',
    en: 'The file “{fileName}” is empty. Check it and choose one with content.',
  },
  fileTooLarge: (details) =>
    states(details, 'lines')
      ? {
          zh:
            '文件“{fileName}”有{lines}行，' +
            '超过上限{maximumLines}行。请拆分或者删减后重新上传。',
          en:
            'The file “{fileName}” has {lines} lines; the limit is {maximumLines}. Split or ' +
            'shorten it.',
        }
      : {
          zh:
            '文件“{fileName}”大小为{bytes:megabytes}，' +
            '超过上限{maximumBytes:megabytes}。请拆分或者删减后重新上传。',
          en:
            'The file “{fileName}” has {bytes:megabytes}; the limit is ' +
            '{maximumBytes:megabytes}. Split or shorten it.',
        },
  fileBinary: {
    zh:
      '“{fileName}”不是文本文件，' +
      '内容是{format:fileFormat}。' +
      '请另存为{accepted}格式的文本后重新上传。',
    en:
      '“{fileName}” is not text but {format:fileFormat}. Save it as text ({accepted}) ' +
      'and upload it again.',
  },
  fileUndecodable: {
    zh:
      '无法识别“{fileName}”的文字编码（已尝试{triedEncodings}）。' +
      '请另存为 UTF-8 编码后重新上传。',
    en:
      'The encoding of “{fileName}” is unknown (tried {triedEncodings}). Save it as ' +
      'UTF-8 and upload it again.',
  },
  fileTypeUnsupported: {
    zh: '不支持“{fileName}”这种类型的文件，可以上传：{accepted}。' + '请转换格式后重新上传。',
    en:
      'Files like “{fileName}” are not supported; these are: {accepted}. Convert it and ' +
      'upload it again.',
  },
  fileTooComplex: (details) =>
    details.limit === 'memory'
      ? {
          zh:
            '读取“{fileName}”所需的内存超过上限{megabytes} MB。' +
            '请删去过大的表格、图片或者拆分文件后重新上传。',
          en:
            'Reading “{fileName}” takes more than {megabytes} MB of memory. Remove large tables ' +
            'or pictures, or split it, and upload it again.',
        }
      : {
          zh:
            '读取“{fileName}”超过{seconds}秒仍未完成。' +
            '请删去过大的表格、图片或者拆分文件后重新上传。',
          en:
            'Reading “{fileName}” takes longer than {seconds} seconds. Remove large tables or ' +
            'pictures, or split it, and upload it again.',
        },
  readersBusy: {
    zh: '已有{waiting}份文件在等待读取。请稍后重新上传。',
    en: 'Another {waiting} files wait to be read. Upload it again in a minute.',
  },
  fileNotAcceptable: {
    zh: '“{fileName}”不能接收：{findings:auditFinding}。请改正原件后重新上传。',
    en:
      'The file “{fileName}” cannot be taken in: {findings:auditFinding}. Mend it and upload ' +
      'it again.',
  },
  fileNeedsConfirmation: {
    zh: '接收“{fileName}”之前，需要您核对并确认：{findings:auditFinding}。请逐项勾选后再提交。',
    en:
      'Before “{fileName}” is taken in, check and confirm: {findings:auditFinding}. Tick each ' +
      'and send it again.',
  },
  documentSecret: {
    zh: '文件标有密级“{mark}”，未予接收。涉密文件不得在本系统办理，请立即按保密规定处理。',
    en:
      'The file is marked “{mark}” and was not taken in. Classified papers must not be handled ' +
      'in this system; follow the rules on secrecy at once.',
  },
  fileForeign: {
    zh:
      '“{fileName}”的内容是{format:fileFormat}，不是 .docx 文件。' +
      '请用 Word 或者 WPS 打开，选“另存为”，类型选“Word 文档（*.docx）”，再重新上传。',
    en:
      '“{fileName}” is {format:fileFormat}, not a .docx file. Open it in Word or WPS, choose ' +
      '“Save as”, type “Word document (*.docx)”, and upload that.',
  },
  fileEncrypted: {
    zh:
      '“{fileName}”设有密码，读不出来。' +
      '请用 Word 或者 WPS 打开，取消密码后另存为 .docx，再重新上传。',
    en:
      '“{fileName}” is protected by a password and cannot be read. Open it in Word or WPS, ' +
      'remove the password, save it as .docx and upload that.',
  },
  fileDamaged: (details) =>
    states(details, 'part')
      ? {
          zh:
            '“{fileName}”已经损坏（{part}读不出来）。' +
            '请用 Word 或者 WPS 打开，核对内容后另存为 .docx，再重新上传。',
          en:
            '“{fileName}” is damaged ({part} cannot be read). Open it in Word or WPS, check it, ' +
            'save it as .docx and upload that.',
        }
      : {
          zh:
            '“{fileName}”已经损坏或者不完整。' +
            '请用 Word 或者 WPS 打开，核对内容后另存为 .docx，再重新上传。',
          en:
            '“{fileName}” is damaged or incomplete. Open it in Word or WPS, check it, save it as ' +
            '.docx and upload that.',
        },
  fileOverLimit: (details) =>
    states(details, 'part')
      ? {
          zh:
            '“{fileName}”中的{part}{limit:packageLimit}，超出了系统能读的范围。' +
            '请拆分文件，或者在 Word、WPS 中另存为 .docx 后重新上传。',
          en:
            'In “{fileName}”, {part} {limit:packageLimit}, more than this system reads. Split the ' +
            'file, or save it anew as .docx in Word or WPS, and upload that.',
        }
      : {
          zh:
            '“{fileName}”{limit:packageLimit}，超出了系统能读的范围。' +
            '请拆分文件，或者在 Word、WPS 中另存为 .docx 后重新上传。',
          en:
            '“{fileName}” {limit:packageLimit}, more than this system reads. Split the file, or ' +
            'save it anew as .docx in Word or WPS, and upload that.',
        },
  fileHostile: {
    zh:
      '“{fileName}”的内部结构不正常（{trick:packageTrick}），为了安全没有读取。' +
      '请确认来源可靠，在 Word 或者 WPS 中新建文件、粘贴文字后重新上传。',
    en:
      '“{fileName}” is built in a way that no word processor builds it ({trick:packageTrick}) ' +
      'and was not read. Make sure where it comes from, paste its text into a new file and ' +
      'upload that.',
  },
  planEmpty: {
    zh: '解读方案是空的。请写明解读提纲、形式、途径和时间。',
    en: 'The interpretation plan is empty. State its outline, forms, channels and times.',
  },
  planTooLong: {
    zh: '解读方案过长，最多{most}个字符。请只保留方案本身，材料另行报送。',
    en:
      'The interpretation plan is longer than {most} characters. Keep to the plan and ' +
      'lodge materials separately.',
  },
  planJsonUnreadable: {
    zh: '解读方案像是 JSON，但格式有误，读不出来。请检查括号、引号和逗号，或者改用文字。',
    en:
      'The plan looks like JSON but cannot be read. Check brackets, quotes and commas, ' +
      'or write it in words.',
  },
  planJsonInvalid: {
    zh: '解读方案的内容不完整或者有误：{problems}。请逐项改正后重新报送。',
    en: 'The plan is incomplete or wrong: {problems}. Correct each point and lodge it again.',
  },
  planUnreadable: {
    zh:
      '没有读出解读方案应有的内容：{missing:planElement}。' +
      '请按“解读提纲、形式、途径、时间”写明后重新报送。',
    en:
      'The plan does not say what it must: {missing:planElement}. State outline, forms, ' +
      'channels and times, then lodge it again.',
  },
  planTooManyMaterials: {
    zh: '解读方案列了{materials}项材料，最多{most}项。请合并或者删减后重新报送。',
    en:
      'The plan lists {materials} materials; at most {most} are possible. Merge or drop ' +
      'some and lodge it again.',
  },
  interpretationMandatory: {
    zh: '这份文件必须解读（{triggers:trigger}），不能免除。' + '请报送解读方案和解读材料。',
    en:
      'This document must be interpreted ({triggers:trigger}); there is no exemption. ' +
      'Lodge plan and materials.',
  },
  exemptionReasonMissing: {
    zh: '不作解读的，应当写明理由。请补写理由，供签发人审阅。',
    en: 'Going without interpretation needs a reason. Write it down for the signing officer.',
  },
  mediaLinkPersonal: {
    zh: '音视频的网址里含有姓名、号码等个人信息。请换用不含个人信息的网址。',
    en: 'The address of the recording holds personal data such as a name or number. Use another one.',
  },
  partMissing: {
    zh: '这个卷宗里没有“{part:part}”。已报送的有：{known:part}。' + '请核对后重新选择。',
    en: 'The dossier has no “{part:part}”. Lodged so far: {known:part}. Choose one of these.',
  },
  charactersMissing: {
    zh:
      '字库里没有这些字：{characters}（{codePoints}），' +
      '印出来会缺字。请改用通行字，或者请系统管理员补充字体。',
    en:
      'No font has these characters: {characters} ({codePoints}). Use common ones, or ' +
      'ask the administrator to add a font.',
  },
  dateOutsideCalendar: {
    zh:
      '日期超出工作日历的范围（{first}至{last}），无法计算期限。' + '请核对文件或者方案中的日期。',
    en:
      'The date lies outside the working calendar ({first} to {last}). Check the dates ' +
      'in document and plan.',
  },
  workingDaysInvalid: {
    zh: '工作日天数“{days}”无效。请填写{least}至{most}之间的整数。',
    en: '“{days}” is no number of working days. Give a whole number from {least} to {most}.',
  },
  hoursInvalid: {
    zh: '小时数“{hours}”无效。请填写{least}至{most}之间的数。',
    en: '“{hours}” is no number of hours. Give a number from {least} to {most}.',
  },
  spanTooLong: {
    zh: '{from}至{to}超过{years}年，不能计算工作日。请缩短起止日期。',
    en: '{from} to {to} is more than {years} years. Choose dates that are closer together.',
  },
  calendarOptionsInvalid: {
    zh: '工作日历的设置有误：{problems}。请改正设置文件后重新启动。',
    en: 'The calendar settings are wrong: {problems}. Correct the settings file and start again.',
  },
  calendarDayTwice: {
    zh: '工作日历的设置里，{date}出现了两次。请只保留一条。',
    en: 'The calendar settings name {date} twice. Keep one entry.',
  },
  jurisdictionUnknown: {
    zh: '没有名为“{jurisdiction}”的地方规则，可以选择：{known}。' + '请改用其中之一。',
    en: 'There are no rules called “{jurisdiction}”; choose one of {known}.',
  },
  overridesUnknown: {
    zh: '设置里有不认识的规则名称：{unknown}。请删去或者改正，' + '可用的名称见“tongbu rules”。',
    en:
      'The settings name rules that do not exist: {unknown}. Remove or correct them; ' +
      '“tongbu rules” lists the names.',
  },
  overridesInvalid: {
    zh: '自行设定的规则有误：{problems}。请改正设置文件后重新启动。',
    en:
      'The settings of your own rules are wrong: {problems}. Correct the settings file ' +
      'and start again.',
  },
  pageUnknown: {
    zh: '找不到列表的这一页。请从第一页重新查看。',
    en: 'The list has no such page. Start again from the first one.',
  },
  commandIdReserved: {
    zh: '办理编号“{commandId}”是系统保留的。请换一个不以“system:”开头的编号。',
    en: 'The id “{commandId}” is kept for the system. Choose one that does not begin with “system:”.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
