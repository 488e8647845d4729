import { quotaWords, scaleWords } from '../../../templates/words/cost.ts';
import type { ForgottenGate } from './forgotten-gate.ts';
import type { MeasuredIssuance } from './measured-issuance.ts';
import { type Quota, quotasFor } from './quotas.ts';

/** Events that the history of an execution may have before it fails. */
const HISTORY_LIMIT = 25_000;

interface Size {
  readonly title: string;
  readonly share: (quota: Quota) => number;
}

const alone = (title: string, dossiers: number): Size => ({
  title,
  share: ({ demand, limit }) => demand(dossiers) / limit,
});

const sizes: readonly Size[] = [
  alone('10²', 1e2),
  alone('10⁴', 1e4),
  alone('10⁶', 1e6),
  {
    title: `${scaleWords.hundredCities.zh} ${scaleWords.hundredCities.en}`,
    share: ({ demand, limit, scope }) => demand(scope === 'account' ? 1e6 : 1e4) / limit,
  },
];

/** How much of each quota is used at the busiest, as a Markdown table; the largest are bold. */
export function scaleTable(measured: MeasuredIssuance, gate: ForgottenGate): readonly string[] {
  const quotas = quotasFor(measured);
  const { quota, limit, bindsFirst, yearAtGate } = scaleWords;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const most = sizes.map(({ share }) => Math.max(...quotas.map(share)));
  const firsts = sizes.map(({ share }, at) => {
    const name = quotas.find((one) => share(one) === most[at])?.name;
    return name === undefined ? '' : `${quotaWords[name].zh} ${quotaWords[name].en}`;
  });
  const { execution } = gate;
  const details: Readonly<Record<string, number>> = {
    transitions: execution.transitions,
    events: execution.historyEvents,
    limit: HISTORY_LIMIT,
  };
  const said = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_place, key: string) => String(details[key]));
  return [
    row([`${quota.zh} ${quota.en}`, `${limit.zh} ${limit.en}`, ...sizes.map(({ title }) => title)]),
    row(['---', '---', ...sizes.map(() => '---')]),
    ...quotas.map((one) =>
      row([
        `${quotaWords[one.name].zh} ${quotaWords[one.name].en}`,
        `${one.limit.toLocaleString('en')} ${one.unit}`.trim(),
        ...sizes.map(({ share }, at) => {
          const percent = percentOf(share(one));
          return share(one) === most[at] ? `**${percent}**` : percent;
        }),
      ]),
    ),
    row([`**${bindsFirst.zh} ${bindsFirst.en}**`, '', ...firsts]),
    '',
    said(yearAtGate.zh),
    said(yearAtGate.en),
  ];
}

function percentOf(share: number): string {
  const percent = Number((100 * share).toPrecision(2));
  return percent < 0.01 ? '< 0.01 %' : `${percent.toLocaleString('en')} %`;
}
