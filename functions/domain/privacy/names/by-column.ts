import type { Cell } from '../columns.ts';
import type { PersonRole } from '../personal-data.ts';
import type { Reading } from '../reading.ts';
import { oneOf } from '../word-index.ts';
import type { Mention } from './mention.ts';
import { nameShape } from './name-shape.ts';
import { isExampleName } from './not-names.ts';
import { anyRoleWord } from './role-words.ts';

const PEOPLE = new RegExp(
  `${oneOf(`姓名 名字 户主 家长 监护人 申请人 申领人 学生 负责人 法人 法定代表人 联系人 经办人 受益人 承租人 房主 产权人
    权利人 人员 配偶 父亲 母亲 成员 当事人 驾驶员 驾驶人 车主 村民 居民 对象 患者 考生 儿童 老人 持卡人 收款人 户名 业主
    经营者 代理人 投保人 领取人 受助人 农户 被处罚人 举报人 发言人 局长 科长 书记 主任`)}$`,
);
const NOT_PEOPLE = /单位|企业|公司|编号|人数|数量|电话|身份|金额|类别|关系|项目|地址|住址/;
const STAFF = /联系人|负责人|经办人|承办人|联络员|责任人|执法人员|局长|科长|书记|主任|发言人/;
const ORGANS = /单位|部门|科室|办公|街道|机构|窗口|职务|职责|岗位|责任/;
const RELATIVES = /家长|监护人|配偶|父亲|母亲|举报人|家属/;

/** Names in table columns that are headed as people. */
export function mentionsByColumn(reading: Reading): readonly Mention[] {
  return reading.columns.cells.flatMap((cell) => mentionIn(reading, cell));
}

function mentionIn(reading: Reading, cell: Cell): readonly Mention[] {
  if (!PEOPLE.test(cell.header) || NOT_PEOPLE.test(cell.header)) return [];
  const text = reading.text.slice(cell.start, cell.end);
  // One cell may name several people of one household.
  const names = [...text.matchAll(/[^、,;/]+/g)];
  return names.flatMap((name) => {
    const start = cell.start + name.index + name[0].length - name[0].trimStart().length;
    const trimmed = name[0].trim();
    if (!readsAsName(trimmed)) return [];
    return [
      {
        start,
        end: start + trimmed.length,
        role: roleIn(reading, cell),
        rule: 'person.column',
        score: nameShape(trimmed) === null ? 0.75 : 0.96,
      },
    ];
  });
}

/** Under such a header even an unknown surname is a name, if nothing speaks against it. */
function readsAsName(cell: string): boolean {
  if (anyRoleWord.startingAt(cell, 0) === cell.length) return false;
  if (nameShape(cell) !== null) return true;
  const compact = cell.replaceAll(' ', '');
  return (
    /^[\u3400-\u9fff]{2,3}$/.test(compact) &&
    !isExampleName(compact) &&
    !/合计|共计|小计|总计|备注|暂无|无|空缺|户|公司|[局厂店村组]$/.test(compact)
  );
}

function roleIn(reading: Reading, cell: Cell): PersonRole {
  if (STAFF.test(cell.header) && ORGANS.test(cell.headers)) return 'official';
  if (/职务|职位/.test(cell.headers) && /办公/.test(cell.headers)) return 'official';
  if (RELATIVES.test(cell.header)) return 'bystander';
  return reading.context === 'punishment' ? 'punished' : 'private';
}
