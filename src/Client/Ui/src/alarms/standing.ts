import type { Alarm, AlarmState } from '../api/shapes';
import { statusOfPriority } from '../watch/lens';
import type { Status } from '../api/shapes';

/** How a mark shows where an alarm stands: new is filled, known outlined, gone ticked, put aside a pause, under repair a slash. */
export type Look = 'filled' | 'outlined' | 'ticked' | 'paused' | 'slashed';

const looks: Record<AlarmState, Look> = {
  normal: 'outlined',
  unacknowledged: 'filled',
  acknowledged: 'outlined',
  returned: 'ticked',
  latched: 'ticked',
  shelved: 'paused',
  suppressed: 'paused',
  'out-of-service': 'slashed',
};

export const lookOf = (state: AlarmState): Look => looks[state];
export const priorityOf = (alarm: Alarm): 1 | 2 | 3 | 4 => Math.min(4, Math.max(1, alarm.priority)) as 1 | 2 | 3 | 4;
export const statusOf = (alarm: Alarm): Status => statusOfPriority(priorityOf(alarm));

/** Put aside by a person, a rule or a repair: it counts for nothing until it comes back. */
export const isSetAside = (alarm: Alarm): boolean => ['shelved', 'suppressed', 'out-of-service'].includes(alarm.state);

/** Nobody has said that they know. */
export const isNew = (alarm: Alarm): boolean => alarm.state === 'unacknowledged' || alarm.state === 'returned';

/** The lists of the alarm screen, and the word each is asked for by. */
export const lists = ['in-hand', 'shelved', 'suppressed', 'out-of-service', 'all'] as const;
export type ListName = (typeof lists)[number];
