import type { Knowledge } from '../api/shapes';

/** The 16 bits of a mark on the live feed, as docs/api.md lays them out. */
export type MarkBits = number;

export const knowledges: readonly Knowledge[] = ['measured', 'inferred', 'stale', 'unknown'];
export type Priority = 0 | 1 | 2 | 3 | 4;

/** Before the first frame nothing is known of an asset: empty and unknown, never "off". */
export const unheard: MarkBits = 3 << 2;

/** Was not there at the instant that is shown: not drawn. */
export const absent: MarkBits = unheard | 0x200;

export const fillOf = (mark: MarkBits): number => mark & 3;
export const knowledgeIndexOf = (mark: MarkBits): number => (mark >> 2) & 3;
export const knowledgeOf = (mark: MarkBits): Knowledge => knowledges[knowledgeIndexOf(mark)]!;
export const priorityOf = (mark: MarkBits): Priority => Math.min((mark >> 4) & 7, 4) as Priority;
export const isAcknowledged = (mark: MarkBits): boolean => (mark & 0x080) !== 0;
export const isOutOfService = (mark: MarkBits): boolean => (mark & 0x100) !== 0;
export const isRetired = (mark: MarkBits): boolean => (mark & 0x200) !== 0;
export const isPending = (mark: MarkBits): boolean => (mark & 0x400) !== 0;

/** The same mark when the link is lost: what was measured is now only remembered. */
export const frozen = (mark: MarkBits): MarkBits => (knowledgeIndexOf(mark) === 3 ? mark : (mark & ~0x0c) | (2 << 2));
