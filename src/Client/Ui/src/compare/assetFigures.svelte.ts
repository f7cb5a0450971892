import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';
import { compareApi } from './compareApi';
import type { Sieve } from './comparison.svelte';
import type { AssetRow, Run } from './shapes';

/** What each asset takes of a flow in one scenario beside the base, which may be another scenario's run. */
export class AssetFigures {
  rows: AssetRow[] | null = $state.raw(null);
  unit = $state('');
  refusal: Refusal | null = $state.raw(null);
  #turn = 0;

  async read(run: Run, base: Run | null, flow: string, kind: string): Promise<void> {
    const turn = ++this.#turn;
    this.refusal = null;
    try {
      const [own, other] = await Promise.all([compareApi.assets(run.id, flow, kind), base ? compareApi.assets(base.id, flow, kind) : null]);
      if (turn !== this.#turn) return;
      const from = other && new Map(other.assets.map((row) => [row.id, row.scenario]));
      this.rows = from ? own.assets.flatMap((row) => (from.has(row.id) ? [{ ...row, baseline: from.get(row.id)! }] : [])) : own.assets;
      this.unit = own.unit;
    } catch (error) {
      if (turn === this.#turn) Object.assign(this, { rows: null, refusal: asRefusal(error) });
    }
  }

  forget(): void {
    this.#turn++;
    Object.assign(this, { rows: null, refusal: null });
  }
}

export const inPlace = (row: AssetRow, { authority, district }: Sieve): boolean => (authority === null || row.authority === authority) && (district === null || row.district === district);

/** What a unit of the flow comes to in money or CO2, by authority and district: as the run tells it of its rows. */
export function worthOf(run: Run, flow: string, kind: string, what: 'cost' | 'emission'): (row: AssetRow) => number {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const rates = new Map(run.rows.filter((row) => row.flow === flow && row.kind === kind && row[what]).map((row) => [`${row.authority}/${row.district}`, sum(row.amount.baseline) === 0 ? 0 : sum(row[what]!.baseline) / sum(row.amount.baseline)]));
  return (row) => rates.get(`${row.authority ?? ''}/${row.district ?? ''}`) ?? 0;
}
