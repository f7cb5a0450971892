import { get, submit, type Query } from '../api/api';
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
  page: (query: Query) => get<AlarmPage>('/alarms', query),
  one: (name: AlarmName, signal?: AbortSignal) => get<AlarmDetail>(pathOf(name), {}, signal),
  act: (act: Act) => submit<{ outcomes: ActOutcome[] }>('POST', '/alarms/acts', act),
};
