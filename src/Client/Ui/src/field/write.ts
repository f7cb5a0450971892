import { preferences } from '../settings/preferences.svelte';
import type { EntryDraft, WorkOrder } from '../work/shapes';
import { uuid } from './offline/uuid';
import type { FieldAct, FieldReport } from './shapes';

const signed = () => ({ id: uuid(), at: new Date().toISOString(), author: preferences.author.trim() });

/** An act on an order, signed and dated by this phone. */
export function act(order: Pick<WorkOrder, 'id'>, draft: Omit<EntryDraft, 'id' | 'at' | 'author'>): FieldAct {
  return { ...draft, ...signed(), order: order.id };
}

export function report(seen: Pick<FieldReport, 'title' | 'text' | 'priority' | 'asset' | 'place'>): FieldReport {
  return { kind: 'create', ...seen, ...signed() };
}
