import type { ReportRow, RowName } from '../../functions/domain/compliance/report.ts';

/** One obligation that was done late, or is not done yet, and the events that say so. */
export interface LateCase {
  readonly row: RowName;
  readonly figure: 'overdue' | 'metLate';
  readonly stream: string;
  readonly versions: readonly number[];
}

/** What is not done at all before what was done late, each in the order of the report. */
export function lateCases(rows: readonly ReportRow[]): readonly LateCase[] {
  return (['overdue', 'metLate'] as const).flatMap((name) =>
    rows.flatMap(({ row, figures }) =>
      figures
        .filter((figure) => figure.name === name)
        .flatMap(({ evidence }) =>
          evidence.map(({ stream, versions }) => ({ row, figure: name, stream, versions })),
        ),
    ),
  );
}
