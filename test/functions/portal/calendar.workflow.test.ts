import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingDayOnOrAfter } from '../../../functions/domain/deadlines/working-days.ts';
import {
  addCalendarDays,
  localDateOf,
  localDateSchema,
} from '../../../functions/domain/kernel/time.ts';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortalHouse();
});
afterAll(async () => {
  const { errors } = house;
  await house.close();
  expect(errors).toEqual([]);
});

const day = localDateSchema.parse('2027-07-01');
const works = () => house.host.environment.calendar.isWorkday(day).working;
const ics = (...events: readonly string[]) =>
  new File([`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`], '防汛.ics');
const event = (date: string, summary: string) =>
  `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${date}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`;
const source = '江政发〔2027〕8号';

test('an administrator previews, imports and puts back; the host counts by it at once', async () => {
  const desk = await house.signIn('mo-xinyu');
  const year = await desk.open('/portal/calendar?year=2027');
  expect(plainText(year.page)).toContain('尚未公布这一年的放假安排');
  const file = ics(event('20270701', '防汛停工（休）'), event('20270702', '建党节次日'));
  const preview = await desk.send(year.page, 'previewCalendar', { file, source });
  const told = plainText(preview.page);
  expect(told).toContain('将有0项未办结的期限改变');
  expect(told).toContain('2027-07-01');
  expect(told).toContain('未采用的日程');
  expect(works()).toBe(true);
  const imported = await desk.send(preview.page, 'importCalendar');
  expect(plainText(imported.page)).toContain('日历已更新');
  expect(works()).toBe(false);
  const after = await desk.open('/portal/calendar?year=2027');
  expect(plainText(after.page)).toContain('防汛停工');
  const back = await desk.send(after.page, 'restoreCalendar', { entry: '0', source: '通知撤销' });
  expect(plainText(back.page)).toContain('已恢复较早的日历');
  expect(works()).toBe(true);
});

test('what cannot be read is refused with what to do, and nothing is recorded', async () => {
  const desk = await house.signIn('mo-xinyu');
  const { page } = await desk.open('/portal/calendar');
  const refused = async (file: File) => {
    const answer = await desk.send(page, 'previewCalendar', { file, source });
    return [answer.status, plainText(answer.page)] as const;
  };
  const [status, told] = await refused(new File(['国庆节'], '日历.ics'));
  expect([status, told.includes('第1行有误')]).toEqual([422, true]);
  const [, bytes] = await refused(new File([new Uint8Array([0xff, 0xfe, 0x00])], '日历.ics'));
  expect(bytes).toContain('不是 UTF-8 文本');
  const [, none] = await refused(ics(event('20270702', '小暑')));
  expect(none).toContain('没有标明“休”或“班”的日程');
  const repeated = event('20270702', '休').replace('SUMMARY', 'RRULE:FREQ=DAILY\r\nSUMMARY');
  const [, daily] = await refused(ics(repeated));
  expect(daily).toContain('是重复日程');
});

test('an import over a calendar that has changed since the preview is refused', async () => {
  const desk = await house.signIn('mo-xinyu');
  const { page } = await desk.open('/portal/calendar');
  const preview = async (date: string) =>
    desk.send(page, 'previewCalendar', { file: ics(event(date, '防汛（休）')), source });
  const [first, second] = [await preview('20270705'), await preview('20270706')];
  await desk.send(first.page, 'importCalendar');
  const late = await desk.send(second.page, 'importCalendar');
  expect([late.status, plainText(late.page).includes('预览之后日历已经变动')]).toEqual([422, true]);
});

test('a preview counts the open due dates that would move', async () => {
  const drafter = await house.signIn('shen-yuqing');
  const form = await drafter.open('/portal/matters/new/requestAnswer');
  const { clock } = house.host.environment;
  const today = localDateOf(clock.now());
  await drafter.send(form.page, 'openMatter', {
    title: '申请公开补贴名录',
    'request.delivery': 'inPerson',
    'request.arrivedOn': today,
  });
  const desk = await house.signIn('mo-xinyu');
  const { page } = await desk.open('/portal/calendar');
  const next = workingDayOnOrAfter(addCalendarDays(today, 7), house.host.environment.calendar);
  const file = ics(event(next.replaceAll('-', ''), '防汛停工（休）'));
  const preview = await desk.send(page, 'previewCalendar', { file, source });
  expect(plainText(preview.page)).toContain('将有1项未办结的期限改变');
});

test('everybody sees the year, nobody else the forms', async () => {
  const desk = await house.signIn('shen-yuqing');
  const { status, page } = await desk.open('/portal/calendar?year=2026');
  expect(status).toBe(200);
  expect(plainText(page)).toContain('2026年工作日历');
  expect(page).not.toContain('/portal/calendar/preview');
  expect((await desk.open('/portal/calendar?year=1850')).status).toBe(422);
});
