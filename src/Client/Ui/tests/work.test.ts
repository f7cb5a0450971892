import { beforeEach, describe, expect, it, vi } from 'vitest';
import { screenAt } from '../src/shell/screens';
import { dueOf } from '../src/work/due';
import { OrderBook } from '../src/work/orderBook.svelte';
import { faultsOf, isPeriodWrong } from '../src/work/faults';
import { placeIn } from '../src/work/placeIn';
import { sayClock } from '../src/work/sayClock';
import { sayLine } from '../src/work/sayLine';
import type { OrderPage, OrderSummary } from '../src/work/shapes';
import { when } from '../src/work/when';
import { workApi } from '../src/work/workApi';
import { isFiltered, listIn, questionOf, readWorkLens } from '../src/work/workList';
import { writtenCheck } from '../src/work/writtenCheck';
import type { Line } from '../src/field/story';

const now = Date.parse('2026-11-14T21:40:00Z');
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('what the list of orders asks', () => {
  const nothing = { f: undefined as unknown as string };

  it('is what is open unless told otherwise, most urgent first', () => {
    expect([listIn({}), listIn({ state: 'shelved' }), listIn({ state: 'ended' })]).toEqual(['open', 'open', 'ended']);
    expect(questionOf('open', readWorkLens(nothing))).toMatchObject({ state: 'open', sort: 'urgency', priority: null, assignee: null });
    expect(questionOf('late', readWorkLens(nothing))).toMatchObject({ state: 'open', late: 'true' });
  });

  it('keeps every filter of the address, and no other', () => {
    const lens = readWorkLens({ f: 'department:lighting,status:major', scope: 'district/d-1', by: 'Anne', origin: 'alarm', q: 'carnot', sort: 'newest' });
    expect(questionOf('on-site', lens)).toMatchObject({ state: 'on-site', department: 'lighting', priority: '2', district: 'district/d-1', assignee: 'Anne', origin: 'alarm', q: 'carnot', sort: 'newest' });
    expect([isFiltered(lens), isFiltered(readWorkLens({ sort: 'newest', origin: 'weather' }))]).toEqual([true, false]);
  });

  it('has addresses of its own', () => {
    expect([screenAt('/work').parameters, screenAt('/work/2231').parameters, screenAt('/work/rounds/ecoles').parameters]).toEqual([{}, { id: '2231' }, { id: 'ecoles' }]);
    expect(['/work/new', '/work/reports', '/work/rounds', '/work/x'].map((path) => screenAt(path).place)).toEqual(['work', 'work', 'work', 'missing']);
  });
});

describe('a list of orders while it is read', () => {
  const order = (id: number, priority = 3) => ({ id, priority, title: `${id}` }) as OrderSummary;
  const page = (items: OrderSummary[], next: string | null = null): OrderPage => ({ items, next, matched: items.length, counts: { states: {}, late: 0, onSite: 0 } });
  const asked = vi.spyOn(workApi, 'page');
  beforeEach(() => void asked.mockReset());

  it('holds its rows under a pointer, tells what is new, and moves when nobody points', async () => {
    const book = new OrderBook();
    asked.mockResolvedValueOnce(page([order(1), order(2)]));
    book.ask({ state: 'open' });
    await vi.waitFor(() => expect(book.loaded).toBe(true));
    book.hold(true);
    asked.mockResolvedValue(page([order(9, 1), order(2)]));
    book.refresh();
    await vi.waitFor(() => expect(book.waiting).toBe(1), 3_000);
    expect([book.shown.map((row) => row.id), [...book.left]]).toEqual([[1, 2], [1]]);
    book.hold(false);
    expect([book.shown.map((row) => row.id), book.left.size, book.waiting]).toEqual([[9, 2], 0, 0]);
  });

  it('reads the next thousand by the mark of the last page', async () => {
    const book = new OrderBook();
    asked.mockImplementation(async ({ after }) => (after ? page([order(3)]) : page([order(1), order(2)], 'mark')));
    book.ask({ state: 'all' });
    await vi.waitFor(() => expect(book.shown.map((row) => row.id)).toEqual([1, 2, 3]));
    expect([asked.mock.calls[1]![0].after, book.more]).toEqual(['mark', false]);
  });

  it('keeps what it knows beside a refusal', async () => {
    const book = new OrderBook();
    asked.mockResolvedValueOnce(page([order(1)]));
    book.ask({ state: 'open' });
    await vi.waitFor(() => expect(book.loaded).toBe(true));
    asked.mockRejectedValue(new Error('down'));
    book.refresh();
    await vi.waitFor(() => expect(book.refusal).not.toBeNull(), 3_000);
    expect(book.shown).toHaveLength(1);
  });
});

