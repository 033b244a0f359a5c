import { expect, it } from "vitest";
import type { Draft } from "../../../electron/contract/draft.ts";
import { SentQuestions } from "../../../electron/workspace/mails/sent-questions.ts";

const draft = (id: string) => ({ id, openedAt: 1, email: { direction: "sent" } }) as Draft;

it("a mailbox is open also where nobody can tell what of it was filed", async () => {
  const cause = new Error("database disk image is malformed");
  const failures: unknown[] = [];
  const questions = new SentQuestions({
    reader: { sent: () => Promise.reject(cause) },
    profile: { ourAddresses: () => [], neverFileEntries: () => [] } as never,
    deps: { onFailure: (_where, error) => failures.push(error) },
  });
  await expect(questions.inDrop([draft("a"), draft("b")], 0)).resolves.toBeUndefined();
  expect(failures).toEqual([cause]);
});
