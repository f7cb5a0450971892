import { describe, expect, it } from 'vitest';
import { scalar, withBlock, withItem } from '../src/editor/insertion';

describe('an item added to a list', () => {
  it('follows the last one, with its margin', () => {
    expect(withItem('title: x\nsteps:\n  - at: a\n    level: 1\norder:\n  reference: z\n', 'steps', ['at: b', 'level: 2'])).toBe(
      'title: x\nsteps:\n  - at: a\n    level: 1\n  - at: b\n    level: 2\norder:\n  reference: z\n',
    );
    expect(withItem('steps:\n- at: a\n\n# after\nx: 1\n', 'steps', ['at: b'])).toBe('steps:\n- at: a\n- at: b\n\n# after\nx: 1\n');
  });

  it('makes the list when there is none, or an empty one', () => {
    expect(withItem('title: x', 'steps', ['at: b'])).toBe('title: x\nsteps:\n  - at: b\n');
    expect(withItem('', 'steps', ['at: b'])).toBe('steps:\n  - at: b\n');
    expect(withItem('steps: []\ny: 2\n', 'steps', ['at: b'])).toBe('steps:\n  - at: b\ny: 2\n');
    expect(withItem('steps:\ny: 2\n', 'steps', ['at: b'])).toBe('steps:\n  - at: b\ny: 2\n');
  });
});

describe('a block', () => {
  it('replaces the one that was there, and nothing else', () => {
    expect(withBlock('a: 1\norder:\n  reference: old\n\nb: 2\n', 'order', ['reference: new'])).toBe('a: 1\norder:\n  reference: new\n\nb: 2\n');
    expect(withBlock('a: 1\n', 'order', ['reference: new'])).toBe('a: 1\norder:\n  reference: new\n');
  });
});

describe('a text in YAML', () => {
  it.each([['Nuit d’hiver', 'Nuit d’hiver'], ['23:00', '"23:00"'], ['yes', '"yes"'], ['a: b', '"a: b"'], ['say "x"', '"say \\"x\\""'], ['2026-118', '"2026-118"'], ['- x', '"- x"']])('%j', (text, written) => {
    expect(scalar(text)).toBe(written);
  });
});
