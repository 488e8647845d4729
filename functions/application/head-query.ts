import { Refusal } from '../domain/kernel/refusal.ts';
import { type HeadPage, UnknownCursor } from '../ports/ledger.ts';
import type { Environment } from './environment.ts';

interface Filter {
  readonly statuses?: readonly string[] | undefined;
  readonly department?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * A page of heads as an edge asked for it; what was not asked for is left out.
 *
 * @throws {Refusal} `pageUnknown` for an `after` that no page gave
 */
export async function headPage(
  environment: Environment,
  category: string,
  filter: Filter,
): Promise<HeadPage> {
  const { statuses, department, after, limit } = filter;
  try {
    return await environment.ledger.heads({
      category,
      limit,
      ...(statuses === undefined ? {} : { statuses }),
      ...(department === undefined ? {} : { department }),
      ...(after === undefined ? {} : { after }),
    });
  } catch (error) {
    if (error instanceof UnknownCursor) throw new Refusal('pageUnknown');
    throw error;
  }
}
