import type { Alarm } from '../api/shapes';
import { say, words } from '../words/words.svelte';

/** How long there is to attend to it, or for how long it has been late; null when nothing is due. */
export function timeLeftOf(alarm: Alarm, now: number): { sentence: string; late: boolean } | null {
  if (alarm.respondBy === null) return null;
  const left = Date.parse(alarm.respondBy) - now;
  const age = words.format.age(Math.abs(left));
  return left >= 0 ? { sentence: age, late: false } : { sentence: say('alarms.late', { age }), late: true };
}
