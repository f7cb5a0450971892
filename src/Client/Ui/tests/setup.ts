import { words } from '../src/words/words.svelte';

// Tests hear French, as the page does once its sentences have come.
await words.speak('fr');
await words.learn('work');
await words.learn('exports');
