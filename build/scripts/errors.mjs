/**
 * An error that the user can understand and mend: only its message is shown, without a stack.
 */
export class Trouble extends Error {
  /** @override */
  name = "Trouble";
}

/** A signal told us to end while a tool was running. */
export class Interrupted extends Error {
  /** @override */
  name = "Interrupted";

  /** @param {number} code exit code of the tool */
  constructor(code) {
    super("interrupted");
    this.code = code;
  }
}

/**
 * Runs a command of this folder and leaves with its exit code.
 *
 * @param {() => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof Interrupted ? error.code || 1 : 1;
    if (!(error instanceof Interrupted))
      console.error(error instanceof Trouble ? error.message : error);
  }
}

/**
 * Tells the user what happens; on stderr, because stdout belongs to the user's command.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
