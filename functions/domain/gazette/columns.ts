import { z } from 'zod';

/** 专栏 of a municipal gazette, in printing order (HM18 三(三) asks for the last two). */
export const columnSchema = z.enum([
  'governmentOrders',
  'governmentDocuments',
  'officeDocuments',
  'departmentDocuments',
  'policyInterpretation',
]);
export type Column = z.infer<typeof columnSchema>;
export const columns = columnSchema.options;

/** Where a document may stand; interpretations have the last column to themselves. */
export const documentColumnSchema = columnSchema.exclude(['policyInterpretation']);
export type DocumentColumn = z.infer<typeof documentColumnSchema>;
