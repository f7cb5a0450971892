import { describe, expect, it } from 'vitest';
import { keysAt, valueAt, withEntry, withEntryBefore, withNumber, withoutEntry, withoutKey, withWord, withWords, wordAt, wordsAt } from '../src/scenarios/document';

const refit = `# asked for by the council
title: Fagnières refitted, and dark hours   # working title
description: >-
  Half the power there from the summer of 2027 on;
  elsewhere as it is.
from: 2027-01-01
to: 2039-01-01
edits:
  # the big one
  - describe: luminaire
    authority: fagnieres
    from: 2027-06-01
    attributes: { maxPower: 30, source: led }
    madeUp: { of: tomorrow }   # the form does not know this
  - { describe: luminaire, tags: [residential], attributes: { programme: stepped } }
rules:
  late: |
    title: Late
    kind: luminaire
    when: level > 40
without: [presence-boost]
prices: { energy: 0.174 }
invented:
  - anything: 1
    # with a word
`;

describe('a scenario as a form', () => {
  it('reads what the text says', () => {
    expect(wordAt(refit, ['title'])).toBe('Fagnières refitted, and dark hours');
    expect(wordAt(refit, ['description'])).toBe('Half the power there from the summer of 2027 on; elsewhere as it is.');
    expect(wordAt(refit, ['edits', 0, 'attributes', 'maxPower'])).toBe('30');
    expect(wordsAt(refit, ['edits', 0, 'authority'])).toEqual(['fagnieres']);
    expect(wordsAt(refit, ['edits', 1, 'tags'])).toEqual(['residential']);
    expect(wordAt(refit, ['rules', 'late'])).toBe('title: Late\nkind: luminaire\nwhen: level > 40');
    expect(keysAt(refit, ['edits', 0])).toEqual(['describe', 'authority', 'from', 'attributes', 'madeUp']);
    expect(wordAt('', ['title'])).toBe('');
  });

  it('writes one thing and leaves the rest', () => {
    expect(withWord(refit, ['to'], '2040-01-01')).toBe(refit.replace('2039-01-01', '2040-01-01'));
    expect(withWord(refit, ['title'], 'Fagnières')).toBe(refit.replace('Fagnières refitted, and dark hours', 'Fagnières'));
    expect(withNumber(refit, ['edits', 0, 'attributes', 'maxPower'], '27,5')).toBe(refit.replace('maxPower: 30', 'maxPower: 27.5'));
    expect(withWord(refit, ['edits', 0, 'attributes', 'programme'], 'stepped')).toBe(refit.replace('source: led }', 'source: led, programme: stepped }'));
    expect(withWords(refit, ['without'], [])).toBe(refit.replace('without: [presence-boost]\n', ''));
    expect(withWord(refit, ['emissions', 'energy'], '0.032')).toBe(`${refit}emissions: { energy: 0.032 }\n`);
  });

  it('begins from nothing', () => {
    let text = withWord('', ['title'], 'Noël: éteindre');
    text = withWord(text, ['from'], '2027-01-01');
    text = withEntry(text, 'edits', ['describe: luminaire', 'attributes: {}']);
    text = withWord(text, ['edits', 0, 'attributes', 'maxPower'], '30');
    text = withWords(text, ['edits', 0, 'district'], ['a', 'b']);
    text = withNumber(text, ['prices', 'energy'], '0.2');
    text = withNumber(text, ['prices', 'water'], '3');
    expect(text).toBe('title: "Noël: éteindre"\nfrom: 2027-01-01\nedits:\n  - describe: luminaire\n    attributes: { maxPower: 30 }\n    district: [a, b]\nprices: { energy: 0.2, water: 3 }\n');
    expect(withoutKey(withoutKey(text, ['prices', 'energy']), ['prices', 'water'])).not.toContain('prices');
    expect(withoutKey(text, ['edits', 0, 'attributes', 'maxPower'])).not.toContain('maxPower');
  });

  it('keeps rules as they are written, line by line', () => {
    const rule = 'title: Late\nkind: luminaire\n\nactions: [{ command: { control: level, value: 40 } }]';
    const put = withWord(refit, ['rules', 'late'], rule);
    expect(wordAt(put, ['rules', 'late'])).toBe(rule);
    expect(wordAt(withWord(put, ['rules', 'early'], rule), ['rules', 'early'])).toBe(rule);
    expect(wordAt(withWord('title: x\n', ['rules', 'early'], rule), ['rules', 'early'])).toBe(rule);
    expect(wordAt(withWord('{ title: x }', ['rules', 'early'], rule), ['rules', 'early'])).toBe(rule);
    expect(withWord(withWord(put, ['rules', 'early'], rule), ['rules', 'early'], '')).toBe(put);
  });

  it('writes two thousand assets on lines that can be read', () => {
    const assets = Array.from({ length: 2_000 }, (_, index) => `L-${index}`);
    const text = withWords(refit, ['edits', 0, 'assets'], assets);
    expect(wordsAt(text, ['edits', 0, 'assets'])).toEqual(assets);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
    expect(withWords(text, ['edits', 0, 'assets'], assets.slice(0, 3))).toBe(withWords(refit, ['edits', 0, 'assets'], assets.slice(0, 3)));
    expect(wordsAt(withWords(refit, ['edits', 1, 'assets'], assets), ['edits', 1, 'assets'])).toEqual(assets);
  });

  it('adds, moves and takes out entries', () => {
    const added = withEntry(refit, 'edits', ['outage: cabinet', 'assets: [A-3]']);
    expect(wordAt(added, ['edits', 2, 'outage'])).toBe('cabinet');
    expect(withoutEntry(added, 'edits', 2)).toBe(refit);
    expect(wordsAt(withEntryBefore(refit, 'edits', 1), ['edits', 0, 'tags'])).toEqual(['residential']);
    expect(withEntryBefore(withEntryBefore(refit, 'edits', 1), 'edits', 1)).toBe(refit);
    expect(keysAt(withoutEntry(withoutEntry(refit, 'edits', 0), 'edits', 0), [])).not.toContain('edits');
  });
});

