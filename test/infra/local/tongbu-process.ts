import { NodeProcess } from './node-process.ts';

export interface TongbuOptions {
  readonly dataFolder: string;
  /** 0, any that is free, when left out. */
  readonly port?: string;
}

/** The `tongbu` command in a process of its own, as npm starts it. */
export class TongbuProcess extends NodeProcess {
  constructor(args: readonly string[], { dataFolder, port = '0' }: TongbuOptions) {
    const variables = { TONGBU_DATA: dataFolder, TONGBU_PORT: port };
    super('../../../infra/local/tongbu.ts', args, variables);
  }
}
