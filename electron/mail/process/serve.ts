/** The part of Electron's `process.parentPort` that is used here; plain Node has none. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: { data: unknown }) => void): void;
};
type Reply = (answer: unknown) => void;

/**
 * Answers the requests to this process one after the other, as one of Electron's utility processes
 * or as a child of Node.
 *
 * @param parse throws for what is no request, which ends the process
 */
export function serve<T>(
  parse: (message: unknown) => T,
  answer: (request: T, reply: Reply) => Promise<void>,
): void {
  let last = Promise.resolve();
  const take = (message: unknown, reply: Reply) => {
    const request = parse(message);
    last = last.then(() => answer(request, reply));
  };
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort === undefined) {
    process.on("message", (message) => {
      take(message, (reply) => process.send?.(reply));
    });
    process.on("disconnect", () => {
      process.exit();
    });
    return;
  }
  parentPort.on("message", ({ data }) => {
    take(data, (reply) => {
      parentPort.postMessage(reply);
    });
  });
}
