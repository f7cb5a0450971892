import { say } from '../words/words.svelte';
import { errorsOf } from './diagnostic';
import type { Checked, Writing } from './writing.svelte';

/** Why a text cannot be published now; null when it can. */
export function whyNotPublish<C extends Checked>(writing: Writing<C>, id: string): string | null {
  if (writing.text.trim() === '') return say('publish.empty');
  if (!writing.changed) return say('publish.unchanged', { version: writing.version });
  if (writing.checked === null) return say('editor.checking');
  if (errorsOf(writing.checked.diagnostics) > 0) return say('publish.faulty');
  return id === '' ? say('publish.nameless') : null;
}
