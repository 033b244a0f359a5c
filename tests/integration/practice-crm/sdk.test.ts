import {
  AssociateEmail,
  Coql,
  DownloadAttachments,
  DownloadInlineImages,
  EmailRelatedRecords,
  Fields,
  Files,
  FromAddresses,
  HeaderMap,
  Modules,
  Org,
  Record,
  RelatedRecords,
  Users,
  type APIResponse,
} from "@zohocrm/typescript-sdk-8.0";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { moduleIds, sampleIds, start } from "./client.ts";
import {
  associateBySdk,
  connectSdk,
  only,
  parameters,
  read,
  sdkMail,
  setupSdk,
  textOf,
  uploadBySdk,
  type Pair,
} from "./sdk.ts";

/**
 * Runs Zoho's own SDK, unchanged, against the practice CRM. What it rejects is our fault, except
 * where a comment names a fault of the SDK (3.0.0).
 */
const contacts = new Record.RecordOperations("Contacts");
const { FIELDS, PER_PAGE, PAGE_TOKEN } = Record.GetRecordsParam;
const { EMAIL, WORD, CRITERIA } = Record.SearchRecordsParam;

const records = (response: APIResponse) => read(response, Record.ResponseWrapper).getData();
const names = (response: APIResponse) =>
  records(response).map((one) => one.getKeyValue("Full_Name") as unknown);
const modules = async () =>
  read(await new Modules.ModulesOperations().getModules(), Modules.ResponseWrapper).getModules();
const users = async (type: string) =>
  new Users.UsersOperations().getUsers(await parameters([Users.GetUsersParam.TYPE, type]));

/** Status, code and details of an error at the top level. */
function refused(
  response: APIResponse,
  exception: new () => { getCode(): { getValue(): string }; getDetails(): Map<string, unknown> },
) {
  const error = read(response, exception);
  return [
    response.getStatusCode(),
    error.getCode().getValue(),
    Object.fromEntries(error.getDetails()),
  ];
}

describe("the SDK signs in", () => {
  it("with a refresh token, and finds its user and data centre", async () => {
    const { crm, token } = await setupSdk();
    expect(token.getUserSignature()?.getName()).toBe("sam@seller.example:7012345");
    expect(token.getAPIDomain()).toBe(crm.address);
    expect(Number(token.getExpiresIn()) - Date.now()).toBeGreaterThan(3_500_000);
  });

  it("with the code of a self client, once", async () => {
    const crm = await start();
    const made = await fetch(`${crm.address}/practice/self-client`, {
      method: "POST",
      headers: { authorization: `Bearer ${crm.clientSecret}` },
      body: "{}",
    });
    const { code } = z.object({ code: z.string() }).parse(await made.json());
    const token = await connectSdk(crm, code);
    expect(token.getRefreshToken()).toMatch(/^1000\./);
    expect(await modules()).not.toEqual([]);
    await expect(connectSdk(crm, code)).rejects.toThrow("invalid_code");
  });

  it("asks for a new access token when its own runs out, and not before", async () => {
    const { token } = await setupSdk();
    const first = token.getAccessToken();
    await modules();
    expect(token.getAccessToken()).toBe(first);
    token.setExpiresIn(String(Date.now()));
    expect(await modules()).not.toEqual([]);
    expect(token.getAccessToken()).not.toBe(first);
  });

  it("understands that the refresh token was revoked, and that the client's secret is wrong", async () => {
    const { crm, token } = await setupSdk();
    await fetch(`${crm.address}/oauth/v2/token/revoke`, {
      method: "POST",
      body: new URLSearchParams({ token: crm.refreshToken }),
    });
    token.setExpiresIn(String(Date.now()));
    await expect(modules()).rejects.toThrow("invalid_code");
    await expect(connectSdk({ ...crm, clientSecret: "guess" })).rejects.toThrow(
      "invalid_client_secret",
    );
  });

  it("and reports that the server refuses its access token", async () => {
    let now = Date.now();
    const { token } = await setupSdk({ now: () => now });
    now += 3_600_000;
    const response = await new Org.OrgOperations().getOrganization();
    expect(refused(response, Org.APIException)).toEqual([401, "INVALID_TOKEN", {}]);
    token.setExpiresIn("1");
    expect((await new Org.OrgOperations().getOrganization()).getStatusCode()).toBe(200);
  });
});

