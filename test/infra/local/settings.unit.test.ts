import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingInvalid } from '../../../infra/local/settings.ts';

describe('the settings', () => {
  test('are a folder here and port 3000 where the environment says nothing', () => {
    const own = { dataFolder: resolve('.tongbu'), port: 3000 };
    expect(readSettings({})).toEqual(own);
    expect(readSettings({ TONGBU_DATA: ' ', TONGBU_PORT: '' })).toEqual(own);
  });

  test('are what the environment says', () => {
    const settings = readSettings({ TONGBU_DATA: 'data/jiangzhou', TONGBU_PORT: '65535' });
    expect(settings).toEqual({ dataFolder: resolve('data/jiangzhou'), port: 65_535 });
    expect(readSettings({ TONGBU_PORT: '0' }).port).toBe(0);
  });

  test.each(['abc', '-1', '65536', '3000.5', '99999999', '0x10', '3000 '])(
    'refuse “%s” as a port, by its name',
    (port) => {
      expect(() => readSettings({ TONGBU_PORT: port })).toThrow(SettingInvalid);
      expect(() => readSettings({ TONGBU_PORT: port })).toThrow(`TONGBU_PORT=${port}`);
    },
  );
});
