import { describe, expect, it } from "vitest";
import { parsed } from "../support/parsed.ts";

const mail = (...extra: string[]) => [...extra, "From: Me@Own.example", "To: ana@client.example", "", "x"];

describe("the direction of a mail", () => {
  it("is sent when it is from one of the user's addresses, in any case", async () => {
    expect((await parsed(mail(), ["me@own.example"])).email).toMatchObject({ direction: "sent", directionReason: "from you" });
  });

  it("is received when it is to the user, even if it was never delivered", async () => {
    expect((await parsed(mail("X-Unsent: 1"), ["ana@client.example"])).email).toMatchObject({
      direction: "received",
      directionReason: "to you",
    });
  });

  it("follows the delivery headers, and drafts, when the user is not in it", async () => {
    expect((await parsed(mail("Received: from a by b; x"))).email.directionReason).toBe("the file has delivery headers");
    expect((await parsed(mail("X-Unsent: 1"))).email).toMatchObject({ direction: "sent", directionReason: "it is a draft" });
  });

  it("is received when nothing tells", async () => {
    expect((await parsed(mail())).email).toMatchObject({
      direction: "received",
      directionReason: "nothing says that you sent it",
    });
  });
});
