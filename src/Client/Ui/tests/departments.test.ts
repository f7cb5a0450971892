import { describe, expect, it } from 'vitest';
import { csv } from '../src/departments/csv';
import { beginOf, beyond, onLine, ordered, usualByHour, wholeDay, writeFigure } from '../src/departments/figures';
import { factsOf, orderOf, sameUuid, tripsOf, type Feature, type Plan } from '../src/departments/rounds';
import { fitOf } from '../src/departments/fit';
import { draw } from '../src/departments/roundsSketch';
import type { Figure, Indicator, SectionLine } from '../src/departments/shapes';
import { heldAgainstPlan, tonight } from '../src/departments/tonight';
import { branches } from '../src/departments/tree';

const row = { better: 'down', unit: 'kWh', decimals: 1 } as Indicator;
const figure = (value: number | null, target: number | null) => ({ value, target }) as Figure;
const line = (key: string, parent: string | null = null) => ({ asset: { kind: 'service', key, name: key }, parent, values: [], coverage: 1, priority: 0, cells: [], points: [] }) as SectionLine;

describe('figures', () => {
  it('are a dash where nothing is known, and never zero', () => {
    expect(writeFigure(null, 'kWh', 1)).toBe('\u2014');
    expect(writeFigure(0, 'kWh', 1)).toBe('0,0\u00a0kWh');
  });

  it('are on the good side of a target or on the bad one', () => {
    expect(beyond(row, figure(90, 100))).toBe(10);
    expect(beyond({ ...row, better: 'up' }, figure(90, 100))).toBe(-10);
    expect(beyond(row, figure(null, 100))).toBeNull();
    expect(beyond({ ...row, better: 'neither' }, figure(1, 2))).toBeNull();
  });

  it('stand on a line that holds both them and their target', () => {
    for (const [value, target, share] of [[5, 10, false], [-3, 4, false], [99.2, 99, true], [0, 0, false], [150, 20, true]] as const) {
      const at = onLine(value, target, share);
      for (const part of [at.value, at.target]) expect(part).toBeGreaterThanOrEqual(0), expect(part).toBeLessThanOrEqual(1);
    }
    expect(onLine(99.2, 99, true).value).toBeGreaterThan(onLine(99.2, 99, true).target);
  });

  it('put rows in order with the unknown last both ways', () => {
    const rows = [{ n: 2 }, { n: null }, { n: 1 }];
    expect(ordered(rows, (each) => each.n, 'ascending').map((each) => each.n)).toEqual([1, 2, null]);
    expect(ordered(rows, (each) => each.n, 'descending').map((each) => each.n)).toEqual([2, 1, null]);
  });

  it('are usual as the days before were, without today', () => {
    const usual = usualByHour([10, null, 20, 30, 99], [0, 1, 0, 1, 0], 4);
    expect(usual.slice(0, 3)).toEqual([15, 30, null]);
  });
});

describe('a tree', () => {
  it('has each asset once, counts what it carries, and breaks a circle', () => {
    const grown = branches([line('app', 'service/db'), line('db', 'service/host'), line('host'), line('a', 'service/b'), line('b', 'service/a'), line('stray', 'service/elsewhere')]);
    expect(grown.map((branch) => [branch.line.asset!.key, branch.depth, branch.carries])).toEqual([['host', 0, 2], ['db', 1, 1], ['app', 2, 0], ['stray', 0, 0], ['a', 0, 1], ['b', 1, 0]]);
  });
});

describe('a table that is taken away', () => {
  it('keeps commas, quotes and lines, leaves the unknown empty, and is no formula', () => {
    expect(csv([['a,b', 'say "x"', null, 1.5], ['=1+1', '-x', '', 0]])).toBe('"a,b","say ""x""",,1.5\r\n\'=1+1,\'-x,,0\r\n');
  });
});

describe('a sketch of rounds', () => {
  it('holds every stop and keeps the shape', () => {
    const sketch = draw([], [[[4.3, 48.9], [4.4, 49.0]]], 400, 300);
    for (const [x, y] of [sketch.at([4.3, 48.9]), sketch.at([4.4, 49.0])]) expect(x >= 0 && x <= 400 && y >= 0 && y <= 300).toBe(true);
    expect(draw([], [[[4.3, 48.9]]], 400, 300).at([4.3, 48.9])).toEqual([200, 150]);
  });
});

