import type { Catalogue } from '../api/shapes';
import { keysWithHelp } from '../editor/assistance';
import type { Offer, Place } from '../editor/grammar';
import type { ScenarioSummary } from './shapes';

/** The keys of a scenario that its form has fields for. */
export const knownKeys = ['title', 'description', 'of', 'from', 'to', 'edits', 'rules', 'without', 'prices', 'emissions', 'growth', 'weather', 'start', 'seed', 'replicates', 'faults'];

/** What a scenario is made of, for completion and help. The server alone judges; this only offers. */
export function scenarioGrammar(catalogue: Catalogue, parents: readonly ScenarioSummary[], rules: readonly Offer[], areas: { authorities: readonly Offer[]; districts: readonly Offer[] }): Place {
  const key = keysWithHelp('scenarios.help');
  const kinds = catalogue.kinds.filter((kind) => kind.flows.length > 0);
  const named = (of: typeof kinds): Offer[] => of.map((kind) => ({ label: kind.key, info: kind.plural }));
  const flows = Object.fromEntries(kinds.flatMap((kind) => kind.flows).map((flow) => [flow.key, { help: [flow.name, flow.unit].filter(Boolean).join(' · ') }]));
  const attributes = Object.fromEntries(kinds.flatMap((kind) => kind.attributes).map((attribute) => [
    attribute.key,
    { help: [attribute.name, attribute.unit].filter(Boolean).join(' · '), ...(attribute.choices?.length ? { values: attribute.choices.map((choice) => ({ label: choice.key, info: choice.name })) } : {}) },
  ]));
  const controls = kinds.flatMap((kind) => kind.controls.map((control) => ({ label: control, info: `${kind.plural} · ${kind.properties.find((property) => property.key === control)?.name ?? control}` })));
  return {
    keys: {
      title: key('title'), description: key('description'), of: key('of', { values: parents.map((each) => ({ label: each.id, info: each.title })) }), from: key('from'), to: key('to'),
      edits: key('edits', {
        keys: {
          describe: key('describe', { values: named(kinds) }), attributes: key('attributes', { keys: attributes }),
          command: key('command', { values: named(kinds.filter((kind) => kind.controls.length > 0)) }), control: key('control', { values: controls }), value: key('value'),
          slot: key('slot', { values: ['operator', 'event', 'programme'].map((label) => ({ label })) }),
          outage: key('outage', { values: named(kinds) }), part: key('part'), demand: key('demand', { values: named(kinds) }), factor: key('factor'), growth: key('demandGrowth'),
          authority: key('authority', { values: areas.authorities }), district: key('district', { values: areas.districts }), tags: key('tags'), without: key('withoutTags'), assets: key('assets'),
          from: key('editFrom'), to: key('editTo'),
        },
      }),
      rules: key('rules'), without: key('without', { values: rules }),
      prices: key('prices', { keys: flows }), emissions: key('emissions', { keys: flows }), growth: key('growth'),
      weather: key('weather', { keys: { warming: key('warming'), warmingPerYear: key('warmingPerYear'), seed: key('weatherSeed') } }),
      start: key('start', { values: ['inventory', 'now'].map((label) => ({ label })) }), seed: key('seed'), replicates: key('replicates'),
      faults: key('faults', { keys: Object.fromEntries(kinds.map((kind) => [kind.key, { help: kind.plural, keys: { rate: key('rate'), days: key('days') } }])) }),
    },
  };
}
