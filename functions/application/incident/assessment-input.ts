import { incidentLevelSchema } from '../../domain/incident/levels.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';

/** How an incident is assessed, at first or anew. */
export const assessmentShape = {
  level: incidentLevelSchema,
  department: departmentIdSchema,
  happenedAt: instantSchema,
  learnedAt: instantSchema.nullable(),
};
