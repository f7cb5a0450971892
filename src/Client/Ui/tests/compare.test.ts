import { describe, expect, it } from 'vitest';
import { editsOf, onlyFor, unfitFor } from '../src/compare/firstOnes';
import { byYear, criteriaOf, difference, percentile, verdictOf, type Told } from '../src/compare/figures';
import { newestOf, obstacleOf, readAsked, writeAsked } from '../src/compare/lineup';
import { ranked, takeFirst } from '../src/compare/ranking';
import type { AssetRow, Row, Run, RunHead } from '../src/compare/shapes';
import { alike, dominated } from '../src/compare/standing';
import { boundsOf, stepOf } from '../src/compare/steps';
import { under, yamlTree } from '../src/editor/yamlTree';

const row = (more: Partial<Row>): Row => ({ kind: 'luminaire', department: 'lighting', authority: 'a', district: 'd', flow: 'energy', unit: 'kWh', amount: { baseline: [1_000, 1_000], scenario: [500, 500] }, cost: null, emission: null, ...more });
const told = (value: number, draws: number[] | null = null): Told => ({ value, draws });
const energy = () => criteriaOf([row({})]).main[0]!;

describe('a difference', () => {
  it('has the band of the draws held against each other, not of each by itself', () => {
    // Chance moves both by hundreds, and never their difference.
    const [base, other] = [told(1_000, [700, 1_000, 1_300]), told(950, [650, 950, 1_250])];
    expect(difference(other, base)).toEqual({ value: -50, band: [-50, -50] });
    expect(verdictOf(difference(other, base), 'less')).toBe('better');
  });

  it('that is smaller than its uncertainty is none', () => {
    const apart = difference(told(10, [-40, 10, 60]), told(0, [0, 0, 0]));
    expect(apart.band![0]).toBeLessThan(0);
    expect([verdictOf(apart, 'less'), verdictOf({ value: 0, band: [0, 0] }, 'less'), verdictOf({ value: -1, band: null }, 'more')]).toEqual(['unsure', 'same', 'worse']);
  });

  it('has no band of a single draw, nor of unlike numbers of draws', () => {
    expect([difference(told(2, [2]), told(1, [1])).band, difference(told(2, [2, 3]), told(1, [1, 1, 1])).band]).toEqual([null, null]);
  });

  it('has percentiles between its draws', () => {
    expect([percentile([3, 1, 2], 0.5), percentile([0, 100], 0.05), percentile([7], 0.95)]).toEqual([2, 5, 7]);
  });
});

describe('criteria', () => {
  it('sum rows draw by draw, and tell a year of them', () => {
    const rows = [row({ draws: { baseline: [1_900, 2_100], scenario: [900, 1_100] } }), row({ district: 'e', draws: { baseline: [2_100, 1_900], scenario: [1_100, 900] } })];
    expect(energy().tell(rows, 'scenario', 2)).toEqual({ value: 1, draws: [1, 1] });
  });

  it('let cost follow the draws of the amount', () => {
    const cost = criteriaOf([row({ cost: { baseline: [100, 100], scenario: [50, 50] } })]).main[1]!;
    const rows = [row({ cost: { baseline: [100, 100], scenario: [50, 50] }, draws: { baseline: [1_800, 2_200], scenario: [1_000, 1_000] } })];
    expect(cost.tell(rows, 'baseline', 5)).toEqual({ value: 0.2, draws: [0.18, 0.22] });
  });

  it('tell what is served as a share of what is due', () => {
    const rows = [
      row({ flow: 'served', of: 'due', unit: 'h', better: 'more', amount: { baseline: [98], scenario: [49] } }),
      row({ flow: 'due', unit: 'h', amount: { baseline: [100], scenario: [50] } }),
    ];
    const { main, other } = criteriaOf(rows);
    expect([main.map((each) => each.key), other]).toEqual([['served/due'], []]);
    expect([main[0]!.tell(rows, 'baseline', 1)!.value, main[0]!.better, main[0]!.byMonth(rows, 'scenario')]).toEqual([98, 'more', [98]]);
  });

  it('are only those of which something is told', () => {
    expect(criteriaOf([row({ flow: 'burning', unit: 'h' })])).toMatchObject({ main: [], other: [{ flow: 'burning' }] });
  });

  it('do not take gas for water, though both are told in cubic metres', () => {
    const [water, gas] = [row({ flow: 'water', unit: 'm³' }), row({ flow: 'gas', unit: 'm³' })];
    const { main, other } = criteriaOf([water, gas]);
    expect([main.map((each) => each.tell([water, gas], 'baseline', 1)!.value), other.map((each) => each.flow)]).toEqual([[2_000], ['gas']]);
  });

  it('are told by year where months are too many', () => {
    expect(byYear(['2027-11-01', '2027-12-01', '2028-01-01'], [1, 2, 4], false)).toEqual([{ name: '2027', value: 3 }, { name: '2028', value: 4 }]);
  });
});

describe('standing', () => {
  const one = (letter: string, value: number, draws: number[]) => ({ letter, told: new Map([['energy', told(value, draws)]]) });

  it('says who is better than whom in nothing', () => {
    const [a, b, c] = [one('A', -5, [-5, -5]), one('B', -3, [-3, -3]), one('C', -3, [-4, -2])];
    expect(dominated([a, b, c], [energy()])).toEqual([['B', 'A'], ['C', 'A']]);
    expect([alike(c, [a, b], energy()), alike(b, [a], energy())]).toEqual(['B', null]);
  });
});

