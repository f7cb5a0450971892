import type { Catalogue, Kind } from '../api/shapes';
import { keysAt, wordAt } from './document';

/** What is the same of every edit: whose, from when, until when. */
export const shared = ['authority', 'district', 'tags', 'without', 'assets', 'from', 'to'] as const;

/** An edit is told apart by its first key; the form has fields of its own for these. */
export const editKinds = ['describe', 'command', 'outage', 'demand'] as const;
export type EditKind = (typeof editKinds)[number];

export const isEditKind = (key: string): key is EditKind => (editKinds as readonly string[]).includes(key);

/** What an entry of the text is: one of those that the form knows, else its first key that is not of every edit. */
export function kindOfEdit(text: string, index: number): string {
  const keys = keysAt(text, ['edits', index]);
  return keys.find(isEditKind) ?? keys.find((key) => !(shared as readonly string[]).includes(key)) ?? '';
}

/** The keys of an entry that no field of the form is for. */
export function othersOf(text: string, index: number): string[] {
  const kind = kindOfEdit(text, index);
  const own: Record<EditKind, readonly string[]> = { describe: ['attributes'], command: ['control', 'value', 'slot'], outage: ['part'], demand: ['factor', 'growth'] };
  const shown = [kind, ...shared, ...(isEditKind(kind) ? own[kind] : [])];
  return keysAt(text, ['edits', index]).filter((key) => !shown.includes(key));
}

/** Kinds that live in scenarios; of commands those that obey one. */
export function kindsFor(edit: EditKind, catalogue: Catalogue): Kind[] {
  return catalogue.kinds.filter((kind) => kind.flows.length > 0 && (edit !== 'command' || kind.controls.length > 0)).sort((a, b) => a.name.localeCompare(b.name));
}

/** A new entry, as it is written first. */
export function firstOf(edit: EditKind, kind: Kind): string[] {
  if (edit === 'describe') return [`describe: ${kind.key}`, 'attributes: {}'];
  if (edit === 'outage') return [`outage: ${kind.key}`];
  if (edit === 'demand') return [`demand: ${kind.key}`, 'factor: 1.5'];
  const control = kind.properties.find((property) => property.key === kind.controls[0]);
  const value = control?.choices?.[0]?.key ?? (control?.form === 'flag' ? 'true' : String(control?.minimum ?? 0));
  return [`command: ${kind.key}`, `control: ${kind.controls[0]}`, `value: ${value}`];
}

/** The kind of asset an entry is for; undefined when it names none that is known. */
export function assetKindOf(text: string, index: number, catalogue: Catalogue): Kind | undefined {
  const key = wordAt(text, ['edits', index, kindOfEdit(text, index)]);
  return catalogue.kinds.find((kind) => kind.key === key);
}
