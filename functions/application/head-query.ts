import type { HeadQuery } from '../ports/ledger.ts';

interface Filter {
  readonly statuses?: readonly string[] | undefined;
  readonly department?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A query from what an edge asked for; what was not asked for is left out. */
export function headQuery(category: string, filter: Filter): HeadQuery {
  const { statuses, department, after, limit } = filter;
  return {
    category,
    limit,
    ...(statuses === undefined ? {} : { statuses }),
    ...(department === undefined ? {} : { department }),
    ...(after === undefined ? {} : { after }),
  };
}
