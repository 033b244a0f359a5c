/**
 * Ends the process with its parent, even while the main thread hangs in a loop: a killed app must
 * not leave a busy reader behind. The parent holds the other end of this pipe, and the system
 * closes it with the parent.
 */
import { Socket } from "node:net";

const parentPipe = 4;

new Socket({ fd: parentPipe, readable: true })
  .resume()
  .once("close", () => process.kill(process.pid, "SIGKILL"));
