import { describe, expect, it } from 'vitest';
import { suggestedId } from '../src/editor/suggestedId';
import { ordered, stretchOf, type Diagnostic } from '../src/editor/diagnostic';
import { around, difference } from '../src/editor/difference';
import { defaultPeriod, everyDay, periodOf } from '../src/rules/period';

const said = (line: number, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({ line, column: 1, length: 1, severity, code: 'c', sentence: 's', advice: null });

describe('the place of a remark', () => {
  const text = 'id: lamp\nwhen: [\n\nthen: 3';

  it('is found by line and column, counted from one', () => {
    const { from, to } = stretchOf(text, { line: 2, column: 7, length: 1 });
    expect(text.slice(from, to)).toBe('[');
  });

  it('never leaves its line, nor the text, whatever has been erased since', () => {
    for (const [line, column, length] of [[1, 5, 400], [3, 9, 9], [99, 1, 4], [0, 0, 0], [4, 8, 1]] as const) {
      const { from, to } = stretchOf(text, { line, column, length });
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(from).toBeLessThanOrEqual(to);
    }
    expect(text.slice(0, stretchOf(text, { line: 1, column: 5, length: 400 }).to)).toBe('id: lamp');
  });

  it('puts errors before warnings, then follows the text', () => {
    const sorted = ordered([said(9), said(2, 'warning'), said(4)]).map((diagnostic) => diagnostic.line);
    expect(sorted).toEqual([4, 9, 2]);
  });
});

describe('a difference', () => {
  it('tells what was added and what was removed', () => {
    const lines = difference('a\nb\nc\n', 'a\nx\nc\nd\n').map((line) => `${line.change} ${line.text}`);
    expect(lines).toEqual(['same a', 'removed b', 'added x', 'same c', 'added d']);
  });

  it('gives either text back, whichever they are', () => {
    for (let seed = 1; seed < 200; seed++) {
      const [before, after] = [words(seed), words(seed * 7 + 3)];
      const lines = difference(before.join('\n'), after.join('\n'));
      expect(lines.filter((line) => line.change !== 'added').map((line) => line.text)).toEqual(before);
      expect(lines.filter((line) => line.change !== 'removed').map((line) => line.text)).toEqual(after);
    }
  });

  it('leaves out what is far from any change', () => {
    const before = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n');
    const shown = around(difference(before, before.replace('line 15', 'other')));
    expect(shown.filter((line) => line === null)).toHaveLength(2);
    expect(shown).toHaveLength(8);
  });

  function words(seed: number): string[] {
    const length = 1 + (seed % 9);
    return Array.from({ length }, (_, index) => 'abcd'[(seed * (index + 3)) % 4]!);
  }
});

describe('a period of back-test', () => {
  it('holds both its days', () => {
    const period = periodOf('2026-10-01', '2026-10-31')!;
    expect((period.to.getTime() - period.from.getTime()) / 86_400_000).toBe(31);
  });

  it('is none when its end comes first or a field is empty', () => {
    expect(periodOf('2026-10-02', '2026-10-01')).toBeNull();
    expect(periodOf('', '2026-10-01')).toBeNull();
  });

  it('is the last month unless said otherwise', () => {
    expect(defaultPeriod(Date.UTC(2026, 10, 26, 12))).toEqual({ from: '2026-10-27', to: '2026-11-26' });
  });
});

describe('the days of a back-test', () => {
  it('are all there, those without a firing too', () => {
    const days = everyDay('2026-10-30', '2026-11-02', [{ day: '2026-11-01', count: 4 }]);
    expect(days.map(({ day, count }) => `${day} ${count}`)).toEqual(['2026-10-30 0', '2026-10-31 0', '2026-11-01 4', '2026-11-02 0']);
  });
});

describe('the id suggested for a new text', () => {
  it.each([
    ['title: Présence, monter les voisins\nkind: x\n', 'presence-monter-les-voisins'],
    ['kind: x\ntitle: { en: Frost, fr: "Gel : arrosage" }\n', 'gel-arrosage'],
    ['title:\n  en: Night\n  fr: Nuit d’hiver\n', 'nuit-d-hiver'],
    ['id: own-name\ntitle: Other\n', 'own-name'],
    ['# title: no\n  title: inner\n', ''],
  ])('%j', (yaml, id) => {
    expect(suggestedId(yaml)).toBe(id);
  });
});