describe('the lineup', () => {
  const head = (id: string, begun: string, state: RunHead['state']): RunHead => ({ id, scenario: 's', version: 1, title: '', state, progress: 1, begun, baselineHash: null });
  const run = (more: Partial<Run>) => ({ months: ['2027-01-01'], baselineHash: 'x', rows: [row({})], ...more }) as Run;

  it('is read from an address and written there again', () => {
    const asked = readAsked('base,a,b,a,base,c,d,e,f,g');
    expect([asked, writeAsked(asked)]).toEqual([{ base: 'base', scenarios: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'base,a,b,c,d,e,f']);
    expect(readAsked(undefined)).toEqual({ base: 'base', scenarios: [] });
  });

  it('takes the newest done run, and tells of a later one', () => {
    const found = newestOf([head('1', '2026-01-01', 'done'), head('2', '2026-01-02', 'done'), head('3', '2026-01-03', 'running')], 's');
    expect([found.done!.id, found.later!.id, newestOf([], 's')]).toEqual(['2', '3', { done: null, later: null }]);
  });

  it('keeps apart what cannot be compared', () => {
    const other = run({ baselineHash: 'y' });
    expect([obstacleOf(run({}), run({})), obstacleOf(other, run({})), obstacleOf(run({ months: [] }), run({}))]).toEqual([null, 'city', 'horizon']);
    expect(obstacleOf(run({ baselineHash: 'y', rows: [row({ draws: { baseline: [1, 2], scenario: [1, 2] } })] }), run({}))).toBe('draws');
  });
});

describe('a ranking', () => {
  const asset = (id: string, district: string, saved: number): AssetRow => ({ kind: 'luminaire', id, place: null, district, authority: null, baseline: 100, scenario: 100 - saved });
  const all = [asset('L-1', 'a', 10), asset('L-2', 'a', 20), asset('L-3', 'b', 16), asset('L-4', 'b', 0), asset('L-5', 'c', -7)];
  const byDistrict = (row: AssetRow) => ({ key: row.district!, name: row.district! });
  const alone = (row: AssetRow) => ({ key: row.id, name: row.id });

  it('puts first what saves most, and leaves out what saves nothing', () => {
    expect(ranked(all, alone, 'perAsset').map(({ key, cumulated, upTo }) => [key, cumulated, upTo])).toEqual([['L-2', 20, 1], ['L-3', 36, 2], ['L-1', 46, 3]]);
  });

  it('puts groups in order by what each of their assets saves, or by their sum', () => {
    expect(ranked(all, byDistrict, 'perAsset').map((rank) => rank.key)).toEqual(['b', 'a']);
    expect(ranked(all, byDistrict, 'total').map((rank) => rank.key)).toEqual(['a', 'b']);
    expect(ranked(all, alone, 'total', (row) => (row.id === 'L-1' ? 9 : 1))[0]!.saved).toBe(90);
  });

  it('takes exactly as many as are asked for, the best of a group that is too large', () => {
    const taken = takeFirst(ranked(all, byDistrict, 'perAsset'), 2);
    expect([taken.assets.map((row) => row.id), taken.groups, taken.cut!.key]).toEqual([['L-3', 'L-2'], 2, 'a']);
    expect(takeFirst(ranked(all, alone, 'perAsset'), 9)).toMatchObject({ groups: 3, cut: null });
  });
});

describe('a copy for the first ones', () => {
  const text = `title: All of them
from: 2027-01-01
edits:
  - describe: luminaire
    authority: chalons
    attributes: { maxPower: 20 }
  - describe: building
    attributes: { area: 20 }
  - describe: luminaire
    assets: [L-1, luminaire/L-9]
    attributes: { programme: stepped }
`;

  it('names them in each edit of their kind, beside what that asks for already', () => {
    const keys = Array.from({ length: 30 }, (_, at) => `L-${at + 1}`);
    const written = onlyFor(text, 'The first: 30', 'luminaire', keys);
    const edits = under(yamlTree(written), 'edits')!.items.map((item) => under(item.value, 'assets')?.items.map((each) => each.value!.word));
    expect(edits).toEqual([keys, undefined, ['L-1', 'L-9']]);
    expect([under(yamlTree(written), 'title')!.word, under(under(yamlTree(written), 'edits')!.items[0]!.value, 'authority')!.word]).toEqual(['The first: 30', 'chalons']);
  });

  it('is refused where it would not hold for them only', () => {
    expect([unfitFor(text, [], 'luminaire'), unfitFor('title: a', [], 'luminaire'), unfitFor(text, [text], 'luminaire')]).toEqual([null, 'no-edit', 'parent-edits']);
    expect(editsOf(text, 'luminaire')).toEqual([0, 2]);
  });
});

describe('steps of the map', () => {
  it('are the same on both sides of nought, brown where it is worse', () => {
    const bounds = boundsOf(Array.from({ length: 100 }, (_, at) => at - 50));
    expect(bounds).toEqual([7.8, 24, 39]);
    expect([50, 25, 8, 0, -8, -25, -50].map((value) => stepOf(value, bounds, 'less'))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(stepOf(50, bounds, 'more')).toBe(6);
  });
});
