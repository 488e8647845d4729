import { bisectRight } from 'd3-array';
import type { Words } from '../../../templates/words/words.ts';
import type { FileFinding } from '../../application/documents/deidentified.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';

type Place = Pick<FileFinding, 'block' | 'cell' | 'start'>;

/**
 * Where something stands, as its reader would look for it: paragraph, or row and cell of a table;
 * in a plain text, which is one paragraph of many lines, line and character.
 */
export function placeNames(document: PolicyDocument): (place: Place) => Words {
  const [only, ...others] = document.blocks;
  if (only !== undefined && others.length === 0 && only.kind === 'paragraph') {
    return lineNames(only.text);
  }
  return ({ block, cell }) => {
    if (document.blocks[block] === undefined)
      return { zh: '文件要素', en: 'facts of the document' };
    const zh = `第${block + 1}段`;
    const en = `paragraph ${block + 1}`;
    if (cell === null) return { zh, en };
    const row = cell.row + 1;
    const column = cell.column + 1;
    return {
      zh: `${zh}（表格）第${row}行第${column}格`,
      en: `${en}, a table: row ${row}, cell ${column}`,
    };
  };
}

function lineNames(text: string): (place: Place) => Words {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ start }) => {
    const line = bisectRight(starts, start);
    const column = [...text.slice(starts[line - 1], start)].length + 1;
    return { zh: `第${line}行第${column}字`, en: `line ${line}, character ${column}` };
  };
}
