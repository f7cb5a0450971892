import { api } from '../api/api';
import type { AssetSummary } from '../api/shapes';

const perQuestion = 100;

/** Names and ids of assets by ordinal, each asked for once. Live values are the city's, not these. */
export class Summaries {
  readonly #known = new Map<number, AssetSummary>();

  get(ordinal: number): AssetSummary | undefined {
    return this.#known.get(ordinal);
  }

  /** Reads those not yet known; answers whether anything new came. */
  async want(ordinals: readonly number[]): Promise<boolean> {
    const missing = ordinals.filter((ordinal) => !this.#known.has(ordinal));
    for (let at = 0; at < missing.length; at += perQuestion) {
      const asked = missing.slice(at, at + perQuestion);
      const page = await api.assets({ ordinal: asked.join(','), limit: asked.length });
      for (const asset of page.items) this.#known.set(asset.ordinal, asset);
    }
    return missing.length > 0;
  }

  /** The inventory or the language changed: names may have too. */
  forget(): void {
    this.#known.clear();
  }
}

export const summaries = new Summaries();
