import { beforeEach, describe, expect, it } from 'vitest';
import { actOf, faultsOf } from '../src/alarms/actForm';
import { nameIn, pathOf } from '../src/alarms/alarmName';
import { merge } from '../src/alarms/merge';
import { inOrder } from '../src/alarms/order';
import { questionOf } from '../src/alarms/question';
import { linesOf } from '../src/alarms/tree';
import type { Alarm } from '../src/api/shapes';
import { linkIn, pathOfLink } from '../src/log/links';
import { preferences } from '../src/settings/preferences.svelte';
import { screenAt } from '../src/shell/screens';
import { sentenceOf } from '../src/sound/news';
import { bellFor, Ringing, type Bell } from '../src/sound/ringing';

const alarm = (id: string, priority: number, more: Partial<Alarm> = {}) => ({ id, priority, title: id, parent: null, authority: null, since: '', respondBy: null, ...more }) as Alarm;
const ids = (alarms: readonly Alarm[]) => alarms.map((row) => row.id);

describe('list while it is read', () => {
  it('keeps every row in place, with its new facts or marked as gone, and lets the new wait', () => {
    const { rows, left, waiting } = merge([alarm('b', 3), alarm('a', 2)], [alarm('new', 2), alarm('a', 2, { title: 'changed' })], false);
    expect(rows.map((row) => row.title)).toEqual(['b', 'changed']);
    expect([...left]).toEqual(['b']);
    expect(waiting).toBe(1);
  });

  it('puts danger above at once, and moves no row for it', () => {
    const { rows, pinned, waiting } = merge([alarm('a', 2)], [alarm('danger', 1), alarm('a', 2)], false);
    expect([ids(pinned), ids(rows), waiting]).toEqual([['danger'], ['a'], 0]);
  });

  it('lets what comes after the last row follow it: a longer page, or the least of alarms', () => {
    const { rows, waiting } = merge([alarm('a', 2)], [alarm('a', 2), alarm('b', 3), alarm('c', 4)], true);
    expect([ids(rows), waiting]).toEqual([['a', 'b', 'c'], 0]);
  });

  it('does not take for gone what only slid beyond the end of what was read', () => {
    const { rows, left } = merge([alarm('a', 2), alarm('b', 3), alarm('c', 3)], [alarm('new', 2), alarm('a', 2), alarm('b', 3)], true);
    expect([ids(rows), left.size]).toEqual([['a', 'b'], 0]);
  });

  it('never moves a row that both lists hold, whatever comes and goes', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 500; round++) {
      const pool = Array.from({ length: 12 }, (_, index) => alarm(`${index}`, 1 + random(4)));
      const some = () => pool.filter(() => random(2) === 1).sort((a, b) => a.priority - b.priority);
      const [shown, latest] = [some(), some()];
      const { rows, pinned, waiting } = merge(shown, latest, false);
      expect(ids(rows).slice(0, shown.length)).toEqual(ids(shown));
      expect(rows.length + pinned.length + waiting).toBe(new Set([...ids(shown), ...ids(latest)]).size);
    }
  });
});

describe('root causes', () => {
  const parent = { asset: 'cabinet/A-1', code: 'no-power' };
  const root = alarm('cabinet/A-1#no-power', 2, { rootOf: 2 });
  const child = alarm('luminaire/L-1#silent', 3, { parent });
  const orphan = alarm('luminaire/L-2#silent', 3, { parent: { asset: 'cabinet/A-9', code: 'no-power' } });

  it('hide what follows from them until they are unfolded', () => {
    expect(linesOf([root, child], new Map()).map((line) => line.alarm.id)).toEqual([root.id]);
    expect(linesOf([root, child], new Map([[root.id, [child]]])).map((line) => [line.alarm.id, line.under])).toEqual([[root.id, null], [child.id, root.id]]);
  });

  it('never hide an alarm whose root cause is not in the list', () => {
    expect(linesOf([orphan], new Map()).map((line) => line.alarm.id)).toEqual([orphan.id]);
  });
});

describe('order', () => {
  const rows = [alarm('a', 1, { respondBy: null }), alarm('b', 2, { respondBy: '2026-11-14T23:00:00Z' }), alarm('c', 3, { respondBy: '2026-11-14T22:00:00Z' })];

  it('is the API’s unless another is asked for', () => expect(inOrder(rows, { column: 'priority', descending: false })).toBe(rows));
  it('puts what is due first, and what is never due last both ways', () => {
    expect(ids(inOrder(rows, { column: 'left', descending: false }))).toEqual(['c', 'b', 'a']);
    expect(ids(inOrder(rows, { column: 'left', descending: true }))).toEqual(['b', 'c', 'a']);
  });
});

