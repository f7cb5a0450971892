import { describe, expect, it } from 'vitest';
import { screenAt } from '../src/shell/screens';
import type { Explanation, Step } from '../src/explain/shapes';
import { evidence, whyPath } from '../src/explain/why';
import { fromField, toField } from '../src/time/zoned';

const lamp = { kind: 'luminaire', key: 'L-1', name: 'Lamp 1' };
const cabinet = { kind: 'cabinet', key: 'A 2', name: 'Cabinet 2' };
const at = '2026-11-14T21:40:00.000Z';
const step = (asset: typeof lamp, property: string | null): Step => ({
  what: 'reading', sentence: '', at, since: null, asset, version: 3, author: null, reason: null, rule: null, from: [], link: null,
  reading: property === null ? null : { property, value: 1, unit: null, observedAt: at, source: 'mqtt', sequence: 9 },
});
const told: Explanation = { asset: lamp, property: 'supply', at, value: true, unit: null, quality: 'inferred', chain: [], complete: true, missing: null, recordedFrom: null };

describe('evidence', () => {
  it('of another asset is its own explanation at that instant', () => {
    expect(evidence(step(cabinet, 'supply'), told)).toEqual({ path: '/assets/cabinet/A%202/why', property: 'supply', at });
  });

  it('of the asset itself is already on the page', () => {
    expect(evidence(step(lamp, 'supply'), told)).toBeNull();
    expect(evidence(step(cabinet, null), told)).toBeNull();
  });
});

describe('the address of an explanation', () => {
  it('leads to the page, and an asset’s own to the asset', () => {
    expect(screenAt(whyPath('cabinet', 'A 2'))).toMatchObject({ name: 'screen.why', parameters: { kind: 'cabinet', key: 'A 2' } });
    expect(screenAt('/assets/cabinet/why')).toMatchObject({ name: 'screen.asset' });
  });
});

describe('an instant in a field', () => {
  it.each([at, '2026-07-01T10:00:00.000Z', '2026-03-29T00:59:00.000Z', '2026-03-29T01:00:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T02:00:00.000Z'])('%s is read back as it was written, in the territory’s time', (instant) => {
    expect(fromField(toField(new Date(instant)))).toBe(instant);
  });

  it('is the territory’s, not the browser’s, and nothing when it is none', () => {
    expect(toField(new Date(at))).toBe('2026-11-14T22:40:00');
    expect(fromField('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(fromField('')).toBeNull();
    expect(fromField('yesterday')).toBeNull();
  });
});
