import { describe, expect, it } from 'vitest';
import { fillOf, frozen, isAcknowledged, isOutOfService, isPending, isRetired, knowledgeOf, priorityOf, unheard } from '../src/mark/mark';

describe('mark', () => {
  it('reads each part from its own bits', () => {
    const mark = 0b100_0000_0000 | 0b1_0000_0000 | 0b1000_0000 | (2 << 4) | (1 << 2) | 3;
    expect(fillOf(mark)).toBe(3);
    expect(knowledgeOf(mark)).toBe('inferred');
    expect(priorityOf(mark)).toBe(2);
    expect([isAcknowledged(mark), isOutOfService(mark), isRetired(mark), isPending(mark)]).toEqual([true, true, false, true]);
  });

  it('reads a priority beyond four as the least one rather than failing', () => {
    expect(priorityOf(7 << 4)).toBe(4);
  });

  it('is unknown and empty before anything was heard', () => {
    expect([knowledgeOf(unheard), fillOf(unheard), priorityOf(unheard)]).toEqual(['unknown', 0, 0]);
  });

  it('turns stale when the link is lost, keeps its fill and alarm, and what was unknown stays unknown', () => {
    const mark = (1 << 4) | 2;
    expect(knowledgeOf(frozen(mark))).toBe('stale');
    expect([fillOf(frozen(mark)), priorityOf(frozen(mark))]).toEqual([2, 1]);
    expect(knowledgeOf(frozen(unheard))).toBe('unknown');
  });
});
