import { describe, expect, it } from 'vitest';
import type { HistoryGap, HistoryPoint } from '../src/api/shapes';
import { gapsOf, seriesOf } from '../src/asset/series';
import { City } from '../src/city/city';
import { readPlaces } from '../src/city/places';
import { readHash } from '../src/map/hash';
import { bellsInTitle } from '../src/shell/title';
import { hasStatus, prioritiesOf, readLens, writeLens } from '../src/watch/lens';
import { orderedRows } from '../src/watch/tableOrder';
import { placesOf } from './binary';

describe('lens', () => {
  it('reads back what it wrote', () => {
    const lens = { department: 'lighting', kind: 'luminaire', status: 'danger' as const };
    expect(readLens({ f: writeLens(lens)!, scope: 'district/centre' })).toEqual({ ...lens, scope: 'district/centre' });
    expect(writeLens({ department: null, kind: null, status: null })).toBeNull();
  });

  it('leaves out what it does not know', () => {
    expect(readLens({ f: 'status:purple,x' })).toEqual({ department: null, kind: null, status: null, scope: null });
  });

  it('tells statuses apart on a mark', () => {
    const inferredMajor = (2 << 4) | (1 << 2);
    expect(hasStatus(inferredMajor, 'major')).toBe(true);
    expect(hasStatus(inferredMajor, 'inferred')).toBe(true);
    expect(hasStatus(inferredMajor, 'normal')).toBe(false);
    expect(hasStatus(inferredMajor, null)).toBe(true);
  });

  it('asks for the alarms of one priority, of all, or of none', () => {
    expect(prioritiesOf('minor')).toEqual([3]);
    expect(prioritiesOf(null)).toEqual([1, 2, 3, 4]);
    expect(prioritiesOf('normal')).toEqual([]);
    expect(prioritiesOf('stale')).toEqual([]);
  });
});

describe('table order', () => {
  const city = new City();
  city.settle(readPlaces(placesOf([0, 1, 2, 3].map((ordinal) => ({ ordinal, kind: 3 - ordinal, district: ordinal === 2 ? 65535 : ordinal })))));
  city.hear([
    { ordinal: 0, mark: 0, kind: 0, value: 5 },
    { ordinal: 1, mark: 2 << 4, kind: 0, value: Number.NaN },
    { ordinal: 2, mark: 1 << 4, kind: 0, value: -1 },
    { ordinal: 3, mark: 0, kind: 0, value: 9 },
  ]);
  const order = (column: Parameters<typeof orderedRows>[2]['column'], descending = false) => [...orderedRows(city, () => true, { column, descending })];

  it('puts the worst first and the normal last', () => expect(order('status')).toEqual([2, 1, 0, 3]));
  it('keeps what has no value last both ways', () => {
    expect(order('value')).toEqual([2, 0, 3, 1]);
    expect(order('value', true)).toEqual([3, 0, 2, 1]);
    expect(order('district', true)).toEqual([3, 1, 0, 2]);
  });
  it('shows only what the lens shows', () => expect([...orderedRows(city, (row) => row > 1, { column: 'kind', descending: false })]).toEqual([3, 2]));
});

describe('history series', () => {
  const point = (minute: number, mean: number | null, last: HistoryPoint['last'] = mean): HistoryPoint => ({ at: new Date(minute * 60_000).toISOString(), min: mean, max: mean, mean, last, count: 1, quality: 'measured' });
  const gap: HistoryGap = { gap: true, from: new Date(120_000).toISOString(), to: new Date(240_000).toISOString() };
  const history = { property: 'p', unit: 'W', from: '', to: '', raw: false, retainedFrom: null, points: [point(1, 5), gap, point(5, 7)] };

  it('breaks the line at a gap and says where it was', () => {
    expect(seriesOf(history).line).toEqual([5, null, 7]);
    expect(gapsOf(history)).toEqual([[120, 240]]);
  });

  it('draws a flag as one or nought', () => {
    expect(seriesOf({ ...history, points: [point(1, null, true), point(2, null, false)] }).line).toEqual([1, 0]);
  });
});

describe('address and title', () => {
  it('reads a camera from the hash, and none from anything else', () => {
    expect(readHash('#12/43.611/3.876')).toEqual({ zoom: 12, center: [3.876, 43.611] });
    expect(readHash('')).toBeNull();
    expect(readHash('#a/b/c')).toBeNull();
  });

  it('rings in the title, worst first, without what is silent or only planned', () => {
    expect(bellsInTitle({ '1': 1, '2': 0, '3': 14, '4': 9 }, 'Veille')).toBe('■1 ◆14 Veille');
    expect(bellsInTitle(undefined, 'Veille')).toBe('Veille');
  });
});
