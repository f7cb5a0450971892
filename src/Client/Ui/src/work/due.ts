import { say, words } from '../words/words.svelte';
import type { OrderSummary } from './shapes';

/** Which clock runs, until when, and what is left of it; null when none runs. */
export function dueOf(order: Pick<OrderSummary, 'dueAt' | 'attendBy' | 'attendedAt' | 'late'>, now: number): { sentence: string; left: string; late: boolean } | null {
  if (order.dueAt === null) return null;
  const due = Date.parse(order.dueAt);
  const late = due < now;
  const age = words.format.age(Math.abs(due - now));
  const attends = order.attendedAt === null && order.dueAt === order.attendBy;
  const time = Math.abs(due - now) < 12 * 3_600_000 ? words.format.time(new Date(due)) : words.format.instant(new Date(due));
  const sentence = late ? say(attends ? 'work.lateAttend' : 'work.lateRestore', { age }) : say(attends ? 'work.attendBefore' : 'work.restoreBefore', { time });
  return { sentence, left: late ? say('work.lateBy', { age }) : age, late };
}
