import type { AssetRow } from './shapes';

/** What assets are put in order by: alone, or as groups that are done together. */
export interface Group {
  key: string;
  name: string;
  assets: AssetRow[];
  saved: number;
}

export interface Rank extends Group {
  perAsset: number;
  /** With all before it. */
  cumulated: number;
  upTo: number;
}

export type Order = 'total' | 'perAsset';

export const savedBy = (row: AssetRow): number => row.baseline - row.scenario;

/** Assets that nothing saves are in no group: they are not what is asked for. */
export function ranked(assets: readonly AssetRow[], groupOf: (row: AssetRow) => { key: string; name: string }, order: Order, worth: (row: AssetRow) => number = () => 1): Rank[] {
  const groups = new Map<string, Group>();
  for (const row of assets) {
    const saved = savedBy(row) * worth(row);
    if (!(saved > 0)) continue;
    const { key, name } = groupOf(row);
    const group = groups.get(key) ?? { key, name, assets: [], saved: 0 };
    group.assets.push(row);
    group.saved += saved;
    groups.set(key, group);
  }

  const measure = (group: Group) => (order === 'total' ? group.saved : group.saved / group.assets.length);
  const sorted = [...groups.values()].sort((a, b) => measure(b) - measure(a) || a.key.localeCompare(b.key));
  let [cumulated, upTo] = [0, 0];
  return sorted.map((group) => ({ ...group, perAsset: group.saved / group.assets.length, cumulated: (cumulated += group.saved), upTo: (upTo += group.assets.length) }));
}

export interface Taken {
  assets: AssetRow[];
  /** How many groups, the last one cut where the number is reached. */
  groups: number;
  cut: Rank | null;
}

/** The first so many assets, group by group; of a group that is too large its best. */
export function takeFirst(ranks: readonly Rank[], number: number): Taken {
  const taken: AssetRow[] = [];
  let [groups, cut]: [number, Rank | null] = [0, null];
  for (const rank of ranks) {
    const room = number - taken.length;
    if (room <= 0) break;
    groups++;
    if (rank.assets.length > room) cut = rank;
    taken.push(...(rank.assets.length > room ? [...rank.assets].sort((a, b) => savedBy(b) - savedBy(a) || a.id.localeCompare(b.id)).slice(0, room) : rank.assets));
  }
  return { assets: taken, groups, cut };
}
