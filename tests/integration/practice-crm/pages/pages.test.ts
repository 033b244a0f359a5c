import http from "node:http";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { email, moduleIds, sampleIds, setup } from "../client.ts";

const dealPath = `/crm/org7012345/tab/Potentials/${sampleIds.deal}`;

/**
 * A practice CRM with a mail on a deal and its contact: an attachment, and an image in the text.
 */
async function withMail(change: Record<string, unknown> = {}) {
  const { crm, client } = await setup();
  const [attachment] = await client.uploaded([
    { name: "Vägbeskrivning <1>.pdf", bytes: "the file" },
  ]);
  const [image] = await client.uploaded(
    [{ name: "chart.png", bytes: "the image" }],
    "?type=inline",
  );
  const id = await client.filed(
    email({
      content: `<p>Hello</p><img class="ZCrmImage" src="crm/img_id:${image!}">`,
      attachments: [{ id: attachment }],
      linked_record: {
        id: sampleIds.contact,
        module: { api_name: "Contacts", id: moduleIds.Contacts },
      },
      ...change,
    }),
  );
  const visit = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(crm.address + path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { crm, client, id, attachment, visit };
}

describe("the practice CRM's page", () => {
  it("says when there are no emails yet", async () => {
    const { crm } = await setup();
    expect(await (await fetch(crm.address)).text()).toContain("No emails yet.");
  });

  it("lists the records with their mails, the most recently filed first", async () => {
    const { client, id, visit } = await withMail();
    for (let count = 1; count <= 7; count += 1) {
      const more = {
        original_message_id: `<${count}@x>`,
        subject: `Mail ${count}`,
        date_time: `2026-04-0${count}T09:00:00+02:00`,
      };
      await client.filed(email(more), `Accounts/${sampleIds.account}`);
    }
    const { text } = await visit("/");
    expect(
      text.match(/<h2>.*?<a href="[^"]+">[^<]+/gs)?.map((head) => head.replace(/.*>/s, "")),
    ).toEqual(["Nordwind Logistik GmbH", "Jörg Müller", "Nordwind Logistik – route planner 2027"]);
    expect(text).toContain("Mail 7");
    expect(text).not.toContain("Mail 2");
    expect(text).toContain("and 2 more");
    expect(text).toContain(`href="/mails/${id}"`);
    expect(text).toContain(`href="${dealPath}"`);
  });

  it("finds records by the beginnings of words", async () => {
    const { visit } = await withMail();
    expect((await visit("/?find=ROUTE+nordw")).text).toContain(dealPath);
    expect((await visit("/?find=zzz")).text).toContain("No records found.");
    expect((await visit("/?find=%3Cscript%3E")).text).not.toContain("<script>");
  });

  it("has a page for each record at the address that Zoho's page has", async () => {
    const { id, visit } = await withMail();
    for (const path of [dealPath, dealPath.replace("/org7012345", "")]) {
      const { status, text } = await visit(path);
      expect(status).toBe(200);
      for (const shown of [
        `/mails/${id}`,
        "Negotiation",
        "Closing Date",
        "Sam Seller",
        `/tab/Contacts/${sampleIds.contact}`,
      ])
        expect(text).toContain(shown);
    }
    expect((await visit(`${dealPath}9`)).status).toBe(404);
    expect((await visit(dealPath.replace("Potentials", "Deals"))).status).toBe(404);
  });

  it("shows a mail with people, records and files", async () => {
    const { id, attachment, visit } = await withMail({
      cc: [{ email: "x@y.example" }],
      subject: "<b>Offer</b> & more",
    });
    const { text } = await visit(`/mails/${id}`);
    for (const shown of [
      "&lt;b&gt;Offer&lt;/b&gt; &amp; more",
      "Jörg Müller &lt;joerg.mueller@nordwind.example&gt;",
      "x@y.example",
      "2026-03-02T09:15:00+01:00",
      "&lt;offer-4711@nordwind.example&gt;",
      dealPath,
      `/tab/Contacts/${sampleIds.contact}`,
      `/mails/${id}/files/${attachment!}`,
      "Vägbeskrivning &lt;1&gt;.pdf",
      `<iframe sandbox`,
    ])
      expect(text).toContain(shown);
    expect((await visit(`/mails/${id}0`)).status).toBe(404);
  });

  it("shows the image inside the text, and plain text as text", async () => {
    const { id, visit } = await withMail();
    const image = Buffer.from("the image").toString("base64");
    expect((await visit(`/mails/${id}/content`)).text).toContain(
      `src="data:image/png;base64,${image}"`,
    );
    const plain = await withMail({ mail_format: "text", content: "1 < 2\n<b>" });
    expect((await plain.visit(`/mails/${plain.id}/content`)).text).toContain("1 &lt; 2\n&lt;b&gt;");
  });

  it("offers the attachments of the mail, and no others, as downloads", async () => {
    const { client, id, attachment, visit } = await withMail();
    const { text, headers } = await visit(`/mails/${id}/files/${attachment!}`);
    expect(text).toBe("the file");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''V%C3%A4gbeskrivning%20%3C1%3E.pdf",
    );
    expect(headers.get("content-type")).toBe("application/octet-stream");
    const [other] = await client.uploaded([{ name: "a", bytes: "a" }]);
    expect((await visit(`/mails/${id}/files/${other!}`)).status).toBe(404);
  });
});

/** A request with any headers: fetch sets Sec-Fetch-Mode and Host itself. */
async function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const [response] = (await once(http.get(url, { headers }), "response")) as [http.IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe("access to the pages", () => {
  it("is closed to other sites: no CORS, no frame, no embedding, nothing kept", async () => {
    const { crm, id, attachment, visit } = await withMail();
    for (const path of [
      "/",
      dealPath,
      `/mails/${id}`,
      `/mails/${id}/content`,
      `/mails/${id}/files/${attachment!}`,
    ]) {
      const { status, headers } = await visit(path, {
        headers: { origin: "https://elsewhere.example" },
      });
      expect([path, status, headers.get("access-control-allow-origin")]).toEqual([path, 200, null]);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).not.toContain("script-src");
    }
    const from = (mode: string) => ({ "sec-fetch-site": "cross-site", "sec-fetch-mode": mode });
    expect(await statusOf(`${crm.address}/mails/${id}/content`, from("no-cors"))).toBe(403);
    expect(await statusOf(crm.address, from("navigate"))).toBe(200);
  });

  it("is closed to a site whose name points to this machine", async () => {
    const { crm } = await withMail();
    expect(
      await statusOf(crm.address, { host: `rebound.example:${new URL(crm.address).port}` }),
    ).toBe(403);
  });

  it("puts no token into an address", async () => {
    const { crm, client, id, visit } = await withMail();
    for (const path of ["/", "/console", dealPath, `/mails/${id}`]) {
      const { text } = await visit(path);
      for (const secret of [crm.clientSecret, crm.refreshToken, client.token])
        expect(text).not.toContain(secret);
    }
  });
});
