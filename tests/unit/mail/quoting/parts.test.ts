import { describe, expect, it } from "vitest";
import { linesOfHtml } from "../../../../electron/mail/quoting/html.ts";
import { partsOf } from "../../../../electron/mail/quoting/parts.ts";
import { linesOfText } from "../../../../electron/mail/quoting/text.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { splitHtml, splitText as split } from "./split.ts";

const newest = "Hallo Sam,\n\ngreat, let us do that on 3 March.\n\nBest, Ana";

describe("the newest message of a plain text", () => {
  it.each([
    [
      "Outlook, English",
      "-----Original Message-----\nFrom: Sam Seller\nSent: Monday, 2 March 2026 09:15\nTo: Ana\nSubject: Offer\n\nDear Ana",
    ],
    [
      "Outlook without a separator",
      "From: Sam Seller <sam@seller.example>\nSent: Monday, 2 March 2026 09:15\nTo: Ana Client <ana@client.example>\nSubject: Offer\n\nDear Ana",
    ],
    [
      "Outlook with a rule",
      "________________________________\nFrom: Sam Seller\nSent: Monday\nTo: Ana\nSubject: Offer\n\nDear Ana",
    ],
    [
      "Outlook, German",
      "Von: Sam Seller <sam@seller.example>\nGesendet: Montag, 2. März 2026 09:15\nAn: Ana Client\nCc: Jonas\nBetreff: Angebot\n\nLiebe Ana",
    ],
    [
      "Outlook, German, older",
      "-----Ursprüngliche Nachricht-----\nVon: Sam\nGesendet: Montag\nAn: Ana\nBetreff: Angebot\n\nLiebe Ana",
    ],
    [
      "Outlook, French",
      "De : Sam Seller <sam@seller.example>\nEnvoyé : lundi 2 mars 2026 09:15\nÀ : Ana Client\nObjet : Offre\n\nChère Ana",
    ],
    [
      "Outlook, Spanish",
      "De: Sam Seller\nEnviado el: lunes, 2 de marzo de 2026 09:15\nPara: Ana\nAsunto: Oferta\n\nEstimada Ana",
    ],
    [
      "Outlook, Italian",
      "Da: Sam Seller\nInviato: lunedì 2 marzo 2026 09:15\nA: Ana\nOggetto: Offerta\n\nCara Ana",
    ],
    [
      "Outlook, Portuguese",
      "De: Sam Seller\nEnviada em: segunda-feira, 2 de março de 2026 09:15\nPara: Ana\nAssunto: Oferta\n\nCara Ana",
    ],
    [
      "Outlook, Dutch",
      "Van: Sam Seller\nVerzonden: maandag 2 maart 2026 09:15\nAan: Ana\nOnderwerp: Offerte\n\nBeste Ana",
    ],
    [
      "Outlook, Swedish",
      "Från: Sam Seller\nSkickat: den 2 mars 2026 09:15\nTill: Ana\nÄmne: Offert\n\nHej Ana",
    ],
    [
      "Outlook, Danish",
      "Fra: Sam Seller\nSendt: 2. marts 2026 09:15\nTil: Ana\nEmne: Tilbud\n\nKære Ana",
    ],
    [
      "Outlook, Finnish",
      "Lähettäjä: Sam Seller\nLähetetty: maanantai 2. maaliskuuta 2026 9.15\nVastaanottaja: Ana\nAihe: Tarjous\n\nHei Ana",
    ],
    [
      "Outlook, Polish",
      "From: Sam Seller\nSent: Monday, March 2, 2026 9:15 AM\nTo: Ana\nSubject: Oferta\n\nDzień dobry",
    ],
    [
      "Outlook, Polish words",
      "Od: Sam Seller\nWysłano: poniedziałek, 2 marca 2026 09:15\nDo: Ana\nTemat: Oferta\n\nDzień dobry",
    ],
    [
      "Outlook, Czech",
      "Od: Sam Seller\nOdesláno: pondělí 2. března 2026 9:15\nKomu: Ana\nPředmět: Nabídka\n\nDobrý den",
    ],
    [
      "Outlook, Hungarian",
      "Feladó: Sam Seller\nElküldve: 2026. március 2., hétfő 9:15\nCímzett: Ana\nTárgy: Ajánlat\n\nKedves Ana",
    ],
    [
      "Outlook, Russian",
      "От: Sam Seller\nОтправлено: 2 марта 2026 г. 9:15\nКому: Ana\nТема: Предложение\n\nЗдравствуйте",
    ],
    [
      "Outlook, Turkish",
      "Kimden: Sam Seller\nGönderildi: 2 Mart 2026 Pazartesi 09:15\nKime: Ana\nKonu: Teklif\n\nMerhaba",
    ],
    [
      "Outlook, Chinese",
      "发件人: Sam Seller\n发送时间: 2026年3月2日 9:15\n收件人: Ana\n主题: 报价\n\n您好",
    ],
    [
      "Outlook, traditional Chinese",
      "寄件者: Sam Seller\n寄件日期: 2026年3月2日 上午 09:15\n收件者: Ana\n主旨: 報價\n\n您好",
    ],
    [
      "Outlook, Japanese",
      "差出人: Sam Seller\n送信日時: 2026年3月2日 9:15\n宛先: Ana\n件名: 見積\n\nこんにちは",
    ],
    [
      "Outlook, Korean",
      "보낸 사람: Sam Seller\n보낸 날짜: 2026년 3월 2일 월요일 9:15\n받는 사람: Ana\n제목: 견적\n\n안녕하세요",
    ],
    [
      "Outlook, Norwegian",
      "Fra: Sam Seller\nSendt: mandag 2. mars 2026 09:15\nTil: Ana\nEmne: Tilbud\n\nHei Ana",
    ],
    [
      "Outlook, Slovak",
      "Od: Sam Seller\nOdoslané: pondelok 2. marca 2026 9:15\nKomu: Ana\nPredmet: Ponuka\n\nDobrý deň",
    ],
    [
      "Outlook, Slovenian",
      "Od: Sam Seller\nPoslano: ponedeljek, 02. marec 2026 09:15\nZa: Ana\nZadeva: Ponudba\n\nPozdravljeni",
    ],
    [
      "Outlook, Croatian",
      "Šalje: Sam Seller\nPoslano: 2. ožujka 2026. 9:15\nPrima: Ana\nPredmet: Ponuda\n\nPoštovani",
    ],
    [
      "Outlook, Romanian",
      "De la: Sam Seller\nTrimis: luni, 2 martie 2026 09:15\nCătre: Ana\nSubiect: Ofertă\n\nBună ziua",
    ],
    [
      "Outlook, Bulgarian",
      "От: Sam Seller\nИзпратено: понеделник, 2 март 2026 г. 9:15\nДо: Ana\nОтносно: Оферта\n\nЗдравейте",
    ],
    [
      "Outlook, Ukrainian",
      "Від: Sam Seller\nНадіслано: 2 березня 2026 р. 9:15\nКому: Ana\nТема: Пропозиція\n\nДобрий день",
    ],
    [
      "Outlook, Greek",
      "Από: Sam Seller\nΣτάλθηκε: Δευτέρα, 2 Μαρτίου 2026 9:15 πμ\nΠρος: Ana\nΘέμα: Προσφορά\n\nΚαλημέρα",
    ],
    [
      "Outlook, Hebrew",
      "מאת: Sam Seller\nנשלח: יום שני 02 מרץ 2026 09:15\nאל: Ana\nנושא: הצעה\n\nשלום",
    ],
    [
      "Outlook, Arabic",
      "من: Sam Seller\nتم الإرسال: الاثنين، 2 مارس 2026 09:15\nإلى: Ana\nالموضوع: عرض\n\nمرحبا",
    ],
    [
      "Outlook, Vietnamese",
      "Từ: Sam Seller\nNgày gửi: 2 Tháng Ba 2026 9:15\nĐến: Ana\nChủ đề: Báo giá\n\nXin chào",
    ],
    ["Outlook, Thai", "จาก: Sam Seller\nส่ง: 2 มีนาคม 2026 9:15\nถึง: Ana\nเรื่อง: ใบเสนอราคา\n\nสวัสดี"],
    [
      "Outlook, Estonian",
      "Saatja: Sam Seller\nSaadetud: esmaspäev, 2. märts 2026 9:15\nAdressaat: Ana\nTeema: Pakkumine\n\nTere",
    ],
    [
      "Outlook, Latvian",
      "No: Sam Seller\nNosūtīts: 2026. gada 2. marts 9:15\nKam: Ana\nTēma: Piedāvājums\n\nLabdien",
    ],
    [
      "Outlook, Lithuanian",
      "Nuo: Sam Seller\nIšsiųsta: 2026 m. kovo 2 d. 09:15\nKam: Ana\nTema: Pasiūlymas\n\nLabas",
    ],
    [
      "Outlook, Catalan",
      "De: Sam Seller\nEnviat el: dilluns, 2 de març de 2026 9:15\nPer a: Ana\nAssumpte: Oferta\n\nBenvolguda Ana",
    ],
    [
      "Samsung, Danish",
      "-------- Oprindelig besked --------\nFra: Sam Seller <sam@seller.example>\nDato: 02.03.2026 09.15 (GMT+01:00)\nTil: Ana\nEmne: Tilbud\n\nKære Ana",
    ],
    [
      "eM Client",
      '------ Original Message ------\nFrom "Sam Seller" <sam@seller.example>\nTo "Ana"\nDate 02/03/2026 09:15:00\n\nDear Ana',
    ],
    [
      "Zoho Mail's forward",
      "============ Forwarded message ============\nFrom: Sam Seller <sam@seller.example>\nTo: Ana\nDate: Mon, 02 Mar 2026 09:15:00 +0100\nSubject: Offer\n\nDear Ana",
    ],
    [
      "Outlook for phones, in asterisks",
      "*From:* Sam Seller <sam@seller.example>\n*Sent:* Monday, March 2, 2026 9:15 AM\n*To:* Ana\n*Subject:* Offer\n\nDear Ana",
    ],
    [
      "QQ mail",
      '------------------ 原始邮件 ------------------\n发件人: "Sam" <sam@seller.example>;\n发送时间: 2026年3月2日(星期一) 上午9:15\n收件人: "Ana";\n主题: 报价\n\n您好',
    ],
    [
      "Gmail's forward",
      "---------- Forwarded message ---------\nFrom: Sam Seller <sam@seller.example>\nDate: Mon, Mar 2, 2026 at 9:15 AM\nSubject: Offer\nTo: Ana <ana@client.example>\n\nDear Ana",
    ],
    [
      "Gmail's forward, German",
      "---------- Forwarded message ---------\nVon: Sam Seller <sam@seller.example>\nDate: Mo., 2. März 2026 um 09:15 Uhr\nSubject: Angebot\nTo: Ana\n\nLiebe Ana",
    ],
    [
      "Apple Mail's forward",
      "Begin forwarded message:\n\nFrom: Sam Seller <sam@seller.example>\nSubject: Offer\nDate: 2. March 2026 at 09:15:00 CET\nTo: Ana\n\nDear Ana",
    ],
    [
      "Thunderbird's forward",
      "-------- Weitergeleitete Nachricht --------\nBetreff: \tAngebot\nDatum: \tMon, 2 Mar 2026 09:15:00 +0100\nVon: \tSam Seller <sam@seller.example>\nAn: \tAna\n\nLiebe Ana",
    ],
    [
      "Thunderbird's forward in a language that is not known by its title",
      "-------- Weidergeleet Noriicht --------\nBetreff: Angebot\nDatum: Mon, 2 Mar 2026\nVon: Sam\nAn: Ana\n\nMoien",
    ],
    [
      "Notes",
      "-----Forwarded by Ana Client/MUC/Client on 02.03.2026 09:15AM -----\nTo: Ana\nDate: 02.03.2026\n\nDear Ana",
    ],
    [
      "Gmail",
      "On Mon, Mar 2, 2026 at 9:15 AM Sam Seller <sam@seller.example> wrote:\n\n> Dear Ana,\n>\n> please find our offer",
    ],
    [
      "Gmail, over two lines",
      "On Mon, Mar 2, 2026 at 9:15 AM Sam Seller\n<sam@seller.example> wrote:\n> Dear Ana,\n> please find our offer",
    ],
    [
      "Gmail, German",
      "Am Mo., 2. März 2026 um 09:15 Uhr schrieb Sam Seller <sam@seller.example>:\n\n> Liebe Ana,\n> anbei",
    ],
    [
      "Gmail, French",
      "Le lun. 2 mars 2026 à 09:15, Sam Seller <sam@seller.example> a écrit :\n\n> Chère Ana,\n> voici",
    ],
    [
      "Gmail, Spanish",
      "El lun, 2 mar 2026 a las 9:15, Sam Seller (<sam@seller.example>) escribió:\n\n> Estimada Ana,\n> adjunto",
    ],
    [
      "Gmail, Italian",
      "Il giorno lun 2 mar 2026 alle ore 09:15 Sam Seller <sam@seller.example> ha scritto:\n\n> Cara Ana,\n> ecco",
    ],
    [
      "Gmail, Portuguese",
      "Em seg., 2 de mar. de 2026 às 09:15, Sam Seller <sam@seller.example> escreveu:\n\n> Cara Ana,\n> segue",
    ],
    [
      "Gmail, Dutch",
      "Op ma 2 mrt 2026 om 09:15 schreef Sam Seller <sam@seller.example>:\n\n> Beste Ana,\n> hierbij",
    ],
    [
      "Gmail, Polish",
      "pon., 2 mar 2026 o 09:15 Sam Seller <sam@seller.example> napisał(a):\n\n> Dzień dobry,\n> w załączeniu",
    ],
    [
      "Gmail, Russian",
      "пн, 2 мар. 2026 г. в 09:15, Sam Seller <sam@seller.example>:\n\n> Здравствуйте,\n> прилагаю",
    ],
    [
      "Gmail, Chinese",
      "Sam Seller <sam@seller.example> 于2026年3月2日周一 09:15写道：\n\n> 您好\n> 请查收",
    ],
    [
      "Gmail, Japanese",
      "2026年3月2日(月) 9:15 Sam Seller <sam@seller.example>:\n\n> こんにちは\n> お世話になります",
    ],
    [
      "Apple Mail",
      "> On 2. Mar 2026, at 09:15, Sam Seller <sam@seller.example> wrote:\n> \n> Dear Ana,\n> please find our offer",
    ],
    ["Thunderbird, Norwegian", "Den 02.03.2026 09:15, skrev Sam Seller:\n> Kjære Ana,\n> vedlagt"],
    [
      "ProtonMail",
      "On Monday, 2 March 2026 at 09:15, Sam Seller <sam@seller.example> wrote:\n\n> Dear Ana,\n> please find our offer",
    ],
    [
      "a client that marks nothing below its line",
      "Am 02.03.2026 um 09:15 schrieb Sam Seller <sam@seller.example>:\n\nLiebe Ana, anbei unser Angebot",
    ],
    ["quotation without a line above", "> Dear Ana,\n> please find our offer"],
  ])("is what stands above the older one: %s", (_program, older) => {
    expect(split(`${newest}\n\n${older}`)).toEqual({ own: newest, older: [older] });
  });

  it("also includes text below a quotation, and between quotations", () => {
    const text =
      "Hi,\n\nOn 2 March 2026, Sam <sam@seller.example> wrote:\n> When?\n> Soon?\nOn Monday.\n\n> Where exactly should it be?\n> Here?\nHere.";
    expect(split(text)).toMatchObject({ own: "Hi,\n…\nOn Monday.\n…\nHere." });
    expect(split(text).older).toHaveLength(2);
  });

  it("includes text below a single quoted line after an attribution", () => {
    expect(split("On 2 March 2026, Sam <sam@seller.example> wrote:\n> When?\nOn Monday.").own).toBe(
      "On Monday.",
    );
    expect(split("-----Original Message-----\n> When?\nOn Monday.").own).toBe("On Monday.");
  });

  it("includes text between single quoted lines", () => {
    const text = "> When do we meet?\n> And where?\n\n> When?\nOn Monday.\n> Where?\nIn Munich.";
    expect(split(text).own).toBe("On Monday.\n…\nIn Munich.");
  });

  it("continues below a message with a header block where its quote marks end", () => {
    const block = "From: Sam Seller\nSent: Monday, 2 March 2026 09:15\nTo: Ana\nSubject: Offer";
    for (const head of [
      block,
      `-----Original Message-----\n${block}`,
      "-----Original Message-----",
    ])
      for (const blank of ["", "\n"])
        expect(split(`${head}\n${blank}> Dear Ana,\n> our offer\n\nYes, we accept.`).own).toBe(
          "Yes, we accept.",
        );
    const within = `${block}\n\nDear Ana,\n> When?\nSoon.\n\n> Where?\n> Here?\n\nYes, we accept.\nAna`;
    expect(split(within).own).toBe("Yes, we accept.\nAna");
  });

  it("continues below the signature of the last message with a header block", () => {
    const block = "From: Sam Seller\nSent: Monday, 2 March 2026 09:15\nTo: Ana\nSubject: Offer";
    const message = `${block}\n\nDear Ana,\n\nour offer\n\n-- \nSam Seller\nSeller GmbH`;
    expect(split(`${message}\n\nYes, we accept.\n\n-- \nAna`).own).toBe(
      "Yes, we accept.\n\n-- \nAna",
    );
    expect(split(`${message}\n\n${message}\n`).own).toBe("");
  });

  it("does not continue below a forwarded message", () => {
    const text =
      "---------- Forwarded message ---------\nFrom: Sam\nDate: Monday\nSubject: Offer\n\n> When?\n> Soon?\nYes.\n-- \nSam";
    expect(split(`See below.\n${text}`)).toEqual({ own: "See below.", older: [text] });
  });

  it("may be a line with a field's word, directly above a header block", () => {
    const block = "From: Sam Seller\nSent: Monday\nTo: Ana\nSubject: Offer\n\nDear Ana";
    for (const own of [
      "Yes.",
      "Date: 3 March",
      "Subject: the renewal",
      "To: be discussed",
      "A: yes",
    ])
      for (const head of ["", "-----Original Message-----\n", "________________________________\n"])
        expect(split(`${own}\n${head}${block}`)).toEqual({ own, older: [`${head}${block}`] });
  });

  it("separates several older messages", () => {
    const block = (day: number) =>
      `From: Sam Seller\nSent: ${day} March 2026 09:15\nTo: Ana\nSubject: Offer\n\nMessage of the ${day}.`;
    const { own, older } = split(
      `${newest}\n\n${block(3)}\n\n${block(2)}\n\n-----Original Message-----\n${block(1)}`,
    );
    expect(own).toBe(newest);
    expect(older).toHaveLength(3);
    expect(older[2]).toContain("Message of the 1.");
  });

  it("begins an older message's words after the lines that programs write above it", () => {
    const bodies = (text: string) => {
      const lines = text.split("\n");
      return partsOf(linesOfText(lines)).map(({ body }) => lines[body]);
    };
    expect(
      bodies("Yes.\n-----Original Message-----\nFrom: Sam\nSent: Monday\nTo: Ana\nDear Ana"),
    ).toEqual(["Yes.", "Dear Ana"]);
    expect(bodies("On 2 March 2026 Sam <s@x.example> wrote:\n\n> Dear Ana\nYes.")).toEqual([
      "> Dear Ana",
      "Yes.",
    ]);
  });

  it.each([
    "Dear Ana,\n\nAgenda:\nDate: 3 March\nPlace: Munich\nSubject: the renewal\n\nBest, Sam",
    "From: Munich\nTo: Hamburg\nthat is the route.\nDate of the trip: open",
    "As Peter wrote:\n\nwe should wait. He wrote to a@b.example last week.",
    "Items:\n--------\nA\n--------\nB",
    "-----\nSam Seller\nSeller GmbH",
    "> that arrow is all",
    "We wrote on 3 March. Please note:\n- one\n- two",
    "",
  ])("is all where nothing is quoted: %j", (text) => {
    expect(split(text)).toEqual({ own: text, older: [] });
  });

  it.each([
    "> a\n",
    "On x\n",
    "From: a\n",
    "-----\n",
    "a:\n",
    "On 1 a@b.example wrote:\n",
    `${"-".repeat(60)} x\n`,
  ])("needs time in proportion to the length, whatever it says: %j", (line) =>
    expectProportion(7_500, (lines) => line.repeat(lines), split),
  );
});

