import { describe, expect, it } from 'vitest';
import { under, yamlTree } from '../src/editor/yamlTree';
import type { PlanLevel } from '../src/rota/rotaApi';
import { levelsOf, namesOf, without, withLevel, withPerson, withReplacement, withTurns } from '../src/rota/rotaText';
import { bandsOf, mondayOf, weekAfter, weeksFrom } from '../src/rota/weeks';

const zone = 'Europe/Paris';
const block = `title: Éclairage # the town's
levels:
  - level: 1
    name: "Poste: garde"
    people:
      - { name: Poste, phone: "03 26" }   # always
  - level: 2
    name: Technicien
    turns: { from: 2026-10-19 08:00, days: 7 }
    people:
      - name: Ana
        phone: '06'
      - name: Bob
    replacements:
      - { from: 2026-11-11 08:00, to: 2026-11-12 08:00, name: Dan }
`;
const flow = `title: t
levels:
  - level: 1
    name: a
    people: [{ name: Poste }]
  - { level: 2, name: b, people: [{ name: Ana, phone: "06" }, { name: Bob }], turns: { from: 2026-10-19 08:00 } }
`;
const dan = { name: 'Dan', phone: '07', from: '2026-12-24T08:00', to: '2026-12-26T08:00' };

describe('the text of a rota', () => {
  it('is read however it is written', () => {
    const [first, second] = levelsOf(block);
    expect(first).toEqual({ name: 'Poste: garde', people: [{ name: 'Poste', phone: '03 26' }], turns: null, replacements: [] });
    expect(second!.people).toEqual([{ name: 'Ana', phone: '06' }, { name: 'Bob', phone: '' }]);
    expect(second!.turns).toEqual({ from: '2026-10-19 08:00', days: '7' });
    expect(second!.replacements).toEqual([{ name: 'Dan', phone: '', from: '2026-11-11 08:00', to: '2026-11-12 08:00' }]);
    expect(levelsOf(flow).map(({ people }) => people.map(({ name }) => name))).toEqual([['Poste'], ['Ana', 'Bob']]);
    expect(namesOf(block)).toEqual(['Poste', 'Ana', 'Bob', 'Dan']);
  });

  it('has no levels while it is not finished', () => {
    for (const text of ['', 'title', 'title: [', 'levels:', 'levels: 3', 'levels:\n  - ', '- a']) expect(levelsOf(text).every(({ people }) => people.length === 0)).toBe(true);
  });

  it.each([['block', block], ['flow', flow]])('takes one more person or replacement in any level, in %s style, and loses nothing', (_, text) => {
    for (const level of [0, 1]) {
      const before = levelsOf(text)[level]!;
      expect(levelsOf(withPerson(text, level, { name: 'Zoé: la 3', phone: '06 "1"' }))[level]).toEqual({ ...before, people: [...before.people, { name: 'Zoé: la 3', phone: '06 1' }] });
      const replaced = levelsOf(withReplacement(text, level, dan));
      expect(replaced[level]).toEqual({ ...before, replacements: [...before.replacements, { name: 'Dan', phone: '07', from: '2026-12-24 08:00', to: '2026-12-26 08:00' }] });
      expect(replaced[1 - level]).toEqual(levelsOf(text)[1 - level]);
    }
  });

  it.each([['block', block], ['flow', flow]])('gives back what is taken out again, in %s style', (_, text) => {
    for (const level of [0, 1]) {
      const { people, replacements } = levelsOf(text)[level]!;
      expect(levelsOf(without(withPerson(text, level, { name: 'x', phone: '' }), level, 'people', people.length))).toEqual(levelsOf(text));
      expect(levelsOf(without(withReplacement(text, level, dan), level, 'replacements', replacements.length))).toEqual(levelsOf(text));
      for (let index = 0; index < people.length; index++) {
        expect(levelsOf(without(text, level, 'people', index))[level]!.people).toEqual(people.filter((_, other) => other !== index));
      }
    }
  });

  it('has its turns changed, taken away, and written where there were none', () => {
    for (const text of [block, flow]) {
      for (const level of [0, 1]) {
        const { turns: _, ...rest } = levelsOf(text)[level]!;
        expect(levelsOf(withTurns(text, level, { from: '2026-11-30T08:00', days: 14 }))[level]).toEqual({ ...rest, turns: { from: '2026-11-30 08:00', days: '14' } });
        expect(levelsOf(withTurns(text, level, null))[level]).toEqual({ ...rest, turns: null });
      }
    }
    const written = block.replace('turns: { from: 2026-10-19 08:00, days: 7 }', 'turns:\n      from: 2026-10-19 08:00\n      days: 7');
    expect(levelsOf(withTurns(written, 1, { from: '2026-11-30T08:00', days: 14 }))).toEqual(levelsOf(withTurns(block, 1, { from: '2026-11-30T08:00', days: 14 })));
  });

  it('keeps comments, and takes one more level', () => {
    const longer = withPerson(withLevel(block, 'Cadre', { name: 'Eve', phone: '' }), 0, { name: 'x', phone: '' });
    expect(longer).toContain('# always');
    expect(longer).toContain("# the town's");
    expect(levelsOf(longer).map(({ name }) => name)).toEqual(['Poste: garde', 'Technicien', 'Cadre']);
    expect(under(yamlTree(longer), 'levels')!.items).toHaveLength(3);
    expect(levelsOf(withLevel('', 'Garde', { name: 'Ana', phone: '06' }))).toEqual([{ name: 'Garde', people: [{ name: 'Ana', phone: '06' }], turns: null, replacements: [] }]);
  });
});

describe('the weeks of a rota', () => {
  it('begin on the Monday of the territory, whatever the clock of the reader', () => {
    expect(mondayOf(Date.parse('2026-11-22T22:59:00Z'), zone)).toBe('2026-11-16');
    expect(mondayOf(Date.parse('2026-11-22T23:00:00Z'), zone)).toBe('2026-11-23');
    expect(weekAfter('2026-11-23', 6)).toBe('2027-01-04');
  });

  it('follow one another without a gap, an hour longer in October', () => {
    const weeks = weeksFrom('2026-10-12', 4, zone);
    expect(weeks.slice(1).every((week, index) => week.from === weeks[index]!.to)).toBe(true);
    expect((weeks[1]!.to - weeks[1]!.from) / 3_600_000).toBe(7 * 24 + 1);
  });

  it('show each stretch by its share of the week', () => {
    const [week] = weeksFrom('2026-11-23', 1, zone);
    const stint = (from: string, to: string) => ({ from, to, people: [{ name: 'a', phone: null }], insteadOf: [] });
    const level: PlanLevel = { level: 1, name: 'n', stints: [stint('2026-11-01T00:00:00Z', '2026-11-26T11:00:00Z'), stint('2026-11-26T11:00:00Z', '2026-12-24T00:00:00Z'), stint('2026-12-24T00:00:00Z', '2027-01-24T00:00:00Z')] };
    expect(bandsOf(level, week!).map(({ left, width }) => [left, width])).toEqual([[0, 0.5], [0.5, 0.5]]);
  });
});