describe("the SDK reads the settings of the organisation", () => {
  it("organisation, users and sender addresses", async () => {
    await setupSdk();
    const org = only(
      read(await new Org.OrgOperations().getOrganization(), Org.ResponseWrapper).getOrg(),
    );
    expect([org.getZgid(), org.getDomainName(), org.getMaxPerPage()]).toEqual([
      "7012345",
      "org7012345",
      200,
    ]);
    const user = only(read(await users("CurrentUser"), Users.ResponseWrapper).getUsers());
    expect([user.getId(), user.getEmail(), user.getProfile().getName()]).toEqual([
      BigInt(sampleIds.sam),
      "sam@seller.example",
      "Administrator",
    ]);
    expect(only(read(await users("AdminUsers"), Users.ResponseWrapper).getUsers()).getId()).toBe(
      user.getId(),
    );
    expect((await users("DeletedUsers")).getStatusCode()).toBe(204);
    const addresses = read(
      await new FromAddresses.FromAddressesOperations().getFromAddresses(),
      FromAddresses.ResponseWrapper,
    );
    expect(addresses.getFromAddresses().map((one) => one.getEmail())).toEqual([
      "sam@seller.example",
    ]);
  });

  it("modules, with the ids that linked_record needs", async () => {
    await setupSdk();
    const ids = new Map((await modules()).map((one) => [one.getAPIName(), one.getId()]));
    expect([ids.get("Deals"), ids.get("Contacts")]).toEqual([
      BigInt(moduleIds.Deals),
      BigInt(moduleIds.Contacts),
    ]);
    const deals = only(
      read(
        await new Modules.ModulesOperations().getModuleByAPIName("Deals"),
        Modules.ResponseWrapper,
      ).getModules(),
    );
    expect(deals.getDisplayField()).toMatchObject({ api_name: "Deal_Name" });
    const byId = await new Modules.ModulesOperations().getModule(BigInt(moduleIds.Deals));
    expect(only(read(byId, Modules.ResponseWrapper).getModules()).getAPIName()).toBe("Deals");
    const odd = await new Modules.ModulesOperations().getModuleByAPIName("Nope");
    expect(refused(odd, Modules.APIException)).toEqual([
      404,
      "INVALID_MODULE",
      { resource_path_index: 0 },
    ]);
  });

  it("fields, with the modules of lookups and the values of picklists", async () => {
    await setupSdk();
    const of = async (module: string) =>
      new Fields.FieldsOperations().getFields(
        await parameters([Fields.GetFieldsParam.MODULE, module]),
      );
    const deals = new Map(
      read(await of("Deals"), Fields.ResponseWrapper)
        .getFields()
        .map((one) => [one.getAPIName(), one]),
    );
    expect(deals.get("Deal_Name")?.getDisplayField()).toBe(true);
    expect(deals.get("Contact_Name")?.getLookup().getModule().getAPIName()).toBe("Contacts");
    expect(
      deals
        .get("Stage")
        ?.getPickListValues()
        .map((one) => one.getDisplayValue()),
    ).toContain("Closed Won");
    expect(refused(await of("Home"), Fields.APIException)).toEqual([
      400,
      "INVALID_MODULE",
      { param_name: "module" },
    ]);
  });
});

