import { say, words } from '../words/words.svelte';

/** What was found at a point of a checklist, as people read it. */
export function writtenCheck(value: boolean | number | string, unit: string | null): string {
  if (typeof value === 'boolean') return say(value ? 'check.good' : 'check.bad');
  return typeof value === 'number' ? words.format.quantity(value, unit) : value;
}
