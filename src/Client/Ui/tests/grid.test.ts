import { describe, expect, it } from 'vitest';
import { HitGrid, worldX, worldY } from '../src/city/grid';
import { bandAt } from '../src/map/bands';
import { chooseAmong } from '../src/map/hits';

/** A fixed sequence, so that a failure can be run again. */
function* sequence(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2 ** 31) yield state / 2 ** 31;
}

describe('world', () => {
  it('puts Greenwich and the equator in the middle, north up', () => {
    expect([worldX(0), worldY(0)]).toEqual([0.5, 0.5]);
    expect(worldY(43.6)).toBeLessThan(0.5);
    expect(worldX(3.876)).toBeCloseTo(0.5107667, 6);
    expect(worldY(85.0511287798)).toBeCloseTo(0, 6);
  });
});

describe('hit grid', () => {
  const random = sequence(7);
  const next = () => random.next().value as number;
  const xs = Float64Array.from({ length: 5_000 }, () => 0.51 + next() * 4e-4);
  const ys = Float64Array.from({ length: 5_000 }, () => 0.36 + next() * 4e-4);
  const grid = new HitGrid(xs, ys);

  it('finds what a scan of everything finds, nearest first', () => {
    for (let round = 0; round < 50; round++) {
      const [x, y, radius] = [0.51 + next() * 4e-4, 0.36 + next() * 4e-4, next() * 2e-5];
      const expected = [...xs.keys()]
        .map((row) => ({ row, distance: Math.hypot(xs[row]! - x, ys[row]! - y) }))
        .filter((hit) => hit.distance <= radius)
        .sort((a, b) => a.distance - b.distance);
      expect(grid.near(x, y, radius)).toEqual(expected);
    }
  });

  it('finds a box, however large', () => {
    expect([...grid.inside(0, 0, 1, 1)].length).toBe(5_000);
    const box = [0.5101, 0.3601, 0.5102, 0.3603] as const;
    const expected = [...xs.keys()].filter((row) => xs[row]! >= box[0] && xs[row]! <= box[2] && ys[row]! >= box[1] && ys[row]! <= box[3]);
    expect([...grid.inside(...box)].sort((a, b) => a - b)).toEqual(expected);
  });
});

describe('choice', () => {
  const reach = { normal: 4, abnormal: 10 };
  const hit = (row: number, distance: number, priority = 0) => ({ row, distance, priority });

  it('takes the only mark near', () => expect(chooseAmong([hit(1, 20)], reach)).toEqual([1]));
  it('takes the mark clearly nearest', () => expect(chooseAmong([hit(1, 2), hit(2, 18)], reach)).toEqual([1]));
  it('asks when two are as near', () => expect(chooseAmong([hit(1, 2), hit(2, 3)], reach)).toEqual([1, 2]));
  it('means the alarm in a crowd of dust', () => expect(chooseAmong([hit(1, 1), hit(2, 2), hit(3, 8, 2)], reach)).toEqual([3]));
  it('offers the worst first', () => expect(chooseAmong([hit(1, 2, 3), hit(2, 5, 1)], reach)).toEqual([2, 1]));
  it('finds nothing where nothing is', () => expect(chooseAmong([], reach)).toEqual([]));
  it('never offers more than a dozen', () => {
    expect(chooseAmong(Array.from({ length: 40 }, (_, row) => hit(row, row / 100)), reach)).toHaveLength(12);
  });
});

describe('bands', () => {
  it.each([
    [11, 1_000, 'far'],
    [12, 1_000, 'city'],
    [13.5, 1_000, 'quarter'],
    [15, 1_000, 'street'],
    [16.5, 1_000, 'near'],
    [18, 1_000, 'close'],
    [12, 30_000, 'far'],
    [15, 9_000, 'quarter'],
    [15, 40, 'near'],
    [8, 30_000, 'far'],
    [19, 10, 'close'],
    [12, 0, 'city'],
  ])('zoom %d with %d in view is %s', (zoom, inView, name) => expect(bandAt(zoom, inView).name).toBe(name));
});
