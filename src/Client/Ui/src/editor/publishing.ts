import { Refusal } from '../api/refusal';
import { say } from '../words/words.svelte';
import { errorsOf } from './diagnostic';
import type { Checked, Writing } from './writing.svelte';

/** Why a text cannot be published now; null when it can, or while the twin has not said yet what it thinks of it. */
export function whyNotPublish<C extends Checked>(writing: Writing<C>, id: string): string | null {
  if (writing.text.trim() === '') return say('publish.empty');
  if (!writing.changed) return say('publish.unchanged', { version: writing.version });
  if (writing.checked !== null && errorsOf(writing.checked.diagnostics) > 0) return say('publish.faulty');
  return id === '' ? say('publish.nameless') : null;
}

/** To be awaited before a text is sent. A press while it is being checked waits for what the check says, and then is carried out or refused: it is never lost. */
export async function readyToPublish<C extends Checked>(writing: Writing<C>, id: string): Promise<void> {
  await writing.whenChecked();
  if (writing.checked === null && writing.refusal) throw writing.refusal;
  const fault = whyNotPublish(writing, id);
  if (fault !== null) throw new Refusal('not-published', fault, null, 0);
}
