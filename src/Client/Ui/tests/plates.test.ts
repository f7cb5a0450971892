import { describe, expect, it } from 'vitest';
import { placePlates } from '../src/map/plateRoom';

const size = { width: 120, height: 36 };

describe('plates', () => {
  it('stand on their district when nothing is in the way', () => {
    expect(placePlates([{ x: 100, y: 100 }, { x: 400, y: 100 }], size, [])).toEqual([{ x: 100, y: 100 }, { x: 400, y: 100 }]);
  });

  it('leave an urgent mark in sight', () => {
    const [plate] = placePlates([{ x: 100, y: 100 }], size, [{ x: 110, y: 105 }]);
    expect(Math.abs(plate!.y - 105)).toBeGreaterThan(size.height / 2);
  });

  it('leave each other in sight', () => {
    const [one, other] = placePlates([{ x: 100, y: 100 }, { x: 130, y: 110 }], size, []);
    expect(Math.abs(one!.y - other!.y)).toBeGreaterThanOrEqual(size.height);
  });

  it('cover a plate rather than a mark when there is no room', () => {
    const marks = [-90, -60, -30, 0, 60, 90].map((step) => ({ x: 100, y: 100 + step }));
    const [, other] = placePlates([{ x: 100, y: 130 }, { x: 100, y: 100 }], size, marks.slice(0, 4));
    expect(marks.slice(0, 4).some((mark) => Math.abs(mark.y - other!.y) < size.height / 2)).toBe(false);
  });
});
