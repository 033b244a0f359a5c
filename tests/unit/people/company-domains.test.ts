import { describe, expect, it } from "vitest";
import { companyDomain, companyDomains } from "../../../electron/people/company-domains.ts";

describe("the domains of a company", () => {
  it.each([
    ["ana@nordwind.example", ["nordwind.example"]],
    ["ana@mail.nordwind.example", ["mail.nordwind.example", "nordwind.example"]],
    ["Ana@Mail.Nordwind.co.uk", ["mail.nordwind.co.uk", "nordwind.co.uk"]],
    ["ana@nordwind.com.au", ["nordwind.com.au"]],
    ["ana@nordwind.github.io", ["nordwind.github.io"]],
    ["ana@nordwind.onmicrosoft.com", ["nordwind.onmicrosoft.com"]],
    ["ana@nordwind.mail.onmicrosoft.com", ["nordwind.mail.onmicrosoft.com"]],
    ["support@eu.nordwind.zendesk.com", ["eu.nordwind.zendesk.com", "nordwind.zendesk.com"]],
    ["ana@zendesk.com", ["zendesk.com"]],
    ["ana@münchen.example", ["xn--mnchen-3ya.example"]],
    ["ana@XN--mnchen-3ya.example", ["xn--mnchen-3ya.example"]],
    ["ana@co.uk", []],
    ["ana@localhost", []],
    ["ana@[192.0.2.1]", []],
    ["ana", []],
    ["", []],
  ])("of %s", (address, domains) => {
    expect(companyDomains(address)).toEqual(domains);
  });

  it("end with the one that was registered", () => {
    expect(companyDomain("ana@mail.eu.nordwind.co.uk")).toBe("nordwind.co.uk");
    expect(companyDomain("ana@gmail.com")).toBeUndefined();
  });

  it("are a few, however long the address", () => {
    expect(companyDomains(`a@${"x.".repeat(60)}nordwind.example`)).toHaveLength(7);
    expect(companyDomains(`a@${"x.".repeat(100_000)}nordwind.example`)).toEqual([]);
  });
});

describe("public providers of mailboxes", () => {
  const free = `gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.com.br hotmail.be
    hotmail.com.ar live.be live.com.mx msn.com yahoo.com.br yahoo.co.jp yahoo.pl ymail.com gmx.us gmx.ch gmx.net
    icloud.com me.com mac.com privaterelay.appleid.com aol.com proton.me pm.me protonmail.com
    tutanota.com tuta.com fastmail.com hey.com duck.com posteo.de mailbox.org riseup.net zohomail.eu
    yandex.com yandex.by ya.ru mail.ru rambler.ru seznam.cz wp.pl onet.pl abv.bg ukr.net walla.co.il
    naver.com daum.net kakao.com qq.com 163.com sohu.com 139.com rediffmail.com uol.com.br globo.com`;
  const lines = `t-online.de magenta.de arcor.de vodafone.de orange.fr bbox.fr numericable.fr laposte.net
    libero.it alice.it pec.it bluewin.ch sunrise.ch hispeed.ch aon.at a1.net chello.at skynet.be
    proximus.be ziggo.nl kpnplanet.nl xs4all.nl btinternet.com talktalk.net ntlworld.com telia.com
    comhem.se online.no mail.dk saunalahti.fi pp.inet.fi atlas.cz azet.sk citromail.hu siol.net net.hr
    otenet.gr cytanet.com.cy comcast.net xfinity.com spectrum.net cox.net rr.com nycap.rr.com
    rogers.com shaw.ca telus.net sympatico.ca bigpond.com optusnet.com.au xtra.co.nz docomo.ne.jp
    i.softbank.jp ocn.ne.jp nifty.com hinet.net ms.hinet.net bezeqint.net 012.net.il telkomsa.net`;
  const thrownAway = "mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org";

  it.each(`${free} ${lines} ${thrownAway} alumni.nordwind-university.example`.split(/\s+/))(
    "say nothing of a company: %s",
    (domain) => {
      expect(companyDomains(`stranger@${domain}`)).toEqual([]);
    },
  );

  it.each(
    "siemens.com bosch.de sap.com ibm.com orange.com telekom.de outlook-partner.example".split(" "),
  )("are not companies with a mail server of their own: %s", (domain) => {
    expect(companyDomains(`ana@${domain}`)).toEqual([domain]);
  });
});
