import { afterEach, describe, expect, it } from 'vitest';
import { say, words } from '../src/words/words.svelte';

afterEach(() => words.speak('fr'));

describe('the language in force', () => {
  it('changes when its sentences have come, with its numbers and plurals', async () => {
    expect([words.language, say('close'), words.format.number(0.5)]).toEqual(['fr', 'Fermer', '0,5']);
    const coming = words.speak('en');
    expect(say('close')).toBe('Fermer');
    await coming;
    expect([words.language, say('close'), words.format.number(0.5)]).toEqual(['en', 'Close', '0.5']);
    expect([say('editor.errors', { n: 0 }), words.known('no.such.key')]).toEqual(['0 errors', null]);
  });

  it('is the one that was asked for last, whichever comes first', async () => {
    await Promise.all([words.speak('en'), words.speak('fr'), words.speak('en'), words.speak('fr')]);
    expect(words.language).toBe('fr');
  });
});
