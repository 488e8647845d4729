// Tells the story of the demo city and loses power at one reading of the clock, wherever that is.
import { instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { jiangzhou } from '../../../../infra/local/city.ts';
import { ManualClock } from '../../../../infra/local/clocks.ts';
import { seedDemoCity } from '../../../../infra/local/demo/seed.ts';
import { beforeTheStory } from '../../../../infra/local/demo/seed-time.ts';
import { openHost } from '../../../../infra/local/open-host.ts';

const [folder = '', lastReading = '0', at = ''] = process.argv.slice(2);
const now = instantSchema.parse(at);

/** Acts, steps, timers, mails and appointments all read the clock. */
class FailingClock extends ManualClock {
  readings = 0;

  override now() {
    this.readings += 1;
    if (this.readings === Number(lastReading)) process.kill(process.pid, 'SIGKILL');
    return super.now();
  }
}

const clock = new FailingClock(beforeTheStory(now));
const city = jiangzhou('http://localhost:8080', 'nanjing-2020');
const host = await openHost({ folder, city, clock });
await seedDemoCity({ host, clock, now });
await host.close();
process.stdout.write(`told after ${clock.readings} readings\n`);
