import { words } from '../words/words.svelte';

/** Loads what says sentences of work orders, together with them. */
export async function withWorkWords<T>(load: () => Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([load(), words.learn('work')]);
  return loaded;
}
