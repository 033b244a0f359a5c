/** A listener that never throws: its error goes to `onError`, and the caller goes on. */
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
