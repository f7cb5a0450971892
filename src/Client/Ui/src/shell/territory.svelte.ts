import { api } from '../api/api';
import { asRefusal, type Refusal } from '../api/refusal';
import type { Area, Catalogue, Department, Kind, Session } from '../api/shapes';
import { readPlaces } from '../city/places';
import { send } from '../api/api';
import { city } from '../city/city';
import { words } from '../words/words.svelte';

/** What changes rarely: the session, the catalogue, the tree of places, the inventory on the map. */
class Territory {
  session: Session | null = $state.raw(null);
  catalogue: Catalogue = $state.raw({ departments: [], kinds: [] });
  areas: Area[] = $state.raw([]);
  refusal: Refusal | null = $state.raw(null);
  /** Null until the inventory is read; then how many assets have a place. */
  placed: number | null = $state(null);
  authorities: Area[] = $derived(this.areas.filter((area) => area.level === 'authority'));
  districts: Area[] = $derived(this.areas.filter((area) => area.level === 'district'));
  #kinds: Map<string, Kind> = $derived(new Map(this.catalogue.kinds.map((kind) => [kind.key, kind])));
  #areas: Map<string, Area> = $derived(new Map(this.areas.map((area) => [area.id, area])));
  #revision = '';
  #reading: Promise<void> | null = null;

  async load(): Promise<void> {
    try {
      const [session, catalogue, areas] = await Promise.all([api.session(), api.catalogue(), api.areas()]);
      words.inZone(session.timeZone);
      Object.assign(this, { session, catalogue, areas, refusal: null });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }

  /** Reads the places again if the inventory has a new revision; calls while one is under way share it. */
  loadPlaces(): Promise<void> {
    this.#reading ??= this.#readPlaces().finally(() => (this.#reading = null));
    return this.#reading;
  }

  kind(key: string): Kind | undefined {
    return this.#kinds.get(key);
  }

  area(id: string | null): Area | undefined {
    return id === null ? undefined : this.#areas.get(id);
  }

  areaName(id: string | null): string {
    return this.area(id)?.name ?? '';
  }

  department(key: string): Department | undefined {
    return this.catalogue.departments.find((department) => department.key === key);
  }

  async #readPlaces(): Promise<void> {
    try {
      const response = await send('/places', this.#revision ? { headers: { 'If-None-Match': this.#revision } } : {});
      if (response.status === 304) return;
      this.#revision = response.headers.get('ETag') ?? '';
      city.settle(readPlaces(await response.arrayBuffer()));
      this.placed = city.count;
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }
}

export { asRefusal };
export const territory = new Territory();
