/** The first argument of Electron's events. */
export type Preventable<T extends object = object> = Electron.Event<T>;

/** @param details the other properties of the event */
export function preventable<T extends object>(details: T): Preventable<T> {
  let prevented = false;
  return Object.defineProperties({ ...details } as Preventable<T>, {
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
    defaultPrevented: { get: () => prevented },
  });
}
