import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import type { Instant } from '../kernel/time.ts';
import { countedRows } from './counted-rows.ts';
import { onTimeRows } from './on-time-rows.ts';
import type { ComplianceReport } from './report.ts';
import type { ReportedDossier, ReportedStream, ReportSources } from './sources.ts';

/**
 * 年度合规报告 of one department. Every figure is a list of things that the ledger tells of, each
 * with the events that say so; nothing is estimated and nothing comes from elsewhere.
 *
 * @param year a calendar year in China
 * @param asOf what was still open then counts as pending
 */
export function complianceReport(
  department: string,
  year: number,
  asOf: Instant,
  { dossiers, others }: ReportSources,
  jurisdiction: Jurisdiction,
): ComplianceReport {
  const streams: ReportedStream[] = [...dossiers.map(asStream), ...others];
  const own = streams.map((stream) => ({
    ...stream,
    obligations: stream.obligations.filter((owed) => owed.department === department),
  }));
  const rows = [...countedRows(dossiers, year, jurisdiction), ...onTimeRows(own, year, asOf)];
  return { department, year, asOf, rows };
}

function asStream({ stream, history, obligations }: ReportedDossier): ReportedStream {
  const traced = history.map(({ version, event }) => ({
    version,
    type: event.type,
    at: event.at,
    data: event.data,
  }));
  return { stream, history: traced, obligations };
}
