// Records every act of a package on a host whose relay never runs, says so, and waits to be killed.
import { jiangzhou } from '../../../infra/local/city.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issuePackage } from '../../../infra/local/demo/issue-package.ts';
import { openHost } from '../../../infra/local/open-host.ts';
import { samplePackage } from '../../bench/sample-package.ts';

const [folder = '', last = ''] = process.argv.slice(2);
const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
const host = await openHost({ folder, city, clock: systemClock });
process.stdout.write('open\n');
for await (const { step } of issuePackage(
  host.environment,
  castOf('housing'),
  samplePackage('lift'),
)) {
  if (step === last) break;
}
process.stdout.write('recorded\n');
process.stdin.resume();
setInterval(() => undefined, 60_000);
