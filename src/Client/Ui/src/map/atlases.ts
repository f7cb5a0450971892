import type { Kind } from '../api/shapes';
import { token } from '../theme/theme.svelte';
import { drawAtlas, type Atlas, type Palette } from './atlas';
import type { Band } from './bands';

const tokens = [
  'control', 'ground', 'surface', 'key', 'text', 'ink', 'accent', 'danger', 'major', 'minor', 'on-danger', 'danger-text', 'major-text', 'minor-text',
] as const satisfies readonly (keyof Palette)[];

/** One atlas a band, drawn when first needed and again when the theme or the catalogue changes. */
export class Atlases {
  readonly #kinds: () => readonly Kind[];
  readonly #drawn = new Map<string, Atlas>();

  constructor(kinds: () => readonly Kind[]) {
    this.#kinds = kinds;
  }

  of(band: Band): Atlas {
    const key = `${band.name} ${devicePixelRatio}`;
    const atlas = this.#drawn.get(key) ?? drawAtlas(this.#kinds(), band, palette(), devicePixelRatio);
    this.#drawn.set(key, atlas);
    return atlas;
  }

  forget(): void {
    this.#drawn.clear();
  }
}

function palette(): Palette {
  return Object.fromEntries(tokens.map((name) => [name, token(name)])) as Palette;
}
