import { get, submit } from '../api/api';
import type { WorkSettings } from '../work/shapes';
import type { Receipt } from './offline/entry';
import type { FieldDay, FieldEntry, SyncAnswer, SyncOutcome } from './shapes';

export const fieldApi = {
  day: (agent: string, day: string) => get<FieldDay>('/field/orders', { agent, day }),
  settings: () => get<WorkSettings>('/work/settings'),
  /** All of one agent: who holds the phone may change, who did it does not. */
  sync: (device: string, entries: readonly FieldEntry[]) =>
    submit<SyncAnswer>('POST', '/field/sync', { device, agent: entries[0]!.author, sentAt: new Date().toISOString(), entries }),
};

/** The first entries that one agent wrote: the others leave after them. */
export function ofOneAgent(entries: readonly FieldEntry[]): FieldEntry[] {
  const others = entries.findIndex((entry) => entry.author !== entries[0]?.author);
  return others < 0 ? [...entries] : entries.slice(0, others);
}

/** What an outcome says to the phone: kept by the twin, with or without consequence, or refused. */
export function receiptOf({ id, outcome, order, refusal, conflict }: SyncOutcome, receivedAt: string): Receipt {
  const refused = outcome === 'refused';
  return { id, order, conflict, refusal: refused ? (refusal ?? { code: outcome, sentence: '', advice: null }) : null, receivedAt: refused ? null : receivedAt };
}
