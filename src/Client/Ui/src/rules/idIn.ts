/** The id a rule's text gives itself, empty while it gives none. */
export function idIn(yaml: string): string {
  return /^(?:id|rule):\s*["']?([\w.-]+)/m.exec(yaml)?.[1] ?? '';
}
