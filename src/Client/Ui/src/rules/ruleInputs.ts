import type { Catalogue, Kind, Property } from '../api/shapes';
import type { Offer, Place } from '../editor/grammar';

type Key = (name: string, place?: Place) => Place;

/** What an input of a rule may be: a property of what the asset hangs on, or a total of a node. */
export function inputPlace(kind: Kind | undefined, catalogue: Catalogue, key: Key): Place {
  const links = (kind?.links ?? []).map((link) => ({ label: link.key, info: link.name }));
  const measured = (form: Property['rollUp']) =>
    catalogue.kinds.flatMap((each) => each.properties.filter((property) => property.rollUp === form).map((property) => ({ property, info: `${each.plural} · ${property.name}` })));
  const numbers = (form: Property['rollUp']): readonly Offer[] => distinct(measured(form).map(({ property, info }) => ({ label: property.key, detail: property.unit ?? '', info })));
  const states: Record<string, Place> = Object.fromEntries(measured('states').map(({ property, info }) => [property.key, { help: info, values: statesOf(property) }]));
  return {
    keys: {
      link: key('link', { values: links }),
      property: key('otherProperty'),
      total: key('total', { values: ['own-district', 'own-authority', 'territory', 'district/', 'authority/'].map((label) => ({ label })) }),
      kind: key('totalKind', { values: catalogue.kinds.map((each) => ({ label: each.key, info: each.plural })) }),
      sum: key('sum', { values: numbers('sum') }),
      mean: key('mean', { values: numbers('mean') }),
      count: key('count', { keys: states }),
      share: key('share', { keys: states }),
      coverage: key('coverage', { values: [{ label: '0.5' }, { label: '0.8' }, { label: '0.9' }] }),
    },
  };
}

/** The names that a text declares under its inputs, as conditions call them. */
export function inputNames(text: string): string[] {
  const begun = /^inputs:[ \t]*(.*)$/m.exec(text);
  if (!begun) return [];
  const after = text.slice(begun.index + begun[0].length).split('\n').slice(1);
  const end = after.findIndex((line) => /^[^\s#]/.test(line));
  const block = end < 0 ? after : after.slice(0, end);
  const indent = Math.min(...block.flatMap((line) => /^( +)[^\s#]/.exec(line)?.[1]!.length ?? []));
  const names = block.flatMap((line) => new RegExp(`^ {${Number.isFinite(indent) ? indent : 1}}([\\w-]+):`).exec(line)?.[1] ?? []);
  const flow = [...begun[1]!.matchAll(/([\w-]+):\s*\{/g)].map((match) => match[1]!);
  return [...flow, ...names].map((name) => `input.${name}`);
}

function statesOf(property: Property): readonly Offer[] {
  if (property.choices?.length) return property.choices.map((choice) => ({ label: choice.key, info: choice.name }));
  return [{ label: 'true' }, { label: 'false' }];
}

function distinct(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
}
