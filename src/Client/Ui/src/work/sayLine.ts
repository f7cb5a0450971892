import type { Line } from '../field/story';
import { say, words, type Word } from '../words/words.svelte';
import { writtenCheck } from './writtenCheck';

/** One line of an order's story, as a sentence. */
export function sayLine(line: Line, units: ReadonlyMap<string, string | null> = new Map()): string {
  // What the twin tells of a lock or a proof is a whole sentence.
  if ((line.kind === 'lock' || line.kind === 'proof') && line.text) return line.text;
  return [what(line, units), line.reason && reasonOf(line), line.text].filter(Boolean).join(' · ');
}

function what(line: Line, units: ReadonlyMap<string, string | null>): string {
  if (line.kind === 'step' && line.to) return [say(`workState.${line.to}`), line.to === 'assigned' && line.assignee].filter(Boolean).join(' · ');
  if (line.kind === 'check' && line.check) return say('workEntry.check', { item: line.check.item, value: writtenCheck(line.check.value, units.get(line.check.item) ?? null) });
  if (line.kind === 'photo' && line.photo) return say('workEntry.photo', { name: line.photo.reference ?? line.photo.hash.slice(0, 8) });
  return words.known(`workEntry.${line.kind}`) ?? line.kind;
}

/** Reasons of a stop have names; others are people's words. */
function reasonOf({ reason }: Line): string {
  return words.known(`suspension.${reason}`) === null ? reason! : say(`suspension.${reason}` as Word);
}
