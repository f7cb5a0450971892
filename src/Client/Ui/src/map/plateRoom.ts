export interface Spot {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const steps = [0, 30, -30, 60, -60, 90, -90];
/** Room a mark takes around its place, in CSS pixels. */
const markRoom = 8;

/**
 * Where plates go: each on its district, or a little above or below it, so that none covers a danger or major mark
 * or another plate. When there is no such place, covering a plate is the lesser evil.
 */
export function placePlates(wanted: readonly Spot[], size: Size, marks: readonly Spot[]): Spot[] {
  const placed: Spot[] = [];
  for (const { x, y } of wanted) {
    const candidates = steps.map((step) => ({ x, y: y + step }));
    const clear = candidates.filter((spot) => !marks.some((mark) => covers(spot, size, mark, markRoom)));
    const free = clear.find((spot) => !placed.some((other) => overlaps(spot, other, size)));
    placed.push(free ?? clear[0] ?? { x, y });
  }
  return placed;
}

function covers(plate: Spot, { width, height }: Size, mark: Spot, room: number): boolean {
  return Math.abs(mark.x - plate.x) < width / 2 + room && Math.abs(mark.y - plate.y) < height / 2 + room;
}

function overlaps(one: Spot, other: Spot, { width, height }: Size): boolean {
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height;
}