/** A small generator of its own: the same steps every time, so that a failure can be read again. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

describe('what the form does not know', () => {
  const words = ['30', 'stepped', 'rue: de la Paix', 'L’été', '2027-06-01', 'a\nb\n  c', '"quoted"', '- no list', ''];
  const unknown = ['madeUp: { of: tomorrow }   # the form does not know this', '# asked for by the council', '# the big one', 'invented:\n  - anything: 1\n    # with a word'];
  const paths = [['title'], ['description'], ['from'], ['growth'], ['seed'], ['prices', 'energy'], ['prices', 'water'], ['emissions', 'energy'], ['edits', 0, 'from'], ['edits', 0, 'attributes', 'maxPower'], ['edits', 0, 'attributes', 'calendar'], ['edits', 1, 'district'], ['edits', 1, 'attributes', 'programme'], ['rules', 'late'], ['rules', 'early']];

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('is kept, whatever is written beside it (%i)', (seed) => {
    const roll = dice(seed + 1);
    let text = refit;
    for (let step = 0; step < 10; step++) {
      const path = paths[roll(paths.length)]!;
      const word = words[roll(words.length)]!;
      const others = paths.filter((other) => other !== path).map((other) => [other, wordAt(text, other)] as const);
      text = roll(3) === 0 && !word.includes('\n') ? withWords(text, path, word === '' ? [] : [word, 'b']) : withWord(text, path, word);
      if (valueAt(text, path)?.word !== null && valueAt(text, path)) expect(wordAt(text, path)).toBe(word);
      for (const [other, said] of others) if (!(path.length > other.length && path.every((_, at) => at >= other.length || path[at] === other[at]))) expect(wordAt(text, other), `${other.join('.')} after ${path.join('.')}\n${text}`).toBe(said);
      for (const kept of unknown) expect(text).toContain(kept);
    }
    expect(valueAt(text, ['edits', 0, 'madeUp', 'of'])?.word).toBe('tomorrow');
    expect(valueAt(text, ['invented', 0, 'anything'])?.word).toBe('1');
  });
});
