import { Refusal } from '../api/refusal';
import { atMostEvery } from '../shell/often';
import { readLens, type Lens } from '../watch/lens';
import { alarmsApi } from './alarmsApi';
import { questionOf } from './question';
import { lists, type ListName } from './standing';

/** How many alarms each list holds, through the lens in force. */
class Tabs {
  counts: Partial<Record<ListName, number>> = $state.raw({});
  refresh = atMostEvery(5_000, () => this.#load());
  #lens: Lens = readLens({});

  ask(lens: Lens): void {
    this.#lens = lens;
    this.refresh();
  }

  async #load(): Promise<void> {
    const lens = this.#lens;
    try {
      const pages = await Promise.all(lists.map((list) => alarmsApi.page({ ...questionOf(list, lens), limit: 1 })));
      this.counts = Object.fromEntries(lists.map((list, index) => [list, pages[index]!.matched ?? undefined]));
    } catch (fault) {
      // Known counts stay; the list itself says what is refused.
      if (!(fault instanceof Refusal)) throw fault;
    }
  }
}

export const tabs = new Tabs();
