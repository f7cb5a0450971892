import { describe, expect, it } from 'vitest';
import { Format } from '../src/words/format';

const fr = new Format('fr');
const en = new Format('en');
const evening = new Date('2026-11-14T21:40:07Z');

describe('numbers', () => {
  it('groups French thousands with a narrow no-break space and English ones with a comma', () => {
    expect(fr.number(1234567.5)).toBe('1\u202f234\u202f567,5');
    expect(en.number(1234567.5)).toBe('1,234,567.5');
  });

  it('writes a true minus and never minus zero', () => {
    expect(fr.number(-5)).toBe('\u22125');
    expect(fr.number(-0)).toBe('0');
    expect(fr.number(-0.4, 0)).toBe('0');
    expect(fr.number(-0.6, 0)).toBe('\u22121');
    expect(en.number(-1210)).toBe('\u22121,210');
  });

  it('keeps the decimals that are asked for', () => {
    expect(fr.number(16, 1)).toBe('16,0');
    expect(fr.number(16.256)).toBe('16,26');
  });

  it('joins a unit by a no-break space, but not the English per cent', () => {
    expect(fr.quantity(16.2, 'W', 1)).toBe('16,2\u00a0W');
    expect(fr.quantity(40, '%')).toBe('40\u00a0%');
    expect(en.quantity(40, '%')).toBe('40%');
    expect(en.quantity(40, null)).toBe('40');
  });

  it('never rounds a share up to the whole', () => {
    expect(fr.share(0.9996)).toBe('99\u00a0%');
    expect(fr.share(1)).toBe('100\u00a0%');
    expect(fr.share(0.985, 1)).toBe('98,5\u00a0%');
    expect(en.share(0)).toBe('0%');
  });
});

describe('instants', () => {
  it('writes tables and sentences in the territory’s zone', () => {
    expect(fr.instant(evening)).toBe('sam. 14 nov. 2026, 22:40');
    expect(en.instant(evening)).toBe('Sat 14 Nov 2026, 22:40');
    expect(fr.spokenTime(evening)).toBe('22\u00a0h\u00a040');
    expect(en.spokenTime(evening)).toBe('22:40');
    expect(fr.seconds(evening)).toBe('22:40:07');
  });

  it('speaks the whole date to a screen reader', () => {
    expect(fr.spokenInstant(evening)).toBe('samedi 14 novembre 2026, 22 heures 40');
    expect(en.spokenInstant(evening)).toBe('Saturday 14 November 2026, 22:40');
  });

  it('writes midnight as 00, not 24', () => {
    expect(fr.time(new Date('2026-11-14T23:05:00Z'))).toBe('00:05');
  });

  it('follows the hour that summer time repeats', () => {
    expect(fr.time(new Date('2026-10-25T00:30:00Z'))).toBe('02:30');
    expect(fr.time(new Date('2026-10-25T01:30:00Z'))).toBe('02:30');
  });
});

describe('ages', () => {
  it.each([
    [40_000, '40\u00a0s'],
    [119_000, '1\u00a0min'],
    [65 * 60_000, '1\u00a0h\u00a005'],
    [3 * 86_400_000, '3\u00a0j'],
    [-500, '0\u00a0s'],
  ])('writes %d ms', (age, text) => expect(fr.age(age)).toBe(text));

  it('says days in English', () => expect(en.age(2 * 86_400_000)).toBe('2\u00a0d'));
});
