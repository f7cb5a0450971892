import '../theme/tokens.css';
import '../theme/base.css';
import { mount } from 'svelte';
import { preferences } from '../settings/preferences.svelte';
import { words } from '../words/words.svelte';
import Field from './Field.svelte';
import { keeper } from './keeper.svelte';

const target = document.getElementById('app')!;
void keeper.start();
try {
  await words.speak(preferences.language);
  await words.learn('work');
  mount(Field, { target });
} catch {
  // Not one sentence came: this one is said in both languages.
  target.textContent = 'La page n\u2019a pas pu \u00eatre lue\u202f: rechargez-la. The page could not be read: reload it.';
}
