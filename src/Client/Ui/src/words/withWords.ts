import { words, type Part } from './words.svelte';

/** Loads a screen together with the sentences that few others say. */
export async function withWords<T>(part: Part, load: () => Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([load(), words.learn(part)]);
  return loaded;
}
