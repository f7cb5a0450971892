import { localDay } from '../field/localDay';
import { say, words } from '../words/words.svelte';

/** "à 23:34" of today, the day and the time of any other. */
export function when(at: string, now: number): string {
  const instant = new Date(at);
  return localDay(instant) === localDay(new Date(now)) ? say('work.at', { time: words.format.time(instant) }) : words.format.instant(instant);
}
