/** A listener that may fail: whoever tells it goes on all the same. */
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
