import type { CompletionSource } from '@codemirror/autocomplete';
import type { HoverTooltipSource } from '@codemirror/view';
import { words } from '../words/words.svelte';
import { helpAt, offersAt, type Place } from './grammar';

/** Completion from a grammar; asked for when a word is being written, or on demand. */
export function completing(grammar: () => Place): CompletionSource {
  return (context) => {
    const found = offersAt(context.state.doc.toString(), context.pos, grammar());
    if (!found || (found.from === context.pos && !context.explicit)) return null;
    return {
      from: found.from,
      validFor: /^[\w.\-/]*$/,
      options: found.offers.map((offer) => ({ ...offer, apply: found.keys ? `${offer.label}: ` : offer.label, type: found.keys ? 'property' : 'constant' })),
    };
  };
}

/** What a word means, under the pointer. */
export function explaining(grammar: () => Place): HoverTooltipSource {
  return (view, pos) => {
    const help = helpAt(view.state.doc.toString(), pos, grammar());
    if (help === null) return null;
    return {
      pos,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'cm-completionInfo';
        dom.textContent = help;
        return { dom };
      },
    };
  };
}

/** Makes the places of a grammar, each with what its name means from the strings under that stem. */
export function keysWithHelp(stem: string): (name: string, place?: Place) => Place {
  return (name, place = {}) => ({ help: words.known(`${stem}.${name}`) ?? '', ...place });
}
