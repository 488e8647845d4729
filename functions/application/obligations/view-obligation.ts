import { z } from 'zod';
import { obligationStandings, standingOf } from '../../domain/deadlines/obligation.ts';
import { noticeSchema, obligationNameSchema } from '../../domain/deadlines/obligation-events.ts';
import {
  noticesOf,
  obligationNamed,
  recomputationsOf,
} from '../../domain/deadlines/obligation-log.ts';
import {
  obligationSummaries,
  obligationSummarySchema,
} from '../../domain/deadlines/obligation-summary.ts';
import { traceStepSchema } from '../../domain/deadlines/trace.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { citationSchema } from '../dossier/dossier-view.ts';
import { isNamedTo, TITLE_NOT_SHOWN } from '../dossier/known-title.ts';
import { query } from '../use-case.ts';
import { remindable } from './obligation-appointment.ts';
import { obligationsOfStream, obligedKindOf } from './obligations-of-stream.ts';

const streamSchema = z.templateLiteral([
  z.string().regex(/^[a-z]{1,20}$/),
  '/',
  z.string().regex(/^[a-z0-9-]{1,60}$/),
]);

export const obligationDetailSchema = obligationSummarySchema.extend({
  stream: z.string(),
  title: z.string(),
  address: z.string(),
  standing: z.enum(obligationStandings),
  citation: citationSchema,
  /** How each day was counted; empty for hours on the clock. */
  trace: z.array(traceStepSchema),
  /** Reminders and escalations that were recorded, oldest first. */
  notices: z.array(
    z.strictObject({
      sequence: z.int(),
      notice: noticeSchema,
      at: instantSchema,
      dueAt: instantSchema,
    }),
  ),
  /** True where the workflow of its gate reminds of it. */
  remindedByGate: z.boolean(),
  /** Due dates that it had before the calendar or the rules changed, oldest first. */
  recomputations: z.array(
    z.strictObject({
      at: instantSchema,
      from: instantSchema,
      to: instantSchema,
      calendar: z.string(),
    }),
  ),
});
export type ObligationDetail = z.infer<typeof obligationDetailSchema>;

export const viewObligation = query({
  name: 'viewObligation',
  summary: 'One obligation: how its date was counted day by day, and what was reminded of.',
  roles,
  input: obligationNameSchema.extend({ stream: streamSchema }),
  output: obligationDetailSchema,
  run: async (environment, person, { stream, ...name }): Promise<ObligationDetail> => {
    const kind = obligedKindOf(stream);
    const obliged = await obligationsOfStream(environment, stream);
    const obligation = obliged === null ? undefined : obligationNamed(obliged.obligations, name);
    if (kind === null || obliged === null || obligation === undefined) {
      throw new Refusal('obligationMissing', { stream });
    }
    // Whoever may not know of it is told the same as of one that there is not.
    if (!kind.isOpenTo(person, obligation.department)) {
      throw new Refusal('obligationMissing', { stream });
    }
    const { log } = obliged;
    const head = await environment.ledger.head(stream);
    const isNamed = head !== null && isNamedTo(person, head);
    const [summary] = obligationSummaries([obligation], log, (one) =>
      isNamed ? obliged.materialTitle(one) : null,
    );
    if (summary === undefined) throw new Refusal('obligationMissing', { stream });
    return {
      ...summary,
      stream,
      title: isNamed ? obliged.title : TITLE_NOT_SHOWN,
      address: kind.address(stream),
      standing: standingOf(obligation, environment.clock.now()),
      citation: obligation.basis,
      trace: [...obligation.trace],
      notices: noticesOf(log, obligation).map((sent) => ({ ...sent })),
      remindedByGate: !remindable(obliged).includes(obligation),
      recomputations: recomputationsOf(log, obligation).map((moved) => ({ ...moved })),
    };
  },
});
