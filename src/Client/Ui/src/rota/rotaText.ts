import { scalar, withItem } from '../editor/insertion';
import { blockAt, withItemIn, withoutItemIn, withoutKeyIn, withValueIn } from '../editor/splice';
import { under, yamlTree, type YamlValue } from '../editor/yamlTree';

export interface WrittenPerson {
  name: string;
  phone: string;
}

/** As it is written: legal days and times, or whatever stands there while it is not finished. */
export interface WrittenReplacement extends WrittenPerson {
  from: string;
  to: string;
}

export interface WrittenLevel {
  name: string;
  people: WrittenPerson[];
  turns: { from: string; days: string } | null;
  replacements: WrittenReplacement[];
}

/** The levels that a text has, in its order: for forms and lists. The twin alone says whether it is a rota. */
export function levelsOf(yaml: string): WrittenLevel[] {
  return (under(yamlTree(yaml), 'levels')?.items ?? []).map(({ value }) => ({
    name: word(value, 'name'),
    people: listed(value, 'people', personOf),
    turns: under(value, 'turns') ? { from: word(under(value, 'turns'), 'from'), days: word(under(value, 'turns'), 'days') } : null,
    replacements: listed(value, 'replacements', (item) => ({ ...personOf(item), from: word(item, 'from'), to: word(item, 'to') })),
  }));
}

export function withPerson(yaml: string, level: number, person: WrittenPerson): string {
  return inLevel(yaml, level, (block) => withItemIn(yaml, block, 'people', `{ ${personText(person)} }`));
}

export function withReplacement(yaml: string, level: number, replacement: WrittenReplacement): string {
  const text = `{ from: ${moment(replacement.from)}, to: ${moment(replacement.to)}, ${personText(replacement)} }`;
  return inLevel(yaml, level, (block) => withItemIn(yaml, block, 'replacements', text));
}

export function without(yaml: string, level: number, list: 'people' | 'replacements', index: number): string {
  return inLevel(yaml, level, (block) => withoutItemIn(yaml, block, list, index));
}

/** Null: all of the level are always called. */
export function withTurns(yaml: string, level: number, turns: { from: string; days: number } | null): string {
  return inLevel(yaml, level, (block) =>
    turns ? withValueIn(yaml, block, 'turns', `{ from: ${moment(turns.from)}, days: ${turns.days} }`) : withoutKeyIn(yaml, block, 'turns'));
}

export function withLevel(yaml: string, name: string, person: WrittenPerson): string {
  const number = levelsOf(yaml).length + 1;
  return withItem(yaml, 'levels', [`level: ${number}`, `name: ${scalar(name)}`, 'people:', `  - { ${personText(person)} }`]);
}

/** The name of each person that a text knows, once. */
export function namesOf(yaml: string): string[] {
  return [...new Set(levelsOf(yaml).flatMap(({ people, replacements }) => [...people, ...replacements]).map(({ name }) => name))].filter(Boolean);
}

function inLevel(yaml: string, level: number, write: (block: YamlValue) => string): string {
  const block = blockAt(yaml, 'levels', level);
  return block ? write(block) : yaml;
}

function listed<T>(block: YamlValue | null, key: string, read: (item: YamlValue | null) => T): T[] {
  return (under(block, key)?.items ?? []).map(({ value }) => read(value));
}

const word = (block: YamlValue | null, key: string) => under(block, key)?.word ?? '';
const personOf = (block: YamlValue | null): WrittenPerson => ({ name: word(block, 'name'), phone: word(block, 'phone') });
const personText = ({ name, phone }: WrittenPerson) => [`name: ${scalar(name.trim())}`, ...(phone.trim() ? [`phone: "${phone.trim().replaceAll(/["\\]/g, '')}"`] : [])].join(', ');
/** A date field writes a T between day and time, a rota a blank. */
const moment = (field: string) => field.replace('T', ' ').slice(0, 16);
