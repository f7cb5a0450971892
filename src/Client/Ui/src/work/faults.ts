/** The fields that are wrong, in the order of the form. */
export function faultsOf<K extends string>(wrong: Record<K, boolean>): K[] {
  return (Object.keys(wrong) as K[]).filter((field) => wrong[field]);
}

/** Both ends or neither, and the end after the beginning. */
export const isPeriodWrong = (from: string, until: string): boolean => (from !== '' || until !== '') && !(from !== '' && until !== '' && from < until);
