import { describe, expect, it } from 'vitest';
import type { Kind } from '../src/api/shapes';
import { helpAt, offersAt, type Place } from '../src/editor/grammar';
import { spotAt, topValue } from '../src/editor/spot';
import { inputNames, inputPlace } from '../src/rules/ruleInputs';

/** The text without its bar, and where the bar stood. */
function cut(marked: string): [string, number] {
  const offset = marked.indexOf('|');
  return [marked.replace('|', ''), offset];
}

const spot = (marked: string) => {
  const { path, key, word } = spotAt(...cut(marked));
  return [path.join('/'), key, word];
};

describe('the place of a cursor', () => {
  it.each([
    ['tit|', '', null, 'tit'],
    ['kind: lum|', '', 'kind', 'lum'],
    ['scope:\n  dis|', 'scope', null, 'dis'],
    ['triggers:\n  - thr|', 'triggers', null, 'thr'],
    ['triggers:\n- thr|', 'triggers', null, 'thr'],
    ['triggers:\n  - change: lev|', 'triggers', 'change', 'lev'],
    ['triggers:\n  - threshold:\n      of: co|', 'triggers/threshold', 'of', 'co'],
    ['triggers:\n  - threshold:\n      of: co2\n      ab|', 'triggers/threshold', null, 'ab'],
    ['triggers:\n  - silence:\n      for: 1h\n  - sun:\n      a|', 'triggers/sun', null, 'a'],
    ['actions:\n  - command:\n      of: { neighbours: { me|', 'actions/command/of/neighbours', null, 'me'],
    ['actions:\n  - command:\n      of: { neighbours: { metres: 60 }, a|', 'actions/command/of', null, 'a'],
    ['actions:\n  - command: { control: level, value: 1|', 'actions/command', 'value', '1'],
    ['scope:\n  tags: [a]\nwhen: sun.el|', '', 'when', 'sun.el'],
    ['scope:\n  # a remark\n\n  au|', 'scope', null, 'au'],
  ])('%j', (marked, path, key, word) => {
    expect(spot(marked)).toEqual([path, key, word]);
  });

  it('never fails, wherever it is in whatever text', () => {
    const text = 'a:\n - b: {c: [d, "e:f"], g\n\t- x\n  - - y: z\n}{:,\n k:\n"q": 1\n';
    for (let offset = 0; offset <= text.length; offset++) expect(() => spotAt(text, offset)).not.toThrow();
  });
});

describe('a top-level value', () => {
  it('is read without quotes and remarks', () => {
    expect(topValue('title: x\nkind: "luminaire" # lamps\n', 'kind')).toBe('luminaire');
    expect(topValue('scope:\n  kind: no\n', 'kind')).toBeNull();
  });
});

describe('a grammar', () => {
  const grammar: Place = {
    keys: {
      kind: { help: 'what it is for', values: [{ label: 'luminaire', info: 'a lamp' }] },
      inputs: { any: { keys: { link: { help: 'by what' } } } },
    },
  };
  const labels = (marked: string) => offersAt(...cut(marked), grammar)?.offers.map((offer) => offer.label);

  it('offers keys, values, and what stands under names of one’s own', () => {
    expect(labels('k|')).toEqual(['kind', 'inputs']);
    expect(labels('kind: |')).toEqual(['luminaire']);
    expect(labels('inputs:\n  door:\n    l|')).toEqual(['link']);
    expect(labels('unknown:\n  x|')).toBeUndefined();
  });

  it('says what a word means, from anywhere in it', () => {
    expect(helpAt(...cut('ki|nd: luminaire'), grammar)).toBe('what it is for');
    expect(helpAt(...cut('kind: lum|inaire'), grammar)).toBe('a lamp');
    expect(helpAt(...cut('kind: oth|er'), grammar)).toBeNull();
  });
});

describe('the inputs of a rule', () => {
  it.each([
    ['kind: x\ninputs:\n  load:\n    link: cabinet\n  # so\n  dark: { total: territory }\nwhen: a', ['input.load', 'input.dark']],
    ['inputs: { a: { link: x }, b: { total: y } }', ['input.a', 'input.b']],
    ['inputs:\nwhen: a', []],
    ['kind: x', []],
  ])('%j', (text, names) => {
    expect(inputNames(text)).toEqual(names);
  });

  const property = { name: 'Lit', form: 'flag', unit: null, minimum: null, maximum: null, decimals: null, choices: null, freshForSeconds: null } as const;
  const lamp = { key: 'luminaire', name: 'Luminaire', plural: 'Luminaires', properties: [{ ...property, key: 'lit', rollUp: 'states' }, { ...property, key: 'power', rollUp: 'sum' }], links: [] } as unknown as Kind;
  const place: Place = { keys: { inputs: { any: inputPlace(lamp, { departments: [], kinds: [lamp] }, (_, given = {}) => given) } } };
  const labels = (marked: string) => offersAt(...cut(marked), place)?.offers.map((offer) => offer.label);

  it('are offered what is rolled up, and its states', () => {
    expect(labels('inputs:\n  x:\n    sum: |')).toEqual(['power']);
    expect(labels('inputs:\n  x: { total: own-district, count: { l|')).toEqual(['lit']);
    expect(labels('inputs:\n  x: { total: own-district, count: { lit: f|')).toEqual(['true', 'false']);
    expect(labels('inputs:\n  x: { total: own|')).toContain('own-district');
  });
});
