/**
 * The last of `make(0)` to `make(count - 1)` that fits, where each is as long as the one before or
 * longer; searched by halves, because making one takes time. Where one is shorter, an earlier one
 * that fits may be the answer. Undefined when not even the first fits.
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
