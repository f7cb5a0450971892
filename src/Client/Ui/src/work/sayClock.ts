import { say, words } from '../words/words.svelte';
import type { OrderClock } from './shapes';

/** How a clock of an order stands: met, running, late, or held. `share` is how much of its time is spent. */
export function sayClock({ hours, by, at, spentSeconds, late }: OrderClock, held: boolean, now: number): { sentence: string; share: number; late: boolean } {
  const share = spentSeconds / (hours * 3_600);
  if (at !== null) return { sentence: say(late ? 'work.clockMissed' : 'work.clockMet', { time: words.format.instant(new Date(at)) }), share, late };
  if (held) return { sentence: say('work.clockHeld'), share, late };
  const left = Date.parse(by) - now;
  const age = words.format.age(Math.abs(left));
  return { sentence: say(left >= 0 ? 'work.clockLeft' : 'work.lateBy', { age }), share, late: left < 0 };
}
