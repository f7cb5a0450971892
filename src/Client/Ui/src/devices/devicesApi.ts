import { get, send, submit, tableAt, type Query } from '../api/api';
import type { Page } from '../api/shapes';
import type { Signature } from '../editor/signature';

export type DeviceState = 'bound' | 'third-party' | 'free' | 'out-of-service';

/** A LoRaWAN device: what it is bound to, and how its link is. What is stale is null. */
export interface Device {
  devEui: string;
  state: DeviceState;
  asset: string | null;
  assetName: string | null;
  tenant: string | null;
  profile: string | null;
  network: string | null;
  loss: number | null;
  margin: number | null;
  battery: number | null;
  spreadingFactor: number | null;
  lastSeen: string | null;
  alarm: 1 | 2 | 3 | 4 | null;
}

export interface DeviceAct {
  number: number;
  at: string;
  author: string;
  reason: string;
  text: string;
}

export interface DeviceDetail {
  device: Device;
  joinEui: string | null;
  keyFingerprint: string | null;
  replaces: string | null;
  replacedBy: string | null;
  endedOn: string | null;
  endedBecause: string | null;
  acts: DeviceAct[];
}

/** Keys are sent, and never read: no path answers them. */
export interface Papers {
  profile?: string;
  network?: string;
  joinEui?: string;
  keys?: { appKey?: string; nwkKey?: string };
}

export interface FileRow {
  line: number;
  devEui: string;
  asset: string | null;
  outcome: 'taken' | 'unchanged' | 'refused';
  code: string | null;
  sentence: string | null;
  advice: string | null;
}

export interface FileReport {
  dryRun: boolean;
  taken: number;
  unchanged: number;
  refused: number;
  rows: FileRow[];
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const one = (eui: string) => `/devices/${encodeURIComponent(eui.trim())}`;

export const devicesApi = {
  list: (query: Query) => get<Page<Device>>('/devices', query),
  one: (eui: string) => get<DeviceDetail>(one(eui)),
  bind: (eui: string, to: { asset?: string; tenant?: string }, papers: Papers, signature: Signature) => submit<unknown>('PUT', one(eui), { ...to, ...papers, ...signature }),
  unbind: (eui: string, outOfService: boolean, signature: Signature) => submit<unknown>('POST', `${one(eui)}/unbind`, { outOfService, ...signature }),
  replace: (eui: string, by: string, papers: Papers, signature: Signature) => submit<unknown>('POST', `${one(eui)}/replace`, { by: by.trim(), ...papers, ...signature }),
  profiles: () => get<Page<{ id: string; title: string }>>('/device-profiles'),
  file: async (file: File, dryRun: boolean, { author, reason }: Signature): Promise<FileReport> => {
    const query = new URLSearchParams({ dryRun: String(dryRun), author, reason });
    const response = await send(`/devices/file?${query}`, { method: 'POST', headers: { 'Content-Type': /\.xls[xm]?$/i.test(file.name) ? workbook : 'text/csv' }, body: file });
    return (await response.json()) as FileReport;
  },
  table: () => tableAt('/devices.csv', {}),
};

/** What was typed, without what was left empty. */
export function papersOf(typed: { profile: string; network: string; joinEui: string; appKey: string; nwkKey: string }): Papers {
  const { profile, network, joinEui, appKey, nwkKey } = Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, text.trim()])) as typeof typed;
  const keys = { ...(appKey && { appKey }), ...(nwkKey && { nwkKey }) };
  return { ...(profile && { profile }), ...(network && { network }), ...(joinEui && { joinEui }), ...(Object.keys(keys).length > 0 && { keys }) };
}
