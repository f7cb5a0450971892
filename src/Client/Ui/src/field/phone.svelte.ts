import { asRefusal, Refusal } from '../api/refusal';
import { preferences } from '../settings/preferences.svelte';
import { fieldApi, ofOneAgent, receiptOf } from './fieldApi';
import { alone } from './offline/alone';
import { dayStore, type KeptDay } from './offline/dayStore';
import type { Entry, KeptEntry, Receipt } from './offline/entry';
import { Outbox } from './offline/outbox';
import { phoneStore } from './offline/phoneStore';
import { deviceName } from './deviceName';
import type { FieldEntry } from './shapes';
import { localDay } from './localDay';

const again = 30_000;
/** Pages of one phone tell each other that what they share has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('beffroi-field');

/** Why an entry is not on the phone. */
export type Unkept = 'full' | 'broken';

/** What this phone knows: the day as it was last told, and every entry written on it. */
class Phone {
  day: KeptDay | null = $state.raw(null);
  kept: KeptEntry<FieldEntry>[] = $state.raw([]);
  online = $state(true);
  busy = $state(false);
  /** Why the last exchange with the twin did not go through. */
  refusal: Refusal | null = $state.raw(null);
  /** Why the last entry is not kept; null when it is. */
  unkept: Unkept | null = $state(null);
  /** The phone's store was read: until then nothing is said of it. */
  loaded = $state(false);
  waiting = $derived(this.kept.filter((one) => one.fate === 'here').length);
  refused = $derived(this.kept.filter((one) => one.fate === 'refused').length);
  /** Kept by the twin, yet nothing follows from them. */
  conflicts = $derived(this.kept.filter((one) => one.conflict !== null).length);
  #writtenMeanwhile = false;
  #outbox = new Outbox(phoneStore, (entries) => this.#send(entries), alone);

  /** Reads what is here, then exchanges with the twin whenever that may go through. */
  start(): () => void {
    const move = () => {
      this.online = navigator.onLine;
      if (this.online && document.visibilityState === 'visible') void this.exchange();
    };
    const changed = () => void this.#read();
    const timer = setInterval(move, again);
    for (const event of ['online', 'offline']) addEventListener(event, move);
    document.addEventListener('visibilitychange', move);
    channel?.addEventListener('message', changed);
    void this.#read().then(move);
    return () => {
      clearInterval(timer);
      for (const event of ['online', 'offline']) removeEventListener(event, move);
      document.removeEventListener('visibilitychange', move);
      channel?.removeEventListener('message', changed);
    };
  }

  /** Keeps an entry, then sends it if that goes through. Answers whether it is safe: on the disk of the phone, or with the twin. */
  async keep(entry: FieldEntry): Promise<boolean> {
    this.unkept = null;
    try {
      await this.#outbox.keep(entry);
    } catch (fault) {
      return this.#sendUnkept(entry, fault);
    }
    await this.#changed();
    // A store that the phone may clear by itself is asked to stay; a refusal changes nothing.
    void navigator.storage?.persist?.().catch(() => {});
    void this.exchange();
    return true;
  }

  /** Sends what waits and reads the day again. */
  async exchange(): Promise<void> {
    this.#writtenMeanwhile = this.busy;
    if (this.busy || !this.loaded) return;
    this.busy = true;
    try {
      await this.#deliver();
      await this.#readDay();
      this.refusal = null;
    } catch (fault) {
      this.refusal = asRefusal(fault);
    } finally {
      this.busy = false;
    }
    if (this.#writtenMeanwhile) void this.exchange();
  }

  /** Takes away what was refused or had no effect, once its reason was read. */
  async dismiss(id: string): Promise<void> {
    await phoneStore.dismiss(id);
    await this.#changed();
  }

  /** A store that cannot be read keeps nothing from being read of the twin. */
  async #deliver(): Promise<void> {
    try {
      await this.#outbox.deliver();
    } catch (fault) {
      if (fault instanceof Refusal) throw fault;
      this.unkept = 'broken';
    } finally {
      await this.#changed();
    }
  }

  async #send(entries: readonly Entry[]): Promise<Receipt[]> {
    const answer = await fieldApi.sync(deviceName(), ofOneAgent(entries as readonly FieldEntry[]));
    await dayStore.refresh(answer.orders).catch(() => {});
    return answer.outcomes.filter(({ outcome }) => outcome !== 'later').map((outcome) => receiptOf(outcome, answer.receivedAt));
  }

  /** A phone without room still has a network, maybe. */
  async #sendUnkept(entry: FieldEntry, fault: unknown): Promise<boolean> {
    const receipts = await this.#send([entry]).catch(() => []);
    if (receipts.some((receipt) => receipt.receivedAt !== null)) {
      await this.#readDay().catch(() => {});
      return true;
    }
    this.unkept = fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'broken';
    return false;
  }

  async #readDay(): Promise<void> {
    const agent = preferences.author.trim();
    if (!agent) return;
    const [day, settings] = await Promise.all([fieldApi.day(agent, localDay(new Date())), fieldApi.settings()]);
    const read = { ...day, settings };
    this.day = read;
    await dayStore.keep(read).catch(() => (this.unkept ??= 'broken'));
    channel?.postMessage('changed');
  }

  async #read(): Promise<void> {
    try {
      const [day, kept] = await Promise.all([dayStore.last(), phoneStore.all()]);
      this.day = day?.agent === preferences.author.trim() ? day : null;
      this.kept = kept as KeptEntry<FieldEntry>[];
      void phoneStore.forgetBefore(Date.now()).catch(() => {});
    } catch {
      this.unkept = 'broken';
    }
    this.loaded = true;
  }

  async #changed(): Promise<void> {
    await this.#read();
    channel?.postMessage('changed');
  }
}

export const phone = new Phone();
