import { submit } from '../api/api';
import type { Position } from '../api/shapes';
import { words } from '../words/words.svelte';
import type { NewOrder } from '../work/shapes';

/** Rounds of a day as `POST /rounds/plans` tells them: planned anew whenever they are asked for, the same from the same state. */
export interface Plan {
  day: string;
  loads: Load[];
  unknown: string[];
  features: Feature[];
}

export interface Load {
  load: string;
  name: string;
  stops: number;
  trips: number;
  vehicles: number;
  km: number;
  kg: number;
  lowerBoundKm: number;
  fixed: { km: number };
  avoided: { km: number };
  unserved: { asset: string; sentence: string }[];
}

export interface Feature {
  geometry: { type: 'LineString' | 'Point'; coordinates: Position | Position[] };
  properties: { form: 'trip' | 'stop'; load: string; trip: number; vehicle: number; kg: number; m3: number; km?: number; start?: string; end?: string; order?: number; asset?: string; arrival?: string; why?: string };
}

/** A trip with its stops in order, each with what the vehicle holds when it leaves. */
export interface Trip {
  id: string;
  line: Feature;
  stops: (Feature & { heldKg: number; heldM3: number })[];
}

const mostLines = 100;

export function planRounds(kind: string, place: string): Promise<Plan> {
  const [level, key] = place.split('/');
  return submit<Plan>('POST', '/rounds/plans', { scope: { kind, ...(key ? { [level!]: key } : {}) } });
}

export const tripId = ({ properties }: Feature) => `${properties.load}/${properties.trip}`;

export function tripsOf({ features }: Plan): Trip[] {
  return features.filter((each) => each.properties.form === 'trip').map((line) => {
    const id = tripId(line);
    let [heldKg, heldM3] = [0, 0];
    const stops = features
      .filter((each) => each.properties.form === 'stop' && tripId(each) === id)
      .sort((a, b) => a.properties.order! - b.properties.order!)
      .map((stop) => ({ ...stop, heldKg: (heldKg += stop.properties.kg), heldM3: (heldM3 += stop.properties.m3) }));
    return { id, line, stops };
  });
}

export const timeOf = (instant: string | undefined) => (instant ? words.format.time(new Date(instant)) : '');

/** What a sentence says of a trip. */
export function factsOf({ line: { properties }, stops }: Trip): Record<string, string | number> {
  const { km = 0, kg, m3, start, end, vehicle } = properties;
  return { n: stops.length, km: words.format.number(km, 1), kg: words.format.quantity(kg, 'kg', 0), m3: words.format.quantity(m3, 'm³', 1), from: timeOf(start), to: timeOf(end), vehicle };
}

/** A work order of a trip: on its first stop, with a line of its checklist for each. Of the same stops on the same day it is the same order. */
export function orderOf(day: string, trip: Trip, title: string, line: (stop: Trip['stops'][number]) => string, signed: { author: string; assignee: string }): NewOrder {
  const { start, end } = trip.line.properties;
  const lines = trip.stops.map(line);
  const each = Math.ceil(lines.length / mostLines);
  return {
    clientId: sameUuid([day, trip.id, ...trip.stops.map((stop) => stop.properties.asset!)].join(' ')),
    title,
    asset: trip.stops[0]!.properties.asset!,
    priority: 4,
    plannedFor: { from: start!, to: end! },
    checklist: Array.from({ length: Math.ceil(lines.length / each) }, (_, index) => lines.slice(index * each, (index + 1) * each).join('; ')),
    author: signed.author,
    ...(signed.assignee ? { assignee: signed.assignee } : {}),
  };
}

/** A UUID that follows from a text, so that what is asked for twice is one. */
export function sameUuid(text: string): string {
  const words = [0, 1, 2, 3].map((seed) => {
    let hash = 0x811c9dc5 ^ (seed * 0x9e3779b1);
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  });
  const hex = words.join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20)}`;
}
