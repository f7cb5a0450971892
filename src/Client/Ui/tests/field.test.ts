import { describe, expect, it } from 'vitest';
import { ofOneAgent, receiptOf } from '../src/field/fieldApi';
import type { KeptEntry } from '../src/field/offline/entry';
import { uuid } from '../src/field/offline/uuid';
import { byRoad, distance, type Stop } from '../src/field/road';
import type { FieldAct, FieldEntry, SyncOutcome } from '../src/field/shapes';
import { actsOn, checksOf, isOnSite, stateOf, stepTo, storyOf } from '../src/field/story';
import { act, report } from '../src/field/write';
import { preferences } from '../src/settings/preferences.svelte';
import type { OrderEntry, WorkOrder, WorkState } from '../src/work/shapes';
import { answerOf, cacheOf, outdated, type Shell } from '../src/field/worker/shell';

describe('ids made on the phone', () => {
  it('are random UUIDs of version 4', () => {
    const ids = new Set(Array.from({ length: 1_000 }, uuid));
    expect(ids.size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('the way through a day', () => {
  const stop = (id: string, priority: number, longitude: number | null, due: string | null = null): Stop => ({ id, priority, place: longitude === null ? null : [longitude, 49], due });
  const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id);

  it('measures as the crow flies', () => {
    expect(distance([4.3631, 48.9567], [4.3631, 48.9567])).toBe(0);
    // From Châlons to Reims, about 41 km.
    expect(distance([4.3631, 48.9567], [4.0317, 49.2583]) / 1000).toBeCloseTo(41.3, 0);
  });

  it('goes to the nearest each time, after every danger', () => {
    const stops = [stop('far', 3, 4.9), stop('near', 4, 4.1), stop('danger', 1, 5), stop('placeless', 2, null)];
    expect(ids(byRoad(stops, [4, 49]))).toEqual(['danger', 'far', 'near', 'placeless']);
    expect(ids(byRoad(stops.slice(0, 2), [4, 49]))).toEqual(['near', 'far']);
  });

  it('goes by priority and by what is due first when nobody knows where the phone is', () => {
    const stops = [stop('10', 3, 4), stop('later', 2, 4, '2026-11-15T02:00:00Z'), stop('sooner', 2, 4, '2026-11-15T01:00:00Z'), stop('9', 3, 4)];
    expect(ids(byRoad(stops, null))).toEqual(['sooner', 'later', '9', '10']);
  });

  it('passes everywhere once', () => {
    let seed = 3;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      const stops = Array.from({ length: random(12) }, (_, index) => stop(`${index}`, 1 + random(4), random(4) === 0 ? null : 4 + random(100) / 100));
      expect([...ids(byRoad(stops, random(2) === 0 ? null : [4, 49]))].sort()).toEqual([...ids(stops)].sort());
    }
  });
});

describe('the page without network', () => {
  const shell: Shell = { version: 'b', page: '', files: ['/assets/field-1.js'] };

  it('answers the addresses of the phone with the page, and its own files; all else asks the network', () => {
    expect([answerOf('/field', true, shell), answerOf('/field/orders/12', true, shell), answerOf('/assets/field-1.js', false, shell)]).toEqual(['page', 'page', 'file']);
    expect([answerOf('/watch', true, shell), answerOf('/fields', true, shell), answerOf('/api/v1/session', false, shell), answerOf('/field', false, shell)]).toEqual(Array(4).fill('network'));
  });

  it('forgets other builds, and nothing that is not its own', () => {
    expect(outdated(['beffroi-field-a', cacheOf(shell), 'other'], shell)).toEqual(['beffroi-field-a']);
  });
});

describe('an order as the phone knows it', () => {
  const told = (id: string, to: WorkState, more: Partial<OrderEntry> = {}) => ({ id, kind: 'step', to, at: `2026-11-14T21:0${id}:00Z`, author: 'Anne', applied: true, conflict: null, ...more }) as OrderEntry;
  const order = (state: WorkState, more: Partial<WorkOrder> = {}) => ({ id: 2231, state, entries: [], checklist: [], onSite: [], ...more }) as unknown as WorkOrder;
  const kept = (id: string, more: Partial<FieldAct>, fate: KeptEntry['fate'] = 'here'): KeptEntry<FieldAct> =>
    ({ sequence: 1, fate, receivedAt: null, refusal: null, conflict: null, order: null, entry: { id, at: `2026-11-14T22:0${id}:00Z`, author: 'Anne', order: 2231, kind: 'step', ...more } as FieldAct });

  it('goes ahead of the twin by what is only here, and says so', () => {
    const acts = [kept('1', { to: 'on-site' }), kept('2', { to: 'done' })];
    const story = storyOf(order('en-route', { entries: [told('0', 'en-route')] }), acts);
    expect([stateOf(order('en-route'), acts), story.map((line) => line.mark)]).toEqual(['done', ['received', 'here', 'here']]);
    expect([stepTo('en-route', story)?.mark, stepTo('done', story)?.mark, stepTo('closed', story)]).toEqual(['received', 'here', null]);
  });

  it('tells an entry once when the twin tells it too', () => {
    const whole = order('on-site', { entries: [told('1', 'on-site')] });
    const acts = [kept('1', { to: 'on-site' }, 'received')];
    expect([storyOf(whole, acts).length, stateOf(whole, acts)]).toEqual([1, 'on-site']);
  });

  it('does not go ahead by what was refused or had no effect, and tells why', () => {
    const refused = { ...kept('1', { to: 'done' }, 'refused'), refusal: { code: 'bad-entry', sentence: 'Illisible.', advice: 'Appelez.' } };
    const late = { ...kept('2', { to: 'on-site' }, 'received'), conflict: { code: 'illegal-step', sentence: 'Annulé à 22:00.' } };
    const story = storyOf(order('cancelled'), [refused, late]);
    expect([stateOf(order('cancelled'), [refused, late]), story.map((line) => [line.mark, line.why])]).toEqual(['cancelled', [['refused', 'Illisible. Appelez.'], ['conflict', 'Annulé à 22:00.']]]);
    expect(stepTo('on-site', story)).toBeNull();
  });

  it('knows who is on site: by what is here first, by the twin else', () => {
    expect(isOnSite('Anne', order('on-site', { onSite: ['Anne'] }), [])).toBe(true);
    expect(isOnSite('Anne', order('on-site', { onSite: ['Anne'] }), [kept('1', { kind: 'leave', to: undefined as unknown as WorkState })])).toBe(false);
    expect(isOnSite('Anne', order('en-route'), [kept('1', { to: 'on-site' })])).toBe(true);
    expect(isOnSite('Anne', order('on-site', { onSite: ['Anne'] }), [kept('1', { to: 'suspended' })])).toBe(false);
    expect(isOnSite('Bruno', order('en-route'), [kept('1', { to: 'on-site' })])).toBe(false);
  });

  it('finds its acts by its number, and by the report that made it', () => {
    const made = { ...kept('1', {}, 'received'), order: 2231, entry: { ...report({ title: 'Mât penché' }), id: 'made-here' } } as KeptEntry<FieldEntry>;
    expect(actsOn(order('created'), [made, kept('2', { order: 'made-here' }), kept('3', { order: 7 })]).map((one) => one.entry.id)).toEqual(['2']);
  });

  it('shows the last answer of a checklist, the one of the phone before the twin has it', () => {
    const whole = order('on-site', { checklist: [{ item: 'Fuite', unit: null, value: true, by: 'Ali', at: null }, { item: 'Propre', unit: null, value: null, by: null, at: null }] });
    const checks = checksOf(whole, [kept('1', { kind: 'check', check: { item: 'Fuite', value: false } })]);
    expect(checks.map((check) => [check.value, check.by, check.here])).toEqual([[false, 'Anne', true], [null, null, false]]);
  });

  it('is written to under the name of who holds the phone, and sent one agent at a time', () => {
    preferences.author = ' Anne ';
    const [first, second] = [act({ id: 2231 }, { kind: 'note', text: 'a' }), act({ id: 2231 }, { kind: 'leave' })];
    expect([first.author, first.order, first.id === second.id]).toEqual(['Anne', 2231, false]);
    expect(ofOneAgent([first, second, { ...first, author: 'Bruno' }, first])).toEqual([first, second]);
  });

  it('takes a conflict for received and a refusal for not', () => {
    const outcome: SyncOutcome = { id: 'a', outcome: 'conflict', order: 7, refusal: null, conflict: { code: 'illegal-step', sentence: 'Annulé.' } };
    expect(receiptOf(outcome, 'now')).toMatchObject({ receivedAt: 'now', refusal: null, conflict: { sentence: 'Annulé.' } });
    expect(receiptOf({ ...outcome, outcome: 'refused', conflict: null }, 'now')).toMatchObject({ receivedAt: null, refusal: { code: 'refused' } });
    expect(receiptOf({ ...outcome, outcome: 'unchanged', conflict: null }, 'now')).toMatchObject({ receivedAt: 'now', refusal: null });
  });
});
