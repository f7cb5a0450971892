/** A line of a difference between two texts. */
export interface DifferenceLine {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** The shortest way from one text to another in whole lines, by the longest lines they share. */
export function difference(before: string, after: string): DifferenceLine[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const shared = sharedLengths(old, young);
  const lines: DifferenceLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < young.length) {
    if (a < old.length && b < young.length && old[a] === young[b]) {
      lines.push({ change: 'same', text: old[a++]! });
      b++;
    } else if (b >= young.length || (a < old.length && shared[a + 1]![b]! >= shared[a]![b + 1]!)) {
      lines.push({ change: 'removed', text: old[a++]! });
    } else {
      lines.push({ change: 'added', text: young[b++]! });
    }
  }
  return lines;
}

/** Keeps what changed with a little of what surrounds it; null stands where same lines are left out. */
export function around(lines: readonly DifferenceLine[], context = 2): (DifferenceLine | null)[] {
  const near = (index: number) => lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.change !== 'same');
  const kept: (DifferenceLine | null)[] = lines.map((line, index) => (near(index) ? line : null));
  return kept.filter((line, index) => line !== null || (index > 0 && kept[index - 1] !== null) || index === 0);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** How many lines the rests from each pair of places share. */
function sharedLengths(old: string[], young: string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = young.length - 1; b >= 0; b--) {
      table[a]![b] = old[a] === young[b] ? table[a + 1]![b + 1]! + 1 : Math.max(table[a + 1]![b]!, table[a]![b + 1]!);
    }
  }
  return table;
}
