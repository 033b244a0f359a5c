/**
 * Finds, by binary search, the last of `make(0)` to `make(count - 1)` that fits. Each should be at
 * least as long as the one before; otherwise the answer may be an earlier one that fits. Undefined
 * when the first one does not fit.
 */
export function bestFitting(
  count: number,
  make: (step: number) => string,
  fits: (made: string) => boolean,
): string | undefined {
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
