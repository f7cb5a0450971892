import type { Catalogue, Kind } from '../api/shapes';
import type { Offer, Place } from '../editor/grammar';
import { say, words, type Word } from '../words/words.svelte';
import { inputNames, inputPlace } from './ruleInputs';
import type { Vocabulary } from './shapes';

/** What a rule is made of, for completion and help. The server alone judges; this only offers. The text tells which inputs it declares. */
export function ruleGrammar(text: string, kind: Kind | undefined, catalogue: Catalogue, vocabulary: Vocabulary | null): Place {
  const help = (name: string) => words.known(`rules.help.${name}`) ?? '';
  const key = (name: string, place: Place = {}): Place => ({ help: help(name), ...place });
  const choice = (...labels: string[]): readonly Offer[] => labels.map((label) => ({ label }));
  const kinds = catalogue.kinds.map((each) => ({ label: each.key, info: each.name }));
  const properties = (kind?.properties ?? []).map((property) => ({ label: property.key, detail: property.unit ?? '', info: property.name }));
  const links = (kind?.links ?? []).map((link) => ({ label: link.key, info: link.name }));
  const alarms = (kind?.alarms ?? []).map((alarm) => ({ label: alarm.code, info: alarm.title }));
  const attributes = (kind?.attributes ?? []).map((attribute) => ({ label: `attribute.${attribute.key}`, detail: attribute.unit ?? '', info: attribute.name }));
  const names = (kind && vocabulary?.names[kind.key]) ?? [];
  const described = new Set([...properties, ...attributes].map((offer) => offer.label));
  const functions = (vocabulary?.functions ?? []).map((each) => ({ label: each.name, detail: each.written, info: each.says }));
  const inputs = inputNames(text).map((label) => ({ label }));
  const followed = [...properties, ...inputs];
  const condition = [...followed, ...names.filter((name) => !described.has(name)).map((label) => ({ label })), ...attributes, ...functions];
  const texts = { keys: { fr: { help: say('rules.help.fr' as Word) }, en: { help: say('rules.help.en' as Word) } } };
  const priority = key('priority', { values: choice('danger', 'major', 'minor', 'planned') });
  const time = key('for', { values: choice('30s', '5m', '1h', '12h') });
  const of = key('of', {
    values: choice('self'),
    keys: {
      neighbours: key('neighbours', { keys: { kind: key('otherKind', { values: kinds }), metres: key('metres'), most: key('most'), tags: key('tags') } }),
      link: key('link', { values: links }),
      dependants: key('dependants'),
    },
  });
  const control = key('control', { values: choice(...((kind && vocabulary?.controls[kind.key]) ?? [])) });
  const slot = key('slot', { values: choice('rule', 'event', 'safety') });
  const sent = { to: key('to'), text: key('text', texts), priority };
  const triggers: Record<string, Place> = {
    change: key('change', { values: followed }),
    threshold: key('threshold', { keys: { of: key('ofProperty', { values: followed }), above: key('above'), below: key('below'), clear: key('clear'), for: time } }),
    holds: key('holds', { keys: { condition: key('condition', { values: condition }), for: time } }),
    silence: key('silence', { keys: { of: key('ofProperty', { values: properties }), for: time } }),
    clock: key('clock', { keys: { at: key('at'), days: key('days', { values: choice('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun') }) } }),
    sun: key('sun', { keys: { at: key('sunAt', { values: choice('sunrise', 'sunset') }), elevation: key('elevation'), direction: key('direction', { values: choice('rising', 'setting') }), offset: key('offset') } }),
    alarm: key('alarmTrigger', { keys: { code: key('code', { values: alarms }), on: key('on', { values: choice('raised', 'ended') }) } }),
  };
  const actions: Record<string, Place> = {
    command: key('command', { keys: { control, value: key('value'), for: time, until: key('until', { values: choice('cleared') }), of, slot } }),
    relinquish: key('relinquish', { keys: { control, of, slot } }),
    alarm: key('alarm', { keys: { priority, for: time } }),
    notify: key('notify', { keys: sent }),
    'work-order': key('workOrder', { keys: sent }),
    webhook: key('webhook', { keys: sent }),
  };
  return {
    keys: {
      title: key('title', texts),
      sentence: key('sentence', texts),
      kind: key('kind', { values: kinds }),
      scope: key('scope', {
        keys: {
          authority: key('authority'), district: key('district'), tags: key('tags'), without: key('without'), assets: key('assets'),
          within: key('within', { keys: { metres: key('metres'), of: key('centre') } }),
        },
      }),
      inputs: key('inputs', { any: inputPlace(kind, catalogue, key) }),
      triggers: key('triggers', { keys: triggers }),
      when: key('when', { values: condition }),
      actions: key('actions', { keys: actions }),
      damping: key('damping', { values: choice('1m', '10m', '1h') }),
      storm: key('storm', { keys: { firings: key('firings'), per: key('per') } }),
    },
  };
}