describe("the newest message of HTML", () => {
  const own = "<div>Hi Sam,</div><div>great, let us do that.</div>";
  const ownWords = "Hi Sam,|great, let us do that.";
  const dear = "<p>Dear Ana,</p><p>our offer</p>";
  it.each([
    [
      "Gmail",
      `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 09:15, Sam &lt;<a href="mailto:s@x.example">s@x.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${dear}</blockquote></div>`,
    ],
    [
      "Outlook on the web",
      `<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Sam<br><b>Sent:</b> Monday<br><b>To:</b> Ana<br><b>Subject:</b> Offer</font></div>${dear}`,
    ],
    [
      "Outlook for Windows",
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Sam Seller &lt;s@x.example&gt;<br><b>Gesendet:</b> Montag, 2. März 2026 09:15<br><b>An:</b> Ana<br><b>Betreff:</b> Angebot<o:p></o:p></p></div>${dear}`,
    ],
    [
      "Outlook for Mac",
      `<span id="OLK_SRC_BODY_SECTION"><div><span>From: </span> Sam<br><span>Date: </span> Monday<br><span>To: </span>Ana<br><span>Subject: </span>Offer<br></div>${dear}</span>`,
    ],
    [
      "Apple Mail",
      `<div><br><blockquote type="cite"><div>On 2. Mar 2026, at 09:15, Sam &lt;s@x.example&gt; wrote:</div>${dear}</blockquote></div>`,
    ],
    [
      "Thunderbird",
      `<div class="moz-cite-prefix">Am 02.03.26 um 09:15 schrieb Sam Seller:<br></div><blockquote type="cite" cite="mid:a@b">${dear}</blockquote>`,
    ],
    [
      "Thunderbird's forward",
      `<div class="moz-forward-container"><br>-------- Forwarded Message --------<table><tr><th>Subject: </th><td>Offer</td></tr></table>${dear}</div>`,
    ],
    [
      "Yahoo",
      `<div id="ydp1yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, 2 March 2026 at 09:15:00 CET, Sam &lt;s@x.example&gt; wrote:</div>${dear}</div>`,
    ],
    [
      "ProtonMail",
      `<div class="protonmail_quote">On Monday, Sam wrote:<br><blockquote class="protonmail_quote" type="cite">${dear}</blockquote></div>`,
    ],
    [
      "Zimbra",
      `<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Sam"<br><b>To: </b>"Ana"<br><b>Sent: </b>Monday<br><b>Subject: </b>Offer</div>${dear}`,
    ],
    [
      "GMX and web.de",
      `<div name="quote" style="margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5"><b>Gesendet:</b> Montag<br><b>Von:</b> Sam<br>${dear}</div>`,
    ],
    [
      "Mail.ru",
      `<blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px">Понедельник, 2 марта 2026, 9:15 +03:00 от Sam:<br>${dear}</blockquote>`,
    ],
    [
      "a header block in a table",
      `<table><tr><td>From:</td><td>Sam</td></tr><tr><td>Date:</td><td>Monday</td></tr><tr><td>Subject:</td><td>Offer</td></tr></table>${dear}`,
    ],
  ])("is what stands before the older one: %s", (_program, older) => {
    const html = splitHtml(`<html><body>${own}${older}</body></html>`);
    expect(html.own).toBe(ownWords);
    expect(html.older).toContain("Dear Ana,");
  });

  it("is not ended by indentation, a style sheet or Outlook's comments", () => {
    const html = `<style>p{}</style><title>From: x</title><!--[if gte mso 9]><p>From: x</p><![endif]--><p>Hi</p><blockquote style="margin:0 0 0 40px;border:none;padding:0"><p>indented by Gmail</p></blockquote><p>Bye</p>`;
    expect(splitHtml(html)).toEqual({ own: "Hi|indented by Gmail|Bye", older: "", count: 0 });
  });

  it("continues below a quotation", () => {
    const html = `<blockquote type="cite"><p>When?</p><p>Where?</p></blockquote><p>On Monday, here.</p>`;
    expect(splitHtml(html)).toMatchObject({ own: "On Monday, here.", older: "When?|Where?" });
  });

  const attribution =
    "<div>On Mon, 2 Mar 2026 at 09:15, Sam Seller &lt;s@x.example&gt; wrote:<br></div>";
  it.each([
    [
      "Gmail",
      `<div class="gmail_quote">${attribution}`,
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">`,
    ],
    [
      "Proton",
      `<div class="protonmail_quote">${attribution}`,
      `<blockquote class="protonmail_quote" type="cite">`,
    ],
    [
      "Zoho Mail",
      `<div class="zmail_extra"><div><br></div>${attribution}`,
      `<blockquote id="blockquote_zmail" style="margin:0">`,
    ],
    [
      "Spark",
      `<div name="messageReplySection">${attribution}`,
      `<blockquote type="cite" style="border-left:thin solid">`,
    ],
    [
      "a program in an unknown language",
      `<div class="gmail_quote"><div>Quark Sam:</div>`,
      `<blockquote class="gmail_quote">`,
    ],
  ])(
    "goes on below a quotation, and between two, within the element around it: %s",
    (_program, around, quote) => {
      const html = `<p>Hi</p>${around}${quote}${dear}</blockquote><div>Yes.</div>${quote}<p>When?</p></blockquote><div>In March.</div></div><p>Ana</p>`;
      expect(splitHtml(html).own).toBe("Hi|Yes.|In March.|Ana");
    },
  );

  it("does not continue below a quotation in a forwarded message", () => {
    const head =
      "---------- Forwarded message ---------<br>From: Sam<br>Date: Monday<br>Subject: Offer<br>To: Ana<br>";
    const html = `<p>See below.</p><div class="gmail_quote"><div class="gmail_attr">${head}</div>${dear}<blockquote class="gmail_quote"><p>older</p></blockquote><p>Sam</p></div>`;
    expect(splitHtml(html).own).toBe("See below.");
  });

  it("ends at its program's mark, whatever is below that on the same line", () => {
    const mark = '<div id="divRplyFwdMsg">';
    expect(splitHtml(`<p>Yes</p>${mark}Hello</div>${mark}Bye</div>`)).toEqual({
      ...{ own: "Yes", older: "Hello|Bye", count: 2 },
    });
  });

  it("may be in Thunderbird's element of the attribution", () => {
    const html = `<div class="moz-cite-prefix">Yes, we accept.<br><br>Am 02.03.26 um 09:15 schrieb Sam Seller:<br></div><blockquote type="cite">${dear}</blockquote>`;
    expect(splitHtml(html).own).toBe("Yes, we accept.");
  });

  it("is distinguished from lines with quote marks, in HTML that was plain text", () => {
    const html = `<div>Yes.<br>On 2 March 2026, Sam &lt;s@x.example&gt; wrote:<br>&gt; Dear Ana,<br>&gt; when?<br><br>In March.</div>`;
    expect(splitHtml(html)).toMatchObject({ own: "Yes.|In March.", count: 1 });
  });

  it("recognises lines that are only links", () => {
    const html = `<p><a href="x">View online</a> | <a href="y">Unsubscribe</a></p><p>See <a href="z">this</a></p><p></p><p><a href="q"><img src="p"></a></p>`;
    expect(linesOfHtml(html).map(({ text, isLink }) => [text, isLink])).toEqual([
      ["View online | Unsubscribe", true],
      ["See this", undefined],
      ["", undefined],
    ]);
  });

  it.each([
    [
      "quotations in an element",
      `<div class="gmail_quote"><p>a</p>`,
      `<blockquote type="cite">b</blockquote>c`,
      "</div>",
    ],
    ["attributions", "", attribution, ""],
    ["elements that start a message", "", `<div id="divRplyFwdMsg"></div>`, ""],
    ["rules", "", "<p>----------</p><br>", ""],
    ["links", "", `<a href="x">y`, ""],
  ])("needs time in proportion to the length: %s", (_kind, before, piece, after) =>
    expectProportion(3_000, (count) => before + piece.repeat(count) + after, splitHtml),
  );
});
