import type { Alarm } from '../api/shapes';
import { idOf } from './alarmName';

/** A line of the list: an alarm, and whether it stands under the one it follows from. */
export interface Line {
  alarm: Alarm;
  under: string | null;
}

/** Root causes keep their order; what follows from one is folded away, and stands under it once that one is unfolded. */
export function linesOf(alarms: readonly Alarm[], unfolded: ReadonlyMap<string, readonly Alarm[]>): Line[] {
  const present = new Set(alarms.map((alarm) => alarm.id));
  const lines: Line[] = [];
  for (const alarm of alarms) {
    if (alarm.parent !== null && present.has(idOf(alarm.parent))) continue;
    lines.push({ alarm, under: null });
    for (const child of unfolded.get(alarm.id) ?? []) if (child.id !== alarm.id) lines.push({ alarm: child, under: alarm.id });
  }
  return lines;
}
