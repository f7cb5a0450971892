import { preferences } from '../settings/preferences.svelte';
import { Format } from './format';
import en from './strings.en.json';
import fr from './strings.fr.json';

type Strings = typeof fr;
/** A sentence with forms for one and many is asked for by its stem: `alarms.open` for `alarms.open.one` and `.other`. */
type Stem<K> = K extends `${infer S}.one` ? S : never;
export type Word = keyof Strings | Stem<keyof Strings>;
export type Parts = Record<string, string | number>;

const strings = { fr, en } as Record<string, Record<string, string>>;

class Words {
  #zone = $state('Europe/Paris');
  format: Format = $derived(new Format(preferences.language, this.#zone));
  #plural: Intl.PluralRules = $derived(new Intl.PluralRules(preferences.language));

  inZone(zone: string): void {
    this.#zone = zone;
  }

  /** The sentence in the language in force. With `n`, the singular or plural form; numbers are written by the format. */
  say(word: Word, parts: Parts = {}): string {
    const sentences = strings[preferences.language]!;
    const plural = typeof parts.n === 'number' ? `${word}.${this.#plural.select(parts.n) === 'one' ? 'one' : 'other'}` : '';
    const sentence = sentences[plural] ?? sentences[word] ?? word;
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => this.#part(parts[name]));
  }

  /** A sentence whose key comes from the API, or null when these strings do not know it. */
  known(key: string): string | null {
    return strings[preferences.language]![key] ?? null;
  }

  #part(part: string | number | undefined): string {
    return typeof part === 'number' ? this.format.number(part) : (part ?? '');
  }
}

export const words = new Words();

/** Short for `words.say`, the commonest call of every component. */
export function say(word: Word, parts?: Parts): string {
  return words.say(word, parts);
}
