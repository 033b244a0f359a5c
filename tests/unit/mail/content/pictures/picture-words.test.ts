import { describe, expect, it } from "vitest";
import {
  isNamedByOutlook,
  isNamedForSignature,
  leadsHome,
  roleNamed,
} from "../../../../../electron/mail/content/pictures/picture-words.ts";

describe("the name of a picture suggests its role", () => {
  it.each([
    ["logo.png", "signature"],
    ["HelioLogo.png", "signature"],
    ["grey-linkedin.png", "signature"],
    ["Mail-Signatur_neu.jpg", "signature"],
    ["savings-chart.png", "content"],
    ["Bildschirmfoto 2026-03-02 um 09.15.png", "content"],
    ["IMG_2041.jpg", "content"],
    ["20260302_091500.jpg", "content"],
    ["WhatsApp Image 2026-03-02 at 09.15.00.jpeg", "content"],
    ["umsatz_diagramm.png", "content"],
    ["Graphical user interface, text Description automatically generated", "content"],
    ["image001.png", undefined],
    ["Catalogo.png", undefined],
    ["photo of the logo.png", undefined],
    ["", undefined],
  ])("%j: %s", (text, role) => {
    expect(roleNamed(text)).toBe(role);
  });
});

describe("Outlook gives the names", () => {
  it.each([
    ["image001.png", true, false],
    ["Outlook-a1b2c3d4.png", true, true],
    ["outlook-logo descr.jpg", true, true],
    ["image.png", false, false],
    ["my image001.png", false, false],
    ["Outlook-a1b2c3d4.pdf", false, false],
  ])("%j: %s, for signatures: %s", (name, byOutlook, forSignature) => {
    expect([isNamedByOutlook(name), isNamedForSignature(name)]).toEqual([byOutlook, forSignature]);
  });
});

describe("a link leads to a home page or a social network", () => {
  it.each([
    "https://www.helio.example",
    "http://helio.example/",
    " https://helio.example#top ",
    "https://de.linkedin.com/company/helio?trk=x",
    "https://x.com/helio",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.helio.example%2F&data=05%7C01",
  ])("when it is %s", (link) => {
    expect(leadsHome(link)).toBe(true);
  });
  it.each([
    "https://www.helio.example/offers/4711",
    "https://www.helio.example/?id=4711",
    "https://notlinkedin.com/company",
    "https://eur01.safelinks.protection.outlook.com/?url=nonsense",
    "mailto:ana@client.example",
    "javascript:alert(1)",
    "cid:image001.png@x",
    "",
  ])("not when it is %j", (link) => {
    expect(leadsHome(link)).toBe(false);
  });
});
