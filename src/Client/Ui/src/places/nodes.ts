/** The page of a node of the roll-ups: departments have their own path, everything else is a place. */
export function pathOfNode(node: string): string {
  const [level, key] = node.split('/');
  if (node === 'territory') return '/places';
  return level === 'department' ? `/departments/${key}` : `/places/${node}`;
}

/** The node that a page's address names: `departments/lighting` is the node `department/lighting`. */
export function nodeOfPath(path: string): string {
  return path.replace(/^departments\//, 'department/');
}
