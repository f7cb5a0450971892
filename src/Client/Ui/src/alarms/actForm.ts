import type { Alarm } from '../api/shapes';
import { nameOf } from './alarmName';
import type { Act, ActName } from './alarmsApi';

/** What a dialog asks for, beside the name of who acts. */
export type Field = 'hours' | 'reason' | 'assignee' | 'text';

export const fieldsOf: Record<ActName, readonly Field[]> = {
  acknowledge: [],
  unacknowledge: [],
  comment: ['text'],
  assign: ['assignee'],
  shelve: ['hours', 'reason'],
  unshelve: [],
  suppress: ['reason'],
  unsuppress: [],
  'out-of-service': ['reason'],
  'return-to-service': [],
  reset: [],
};

export interface Entries {
  author: string;
  hours: number;
  reason: string;
  assignee: string;
  text: string;
}

export const mostHours = 24;
const optional: readonly string[] = ['assignee'];

/** The fields that are missing or that cannot be so. */
export function faultsOf(act: ActName, entries: Entries): (Field | 'author')[] {
  return (['author', ...fieldsOf[act]] as const).filter((field) => {
    if (field === 'hours') return !(entries.hours > 0 && entries.hours <= mostHours);
    return !optional.includes(field) && entries[field].trim() === '';
  });
}

/** The act as the API takes it: only the fields it asks for. */
export function actOf(act: ActName, alarms: readonly Alarm[], entries: Entries, now: number): Act {
  const fields = fieldsOf[act];
  const written = (field: 'reason' | 'assignee' | 'text') => (fields.includes(field) ? { [field]: entries[field].trim() } : {});
  return {
    act,
    alarms: alarms.map(nameOf),
    author: entries.author.trim(),
    ...(fields.includes('hours') ? { until: new Date(now + entries.hours * 3_600_000).toISOString() } : {}),
    ...written('reason'),
    ...written('assignee'),
    ...written('text'),
  };
}
