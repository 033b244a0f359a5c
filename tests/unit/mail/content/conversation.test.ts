import { describe, expect, it } from "vitest";
import { threadIndexOf, topicOf } from "../../../../electron/mail/content/conversation.ts";
import { tag } from "../../../../electron/mail/formats/msg/properties.ts";
import { msgFile } from "../../../support/mails/msg-file.ts";
import { parsed } from "../../../support/mails/parsed.ts";

const guid = "b10c8f7a112233445566778899aabbcc";
const index = Buffer.from(`01dcaa11bb22${guid}`, "hex");
/** Five bytes more for each reply. */
const reply = Buffer.concat([index, Buffer.from("8010000010", "hex")]);

describe("Outlook's conversation", () => {
  it("is the same in a mail and in its answers, whatever saved them", async () => {
    const header = (bytes: Buffer) =>
      parsed([`Thread-Index: ${bytes.toString("base64")}`, "From: a@b.example", "", "x"]);
    const property = (bytes: Buffer) =>
      parsed(msgFile({ values: { [tag.conversationIndex]: { binary: bytes } } }));
    for (const mail of [header(index), header(reply), property(index), property(reply)])
      expect((await mail).email.threadIndex).toBe(guid);
  });

  it("is not made up where the index is missing, cut or empty", async () => {
    expect((await parsed(["From: a@b.example", "", "x"])).email).not.toHaveProperty("threadIndex");
    expect(threadIndexOf(undefined)).toBeUndefined();
    expect(threadIndexOf(index.subarray(0, 21))).toBeUndefined();
    expect(threadIndexOf(Buffer.alloc(22))).toBeUndefined();
  });

  it("is in the transport headers of an Outlook item, too, with the ids of its thread", async () => {
    const headers = [
      `Thread-Index: ${reply.toString("base64")}`,
      "Thread-Topic: Offer",
      "In-Reply-To: <b@x.example>",
      "References: <a@x.example> <b@x.example>",
      "",
      "",
    ].join("\r\n");
    const transport = { [tag.transportMessageHeaders]: { string: headers } };
    expect((await parsed(msgFile({ values: transport }))).email).toMatchObject({
      threadIndex: guid,
      topic: "offer",
      inReplyTo: "<b@x.example>",
      references: ["<a@x.example>", "<b@x.example>"],
    });
    const values = {
      [tag.inReplyToId]: { string: "<b@x.example>" },
      [tag.internetReferences]: { string: "<a@x.example> <b@x.example>" },
      [tag.conversationTopic]: { string: "Offer" },
    };
    expect((await parsed(msgFile({ values }))).email).toMatchObject({
      topic: "offer",
      inReplyTo: "<b@x.example>",
      references: ["<a@x.example>", "<b@x.example>"],
    });
  });
});

describe("what a mail is about", () => {
  it.each([
    "Angebot 4711",
    "Re: Angebot 4711",
    "RE: AW: WG: angebot  4711",
    "Re[2]: Angebot 4711",
    "Fwd : Angebot 4711",
    "回复：Angebot 4711",
    "[EXTERNAL] Re: Angebot 4711",
    "Antw: SV: Odp: Angebot 4711 ",
  ])("does not depend on prefixes: %s", (subject) => {
    expect(topicOf(subject)).toBe("angebot 4711");
  });

  it.each([
    ["Regarding: the offer", "regarding: the offer"],
    ["I am here", "i am here"],
    ["TR 4711", "tr 4711"],
    ["[Offer] 4711", "[offer] 4711"],
  ])("keeps words that only look like one: %s", (subject, topic) => {
    expect(topicOf(subject)).toBe(topic);
  });

  it("is the topic of the conversation where its subject was changed", async () => {
    const fields = ["Subject: Re: Offer, second try", "Thread-Topic: Offer", "From: a@b.example"];
    expect((await parsed([...fields, "", "x"])).email.topic).toBe("offer");
  });

  it("is nothing where only prefixes are left", () => {
    expect(topicOf("Re: Fwd:")).toBeUndefined();
    expect(topicOf(undefined)).toBeUndefined();
  });
});