describe("the SDK finds records", () => {
  it("in lists, page after page, lookups as records and times as dates", async () => {
    await setupSdk();
    const fields = "Full_Name,Account_Name,Owner,Modified_Time";
    const seen = new Set<bigint>();
    let token: string | undefined;
    do {
      const more = token === undefined ? [] : ([[PAGE_TOKEN, token]] as const);
      const response = await contacts.getRecords(
        await parameters([FIELDS, fields], [PER_PAGE, 20], ...more),
      );
      const page = read(response, Record.ResponseWrapper);
      for (const one of page.getData()) seen.add(one.getId());
      token = page.getInfo().getMoreRecords() ? page.getInfo().getNextPageToken() : undefined;
    } while (token !== undefined);
    expect(seen.size).toBe(60);
    const jörg = only(
      records(
        await contacts.getRecord(
          BigInt(sampleIds.contact),
          await parameters([Record.GetRecordParam.FIELDS, fields]),
        ),
      ),
    );
    expect((jörg.getKeyValue("Account_Name") as Record.Record).getId()).toBe(
      BigInt(sampleIds.account),
    );
    expect(jörg.getModifiedTime()).toBeInstanceOf(Date);
    expect((await contacts.getRecord(99n)).getStatusCode()).toBe(204);
    expect(refused(await contacts.getRecords(await parameters()), Record.APIException)).toEqual([
      400,
      "REQUIRED_PARAM_MISSING",
      { param_name: "fields" },
    ]);
  });

  it("that changed or were deleted since", async () => {
    await setupSdk();
    const since = new HeaderMap();
    await since.add(Record.GetRecordsHeader.IF_MODIFIED_SINCE, new Date(Date.now() + 60_000));
    expect(
      (await contacts.getRecords(await parameters([FIELDS, "id"]), since)).getStatusCode(),
    ).toBe(304);
    const deleted = async () =>
      contacts.getDeletedRecords(await parameters([Record.GetDeletedRecordsParam.TYPE, "all"]));
    expect((await deleted()).getStatusCode()).toBe(204);
    await contacts.deleteRecord(BigInt(sampleIds.contact));
    const gone = only(read(await deleted(), Record.DeletedRecordsWrapper).getData());
    expect([gone.getId(), gone.getDisplayName(), gone.getType()]).toEqual([
      BigInt(sampleIds.contact),
      "Jörg Müller",
      "recycle",
    ]);
  });

  it("that are related to a contact: their deals", async () => {
    await setupSdk();
    const related = new RelatedRecords.RelatedRecordsOperations("Deals", "Contacts");
    const fields = await parameters([
      RelatedRecords.GetRelatedRecordsParam.FIELDS,
      "Deal_Name,Stage",
    ]);
    const deals = read(
      await related.getRelatedRecords(BigInt(sampleIds.contact), fields),
      RelatedRecords.ResponseWrapper,
    ).getData();
    expect(deals.map((one) => one.getKeyValue("Deal_Name") as unknown)).toContain(
      "Nordwind Logistik – route planner 2027",
    );
  });

  it("by address, word and criteria", async () => {
    await setupSdk();
    const search = async (...by: Pair[]) => contacts.searchRecords(await parameters(...by));
    expect(names(await search([EMAIL, "joerg.mueller@nordwind.example"]))).toEqual(["Jörg Müller"]);
    expect(names(await search([WORD, "jörg mül"]))).toEqual(["Jörg Müller"]);
    expect(
      names(
        await search([CRITERIA, "((Last_Name:starts_with:Mül)and(Mailing_City:equals:Bremen))"]),
      ),
    ).toEqual(["Jörg Müller"]);
    expect((await search([EMAIL, "nobody@nowhere.example"])).getStatusCode()).toBe(204);
    expect(
      refused(await search([CRITERIA, "(Shoe_Size:equals:45)"]), Record.APIException),
    ).toMatchObject([400, "INVALID_QUERY", {}]);
    expect(refused(await search(), Record.APIException)).toMatchObject([
      400,
      "EXPECTED_PARAM_MISSING",
      {},
    ]);
  });
});

describe("the SDK queries", () => {
  const query = async (text: string) => {
    const body = new Coql.BodyWrapper();
    body.setSelectQuery(text);
    return new Coql.CoqlOperations().getRecords(body);
  };

  it("through lookups, and hears when nothing is found or the query is wrong", async () => {
    await setupSdk();
    const found = await query(
      `select Deal_Name, Contact_Name.Full_Name from Deals where Contact_Name = '${sampleIds.contact}' limit 1`,
    );
    const page = read(found, Coql.ResponseWrapper);
    expect(only(page.getData()).getKeyValue("Contact_Name.Full_Name")).toBe("Jörg Müller");
    expect([page.getInfo().getCount(), page.getInfo().getMoreRecords()]).toEqual([1, true]);
    expect((await query("select id from Deals where Deal_Name = 'Nothing'")).getStatusCode()).toBe(
      204,
    );
    expect(refused(await query("select id from Deals"), Coql.APIException)).toEqual([
      400,
      "SYNTAX_ERROR",
      { clause: "where" },
    ]);
    const stranger = await query("select Shoe_Size from Deals where id is not null");
    expect(refused(stranger, Coql.APIException)).toEqual([
      400,
      "INVALID_QUERY",
      { column_name: "Shoe_Size" },
    ]);
  });
});

