import { nightsBetween } from '../time/nights';
import { fromField } from '../time/zoned';

/** Until when a command holds: for a while, till the night's end, till an instant, or till somebody relinquishes it. */
export const untilChoices = ['night', '900', '3600', '10800', '28800', '86400', 'instant', 'open'] as const;
export type Until = (typeof untilChoices)[number];

const day = 86_400_000;

/** The next sunrise there; null where the sun does not rise within a day, or no place is known. */
export function endOfNight(now: number, place: readonly [number, number] | null): number | null {
  if (place === null) return null;
  const ends = nightsBetween(now, now + day, place[0], place[1]).map(([, end]) => Date.parse(end));
  return ends.find((end) => end > now && end < now + day) ?? null;
}

/** The instant a choice means, null for no end; NaN for one that cannot be read or has passed. */
export function expiryOf(until: Until, written: string, now: number, place: readonly [number, number] | null): number | null {
  switch (until) {
    case 'open':
      return null;
    case 'night':
      return endOfNight(now, place) ?? Number.NaN;
    case 'instant': {
      const at = Date.parse(fromField(written) ?? '');
      return at > now ? at : Number.NaN;
    }
    default:
      return now + Number(until) * 1000;
  }
}
