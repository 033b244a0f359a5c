import { ZodError } from "zod";
import { problemIn, type Problem } from "../../contract/problem.ts";
import { diskProblem } from "../../storage/disk-problem.ts";

/**
 * Any error as a Problem. What we did not foresee gets a sentence that promises no more than we
 * know.
 */
export function problemOf(error: unknown): Problem {
  const known = problemIn(error) ?? diskProblem(error);
  if (known !== undefined) return known;
  if (error instanceof ZodError)
    return {
      code: "bad-request",
      message: "Mailpin's window asked for something that is not possible.",
    };
  return {
    code: "internal",
    message:
      "Something went wrong inside Mailpin. Nothing was lost; please try again, and restart Mailpin if it happens once more.",
  };
}
