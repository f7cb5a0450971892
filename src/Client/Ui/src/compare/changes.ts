import { under, yamlTree, type YamlValue } from '../editor/yamlTree';
import { territory } from '../shell/territory.svelte';
import { say, words, type Word } from '../words/words.svelte';
import { flowName } from './write';

const scopes = ['authority', 'district', 'tags', 'without', 'assets'] as const;

/** What is otherwise in a scenario than in the city as it is, in words: its own, and what it takes over from those that it is a fork of, first ones first. */
export function changesOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const root = yamlTree(text);
    return root ? [...editsIn(root), ...rulesIn(root), ...amountsIn(root)] : [];
  });
}

function editsIn(root: YamlValue): string[] {
  return (under(root, 'edits')?.items ?? []).flatMap(({ value }) => (value?.pairs[0] ? [edit(value)] : []));
}

function edit(block: YamlValue): string {
  const { key, value } = block.pairs[0]!;
  const known = key === 'describe' ? territory.kind(value?.word ?? '') : undefined;
  const what = known?.plural ?? [words.known(`compare.edit.${key}`) ?? key, wordsOf(value)].filter(Boolean).join(' ');
  const others = block.pairs.slice(1).filter((pair) => !['from', 'to', 'attributes', ...scopes].includes(pair.key));
  const becomes = [
    ...(under(block, 'attributes')?.pairs ?? []).map((pair) => attribute(value?.word ?? '', pair.key, pair.value?.word ?? '')),
    ...others.map((pair) => `${pair.key} ${wordsOf(pair.value)}`),
  ];
  return [`${[what, whose(block)].filter(Boolean).join(', ')}${becomes.length > 0 ? say('compare.becomes') : ''}${becomes.join(', ')}`, when(block)].filter(Boolean).join(', ');
}

function whose(block: YamlValue): string {
  return scopes.flatMap((scope) => {
    const list = under(block, scope);
    const named = list?.items.flatMap((item) => item.value?.word ?? []) ?? [];
    const all = named.length === 0 && list?.word ? [list.word] : named;
    if (all.length === 0) return [];
    if (scope === 'assets') return [say('compare.named', { n: all.length })];
    const names = scope === 'authority' || scope === 'district' ? all.map((id) => territory.areaName(`${scope}/${id}`) || id) : all;
    return [scope === 'tags' || scope === 'without' ? say(`compare.${scope}` as Word, { tags: names.join(', ') }) : names.join(', ')];
  }).join(', ');
}

function attribute(kind: string, key: string, value: string): string {
  const known = territory.kind(kind)?.attributes?.find((each) => each.key === key);
  const choice = known?.choices?.find((each) => each.key === value)?.name ?? value;
  return `${known?.name ?? key} ${known?.form === 'number' && Number.isFinite(Number(value)) ? words.format.quantity(Number(value), known.unit || null) : choice}`;
}

function when(block: YamlValue): string {
  const [from, to] = [under(block, 'from')?.word, under(block, 'to')?.word];
  const day = (written: string) => (Number.isNaN(Date.parse(written)) ? written : words.format.day(new Date(written)));
  return [from ? say('compare.from', { day: day(from) }) : '', to ? say('compare.to', { day: day(to) }) : ''].filter(Boolean).join(', ');
}

function rulesIn(root: YamlValue): string[] {
  const without = under(root, 'without')?.items.flatMap((item) => item.value?.word ?? []) ?? [];
  return [...(under(root, 'rules')?.pairs ?? []).map((pair) => say('compare.rule', { rule: pair.key })), ...without.map((rule) => say('compare.noRule', { rule }))];
}

function amountsIn(root: YamlValue): string[] {
  const growth = under(root, 'growth')?.word;
  const prices = (under(root, 'prices')?.pairs ?? []).map((pair) => `${flowName(pair.key)} ${number(pair.value?.word)}\u00a0€`);
  return [prices.length > 0 ? say('compare.prices', { prices: prices.join(', ') }) : '', growth ? say('compare.growth', { percent: number(growth) }) : '', ...(under(root, 'weather') ? [say('compare.weather', { weather: wordsOf(under(root, 'weather')) })] : [])].filter(Boolean);
}

const number = (written: string | null | undefined): string => (written != null && Number.isFinite(Number(written)) ? words.format.number(Number(written)) : (written ?? ''));

function wordsOf(value: YamlValue | null): string {
  if (!value) return '';
  if (value.word !== null) return value.word;
  return [...value.pairs.map((pair) => `${pair.key} ${wordsOf(pair.value)}`), ...value.items.map((item) => wordsOf(item.value))].join(', ');
}
