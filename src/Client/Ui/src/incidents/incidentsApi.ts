import { get, submit, type Query } from '../api/api';
import type { Page } from '../api/shapes';
import type { AlarmName } from '../alarms/alarmName';
import type { Signature } from '../editor/signature';

export interface Named {
  kind: string;
  key: string;
  name: string;
}

export interface IncidentCause {
  asset: Named | null;
  supply: string | null;
  alarms: number;
}

export interface Incident {
  number: number;
  state: 'open' | 'closed' | 'merged';
  into: number | null;
  version: number;
  opened: string;
  changed: string;
  closed: string | null;
  priority: 1 | 2 | 3 | 4;
  departments: string[];
  authorities: string[];
  alarms: number;
  holding: number;
  place: [number, number] | null;
  cause: IncidentCause | null;
}

export interface Tie {
  form: 'hangs-on' | 'shares' | 'near';
  with: Named;
  code: string;
  title: string;
  on: Named | null;
  supply: string | null;
  metres: number | null;
  seconds: number;
  score: number;
}

export interface Member {
  asset: Named;
  code: string;
  title: string;
  priority: 1 | 2 | 3 | 4;
  department: string;
  since: string;
  joined: string;
  ended: string | null;
  by: string | null;
  ties: Tie[];
}

export interface IncidentEntry {
  at: string;
  author: string;
  event: 'opened' | 'joined' | 'took' | 'went-into' | 'parted' | 'split-off' | 'noted' | 'closed';
  alarms: AlarmName[];
  other: number | null;
  text: string | null;
}

export interface IncidentDetail extends Incident {
  members: Member[];
  entries: IncidentEntry[];
  related: { number: number; tie: Tie }[];
}

const one = (number: number | string) => `/incidents/${encodeURIComponent(number)}`;

export const incidentsApi = {
  page: (query: Query) => get<Page<Incident>>('/incidents', query),
  one: (number: string, at: string | null) => get<IncidentDetail>(one(number), { at }),
  merge: (number: number, others: number[], signature: Signature) => submit<IncidentDetail>('POST', `${one(number)}/merge`, { others, ...signature }),
  split: (number: number, alarms: AlarmName[], signature: Signature) => submit<IncidentDetail>('POST', `${one(number)}/split`, { alarms, ...signature }),
  note: (number: number, { author, reason }: Signature) => submit<IncidentDetail>('POST', `${one(number)}/notes`, { text: reason, author }),
};
