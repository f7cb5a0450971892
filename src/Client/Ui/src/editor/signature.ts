/** Who acts, and why: every published act carries both. */
export interface Signature {
  author: string;
  reason: string;
}

/** An act that a signed form offers. */
export interface Act {
  key: string;
  label: string;
  main?: boolean;
  /** Why it cannot be done now. */
  blocked?: string | null;
}
