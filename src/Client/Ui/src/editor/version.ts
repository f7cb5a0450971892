/** Who published what, when and why. */
export interface Version {
  version: number;
  author: string;
  at: string;
  reason: string | null;
}