describe('clocks of an order', () => {
  const order = { dueAt: inMinutes(44), attendBy: inMinutes(44), attendedAt: null, late: null } as const;

  it('say which one runs, until when, and what is left', () => {
    expect(dueOf(order, now)).toEqual({ sentence: 'sur place avant 23:24', left: '44\u00a0min', late: false });
    expect(dueOf({ ...order, attendedAt: inMinutes(-5), dueAt: inMinutes(200) }, now)?.sentence).toBe('rétabli avant 02:00');
    expect(dueOf({ ...order, dueAt: inMinutes(-12), attendBy: inMinutes(-12) }, now)).toMatchObject({ left: 'en retard de 12\u00a0min', late: true });
    expect(dueOf({ ...order, dueAt: null }, now)).toBeNull();
  });

  it('stand met, missed, held, running or late', () => {
    const clock = { hours: 4, by: inMinutes(60), at: null, spentSeconds: 7_200, late: false };
    expect(sayClock(clock, false, now)).toEqual({ sentence: 'reste 1\u00a0h\u00a000', share: 0.5, late: false });
    expect(sayClock(clock, true, now).sentence).toBe('arrêtée');
    expect(sayClock({ ...clock, by: inMinutes(-1) }, false, now).late).toBe(true);
    expect([sayClock({ ...clock, at: inMinutes(-5) }, false, now), sayClock({ ...clock, at: inMinutes(-5), late: true }, false, now)].map((told) => told.sentence.split(',')[0])).toEqual(['tenu', 'dépassé']);
  });

  it('are told by the hour today and by the day else', () => {
    expect(when(inMinutes(-5), now)).toMatch(/^à \d\d:\d\d$/);
    expect(when(inMinutes(-3_000), now)).toContain('2026');
  });
});

describe('lines of a story', () => {
  const line = { id: '', kind: 'step', to: null, at: '', author: '', assignee: null, text: null, reason: null, check: null, photo: null, mark: 'received', receivedAt: null, why: null } satisfies Line;

  it('say what was done in words of the trade', () => {
    expect(sayLine({ ...line, to: 'suspended', reason: 'part', text: 'Fusible 10 A' })).toBe('Suspendu · pièce · Fusible 10 A');
    expect(sayLine({ ...line, to: 'assigned', assignee: 'Bruno' })).toBe('Confié · Bruno');
    expect(sayLine({ ...line, kind: 'photo', photo: { hash: 'a'.repeat(64), takenAt: '' } })).toBe('Photo aaaaaaaa');
    expect(sayLine({ ...line, kind: 'check', check: { item: 'Départ', value: 61.5 } }, new Map([['Départ', '°C']]))).toBe('Départ\u202f: 61,5\u00a0°C');
    expect(sayLine({ ...line, kind: 'lock', text: 'Commandes à distance bloquées.' })).toBe('Commandes à distance bloquées.');
    expect([sayLine({ ...line, kind: 'leave' }), writtenCheck(false, null), sayLine({ ...line, kind: 'unheard-of' })]).toEqual(['A quitté les lieux', 'À reprendre', 'unheard-of']);
  });
});

describe('a place as people copy it', () => {
  it('is read latitude first, with points or commas', () => {
    expect([placeIn('48.9567, 4.3631'), placeIn('48,9567\u202f; 4,3631'), placeIn(' 48,9567 -4,3631 ')]).toEqual([[4.3631, 48.9567], [4.3631, 48.9567], [-4.3631, 48.9567]]);
    expect([placeIn(''), placeIn('48.9'), placeIn('97, 4'), placeIn('place Foch')]).toEqual([null, null, null, null]);
  });
});

describe('what a form still wants', () => {
  it('is named in the order of its fields, and nothing else is', () => {
    expect(faultsOf({ title: true, period: isPeriodWrong('', ''), author: true })).toEqual(['title', 'author']);
    expect([isPeriodWrong('2026-11-14T08:00', ''), isPeriodWrong('', '2026-11-14T08:00'), isPeriodWrong('2026-11-14T08:00', '2026-11-14T08:00'), isPeriodWrong('2026-11-14T08:00', '2026-11-14T09:00')]).toEqual([true, true, true, false]);
  });
});