describe('question', () => {
  it('asks for one list through the lens', () => {
    const lens = { department: 'lighting', kind: null, status: 'major', scope: 'district/centre' } as const;
    expect(questionOf('shelved', lens)).toEqual({ state: 'shelved', department: 'lighting', kind: null, status: 'major', district: 'district/centre' });
    expect(questionOf('in-hand', { department: null, kind: null, status: null, scope: null })).toMatchObject({ state: 'in-hand', status: null });
  });
});

describe('address of an alarm', () => {
  it('holds a code with a slash, on the screen and in the API alike', () => {
    const path = pathOf(nameIn('luminaire/L-1#rule/night leak'));
    expect(path).toBe('/alarms/luminaire/L-1/rule%2Fnight%20leak');
    expect(screenAt(path).parameters).toEqual({ kind: 'luminaire', key: 'L-1', code: 'rule/night leak' });
    expect(screenAt('/alarms').parameters).toEqual({});
  });
});

describe('act', () => {
  const entries = { author: ' Léa ', hours: 2, reason: 'travaux', assignee: '', text: 'x' };

  it('holds only what it asks for, and an end', () => {
    const one = { ...alarm('a', 3), asset: { kind: 'cabinet', key: 'A-1', name: '' }, code: 'door' };
    expect(actOf('shelve', [one], entries, 0)).toEqual({ act: 'shelve', alarms: [{ asset: 'cabinet/A-1', code: 'door' }], author: 'Léa', until: '1970-01-01T02:00:00.000Z', reason: 'travaux' });
  });

  it('says which fields are missing or beyond a day', () => {
    expect(faultsOf('shelve', { ...entries, hours: 25, reason: ' ' })).toEqual(['hours', 'reason']);
    expect(faultsOf('assign', { ...entries, author: '' })).toEqual(['author']);
  });
});

describe('bells', () => {
  let rung: [Bell, number][] = [];
  let now = 0;
  const ringing = () => new Ringing((bell) => rung.push([bell, now]));
  beforeEach(() => {
    rung = [];
    now = 1_000_000;
  });

  it('ring the gravest of what is new, and only danger in a flood', () => {
    expect(bellFor([alarm('a', 3), alarm('b', 2)], false)).toBe(2);
    expect(bellFor([alarm('a', 3), alarm('b', 2)], true)).toBeNull();
    expect(bellFor([alarm('a', 1)], true)).toBe(1);
    expect(bellFor([alarm('a', 4)], false)).toBeNull();
    expect(bellFor([], false)).toBeNull();
  });

  it('ring danger again every 20 s until it is acknowledged', () => {
    const bells = ringing();
    bells.hear([alarm('a', 1)], false, now);
    for (let second = 1; second <= 45; second++) bells.beat(second <= 41, (now += 1_000));
    expect(rung.map(([bell, at]) => [bell, at - 1_000_000])).toEqual([[1, 0], [1, 20_000], [1, 40_000]]);
  });

  it('are silent while muted, and ring what still calls afterwards', () => {
    const bells = ringing();
    bells.mute(now + 120_000);
    bells.hear([alarm('a', 1)], false, now);
    for (let second = 1; second <= 121; second++) bells.beat(true, (now += 1_000));
    expect(rung).toEqual([[1, 1_120_000]]);
  });
});

describe('spoken news', () => {
  it('say how many, how grave and where, when all are alike', () => {
    preferences.language = 'fr';
    const placeOf = (area: string | null) => area ?? '';
    expect(sentenceOf([alarm('a', 2, { authority: 'Fagnières' }), alarm('b', 2, { authority: 'Fagnières' })], placeOf)).toBe('2 nouvelles alarmes majeures, Fagnières');
    expect(sentenceOf([alarm('a', 2, { authority: 'Fagnières' }), alarm('b', 3, { authority: 'Châlons' })], placeOf)).toBe('2 nouvelles alarmes');
  });
});

describe('log', () => {
  it('leads to what it names', () => {
    expect(pathOfLink({ kind: 'alarm', id: 'cabinet/A-1#door' })).toBe('/alarms/cabinet/A-1/door');
    expect(linkIn('alarm:cabinet/A-1#door')).toEqual({ kind: 'alarm', id: 'cabinet/A-1#door' });
    expect(linkIn('x')).toBeNull();
  });
});
