import { get } from '../api/api';

/** How far an instant is recorded. */
export interface Cover {
  assets: number;
  /** Of how many of today's assets nothing may be recorded. */
  notRecorded: number;
  /** The time that what is shown is of, when it is not the instant's. */
  asOf: string | null;
  recordedFrom: string | null;
}

export const coverOf = (at: string, signal: AbortSignal): Promise<Cover> => get<Cover>('/past', { at }, signal);
