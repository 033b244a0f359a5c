import { describe, expect, it } from "vitest";
import {
  dataCentres,
  dataCentreSetting,
  reachableFrom,
  withConfigured,
} from "../../../../electron/zoho/accounts/data-centres.ts";

const named = (id: string) => dataCentres.find((one) => one.id === id)!;

describe("the data centres", () => {
  it("have an accounts server and a web address each, over https and nobody else's", () => {
    expect(dataCentres.map(({ id }) => id)).toEqual([
      "us",
      "eu",
      "in",
      "au",
      "jp",
      "ca",
      "sa",
      "uk",
      "cn",
      "ae",
    ]);
    for (const { accounts, web, domain } of dataCentres) {
      expect([new URL(accounts).origin, new URL(web).origin]).toEqual([accounts, web]);
      expect([accounts, web]).toEqual([`https://accounts.${domain}`, `https://crm.${domain}`]);
    }
    expect(new Set(dataCentres.map(({ accounts }) => accounts)).size).toBe(dataCentres.length);
  });

  it("include Canada by its own rule", () => {
    expect(named("ca")).toMatchObject({
      accounts: "https://accounts.zohocloud.ca",
      web: "https://crm.zohocloud.ca",
    });
  });

  it("reach each other, but for China", () => {
    expect(reachableFrom(named("cn"), dataCentres)).toEqual([named("cn")]);
    expect(reachableFrom(named("us"), dataCentres)).toEqual(
      dataCentres.filter(({ id }) => id !== "cn"),
    );
  });
});

describe("a data centre by configuration", () => {
  it("needs an id, a name and an accounts server; the rest follows", () => {
    expect(
      dataCentreSetting.parse({
        id: "sg",
        name: "Singapore",
        accounts: "https://accounts.zoho.sg/",
      }),
    ).toEqual({
      ...{ id: "sg", name: "Singapore", domain: "zoho.sg" },
      ...{ accounts: "https://accounts.zoho.sg", web: "https://crm.zoho.sg" },
    });
    expect(
      dataCentreSetting.parse({ id: "here", name: "Practice", accounts: "http://127.0.0.1:4711" }),
    ).toMatchObject({
      ...{ domain: "127.0.0.1:4711", web: "http://127.0.0.1:4711" },
    });
  });

  it("may say all of it", () => {
    const all = {
      id: "x",
      name: "X",
      domain: "x.example",
      accounts: "https://login.x.example",
      web: "https://app.x.example",
    };
    expect(dataCentreSetting.parse(all)).toEqual(all);
  });

  it.each([
    { id: "x", name: "X", accounts: "http://accounts.zoho.example" },
    { id: "x", name: "X", accounts: "accounts.zoho.example" },
    {
      id: "x",
      name: "X",
      accounts: "https://accounts.zoho.example",
      web: "http://crm.zoho.example",
    },
    { id: "../x", name: "X", accounts: "https://accounts.zoho.example" },
    { id: "x", name: "", accounts: "https://accounts.zoho.example" },
  ])("is not %j", (given) => {
    expect(dataCentreSetting.safeParse(given).success).toBe(false);
  });

  it("takes the place of the one with its id, or comes last", () => {
    const eu = dataCentreSetting.parse({
      id: "eu",
      name: "Europa",
      accounts: "https://accounts.zoho.eu",
    });
    const sg = dataCentreSetting.parse({
      id: "sg",
      name: "Singapore",
      accounts: "https://accounts.zoho.sg",
    });
    expect(withConfigured([sg, eu])).toEqual([
      ...dataCentres.map((one) => (one.id === "eu" ? eu : one)),
      sg,
    ]);
    expect(withConfigured([])).toEqual(dataCentres);
  });
});
