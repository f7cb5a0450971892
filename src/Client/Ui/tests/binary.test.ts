import { describe, expect, it } from 'vitest';
import { City } from '../src/city/city';
import { readFrame } from '../src/city/frame';
import { readPlaces } from '../src/city/places';
import { unheard } from '../src/mark/mark';
import { frameOf, placesOf } from './binary';

describe('places', () => {
  it('reads every field of an entry', () => {
    const places = readPlaces(placesOf([{ ordinal: 7, longitude: 3.876, latitude: -43.611, kind: 2, department: 1, authority: 3, district: 65535, heading: 270 }], 9n));
    expect(places.revision).toBe(9n);
    expect(places.ordinals[0]).toBe(7);
    expect(places.longitudes[0]).toBeCloseTo(3.876, 7);
    expect(places.latitudes[0]).toBeCloseTo(-43.611, 7);
    expect([places.kinds[0], places.departments[0], places.authorities[0], places.districts[0], places.headings[0]]).toEqual([2, 1, 3, 65535, 270]);
  });

  it('refuses what is cut short or not places', () => {
    const whole = placesOf([{ ordinal: 1 }, { ordinal: 2 }]);
    expect(() => readPlaces(whole.slice(0, 50))).toThrow('places-truncated');
    expect(() => readPlaces(new ArrayBuffer(16))).toThrow('places-unreadable');
    expect(() => readPlaces(new ArrayBuffer(3))).toThrow('places-unreadable');
  });

  it('reads an empty inventory', () => expect(readPlaces(placesOf([])).count).toBe(0));
});

describe('frames', () => {
  it('reads header and entries, a missing value as NaN', () => {
    const frame = readFrame(frameOf(2, [{ ordinal: 4, mark: 0x123, kind: 5, value: 0.5 }, { ordinal: 5, mark: 1, kind: 0, value: Number.NaN }], 42, 1000.5));
    expect([frame.type, frame.number, frame.serverTime, frame.count]).toEqual(['delta', 42, 1000.5, 2]);
    expect([...frame.entries]).toEqual([{ ordinal: 4, mark: 0x123, kind: 5, value: 0.5 }, { ordinal: 5, mark: 1, kind: 0, value: Number.NaN }]);
  });

  it('reads a heartbeat as no entry', () => expect(readFrame(frameOf(3, [])).count).toBe(0));
  it('refuses an unknown type', () => expect(() => readFrame(frameOf(9, []))).toThrow('frame-unreadable'));
});

describe('city', () => {
  const settled = (...ordinals: number[]) => {
    const city = new City();
    city.settle(readPlaces(placesOf(ordinals.map((ordinal) => ({ ordinal })))));
    return city;
  };
  const entry = (ordinal: number, mark: number, value = 1) => ({ ordinal, mark, kind: 0, value });

  it('knows nothing of an asset before it hears of it', () => {
    const city = settled(10);
    expect(city.marks[0]).toBe(unheard);
    expect(city.values[0]).toBeNaN();
  });

  it('tells listeners once a flush which rows changed, and nothing when none did', () => {
    const city = settled(10, 11, 12);
    const heard: (readonly number[])[] = [];
    city.listen((change) => heard.push(change.rows));
    city.hear([entry(11, 3), entry(12, 5)]);
    city.hear([entry(11, 7)]);
    city.flush();
    city.hear([entry(11, 7)]);
    city.flush();
    expect(heard).toEqual([[1, 2]]);
    expect(city.marks[1]).toBe(7);
  });

  it('counts assets the inventory lacks, but not those that left', () => {
    const city = settled(10);
    city.hear([entry(99, 0), entry(98, 0x200)]);
    expect(city.strangers).toBe(1);
  });

  it('keeps what it heard before the inventory came', () => {
    const city = new City();
    city.hear([entry(10, 5, 2.5)]);
    city.settle(readPlaces(placesOf([{ ordinal: 10 }])));
    expect([city.marks[0], city.values[0]]).toEqual([5, 2.5]);
  });

  it('is not surprised twice by an asset that has no place', () => {
    const city = settled(10);
    city.hear([entry(99, 0)]);
    city.settle(readPlaces(placesOf([{ ordinal: 10 }])));
    city.hear([entry(99, 1)]);
    expect(city.strangers).toBe(0);
  });

  it('keeps what it heard when the inventory is read again in another order', () => {
    const city = settled(10, 11);
    city.hear([entry(11, 5, 2.5)]);
    city.settle(readPlaces(placesOf([{ ordinal: 11 }, { ordinal: 12 }])));
    expect([city.marks[0], city.values[0]]).toEqual([5, 2.5]);
    expect(city.marks[1]).toBe(unheard);
  });
});
