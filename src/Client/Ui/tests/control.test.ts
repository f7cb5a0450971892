import { describe, expect, it } from 'vitest';
import { writeFlag } from '../src/asset/writeValue';
import { drawnSteps, endOf, isUnderWay, tally } from '../src/control/progress';
import { scopeOf } from '../src/control/scope';
import type { ControlDescription, Order, OrderEnd, OrderStep } from '../src/control/shapes';
import { endOfNight, expiryOf } from '../src/control/until';
import { readValue } from '../src/control/value';

const at = '2026-11-14T21:40:00.000Z';
const order = (...states: (OrderStep | OrderEnd)[]): Pick<Order, 'state' | 'steps'> => ({
  state: states.at(-1)!,
  steps: states.map((state) => ({ state, at, detail: null })),
});
const drawn = (...states: (OrderStep | OrderEnd)[]) => drawnSteps(order(...states)).map((step) => step.drawn);

describe('an order under way', () => {
  it('is never drawn as done before telemetry proves it', () => {
    const path: OrderStep[] = ['requested', 'authorised', 'queued', 'sent', 'acknowledged'];
    for (let reached = 1; reached <= path.length; reached++) {
      expect(drawn(...path.slice(0, reached))).not.toContain('proven');
      expect(isUnderWay(order(...path.slice(0, reached)))).toBe(true);
    }
    expect(drawn(...path)).toEqual(['passed', 'passed', 'passed', 'passed', 'here', 'ahead']);
  });

  it('is proven by its last step alone', () => {
    expect(drawn('requested', 'authorised', 'queued', 'sent', 'acknowledged', 'confirmed')).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'proven']);
    expect(isUnderWay(order('confirmed'))).toBe(false);
  });

  it('that ends without proof stops where it stood', () => {
    expect(drawn('requested', 'authorised', 'queued', 'sent', 'acknowledged', 'not-confirmed')).toEqual(['passed', 'passed', 'passed', 'passed', 'ended', 'ahead']);
    expect(drawn('requested', 'refused')).toEqual(['ended', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(endOf(order('requested', 'refused'))).toBe('refused');
  });

  it('counts a group by who needs looking after', () => {
    expect(tally({ confirmed: 31, sent: 2, queued: 4, 'not-confirmed': 1, expired: 2, superseded: 3, standing: 9 })).toEqual({ proven: 31, waiting: 6, wrong: 3, replaced: 3, standing: 9 });
    expect(tally({})).toEqual({ proven: 0, waiting: 0, wrong: 0, replaced: 0, standing: 0 });
  });
});

describe('a value as typed', () => {
  const level: ControlDescription = { control: 'level', name: 'Level', unit: '%', form: 'number', minimum: 0, maximum: 100, choices: [] };
  const mode: ControlDescription = { ...level, form: 'choice', unit: null, choices: [{ key: 'flashing', name: 'Flashing' }] };

  it.each([['40', 40], ['0', 0], ['12,5', 12.5], [' 100 ', 100]])('reads %s', (typed, value) => expect(readValue(level, typed)).toBe(value));
  it.each(['', ' ', '101', '\u22121', 'forty', '4 0', 'Infinity'])('refuses "%s"', (typed) => expect(readValue(level, typed)).toBeUndefined());
  it('takes a choice by its key and nothing else', () => {
    expect(readValue(mode, 'flashing')).toBe('flashing');
    expect(readValue(mode, 'Flashing')).toBeUndefined();
    expect(readValue({ ...level, form: 'flag' }, 'false')).toBe(false);
    expect(readValue({ ...level, form: 'flag' }, '')).toBeUndefined();
  });
});

describe('until when', () => {
  const now = Date.parse(at);
  const chalons = [4.36, 48.96] as const;

  it('is the sunrise there, by default', () => {
    const dawn = endOfNight(now, chalons)!;
    expect(new Date(dawn).toISOString().slice(0, 13)).toBe('2026-11-15T06');
    expect(endOfNight(now, null)).toBeNull();
  });

  it('is a while, an instant to come, or nothing', () => {
    expect(expiryOf('3600', '', now, null)).toBe(now + 3_600_000);
    expect(expiryOf('open', '', now, null)).toBeNull();
    expect(expiryOf('instant', '2026-11-15T00:00', now, null)).toBe(Date.parse('2026-11-14T23:00:00Z'));
    expect(expiryOf('instant', '2026-11-13T23:00', now, null)).toBeNaN();
    expect(expiryOf('instant', 'tomorrow', now, null)).toBeNaN();
    expect(expiryOf('night', '', now, null)).toBeNaN();
  });
});

describe('the scope of a group', () => {
  it('is the filter in force', () => {
    expect(scopeOf({ department: 'lighting', scope: 'authority/chalons' }, 'luminaire')).toEqual({ kind: 'luminaire', department: 'lighting', authority: 'chalons' });
    expect(scopeOf({ department: null, scope: 'district/centre' }, 'cabinet')).toEqual({ kind: 'cabinet', district: 'centre' });
    expect(scopeOf({ department: null, scope: null }, 'cabinet')).toEqual({ kind: 'cabinet' });
  });
});

describe('a flag', () => {
  it('is called as its kind calls it, and yes or no where it has no words', () => {
    expect(writeFlag(true, { choices: [{ key: 'false', name: 'Fermée' }, { key: 'true', name: 'Ouverte' }] })).toBe('Ouverte');
    expect(['yes', 'oui']).toContain(writeFlag(true, { choices: [] }));
    expect(['no', 'non']).toContain(writeFlag(false, undefined));
  });
});
