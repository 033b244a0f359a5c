/**
 * The longest of `make(0)` to `make(count - 1)`, each longer than the one before, that fits; searched by halves, because making one takes
 * time. Undefined when not even the first fits.
 */
export function bestFitting(count: number, make: (step: number) => string, fits: (made: string) => boolean): string | undefined {
  let best = make(0);
  if (count < 1 || !fits(best)) return undefined;
  let least = 0;
  let most = count - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const made = make(middle);
    if (fits(made)) {
      best = made;
      least = middle;
    } else most = middle - 1;
  }
  return best;
}
