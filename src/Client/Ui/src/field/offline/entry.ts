/** What an agent did or saw, as the twin takes it. It is never changed once it is kept: what turns out otherwise is another entry. */
export interface Entry {
  /** Made on the phone: sent twice, it is the same entry. */
  id: string;
  /** The phone's own time. */
  at: string;
}

export interface Told {
  code: string;
  sentence: string;
  advice: string | null;
}

/** What the twin said of one entry. */
export interface Receipt {
  id: string;
  /** When the twin took it, by the twin's clock; null when it did not. */
  receivedAt: string | null;
  refusal: Told | null;
  /** It was taken, yet nothing follows from it: somebody else had been faster. */
  conflict: { code: string; sentence: string } | null;
  /** The order it is about, once the twin has given it a number. */
  order: number | null;
}

/** An entry on this phone: still only here, received by the twin, or refused by it. */
export interface KeptEntry<E extends Entry = Entry> extends Omit<Receipt, 'id'> {
  sequence: number;
  entry: E;
  fate: 'here' | 'received' | 'refused';
}
