/** A listener that never throws: its errors go to `onError`. */
export const harmless =
  <A extends unknown[]>(
    listener: ((...given: A) => void) | undefined,
    onError: (error: unknown) => void = () => undefined,
  ): ((...given: A) => void) =>
  (...given) => {
    try {
      listener?.(...given);
    } catch (error) {
      onError(error);
    }
  };
