import { describe, expect, it } from 'vitest';
import { monthAfter, shadesOf, weeksOf } from '../src/programmes/month';
import { ruleNames, writtenTime } from '../src/programmes/nightTime';
import { nightOf, nightSpan, stretchesOf } from '../src/programmes/night';
import { legalInstant } from '../src/time/zoned';

const zone = 'Europe/Paris';
const hour = 3_600_000;

describe('a night', () => {
  it('runs from legal noon to legal noon', () => {
    const { from, to } = nightSpan('2026-11-14', zone);
    expect(new Date(from).toISOString()).toBe('2026-11-14T11:00:00.000Z');
    expect(to - from).toBe(24 * hour);
  });

  it('has 23 hours in March and 25 in October', () => {
    expect(nightSpan('2026-03-28', zone).to - nightSpan('2026-03-28', zone).from).toBe(23 * hour);
    expect(nightSpan('2026-10-24', zone).to - nightSpan('2026-10-24', zone).from).toBe(25 * hour);
  });

  it('is followed by the next without a gap, all year', () => {
    for (let index = 0; index < 366; index++) {
      const night = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
      const next = new Date(Date.UTC(2026, 0, 2 + index)).toISOString().slice(0, 10);
      const span = nightSpan(night, zone);
      expect(span.to).toBe(nightSpan(next, zone).from);
      expect(nightOf(span.from, zone)).toBe(night);
      expect(nightOf(span.to - 1, zone)).toBe(night);
    }
  });

  it('is drawn step by step until its end, and off before the first', () => {
    const span = nightSpan('2026-11-14', zone);
    const at = (hours: number) => new Date(legalInstant('2026-11-14', hours, zone)).toISOString();
    const stretches = stretchesOf([{ at: at(18), level: 100 }, { at: at(24), level: 50 }, { at: at(30), level: 0 }], span);
    expect(stretches).toEqual([{ from: 0.25, to: 0.5, level: 100 }, { from: 0.5, to: 0.75, level: 50 }, { from: 0.75, to: 1, level: 0 }]);
  });

  it('draws nothing outside itself', () => {
    const span = nightSpan('2026-11-14', zone);
    const stretches = stretchesOf([{ at: '2026-11-13T12:00:00Z', level: 10 }, { at: '2026-11-20T12:00:00Z', level: 90 }], span);
    expect(stretches).toEqual([{ from: 0, to: 1, level: 10 }]);
  });
});

describe('a month', () => {
  it('begins on Monday and leaves other months out', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
  });

  it('is followed by the next, over the year too', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  it('tells programmes apart by letter, whatever the greys', () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const shades = shadesOf([...names, ...names]);
    expect(new Set([...shades.values()].map((shade) => shade.letter)).size).toBe(30);
    expect([...shades.values()].every((shade) => shade.grey <= 48)).toBe(true);
  });
});

describe('a time of the night, written', () => {
  it.each([
    ['clock', '23:00', 15, '"23:00"'],
    ['dusk', '', 0, 'dusk'],
    ['sunset', '', -20, 'sunset - 20 min'],
    ['middle', '', 90, 'middle + 90 min'],
  ] as const)('%s %s %s', (anchor, clock, offset, written) => {
    expect(writtenTime(anchor, clock, offset)).toBe(written);
  });
});

describe('the rules of a calendar', () => {
  it('are named in their order, however they are written', () => {
    const yaml = 'title: x\nrules:\n  - name: Fête\n    programme: a\n  - programme: b\n    name: "Week-end: tard"\n  - { name: Noël, programme: c }\ndefault: d\nname: no\n';
    expect(ruleNames(yaml)).toEqual(['Fête', 'Week-end: tard', 'Noël']);
    expect(ruleNames('default: d\n')).toEqual([]);
  });
});
