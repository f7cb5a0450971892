import { describe, expect, it } from 'vitest';
import { screenAt } from '../src/shell/screens';
import type { Explanation, Step } from '../src/explain/shapes';
import { evidence, fromField, toField, whyPath } from '../src/explain/why';

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
  it('is read back as it was written', () => {
    expect(fromField(toField(new Date(at)))).toBe(at);
    expect(fromField('')).toBeNull();
    expect(fromField('yesterday')).toBeNull();
  });
});
