import type { Photo, WorkOrder, WorkState } from '../work/shapes';
import type { KeptEntry } from './offline/entry';
import type { FieldAct, FieldEntry } from './shapes';

/** What has become of a line of the story. Only what the twin has is `received`. */
export type Mark = 'here' | 'received' | 'conflict' | 'refused';

/** One thing that happened to an order, as this phone knows it. */
export interface Line {
  id: string;
  kind: string;
  to: WorkState | null;
  at: string;
  author: string;
  assignee: string | null;
  text: string | null;
  reason: string | null;
  check: { item: string; value: boolean | number | string } | null;
  photo: Photo | null;
  mark: Mark;
  receivedAt: string | null;
  /** Why nothing follows from it. */
  why: string | null;
}

export type KeptAct = KeptEntry<FieldAct>;

/** The acts on one order that are on this phone. The order may have been known by the entry that made it. */
export function actsOn(order: WorkOrder, kept: readonly KeptEntry<FieldEntry>[]): KeptAct[] {
  const made = new Set(kept.filter((one) => one.entry.kind === 'create' && one.order === order.id).map((one) => one.entry.id));
  return kept.filter((one): one is KeptAct => one.entry.kind !== 'create' && (one.entry.order === order.id || made.has(String(one.entry.order))));
}

/** What the twin told and, after it, what it has not told yet: oldest first. */
export function storyOf(order: WorkOrder, acts: readonly KeptAct[]): Line[] {
  const told = new Set(order.entries.map((entry) => entry.id));
  const known: Line[] = order.entries.map((entry) => ({ ...entry, mark: entry.applied ? 'received' : 'conflict', why: entry.conflict?.sentence ?? null }));
  const own = acts.filter((act) => !told.has(act.entry.id)).map((act) => lineOf(act.entry, act));
  return [...known, ...own].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What was written on this phone, as a line. */
export function lineOf(entry: FieldAct, { fate, conflict, refusal, receivedAt }: KeptEntry<FieldEntry>): Line {
  const { id, kind, at, author, assignee = null, to = null, text = null, reason = null, check = null, photo = null } = entry;
  const mark = fate === 'received' && conflict ? 'conflict' : fate;
  const why = refusal ? [refusal.sentence, refusal.advice].filter(Boolean).join(' ') : (conflict?.sentence ?? null);
  return { id, kind, at, author, assignee, to, text, reason, check, photo, mark, receivedAt, why };
}

/** Where the order stands once the twin has all that this phone knows. */
export function stateOf(order: WorkOrder, acts: readonly KeptAct[]): WorkState {
  const told = new Set(order.entries.map((entry) => entry.id));
  const ahead = acts.filter((act) => act.entry.kind === 'step' && act.fate !== 'refused' && !act.conflict && !told.has(act.entry.id));
  return ahead.at(-1)?.entry.to ?? order.state;
}

/** The last time a step was made and counts; null when it was not. */
export function stepTo(state: WorkState, story: readonly Line[]): Line | null {
  return story.findLast((line) => line.kind === 'step' && line.to === state && (line.mark === 'here' || line.mark === 'received')) ?? null;
}

/** Whether that agent is on site, as this phone knows it: they came, and neither left, stopped, ended nor set out again since. */
export function isOnSite(agent: string, order: WorkOrder, acts: readonly KeptAct[]): boolean {
  const last = acts.findLast((act) => act.fate === 'here' && act.entry.author === agent && (act.entry.kind === 'step' || act.entry.kind === 'leave'));
  return last ? last.entry.to === 'on-site' : order.onSite.includes(agent);
}

/** Values of a checklist: the twin's, under what this phone has written since. */
export function checksOf(order: WorkOrder, acts: readonly KeptAct[]): (WorkOrder['checklist'][number] & { here: boolean })[] {
  return order.checklist.map((item) => {
    const written = acts.findLast((act) => act.fate === 'here' && act.entry.check?.item === item.item);
    return written ? { ...item, value: written.entry.check!.value, by: written.entry.author, at: written.entry.at, here: true } : { ...item, here: false };
  });
}
