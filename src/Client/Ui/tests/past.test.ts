import { expect, test } from 'vitest';
import { City } from '../src/city/city';
import { emptyPlaces } from '../src/city/places';
import { isRetired } from '../src/mark/mark';
import { readFilm, type Film, type FilmFrame } from '../src/player/film';
import { Reel } from '../src/player/reel';
import { instantOf } from '../src/time/instant.svelte';

type Entry = [ordinal: number, mark: number, value: number];

function bytes(frames: { at: number; whole: boolean; entries: Entry[] }[], untold = 0): ArrayBuffer {
  const buffer = new ArrayBuffer(16 + frames.reduce((sum, frame) => sum + 16 + frame.entries.length * 12, 0));
  const view = new DataView(buffer);
  view.setUint32(0, 0x4d464642, true);
  view.setUint32(4, frames.length, true);
  view.setUint32(8, untold, true);
  let at = 16;
  for (const frame of frames) {
    view.setUint16(at, 0x4642, true);
    view.setUint8(at + 2, frame.whole ? 1 : 2);
    view.setUint32(at + 4, frame.entries.length, true);
    view.setFloat64(at + 8, frame.at, true);
    at += 16;
    for (const [ordinal, mark, value] of frame.entries) {
      view.setUint32(at, ordinal, true);
      view.setUint16(at + 4, mark, true);
      view.setFloat32(at + 8, value, true);
      at += 12;
    }
  }
  return buffer;
}

function town(): City {
  const city = new City();
  const places = emptyPlaces(3, 1n);
  places.ordinals.set([7, 8, 9]);
  city.settle(places);
  return city;
}

const film = (...frames: { at: number; whole: boolean; entries: Entry[] }[]): Film => readFilm(bytes(frames));

test('a film is read frame by frame, with what is not recorded', () => {
  const read = readFilm(bytes([{ at: 1_000, whole: true, entries: [[7, 3, 1.5]] }, { at: 2_000, whole: false, entries: [] }], 4));
  expect(read.untold).toBe(4);
  expect(read.frames.map((frame: FilmFrame) => [frame.at, frame.whole, [...frame.entries()].map((entry) => entry.ordinal)])).toEqual([[1_000, true, [7]], [2_000, false, []]]);
});

test('what is cut off or something else is refused', () => {
  const whole = bytes([{ at: 1, whole: true, entries: [[7, 3, 1]] }]);
  for (let length = 0; length < whole.byteLength; length++) expect(() => readFilm(whole.slice(0, length))).toThrow(/^film-/);
});

test('the city of another time has those who were there, and no others', () => {
  const city = town();
  city.hear([{ ordinal: 8, mark: 3, kind: 0, value: 1 }]);
  new Reel(city).playTo(0);
  const reel = new Reel(city);
  reel.add(film({ at: 10, whole: true, entries: [[7, 2, 5], [9, 1, Number.NaN]] }));
  reel.playTo(10);
  expect([...city.marks].map(isRetired)).toEqual([false, true, false]);
  expect([city.marks[0], city.marks[2]]).toEqual([2, 1]);
});

test('frames are played in order of time and no further than asked, across films', () => {
  const city = town();
  const reel = new Reel(city);
  reel.add(film({ at: 10, whole: true, entries: [[7, 1, 0], [8, 1, 0]] }, { at: 20, whole: false, entries: [[7, 2, 0]] }, { at: 30, whole: false, entries: [[7, 3, 0]] }));
  reel.add(film({ at: 30, whole: true, entries: [[7, 3, 0], [8, 1, 0]] }, { at: 40, whole: false, entries: [[8, 2, 0]] }));
  const seen = [15, 20, 29, 35, 99].map((at) => {
    reel.playTo(at);
    return [city.marks[0], city.marks[1]];
  });
  expect(seen).toEqual([[1, 1], [2, 1], [2, 1], [3, 1], [3, 2]]);
  expect(reel.end).toBe(40);
});

test('an address without an instant, or with nonsense, is the present', () => {
  expect([undefined, '', 'yesterday', '2026-11-14T21:40:00Z'].map(instantOf)).toEqual([null, null, null, Date.UTC(2026, 10, 14, 21, 40)]);
});
