/** One step from a state to the next one. */
export type Move<State> = { readonly name: string; readonly to: State };

type Step = { readonly name: string; readonly to: string };

/** A state that can be reached, the step that reached it first, and what may follow. */
export type Visit<State> = {
  readonly state: State;
  readonly from: { readonly key: string; readonly name: string } | undefined;
  readonly steps: readonly Step[];
};

export type Explored<State> = ReadonlyMap<string, Visit<State>>;

export const keyOf = (state: unknown): string => JSON.stringify(state);

/** Every state that can be reached, breadth first: so the first way to a state is a shortest one. */
export function explore<State>(
  start: State,
  movesOf: (state: State) => readonly Move<State>[],
): Explored<State> {
  const visits = new Map<string, Visit<State>>();
  const found = new Map([
    [keyOf(start), { state: start, from: undefined as Visit<State>["from"] }],
  ]);
  // A map hands out what is added while it is walked through.
  for (const [key, { state, from }] of found) {
    const steps: Step[] = [];
    for (const { name, to } of movesOf(state)) {
      const next = keyOf(to);
      if (!found.has(next)) found.set(next, { state: to, from: { key, name } });
      if (next !== key) steps.push({ name, to: next });
    }
    visits.set(key, { state, from, steps });
  }
  return visits;
}

/** The names of the steps that lead to a state by a shortest way. */
export function wayTo(explored: Explored<unknown>, key: string): string[] {
  const way: string[] = [];
  for (let from = explored.get(key)?.from; from !== undefined; from = explored.get(from.key)?.from)
    way.unshift(from.name);
  return way;
}

/** The states from which none of the wanted ones can be reached. */
export function deadEnds<State>(
  explored: Explored<State>,
  isWanted: (state: State) => boolean,
  mayTake: (name: string) => boolean,
): string[] {
  const before = new Map<string, string[]>();
  for (const [key, { steps }] of explored)
    for (const { name, to } of steps)
      if (mayTake(name)) before.set(to, [...(before.get(to) ?? []), key]);
  const leading = new Set(
    [...explored].filter(([, { state }]) => isWanted(state)).map(([key]) => key),
  );
  for (const key of leading) for (const earlier of before.get(key) ?? []) leading.add(earlier);
  return [...explored.keys()].filter((key) => !leading.has(key));
}

/** Walks from the start that together take every step at least once. */
export function* walks(explored: Explored<unknown>): Generator<string[]> {
  const left = new Map([...explored].map(([key, { steps }]) => [key, [...steps]]));
  const isOpen = (key: string) => (left.get(key)?.length ?? 0) > 0;
  for (const start of explored.keys())
    while (isOpen(start)) {
      const walk = wayTo(explored, start);
      for (let at: string | undefined = start; at !== undefined;) {
        const step: Step | undefined = left.get(at)?.pop() ?? nearest(explored, at, isOpen);
        if (step !== undefined) walk.push(step.name);
        at = step?.to;
      }
      yield walk;
    }
}

/** A walk at random, as long as it may go on. @param below a whole number from 0 to below the limit */
export function wander(
  explored: Explored<unknown>,
  below: (limit: number) => number,
  longest: number,
): string[] {
  const walk: string[] = [];
  let [at] = explored.keys();
  while (at !== undefined && walk.length < longest) {
    const steps: readonly Step[] = explored.get(at)?.steps ?? [];
    const step = steps[below(steps.length)];
    if (step !== undefined) walk.push(step.name);
    at = step?.to;
  }
  return walk;
}

/** The first step of a shortest way to such a state; undefined when none can be reached. */
function nearest(
  explored: Explored<unknown>,
  start: string,
  isWanted: (key: string) => boolean,
): Step | undefined {
  const firsts = new Map<string, Step>();
  for (const step of explored.get(start)?.steps ?? []) firsts.set(step.to, step);
  for (const [key, first] of firsts) {
    if (isWanted(key)) return first;
    for (const { to } of explored.get(key)?.steps ?? []) if (!firsts.has(to)) firsts.set(to, first);
  }
  return undefined;
}
