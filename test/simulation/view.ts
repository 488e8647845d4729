import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { epochMsOf, type Instant, instantOf } from '../../functions/domain/kernel/time.ts';
import { ManualClock } from '../../infra/local/clocks.ts';
import { frontDoor } from '../../infra/local/front-door.ts';
import { ensureKeys } from '../../infra/local/identity-provider/keys.ts';
import { listenOnLoopback, PortInUse } from '../../infra/local/listen.ts';
import { openHost } from '../../infra/local/open-host.ts';
import { Chance } from './chance.ts';
import { simulatedCity } from './city/city.ts';
import { departmentsOf } from './city/departments.ts';
import { staffOf } from './city/people.ts';
import { signingIn } from './city/signing-in.ts';
import { readResult } from './end/result.ts';
import { SimulationRefused } from './options.ts';

export interface Viewing {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the city of a run that ended, as its people left it: portal, public site and API, for
 * looking at the board and the reports of a whole year. Its clock stands in the year's last minute,
 * so nothing becomes due while somebody looks.
 *
 * @param folder that a run was given or has printed
 * @param port 0 for any that is free
 * @throws {SimulationRefused} no run ended there, or the port is taken; {DataFolderProblem}
 */
export async function viewYear(folder: string, port: number): Promise<Viewing> {
  const { seed, departments: count, at } = await readResult(folder);
  const data = join(folder, 'data');
  refuseNoCity(data);
  const departments = departmentsOf(count);
  let answer: ReturnType<typeof frontDoor> = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const listening = await listenOnLoopback((...given) => answer(...given), port).catch((error) => {
    throw error instanceof PortInUse ? portTaken(port, error) : error;
  });
  const url = `http://localhost:${listening.port}`;
  try {
    const city = { ...simulatedCity(departments, 'nanjing-2018'), publicUrl: url };
    const clock = new ManualClock(lastMinuteBefore(at));
    const host = await openHost({ folder: data, city, clock, seal: null });
    const people = signingIn(city, staffOf(departments, new Chance(seed)));
    for (const { id, name } of people) await host.staffNames.remember(id, name.zh);
    const onError = (error: unknown) => void process.stderr.write(`✗ ${String(error)}\n`);
    answer = frontDoor({ host, keys: await ensureKeys(data), url, people, onError });
    host.run(onError);
    const close = async () => {
      await listening.close();
      await host.close();
    };
    return { url, close };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** A host that finds no ledger founds a new city, and an empty one would pass for that of the year. */
function refuseNoCity(data: string): void {
  if (existsSync(join(data, 'ledger.sqlite'))) return;
  throw new SimulationRefused(
    `${data} 中没有模拟城市的台账（ledger.sqlite）；请指定运行模拟时的完整文件夹 / the city’s ledger does not lie there: give the whole folder of the run`,
  );
}

/** The end of the year is the first moment of the next, whose reports are empty. */
function lastMinuteBefore(end: Instant): Instant {
  return instantOf(epochMsOf(end) - 60_000);
}

function portTaken(port: number, cause: PortInUse): SimulationRefused {
  return new SimulationRefused(
    `端口 ${port} 已被占用；用 --port 换一个 / port ${port} is in use: choose another with --port`,
    cause,
  );
}
