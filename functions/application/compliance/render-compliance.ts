import { complianceText } from '../../../templates/compliance/report-text.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { FileFormat, OfficialDocumentModel } from '../../ports/renderers.ts';
import { departmentName, type Environment } from '../environment.ts';
import { type AskedReport, makeReport } from './make-report.ts';

/**
 * The report as a file to print and file away: the same moment and ledger give the same bytes.
 *
 * @throws {Refusal} as {@link makeReport}, or of the renderers
 */
export async function renderCompliance(
  environment: Environment,
  person: Person,
  asked: AskedReport,
  format: FileFormat,
): Promise<Uint8Array> {
  const { report, names } = await makeReport(environment, person, asked);
  const text = complianceText(report, {
    city: environment.city.name.zh,
    department: departmentName(environment, report.department),
    titles: new Map(names.map(({ stream, title }) => [stream, title])),
  });
  const { document } = await environment.intake.read(new TextEncoder().encode(text), 'report.md');
  const generatedFor = report.asOf;
  const model: OfficialDocumentModel = {
    document,
    annotation: null,
    verification: null,
    generatedFor,
    charts: true,
  };
  return environment.renderers.officialDocument(model, format);
}