describe('a night', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour)).toISOString();
  const edges = [at(16), at(17), at(18), at(19)];

  it('has the newest word of each hour, and misses nothing of what is to come', () => {
    const steps = tonight({ edges, values: [0, 10, 20], coverage: 1 }, [{ edges: [at(17)], values: [12] }, { edges: [at(16), at(17)], values: [1, 99] }], Date.parse(at(18)));
    expect(steps.map((step) => [step.value, step.planned, step.ahead])).toEqual([[1, 0, false], [12, 10, false], [null, 20, true]]);
  });

  it('is held against its plan over whole hours that are known, and over nothing else', () => {
    const steps = tonight({ edges, values: [5, 10, 20], coverage: 1 }, [{ edges, values: [null, 12, 3] }], Date.parse(at(18)) + 60_000);
    expect(heldAgainstPlan(steps, Date.parse(at(18)) + 60_000)).toEqual({ measured: 12, planned: 10, hours: 1 });
    expect(heldAgainstPlan([], 0)).toBeNull();
  });

  it('is part of days that are as long as they are', () => {
    const day = wholeDay([new Date(2026, 10, 27).toISOString(), new Date(2026, 10, 27, 0, 40).toISOString()]);
    expect([day.length, day[0], day.at(-1)]).toEqual([25, new Date(2026, 10, 27).toISOString(), new Date(2026, 10, 28).toISOString()]);
    expect(beginOf('7d', new Date(2026, 10, 27, 9))).toEqual(new Date(2026, 10, 21));
  });
});

describe('a planned round', () => {
  const stop = (order: number, asset: string, kg: number, trip = 1): Feature => ({
    geometry: { type: 'Point', coordinates: [4.3, 48.9] },
    properties: { form: 'stop', load: 'glass', trip, vehicle: 1, kg, m3: kg / 100, order, asset },
  });
  const line = (trip: number): Feature => ({
    geometry: { type: 'LineString', coordinates: [[4.3, 48.9], [4.4, 49]] },
    properties: { form: 'trip', load: 'glass', trip, vehicle: 1, kg: 300, m3: 3, km: 12.34, start: '2026-11-28T05:00:00Z', end: '2026-11-28T06:30:00Z' },
  });
  const plan = { day: '2026-11-28', loads: [], unknown: [], features: [line(1), stop(2, 'container/B', 200), stop(1, 'container/A', 100), line(2), stop(1, 'container/C', 50, 2)] } as Plan;

  it('has each stop once, in order, with what is on board when it leaves', () => {
    const [first, second] = tripsOf(plan);
    expect(first!.stops.map((each) => [each.properties.asset, each.heldKg, each.heldM3])).toEqual([['container/A', 100, 1], ['container/B', 300, 3]]);
    expect(second!.stops.map((each) => each.properties.asset)).toEqual(['container/C']);
    expect(factsOf(first!)).toMatchObject({ n: 2, km: '12,3', from: '06:00', to: '07:30' });
  });

  it('becomes one work order, the same when it is asked for again, another for other stops', () => {
    const [first, second] = tripsOf(plan);
    const make = (trip: typeof first) => orderOf(plan.day, trip!, 'Verre', (each) => each.properties.asset!, { author: 'Anne', assignee: '' });
    expect(make(first)).toMatchObject({ asset: 'container/A', checklist: ['container/A', 'container/B'], plannedFor: { from: '2026-11-28T05:00:00Z' }, author: 'Anne' });
    expect(make(first)).not.toHaveProperty('assignee');
    expect(make(first).clientId).toBe(make(first).clientId);
    expect(make(first).clientId).not.toBe(make(second).clientId);
    expect(sameUuid('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('keeps every stop in its checklist however many there are', () => {
    const many = { ...plan, features: [line(1), ...Array.from({ length: 250 }, (_, index) => stop(index + 1, `container/${index}`, 1))] };
    const { checklist } = orderOf(plan.day, tripsOf(many)[0]!, 'Verre', (each) => each.properties.asset!, { author: 'Anne', assignee: '' });
    expect(checklist!.length).toBeLessThanOrEqual(100);
    expect(checklist!.join('; ').split('; ')).toHaveLength(250);
  });
});

describe('a fit', () => {
  it('has its weeks in pairs, and is none where no line was found', () => {
    expect(fitOf({ ...line('b'), values: [0.9, 12, 5, 0.7, 14.7, 1], points: [1, 2, 3, 4] })).toMatchObject({ id: 'service/b', break: 14.7, isGoodEnough: true, points: [[1, 2], [3, 4]] });
    expect(fitOf({ ...line('b'), values: [null, null, null, null, null, null] })).toBeNull();
  });
});
