import { describe, expect, it } from 'vitest';
import { addressOf, missingOf, placeOf, questionOf, type Choice } from '../src/exports/question';

const choice: Choice = { kind: 'luminaire', format: 'csv', audience: 'open', author: ' Ada ', reason: '', french: false };
const lens = { department: null, kind: null, status: 'danger' as const, scope: 'district/chalons-centre' };

describe('an export', () => {
  it('of open data never asks by status', () => {
    expect(questionOf(choice, lens)).toEqual({ kind: 'luminaire', format: 'csv', district: 'chalons-centre' });
  });

  it('for those who run the city says who and why, and may ask by status', () => {
    const internal = { ...choice, audience: 'internal' as const, reason: ' audit ' };
    expect(questionOf(internal, lens)).toEqual({ kind: 'luminaire', format: 'csv', district: 'chalons-centre', audience: 'internal', author: 'Ada', reason: 'audit', status: 'danger' });
    expect(missingOf({ ...internal, reason: ' ' })).toEqual(['reason']);
    expect(missingOf(choice)).toEqual([]);
  });

  it('writes numbers and instants as a French spreadsheet wants them, where the form has a say in it', () => {
    expect(questionOf({ ...choice, french: true }, { ...lens, scope: null })).toEqual({ kind: 'luminaire', format: 'csv', decimal: 'comma', zone: 'paris' });
    expect(questionOf({ ...choice, french: true, format: 'parquet' }, { ...lens, scope: null })).toEqual({ kind: 'luminaire', format: 'parquet' });
    expect(questionOf({ ...choice, french: true, format: 'xlsx' }, { ...lens, scope: null })).toEqual({ kind: 'luminaire', format: 'xlsx', zone: 'paris' });
  });

  it('knows the place of a lens, and writes an address', () => {
    expect(placeOf({ scope: 'authority/fagnieres' })).toEqual({ authority: 'fagnieres' });
    expect(placeOf({ scope: null })).toEqual({});
    expect(addressOf('/exports/assets', { kind: 'car-park', reason: 'a & b', none: null })).toBe('/exports/assets?kind=car-park&reason=a+%26+b');
    expect(addressOf('/exports/standards/bnls', {})).toBe('/exports/standards/bnls');
  });
});
