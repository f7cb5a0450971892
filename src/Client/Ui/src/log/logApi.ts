import { get, submit, tableAt } from '../api/api';
import type { Alarm, Page, Position } from '../api/shapes';

/** What persons write, and what the twin does: its calls, what rules say and ask for. */
export type EntryType = 'note' | 'call' | 'handover' | 'take-watch' | 'correction' | 'escalation' | 'notification' | 'work-order';
export type LinkKind = 'asset' | 'alarm' | 'command' | 'entry' | 'incident';

export interface LogLink {
  kind: LinkKind;
  id: string;
}

/** A line of the shift log: never changed, only corrected by a later one. */
export interface LogEntry {
  number: number;
  at: string;
  author: string;
  type: EntryType;
  text: string;
  place: Position | null;
  links: LogLink[];
  corrects: number | null;
  hash: string;
}

export interface NewEntry {
  type: EntryType;
  text: string;
  links: LogLink[];
  corrects: number | null;
  author: string;
}

export interface LogQuestion {
  from: string | null;
  to: string | null;
  q: string | null;
}

/** What the next watch must know, drawn from the registers since the last handover. */
export interface Handover {
  since: string | null;
  open: Alarm[];
  shelved: Alarm[];
  outOfService: Alarm[];
  /** What was written since. */
  entries: LogEntry[];
}

export const logApi = {
  page: ({ from, to, q }: LogQuestion, limit: number, before: number | null) => get<Page<LogEntry>>('/log', { from, to, q, limit, before }),
  /** Where the whole answer is read as a table. */
  table: ({ from, to, q }: LogQuestion) => tableAt('/log.csv', { from, to, q }),
  write: (entry: NewEntry) => submit<LogEntry>('POST', '/log', entry),
  handover: () => get<Handover>('/log/handover'),
};
