import { get, getShown, submit, type Query } from '../api/api';
import { shown } from '../time/instant.svelte';
import type { Alarm, AlarmPage, Page } from '../api/shapes';
import { pathOf, type AlarmName } from './alarmName';

export type ActName =
  | 'acknowledge'
  | 'unacknowledge'
  | 'comment'
  | 'assign'
  | 'shelve'
  | 'unshelve'
  | 'out-of-service'
  | 'return-to-service'
  | 'suppress'
  | 'unsuppress'
  | 'reset';

/** Something one person does to one alarm or to many. */
export interface Act {
  act: ActName;
  alarms: AlarmName[];
  author: string;
  until?: string;
  reason?: string;
  assignee?: string;
  text?: string;
}

export interface ActOutcome extends AlarmName {
  outcome?: string | null;
  refusal?: { code: string; sentence: string; advice: string | null } | null;
}

export interface AlarmEvent {
  at: string;
  act: string;
  author: string | null;
  text: string | null;
}

export interface AlarmDetail {
  /** Null when it is normal. */
  alarm: Alarm | null;
  /** Newest first. */
  events: AlarmEvent[];
  /** What follows from it. */
  children: Page<Alarm>;
}

export const alarmsApi = {
  page: (query: Query) => getShown<AlarmPage>('/alarms', query),
  /** Of the present, whatever instant is shown: what rings. */
  live: (query: Query) => get<AlarmPage>('/alarms', query),
  one: async (name: AlarmName, signal?: AbortSignal): Promise<AlarmDetail> => {
    const detail = await get<AlarmDetail>(pathOf(name), {}, signal);
    return shown.at === null ? detail : { ...detail, ...(await asOf(name, detail.events, shown.at)) };
  },
  act: (act: Act) => submit<{ outcomes: ActOutcome[] }>('POST', '/alarms/acts', act),
};

/** The alarm as it was known at an instant: what happened up to then, and who followed from it then. */
async function asOf(name: AlarmName, events: AlarmEvent[], at: string): Promise<AlarmDetail> {
  const all = await get<AlarmPage>('/alarms', { state: 'all', kind: name.asset.split('/')[0]!, limit: 10_000, at });
  const alarm = all.items.find((row) => `${row.asset.kind}/${row.asset.key}` === name.asset && row.code === name.code) ?? null;
  const items = all.items.filter((row) => row.parent?.asset === name.asset && row.parent.code === name.code);
  return { alarm, events: events.filter((event) => Date.parse(event.at) <= Date.parse(at)), children: { items, next: null, matched: alarm?.rootOf ?? 0 } };
}
