/**
 * F6 walks through the places of the window, Shift+F6 back, as in mail clients and browsers.
 *
 * @returns whether there is such a place
 */
export function stepToPlace(step: 1 | -1): boolean {
  const places = Array.from(document.querySelectorAll<HTMLElement>("[data-place]"));
  const from = places.findIndex((place) => place.contains(document.activeElement));
  const to = places.at(from < 0 && step === -1 ? -1 : (from + step) % places.length);
  const first = to?.querySelector<HTMLElement>("[data-place-focus]") ?? to;
  first?.focus();
  return first !== undefined;
}
