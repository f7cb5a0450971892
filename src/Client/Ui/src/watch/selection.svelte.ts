import { api } from '../api/api';
import type { Refusal } from '../api/refusal';
import type { Asset, Position } from '../api/shapes';
import { city } from '../city/city';
import { address } from '../shell/address.svelte';
import { atMostEvery } from '../shell/often';
import { asRefusal } from '../shell/territory.svelte';

/** The one asset in focus, shared by list, map, table and panel; its id is the part `sel` of the address. */
class Selection {
  asset: Asset | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  id: string | null = $derived(address.query.sel ?? null);
  /** Its row in the city, or null when it has no place there. */
  row: number | null = $derived(this.asset && this.asset.place ? (city.rowOf(this.asset.ordinal) ?? null) : null);
  place: Position | null = $derived(this.asset?.place ?? null);
  refresh = atMostEvery(500, () => this.load());
  #asking: AbortController | null = null;

  clear(): void {
    if (this.id !== null) address.change({ sel: null });
  }

  /** Selects the asset of a row; answers its name. */
  async selectRow(row: number): Promise<string | null> {
    const page = await api.assets({ ordinal: city.places.ordinals[row]!, limit: 1 }).catch(() => null);
    const asset = page?.items[0];
    if (!asset) return null;
    address.change({ sel: `${asset.kind}/${asset.key}` });
    return asset.name || asset.key;
  }

  /** Reads the asset again. What is known stays while it is the same one. */
  async load(): Promise<void> {
    this.#asking?.abort();
    const id = this.id;
    if (id === null) return this.#settle(null, null);
    if (this.asset && `${this.asset.kind}/${this.asset.key}` !== id) this.#settle(null, null);
    const asking = (this.#asking = new AbortController());
    const [kind, ...key] = id.split('/');
    try {
      this.#settle(await api.asset(kind!, key.join('/'), asking.signal), null);
    } catch (error) {
      if (!asking.signal.aborted) this.#settle(null, asRefusal(error));
    }
  }

  #settle(asset: Asset | null, refusal: Refusal | null): void {
    this.asset = asset;
    this.refusal = refusal;
  }
}

export const selection = new Selection();
