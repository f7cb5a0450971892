/** A text being written, and the version it began from. Kept while the page lives, so that looking elsewhere loses nothing. */
export interface Draft {
  text: string;
  version: number;
}

export const drafts = new Map<string, Draft>();

/** Asks before the page closes while something written is not published. */
export function keepUnpublished(unpublished: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (unpublished()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
