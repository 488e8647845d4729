import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import { refusalWords } from '../../../templates/words/refusals.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Host } from '../open-host.ts';

const MOST_LOOKED_AT = 100;

/** The story of the demo city broke off; the message says what to do. */
export class SeedUnfinished extends Error {
  constructor(folder: string, { zh, en }: Words, options?: ErrorOptions) {
    super(
      `江州市演示数据没有充实完（${zh}）：排除原因后重新启动，会从中断处继续；仍不能完成的，` +
        `请删除数据目录 ${folder} 后重新启动；在此之前页面可以查看，流程不运转 / the demo city is ` +
        `not finished (${en}): start again when the reason is gone and it goes on where it ` +
        `stopped; if it still cannot, remove the data folder ${folder} and start anew; until ` +
        'then pages answer and workflows rest',
      options,
    );
    this.name = 'SeedUnfinished';
  }
}

/** Why the story broke off: what stopped a workflow comes before what could not follow from it. */
export async function seedUnfinished(
  { engine }: Pick<Host, 'engine'>,
  folder: string,
  error: unknown,
): Promise<SeedUnfinished> {
  const { executions } = await engine.list({ limit: MOST_LOOKED_AT });
  // The newest come first; one that was begun again counts no more.
  const last = new Map(executions.toReversed().map((one) => [subjectOf(one.name), one]));
  const failed = [...last.values()].find(({ status }) => status === 'failed');
  const cause = failed?.cause ?? null;
  const reason = cause === null ? reasonOf(error) : same(cause);
  return new SeedUnfinished(folder, reason, { cause: error });
}

function reasonOf(error: unknown): Words {
  if (error instanceof Refusal) return refusalWords(error.reason, error.details);
  return same(error instanceof Error ? error.message : String(error));
}

/** The first line; what follows it is for developers. */
function same(text: string): Words {
  const [line = ''] = text.split('\n', 1);
  return { zh: line, en: line };
}

/** An execution that takes the place of another adds a number to its name. */
function subjectOf(name: string): string {
  return name.split('.', 2).join('.');
}
