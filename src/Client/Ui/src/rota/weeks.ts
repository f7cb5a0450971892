import { legalInstant, toField } from '../time/zoned';
import type { Person, PlanLevel, Stint } from './rotaApi';

const day = 86_400_000;

export interface Week {
  /** Its Monday. */
  monday: string;
  days: string[];
  from: number;
  to: number;
}

/** A stretch within a week, in shares of it. */
export interface Band {
  stint: Stint;
  left: number;
  width: number;
}

/** The Monday of the week that an instant is in, on the territory's clocks. */
export function mondayOf(at: number, zone: string): string {
  const today = Date.parse(`${toField(new Date(at), zone).slice(0, 10)}T00:00:00Z`);
  return dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
}

export function weekAfter(monday: string, weeks: number): string {
  return dayAfter(Date.parse(`${monday}T00:00:00Z`), weeks * 7);
}

/** Weeks from Monday to Monday; one is an hour shorter in March, and one longer in October. */
export function weeksFrom(monday: string, count: number, zone: string): Week[] {
  return Array.from({ length: count }, (_, index) => {
    const first = Date.parse(`${weekAfter(monday, index)}T00:00:00Z`);
    const days = Array.from({ length: 7 }, (_, weekday) => dayAfter(first, weekday));
    return { monday: days[0]!, days, from: legalInstant(days[0]!, 0, zone), to: legalInstant(dayAfter(first, 7), 0, zone) };
  });
}

export function bandsOf(level: PlanLevel, week: Week): Band[] {
  const share = (at: number) => Math.min(1, Math.max(0, (at - week.from) / (week.to - week.from)));
  return level.stints
    .map((stint) => ({ stint, left: share(Date.parse(stint.from)), end: share(Date.parse(stint.to)) }))
    .filter(({ left, end }) => end > left)
    .map(({ stint, left, end }) => ({ stint, left, width: end - left }));
}

export function namesIn(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}

function dayAfter(at: number, days: number): string {
  return new Date(at + days * day).toISOString().slice(0, 10);
}
