/** The page of a node of the roll-ups: departments have their own path, everything else is a place. */
export function pathOfNode(node: string): string {
  const [level, key] = node.split('/');
  if (node === 'territory') return '/places';
  return level === 'department' ? `/departments/${key}` : `/places/${node}`;
}
