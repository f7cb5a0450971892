import { preferences } from '../settings/preferences.svelte';
import { address } from './address.svelte';
import { overlays } from './overlays.svelte';

/** What a screen answers to while it is shown; keys are letters by meaning. */
export type Bindings = Record<string, (event: KeyboardEvent) => void>;

const layers = new Set<Bindings>();
const goTo: Record<string, string> = { w: '/watch', a: '/alarms', f: '/work', l: '/log', o: '/on-call', d: '/departments', p: '/places', r: '/rules', n: '/calendars', s: '/scenarios', c: '/settings/catalogue', i: '/data', m: '/contract' };
const goWindow = 1_500;
let goAskedAt = Number.NEGATIVE_INFINITY;

/** Adds a screen's keys for as long as it lives: `$effect(() => bindKeys({ … }))`. */
export function bindKeys(bindings: Bindings): () => void {
  layers.add(bindings);
  return () => layers.delete(bindings);
}

export function listenToKeys(): () => void {
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return act(event, () => overlays.open('search'));
  if (event.ctrlKey || event.metaKey || overlays.shown !== null) return;
  if (event.key === 'Escape') return pressed(event, 'Escape');
  if (isWriting(event.composedPath()[0] ?? event.target) || !preferences.letterKeys) return;
  if (event.key === '/') return act(event, () => overlays.open('search'));
  if (event.key === '?') return act(event, () => overlays.open('help'));
  if (/^Digit[1-8]$/.test(event.code) && !event.shiftKey) return pressed(event, event.code.slice(5));
  const letter = event.key.toLowerCase();
  if (event.timeStamp - goAskedAt < goWindow && goTo[letter]) {
    goAskedAt = Number.NEGATIVE_INFINITY;
    return act(event, () => address.go(goTo[letter]!));
  }
  if (letter === 'g') return act(event, () => (goAskedAt = event.timeStamp));
  pressed(event, letter);
}

function pressed(event: KeyboardEvent, key: string): void {
  for (const bindings of [...layers].reverse()) {
    if (bindings[key]) return act(event, () => bindings[key]!(event));
  }
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
