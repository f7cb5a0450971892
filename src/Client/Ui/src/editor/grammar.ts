import { spotAt } from './spot';

/** A word that may stand somewhere, and what it means. */
export interface Offer {
  label: string;
  detail?: string;
  info?: string;
}

/** What may be written under a key: other keys, words, or whatever a name stands for. */
export interface Place {
  help?: string;
  /** Keys inside; a list of blocks is described by its blocks. */
  keys?: Record<string, Place>;
  /** The place under every key that has a name of its own. */
  any?: Place;
  /** Words its value may be, or hold. */
  values?: readonly Offer[];
}

export interface Offers {
  from: number;
  offers: readonly Offer[];
  /** Whether keys are offered, which a colon follows. */
  keys: boolean;
}

/** What can be written at the cursor. Null where the grammar knows nothing. */
export function offersAt(text: string, offset: number, grammar: Place): Offers | null {
  const spot = spotAt(text, offset);
  const place = spot.path.reduce<Place | undefined>((at, key) => at?.keys?.[key] ?? at?.any, grammar);
  if (spot.key !== null) {
    const values = place?.keys?.[spot.key]?.values;
    return values ? { from: spot.from, offers: values, keys: false } : null;
  }
  if (place?.keys) return { from: spot.from, offers: Object.entries(place.keys).map(([label, { help }]) => (help ? { label, info: help } : { label })), keys: true };
  return place?.values ? { from: spot.from, offers: place.values, keys: false } : null;
}

/** What the grammar says of the word that stands at an offset, as a key or as a value. */
export function helpAt(text: string, offset: number, grammar: Place): string | null {
  const end = offset + /^[\w.\-/]*/.exec(text.slice(offset))![0].length;
  const { from, offers } = offersAt(text, end, grammar) ?? { from: end, offers: [] };
  const found = offers.find((offer) => offer.label === text.slice(from, end));
  return found ? [found.detail, found.info].filter(Boolean).join(' · ') || null : null;
}
