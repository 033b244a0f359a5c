/**
 * `mailpin find | head` closes the pipe early; that is no failure of ours.
 *
 * @param leave ends the process with an exit code
 */
export function leaveWhenPipeCloses(leave: (code: number) => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    leave(0);
  });
}
