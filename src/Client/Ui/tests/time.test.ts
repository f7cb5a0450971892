import { describe, expect, it } from 'vitest';
import { nightsBetween } from '../src/time/nights';
import { nextSun, sunTimes } from '../src/time/sun';
import { barsOf, barWindow, nightsOf, placeOf } from '../src/time/timeBar';

const paris = [2.3522, 48.8566] as const;
const minutes = (a: Date | null, b: string) => Math.abs(a!.getTime() - Date.parse(b)) / 60_000;

describe('sun', () => {
  // NOAA solar calculator, Paris: 21 June 2024 sunrise 05:47 and sunset 21:58 local; 21 December 2024 08:41 and 16:56.
  it('rises and sets with the almanac, to two minutes', () => {
    const june = sunTimes(new Date('2024-06-21T12:00:00Z'), ...paris);
    expect(minutes(june.rise, '2024-06-21T03:47:00Z')).toBeLessThan(2);
    expect(minutes(june.set, '2024-06-21T19:58:00Z')).toBeLessThan(2);
    const december = sunTimes(new Date('2024-12-21T12:00:00Z'), ...paris);
    expect(minutes(december.rise, '2024-12-21T07:41:00Z')).toBeLessThan(2);
    expect(minutes(december.set, '2024-12-21T15:56:00Z')).toBeLessThan(2);
  });

  it('does neither in a polar night', () => expect(sunTimes(new Date('2024-12-21T12:00:00Z'), 18.95, 69.65)).toEqual({ rise: null, set: null }));

  it('says what comes next', () => {
    expect(nextSun(new Date('2024-12-21T12:00:00Z'), ...paris)?.what).toBe('set');
    expect(nextSun(new Date('2024-12-21T20:00:00Z'), ...paris)?.what).toBe('rise');
    expect(nextSun(new Date('2024-12-21T03:00:00Z'), ...paris)?.what).toBe('rise');
  });

  it('makes one night a day, from dusk to the dawn after it', () => {
    const nights = nightsBetween(Date.parse('2024-12-20T12:00:00Z'), Date.parse('2024-12-22T12:00:00Z'), ...paris);
    expect(nights).toHaveLength(2);
    for (const [dusk, dawn] of nights) expect((Date.parse(dawn) - Date.parse(dusk)) / 3_600_000).toBeCloseTo(15.75, 0);
  });
});

describe('time bar', () => {
  const now = Date.parse('2026-11-14T21:47:00Z');
  const day = barWindow('day', now);

  it('puts now inside the window, with room ahead', () => {
    expect(placeOf(now, day)!).toBeGreaterThan(0.85);
    expect(placeOf(now, day)!).toBeLessThan(0.92);
    expect(placeOf(now - 86_400_000 * 2, day)).toBeNull();
  });

  it('stands still within a step', () => expect(barWindow('day', now + 60_000)).toEqual(day));

  it('draws what was received, leaves zero empty, and joins unknown steps into one hole', () => {
    const activity = { from: new Date(day.from).toISOString(), to: new Date(day.to).toISOString(), stepSeconds: day.step / 1000, counts: [100, 0, null, null, 25], nights: [] };
    const { bars, holes } = barsOf(activity, day, now);
    expect(bars.map((bar) => bar.height)).toEqual([1, 0.5]);
    expect(holes).toHaveLength(1);
    expect(holes[0]!.width).toBeCloseTo((2 * day.step) / (day.to - day.from), 6);
  });

  it('draws no hole in the future', () => {
    const activity = { from: new Date(now).toISOString(), to: new Date(day.to).toISOString(), stepSeconds: 900, counts: [null, null], nights: [] };
    expect(barsOf(activity, day, now).holes).toEqual([]);
  });

  it('cuts nights at the window', () => {
    const nights = nightsOf([[new Date(day.from - 1e7).toISOString(), new Date(day.from + (day.to - day.from) / 4).toISOString()], ['2020-01-01T00:00:00Z', '2020-01-02T00:00:00Z']], day);
    expect(nights).toHaveLength(1);
    expect(nights[0]!.x).toBe(0);
    expect(nights[0]!.width).toBeCloseTo(0.25, 6);
  });
});