const deal = BigInt(sampleIds.deal);
const emailsOf = (module: string, id: bigint) =>
  new EmailRelatedRecords.EmailRelatedRecordsOperations(id, module);
const emails = (response: APIResponse) =>
  read(response, EmailRelatedRecords.ResponseWrapper).getEmails();

/** The id of a filed mail. */
function filed(response: APIResponse): string {
  const item = only(read(response, AssociateEmail.ActionWrapper).getEmails());
  if (!(item instanceof AssociateEmail.SuccessResponse))
    throw new Error(JSON.stringify(response.getResponseJSON()));
  return String(item.getDetails().get("message_id"));
}

/** Status, code and path of an error in the place of the mail's result. */
function refusedMail(response: APIResponse) {
  const item = only(read(response, AssociateEmail.ActionWrapper).getEmails());
  if (!(item instanceof AssociateEmail.APIException))
    throw new Error(JSON.stringify(response.getResponseJSON()));
  return [
    response.getStatusCode(),
    item.getCode().getValue(),
    item.getDetails().get("json_path") as unknown,
  ];
}

describe("the SDK files an email", () => {
  it("with attachments, an inline image and a second record, and reads all of it back", async () => {
    await setupSdk();
    const files = await uploadBySdk([
      { name: "offer.pdf", bytes: "%PDF" },
      { name: "preis €.csv", bytes: "a;b" },
    ]);
    const [image = ""] = await uploadBySdk([{ name: "logo.png", bytes: "PNG" }], "inline");
    const content = `<p>See <img class="ZCrmImage" src="crm/img_id:${image}"></p>`;
    const mail = sdkMail({
      content,
      cc: [{ name: "Inês Prado", email: "ines@seller.example" }],
      attachments: files,
      linked: {
        id: BigInt(sampleIds.contact),
        module: "Contacts",
        moduleId: BigInt(moduleIds.Contacts),
      },
    });
    const id = filed(await associateBySdk("Deals", sampleIds.deal, mail));

    const row = only(emails(await emailsOf("Deals", deal).getEmailsRelatedRecords()));
    expect([
      row.getMessageId(),
      row.getSubject(),
      row.getSent(),
      row.getTime(),
      row.getHasAttachment(),
    ]).toEqual([id, mail.subject, false, mail.at, true]);
    expect(row.getFrom().getEmail()).toBe(mail.from.email);
    expect([...row.getTo(), ...row.getCc()].map((one) => one.getUserName())).toEqual([
      "Sam Seller",
      "Inês Prado",
    ]);
    expect([row.getLinkedRecord().getId(), row.getLinkedRecord().getModule().getAPIName()]).toEqual(
      [mail.linked?.id, "Contacts"],
    );
    expect(
      only(
        emails(await emailsOf("Contacts", BigInt(sampleIds.contact)).getEmailsRelatedRecords()),
      ).getMessageId(),
    ).toBe(id);

    const whole = only(emails(await emailsOf("Deals", deal).getEmailsRelatedRecord(id)));
    expect([whole.getContent(), whole.getMailFormat()]).toEqual([content, "html"]);
    expect(
      whole.getAttachments().map((one) => [one.getId(), one.getName(), one.getSize()]),
    ).toEqual([
      [files[0], "offer.pdf", "4"],
      [files[1], "preis €.csv", "3"],
    ]);

    const attachment = DownloadAttachments.GetDownloadAttachmentsDetailsParam;
    const whose = [
      [attachment.USER_ID, row.getOwner().getId()],
      [attachment.MESSAGE_ID, id],
    ] as const;
    const download =
      await new DownloadAttachments.DownloadAttachmentsOperations().getDownloadAttachmentsDetails(
        deal,
        "Deals",
        await parameters(...whose, [attachment.ID, files[1]], [attachment.NAME, "preis €.csv"]),
      );
    const file = read(download, DownloadAttachments.FileBodyWrapper).getFile();
    // The SDK takes the name out of filename*=UTF-8''… without undoing its %-encoding (RFC 8187).
    expect([decodeURIComponent(file.getName() ?? ""), textOf(file)]).toEqual([
      "preis €.csv",
      "a;b",
    ]);
    const inline =
      await new DownloadInlineImages.DownloadInlineImagesOperations().getDownloadInlineImages(
        deal,
        "Deals",
        await parameters(...whose, [DownloadInlineImages.GetDownloadInlineImagesParam.ID, image]),
      );
    expect(textOf(read(inline, DownloadInlineImages.FileBodyWrapper).getFile())).toBe("PNG");
  });

  it("once: the second time it is DUPLICATE_DATA", async () => {
    await setupSdk();
    const file = async () => associateBySdk("Deals", sampleIds.deal, sdkMail());
    filed(await file());
    expect(refusedMail(await file())).toEqual([
      400,
      "DUPLICATE_DATA",
      "$.Emails[0].original_message_id",
    ]);
    expect(emails(await emailsOf("Deals", deal).getEmailsRelatedRecords())).toHaveLength(1);
  });

  it("uses a file once, and only one that was uploaded", async () => {
    await setupSdk();
    const [id = ""] = await uploadBySdk([{ name: "offer.pdf", bytes: "%PDF" }]);
    filed(await associateBySdk("Deals", sampleIds.deal, sdkMail({ attachments: [id] })));
    const again = sdkMail({ attachments: [id], messageId: "<2@nordwind.example>" });
    expect(refusedMail(await associateBySdk("Deals", sampleIds.deal, again))).toMatchObject([
      400,
      "ALREADY_USED",
      {},
    ]);
    const guessed = sdkMail({ attachments: ["f".repeat(64)], messageId: "<3@nordwind.example>" });
    expect(refusedMail(await associateBySdk("Deals", sampleIds.deal, guessed))).toEqual([
      400,
      "INVALID_DATA",
      "$.Emails[0].attachments[0].id",
    ]);
  });

  it("not on a record that is not there, nor in a module that takes none", async () => {
    await setupSdk();
    expect(
      refused(await associateBySdk("Deals", "99", sdkMail()), AssociateEmail.APIException),
    ).toEqual([400, "INVALID_DATA", {}]);
    expect(
      refused(await associateBySdk("Vendors", "99", sdkMail()), AssociateEmail.APIException),
    ).toMatchObject([404, "INVALID_MODULE", {}]);
  });

  it("and pages through the emails of a record, ten at a time", async () => {
    await setupSdk();
    for (let index = 0; index < 11; index += 1) {
      filed(
        await associateBySdk(
          "Deals",
          sampleIds.deal,
          sdkMail({ messageId: `<${index}@nordwind.example>` }),
        ),
      );
    }
    const first = read(
      await emailsOf("Deals", deal).getEmailsRelatedRecords(),
      EmailRelatedRecords.ResponseWrapper,
    );
    expect([
      first.getEmails().length,
      first.getInfo().getPerPage(),
      first.getInfo().getMoreRecords(),
    ]).toEqual([10, 10, true]);
    const index = await parameters([
      EmailRelatedRecords.GetEmailsRelatedRecordsParam.INDEX,
      first.getInfo().getNextIndex(),
    ]);
    expect(emails(await emailsOf("Deals", deal).getEmailsRelatedRecords(index))).toHaveLength(1);
    expect(
      (
        await emailsOf("Contacts", BigInt(sampleIds.contact)).getEmailsRelatedRecords()
      ).getStatusCode(),
    ).toBe(204);
  });

  it("hears why a file is refused, and that an unknown id is invalid", async () => {
    await setupSdk();
    await expect(uploadBySdk([{ name: "empty.txt", bytes: "" }])).rejects.toThrow(
      "failure_in_attachment_handling",
    );
    const get = async (id: string) =>
      new Files.FilesOperations().getFile(await parameters([Files.GetFileParam.ID, id]));
    const [id = ""] = await uploadBySdk([{ name: "offer.pdf", bytes: "%PDF" }]);
    expect(textOf(read(await get(id), Files.FileBodyWrapper).getFile())).toBe("%PDF");
    expect((await get("f".repeat(64))).getStatusCode()).toBe(204);
  });
});
