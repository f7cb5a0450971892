/** A refusal of the API: what happened, and what to do about it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly advice: string | null,
    readonly status: number,
    readonly errors: string[] = [],
  ) {
    super(message);
  }

  static async from(response: Response): Promise<Refusal> {
    const body: unknown = await response.json().catch(() => null);
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (key: string) => (typeof problem[key] === 'string' ? (problem[key] as string) : null);
    const errors = Array.isArray(problem.errors) ? problem.errors.map(sentence) : [];
    return new Refusal(
      text('code') ?? `http-${response.status}`,
      text('detail') ?? text('title') ?? response.statusText,
      text('advice'),
      response.status,
      errors,
    );
  }

  static unreachable(): Refusal {
    return new Refusal('unreachable', '', null, 0);
  }
}

export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('unreadable', String(error), null, 0);
}

function sentence(error: unknown): string {
  if (typeof error === 'string') return error;
  const { name, code, sentence: said } = (error ?? {}) as Record<string, string | undefined>;
  return [name, said ?? code].filter(Boolean).join(' · ');
}
