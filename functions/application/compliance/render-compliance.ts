import { cityComplianceText } from '../../../templates/compliance/city-text.ts';
import { complianceText } from '../../../templates/compliance/report-text.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { FileFormat, OfficialDocumentModel } from '../../ports/renderers.ts';
import { departmentName, type Environment } from '../environment.ts';
import { type AskedReport, makeReport } from './make-report.ts';
import type { CityCompliance } from './view-city-compliance.ts';

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
  return printed(environment, text, report.asOf, format);
}

/**
 * All departments of the city beside each other, in the order in which they come.
 *
 * @throws {Refusal} of the renderers
 */
export async function renderCityCompliance(
  environment: Environment,
  compliance: CityCompliance,
  format: FileFormat,
): Promise<Uint8Array> {
  const { year, asOf, departments } = compliance;
  const text = cityComplianceText({
    city: environment.city.name.zh,
    year,
    asOf,
    departments: departments.map(({ department, ...sums }) => ({
      name: departmentName(environment, department),
      sums,
    })),
  });
  return printed(environment, text, asOf, format);
}

async function printed(
  { intake, renderers }: Environment,
  text: string,
  generatedFor: Instant,
  format: FileFormat,
): Promise<Uint8Array> {
  const { document } = await intake.read(new TextEncoder().encode(text), 'report.md');
  const model: OfficialDocumentModel = {
    document,
    annotation: null,
    verification: null,
    generatedFor,
    charts: true,
  };
  return renderers.officialDocument(model, format);
}
