const years = 12;

/** What a new scenario begins with: the years of a contract from the next first of January on, or those of the one it is a fork of. */
export function firstText(of: string | null, now: number): string {
  if (of !== null) return `title: ""\nof: ${of}\n`;
  const year = new Date(now).getUTCFullYear() + 1;
  return `title: ""\nfrom: ${year}-01-01\nto: ${year + years}-01-01\n`;
}
