import type { Problem } from "../contract/problem.ts";

/** Thrown for a file that seems undamaged but is not an email: dropping it again cannot help. */
export class NotAMail extends Error {
  override readonly name = "NotAMail";
  readonly problem: Problem;

  /**
   * @param message one or two sentences for the user: what the file looks like, and what to drop
   *   instead
   */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = { code, message };
  }
}

/** Thrown for an email that is too damaged or too large to be read. */
export class UnreadableMail extends Error {
  override readonly name = "UnreadableMail";
  readonly problem: Problem;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = { code, message };
  }
}

/**
 * @param what names the file with its article, as in "a PDF document"
 * @param remedy what to do instead, in whole sentences
 */
export const notAMail = (what: string, remedy = dropAnEmail): NotAMail =>
  new NotAMail("not-a-mail", `This is ${what}, not an email. ${remedy}`);

const dropAnEmail = "Drop an email saved as .eml or .msg, or drag it out of your mail program.";
