import type { Alarm, AlarmRate } from '../api/shapes';
import { alarmsApi } from '../alarms/alarmsApi';
import { Refusal } from '../api/refusal';
import { atMostEvery } from '../shell/often';

const most = 500;

/** What is new, worst first. Nothing of it rings when it is only a catching up. */
export type Hearing = (news: Alarm[], catchingUp: boolean) => void;

/** Keeps watch over the whole territory, whatever the screen and its filters show. */
class Vigil {
  /** Alarms that hold and that nobody has acknowledged, worst first, as far as the first page reaches. */
  calling: Alarm[] = $state.raw([]);
  rate: AlarmRate | null = $state.raw(null);
  /** How many alarms people have put aside. */
  shelved = $state(0);
  danger: boolean = $derived(this.calling.some((alarm) => alarm.priority === 1));
  refresh = atMostEvery(1_000, () => this.#load());
  refreshShelved = atMostEvery(10_000, () => this.#count());
  #known: ReadonlySet<string> = new Set();
  /** The latest raising heard of: beyond the first page, what comes into view is only new when it is later. */
  #newest = '';
  #catchingUp = true;
  #hearings = new Set<Hearing>();

  listen(hearing: Hearing): () => void {
    this.#hearings.add(hearing);
    return () => this.#hearings.delete(hearing);
  }

  /** The link was down or is new: what came meanwhile is told once and rings nothing. */
  catchUp(): void {
    this.#catchingUp = true;
    this.refresh();
  }

  async #load(): Promise<void> {
    try {
      const page = await alarmsApi.live({ state: 'unacknowledged', limit: most });
      this.#settle(page.items, page.rate);
    } catch (fault) {
      // What cannot be read now is caught up with later; the link line says that the view is frozen.
      if (!(fault instanceof Refusal)) throw fault;
      this.#catchingUp = true;
    }
  }

  async #count(): Promise<void> {
    try {
      this.shelved = (await alarmsApi.live({ state: 'shelved', limit: 1 })).matched ?? 0;
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
    }
  }

  #settle(calling: Alarm[], rate: AlarmRate): void {
    const reached = this.#known.size >= most ? this.#newest : '';
    const news = calling.filter((alarm) => !this.#known.has(callOf(alarm)) && alarm.since > reached);
    const catchingUp = this.#catchingUp;
    this.#known = new Set(calling.map(callOf));
    this.#newest = calling.reduce((newest, alarm) => (alarm.since > newest ? alarm.since : newest), this.#newest);
    this.#catchingUp = false;
    Object.assign(this, { calling, rate });
    if (news.length > 0) for (const hearing of this.#hearings) hearing(news, catchingUp);
  }
}

/** One raising of an alarm: the same alarm raised again calls again. */
const callOf = (alarm: Alarm): string => `${alarm.id}@${alarm.since}`;

export const vigil = new Vigil();
