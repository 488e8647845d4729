import { z } from 'zod';
import { amountOf, rateOf } from '../../domain/compliance/report.ts';
import { departmentIdSchema, roles } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { citationSchema } from '../dossier/dossier-view.ts';
import { query } from '../use-case.ts';
import { makeReport } from './make-report.ts';

/** Which report is asked for. */
export const asksReport = {
  department: departmentIdSchema,
  year: z.coerce.number().int().min(2004).max(2200),
};

const evidenceSchema = z.strictObject({
  stream: z.string(),
  versions: z.array(z.int()),
  count: z.int(),
});
const figureSchema = z.strictObject({
  name: z.string(),
  value: z.int(),
  evidence: z.array(evidenceSchema),
});
export const complianceRowSchema = z.strictObject({
  row: z.string(),
  basis: citationSchema,
  figures: z.array(figureSchema),
  /** 0…1; null where the row has none. */
  rate: z.number().nullable(),
  least: z.int().nullable(),
});
export type ComplianceRowView = z.infer<typeof complianceRowSchema>;

export const viewCompliance = query({
  name: 'viewCompliance',
  summary: 'The yearly compliance report of a department, every figure with the events behind it.',
  roles,
  input: z.strictObject(asksReport),
  output: z.strictObject({
    department: z.string(),
    year: z.int(),
    asOf: instantSchema,
    rows: z.array(complianceRowSchema),
    /** What the streams are called to which the figures point. */
    streams: z.array(
      z.strictObject({ stream: z.string(), title: z.string(), address: z.string() }),
    ),
  }),
  run: async (environment, person, asked) => {
    const { report, names } = await makeReport(environment, person, asked);
    const pointedAt = new Set(
      report.rows.flatMap(({ figures }) =>
        figures.flatMap(({ evidence }) => evidence.map(({ stream }) => stream)),
      ),
    );
    return {
      ...report,
      streams: names.filter(({ stream }) => pointedAt.has(stream)),
      rows: report.rows.map((row) => ({
        row: row.row,
        basis: row.basis,
        figures: row.figures.map((figure) => ({
          name: figure.name,
          value: amountOf(figure),
          evidence: figure.evidence.map((one) => ({ ...one, versions: [...one.versions] })),
        })),
        rate: rateOf(row),
        least: row.least,
      })),
    };
  },
});
