/**
 * F6 moves the focus to the next area of the window, Shift+F6 to the previous one, as in mail
 * clients and browsers.
 *
 * @returns whether there is such an area
 */
export function stepToPlace(step: 1 | -1): boolean {
  const places = Array.from(document.querySelectorAll<HTMLElement>("[data-place]"));
  const from = places.findIndex((place) => place.contains(document.activeElement));
  const to = places.at(from < 0 && step === -1 ? -1 : (from + step) % places.length);
  const first = to?.querySelector<HTMLElement>("[data-place-focus]") ?? to;
  first?.focus();
  return first !== undefined;
}
