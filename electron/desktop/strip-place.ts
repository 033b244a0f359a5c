/** Where the drop strip stands: pixels that do not depend on the screen's scale (DIP). */
type Area = Electron.Rectangle;

/** A handle and an icon; more where it says something. */
const slim = { width: 56, height: 168 };
const wideWidth = 340;

/**
 * @param workArea what the system leaves of a display
 * @param place from 0, the top of its right edge, to 1, the bottom
 */
export function stripBounds(workArea: Area, place: number, isWide: boolean): Area {
  const width = Math.min(isWide ? wideWidth : slim.width, workArea.width);
  const height = Math.min(slim.height, workArea.height);
  return {
    x: workArea.x + workArea.width - width,
    y: workArea.y + Math.round((workArea.height - height) * within(place)),
    ...{ width, height },
  };
}

/** The place of a strip that is moved along the edge, as far as there is room. */
export function placeAfter(workArea: Area, place: number, movedBy: number): number {
  const room = workArea.height - slim.height;
  return room <= 0 ? within(place) : within(within(place) + movedBy / room);
}

const within = (place: number): number => Math.min(Math.max(place, 0), 1);
