import type { FromPage, ToPage } from "../wire/messages.ts";

/** Runs main's code as a script of the page, and tells how it ended. A promise is waited for. */
export async function runCode(
  connection: { readonly send: (message: FromPage) => void },
  { id, code }: Extract<ToPage, { kind: "run" }>,
): Promise<void> {
  try {
    const globally = eval; // not in our own scope
    connection.send({ kind: "ran", id, result: (await globally(code)) as unknown });
  } catch (error) {
    connection.send({ kind: "ran", id, error: String(error) });
  }
}
