import { ZodError } from "zod";
import { problemIn, type Problem } from "../../contract/problem.ts";
import { diskProblem } from "../../storage/disk-problem.ts";

/** Turns any error into a Problem. An unexpected error gets a general message. */
export function problemOf(error: unknown): Problem {
  const known = problemIn(error) ?? diskProblem(error);
  if (known !== undefined) return known;
  if (error instanceof ZodError)
    return {
      code: "bad-request",
      message: "Mailpin could not do this. Start Mailpin again and try once more.",
    };
  return {
    code: "internal",
    message:
      "Something went wrong inside Mailpin. Nothing was lost. Try again; if it happens again, restart Mailpin.",
  };
}
