import type { Alarm } from '../api/shapes';

/** Which alarm: of which asset (kind/key), with what code. A code may hold a slash. */
export interface AlarmName {
  asset: string;
  code: string;
}

export const assetOf = (alarm: Alarm): string => `${alarm.asset.kind}/${alarm.asset.key}`;
export const nameOf = (alarm: Alarm): AlarmName => ({ asset: assetOf(alarm), code: alarm.code });
export const idOf = ({ asset, code }: AlarmName): string => `${asset}#${code}`;

/** Its address below `/alarms`, on the screen and in the API alike. */
export function pathOf({ asset, code }: AlarmName): string {
  const [kind, ...key] = asset.split('/');
  return `/alarms/${[kind!, key.join('/'), code].map(encodeURIComponent).join('/')}`;
}

/** The alarm of an id as the API writes it, `kind/key#code`. */
export function nameIn(id: string): AlarmName {
  const at = id.indexOf('#');
  return { asset: id.slice(0, at), code: id.slice(at + 1) };
}
