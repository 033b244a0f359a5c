import type { MailClass } from "./mails.ts";

const disclaimer =
  "This message and any files transmitted with it are confidential and intended solely for the individual or entity to whom they are addressed. If you have received this message in error please notify the sender and delete it from your system. The recipient should check this message and any attachments for the presence of viruses. The company accepts no liability for any damage caused by any virus transmitted by this message, nor for any changes made to it after it was sent. Opinions in it are the author's own and do not bind the company. ";
const lines = (...texts: string[]): string =>
  texts.map((text) => `<p class=MsoNormal>${text}<o:p></o:p></p>`).join("\n");
const divs = (...texts: string[]): string =>
  texts.map((text) => `<div>${text === "" ? "<br>" : text}</div>`).join("");

/**
 * Mails with pictures that nobody wants to file: each class is a place where people and mail
 * programs put them.
 */
export const mailsWithSignatures: readonly MailClass[] = [
  {
    title: "a logo below the closing words",
    mails: [
      {
        html: lines(
          "Hello Sam,",
          "the signed order is attached.",
          "Best regards,",
          "Ana Client",
          `<img width=180 height=54 src="cid:image001.png">`,
          "Helio GmbH | Lindenweg 3 | 80331 München",
        ),
        signature: [["image001.png", 180, 54]],
      },
      {
        html: `<p>Hallo Herr Seller,</p><p>anbei das Angebot. Bitte prüfen Sie Position 4.</p><p>Mit freundlichen Grüßen<br>Jens Ohlsen</p><p><img src="cid:logo_ohlsen.png" alt="Ohlsen Anlagenbau"></p><p>Ohlsen Anlagenbau KG<br>Tel. +49 421 555 0110<br><a href="https://www.ohlsen.example">www.ohlsen.example</a></p>`,
        signature: [["logo_ohlsen.png", 240, 80]],
      },
      {
        html: divs(
          "Bonjour,",
          "",
          "Bien reçu, merci.",
          "",
          "Cordialement,",
          "Claire Morel",
          `<img src="cid:ii_kx92" width="150" height="60">`,
          "06 55 50 01 42",
        ),
        signature: [["ii_kx92", 150, 60]],
      },
      {
        html: `<p>Hola Sam:</p><p>Quedamos el jueves a las diez.</p><p>Un saludo,</p><p>Lucía Prado</p><table><tr><td><img width="90" height="90" src="cid:image003.jpg"></td><td>Lucía Prado<br>Directora comercial<br>M: +34 600 555 010</td></tr></table>`,
        signature: [["image003.jpg", 180, 180, 12]],
      },
      {
        html: `<p>Ciao Sam, confermo la visita di martedì.</p><p>Cordiali saluti<br>Paolo Neri</p><p><img src="cid:image001.gif" border=0></p>`,
        signature: [["image001.gif", 210, 70]],
      },
      {
        html: lines(
          "Hej,",
          "vi tar 40 licenser till.",
          "Med vänlig hälsning",
          "Elsa Åkesson",
          `<img width=132 height=40 src="cid:image002.png">`,
        ),
        signature: [["image002.png", 264, 80]],
      },
    ],
  },
  {
    title: "a tall logo",
    mails: [
      {
        html: `<p>Please go ahead with the second option.</p><p>Kind regards</p><p>Noor van Dijk</p><p><img width=160 height=190 src="cid:image001.png"></p>`,
        signature: [["image001.png", 160, 190]],
      },
      {
        html: `<p>Das passt so.</p><p>Viele Grüße<br>Mara Klein</p><img src="cid:image001.jpg" style="width:1.8in;height:1.8in">`,
        signature: [["image001.jpg", 800, 800, 70]],
      },
      {
        html: `<p>See you on Monday at ten.</p><p>Regards,<br>Tom Birch<br>Birch &amp; Sons</p><p><a href="https://www.birch.example/"><img src="cid:birch-logo.png" width="200" height="220"></a></p>`,
        signature: [["birch-logo.png", 400, 440, 40]],
      },
    ],
  },
  {
    title: "a logo above a disclaimer",
    mails: [
      {
        html: `<p>Hi Sam</p><p>The contract is fine with us.</p><p>Best, Ana</p><p><img src="cid:image001.png" width=150 height=50></p><p>${disclaimer}</p>`,
        signature: [["image001.png", 150, 50]],
      },
      {
        html: `<p>Sehr geehrter Herr Seller,</p><p>wir bestellen wie besprochen.</p><p>Mit freundlichem Gruß</p><p>i. A. Petra Lang</p><p><img src="cid:logo.jpg"></p><p>Sitz der Gesellschaft: Bremen. Geschäftsführer: Jan Lang. Diese Nachricht ist nur für den Empfänger bestimmt. ${"Bitte prüfen Sie, ob sie für Sie bestimmt ist, und löschen Sie sie sonst. ".repeat(6)}</p>`,
        signature: [["logo.jpg", 220, 90, 14]],
      },
      {
        html: `<p>Hello,</p><p>could you send the invoice again?</p><p>Thanks,<br>Rui</p><p><img src="cid:image005.png"></p><p style="font-size:8pt;color:gray">${disclaimer.repeat(3)}</p>`,
        signature: [["image005.png", 170, 170, 9]],
      },
    ],
  },
  {
    title: "names that new Outlook gives",
    mails: [
      {
        html: `<div class="elementToProof">Thursday works.</div><div class="elementToProof"><br></div><div id="Signature"><p>Yann Favre</p><p><img src="cid:Outlook-a1b2c3d4.png" width="140" height="45"></p></div>`,
        signature: [["Outlook-a1b2c3d4.png", 140, 45]],
      },
      {
        html: `<div>Yes, please send it to the new address.</div>`,
        signature: [["Outlook-q0zx3kvw.png", 300, 120]],
      },
      {
        html: `<div>Attached as promised.</div><div><br></div><div>Kind regards,</div><div>Ines Falk</div><div><img src="cid:Outlook-ukm1y5aq.jpg" width="260" height="170"></div>`,
        signature: [["Outlook-ukm1y5aq.jpg", 520, 340, 48]],
      },
      {
        html: `<div>Fine.</div><div id="Signature"><img src="cid:Outlook-Logo Descr.png"><br><img src="cid:Outlook-linkedin.png" width="20" height="20"></div>`,
        signature: [
          ["Outlook-Logo Descr.png", 260, 90],
          ["Outlook-linkedin.png", 20, 20],
        ],
      },
      {
        html: `<p>Hello</p>`,
        signature: [["Outlook-pw3kv2xa.gif", 90, 90]],
      },
      {
        html: `<div>We start in May.</div><div>Gruß<br>Timo</div><div><img src="cid:Outlook-2nzqk0pe.png"></div>`,
        signature: [["Outlook-2nzqk0pe.png", 180, 180]],
      },
    ],
  },
  {
    title: "icons of social networks",
    mails: [
      {
        html: lines(
          "Hi Sam, the demo was great.",
          "Best regards",
          "Joanna Reed",
          `<a href="https://www.linkedin.com/company/helio"><img width=24 height=24 src="cid:image002.png"></a> <a href="https://www.facebook.com/helio"><img width=24 height=24 src="cid:image003.png"></a> <a href="https://x.com/helio"><img width=24 height=24 src="cid:image004.png"></a>`,
        ),
        signature: [
          ["image002.png", 48, 48],
          ["image003.png", 48, 48],
          ["image004.png", 48, 48],
        ],
      },
      {
        html: `<div>Merci pour votre retour.</div><div>Bien à vous,<br>Luc Perrin</div><table><tr><td><img src="cid:facebook.png"></td><td><img src="cid:instagram.png"></td><td><img src="cid:youtube.png"></td></tr></table>`,
        signature: [
          ["facebook.png", 32, 32],
          ["instagram.png", 32, 32],
          ["youtube.png", 32, 32],
        ],
      },
      {
        html: `<p>I will call on Friday.</p><p>Sara Holm<br>Nordvik AS</p><p><a href="https://www.linkedin.com/in/saraholm"><img src="cid:image006.png" width="50" height="50"></a><a href="https://www.instagram.com/nordvik"><img src="cid:image007.png" width="50" height="50"></a></p>`,
        from: "Sara Holm <sara@nordvik.example>",
        signature: [
          ["image006.png", 100, 100, 8],
          ["image007.png", 100, 100, 8],
        ],
      },
    ],
  },
  {
    title: "a banner below a signature",
    mails: [
      {
        html: `<p>Hi,</p><p>the samples left today.</p><p>Kind regards,<br>Ana Client<br>Helio GmbH</p><p><a href="https://www.helio.example/fair2026"><img src="cid:banner_fair.png" width="600" height="150"></a></p>`,
        signature: [["banner_fair.png", 1200, 300, 90]],
      },
      {
        html: `<p>Anbei die Rechnung.</p><p>Freundliche Grüße<br>Uwe Stahl</p><p>Stahl Logistik | Hafenstr. 9 | 27568 Bremerhaven</p><p><img src="cid:image002.jpg" width=650 height=180></p>`,
        signature: [["image002.jpg", 650, 180, 60]],
      },
      {
        html: `<div>OK for us.</div><div>Saludos,<br>Marta Gil</div><div><a href="https://www.verano.example/"><img src="cid:image010.png" width="560" height="140"></a></div><div>${disclaimer}</div>`,
        signature: [["image010.png", 1120, 280, 110]],
      },
    ],
  },
  {
    title: "logos of older messages",
    mails: [
      {
        html: `<p>Agreed.</p><p>Sam</p><blockquote type="cite"><p>Hi Sam, is Tuesday fine?</p><p>Best regards,<br>Ana Client</p><p><img src="cid:image001.png" width=150 height=48></p></blockquote>`,
        from: "Sam Seller <sam@seller.example>",
        signature: [["image001.png", 150, 48]],
      },
      {
        html: `<p>Danke!</p><p>Viele Grüße<br>Sam</p><p><img src="cid:image001.png"></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Mara Klein &lt;mara@customer.example&gt;<br><b>Gesendet:</b> Montag, 2. März 2026 09:15<br><b>An:</b> Sam Seller &lt;sam@seller.example&gt;<br><b>Betreff:</b> Angebot</p></div><p>Hallo Sam, danke für das Angebot.</p><p>Viele Grüße<br>Mara</p><p><img src="cid:image002.png"></p><div><p><b>Von:</b> Sam Seller &lt;sam@seller.example&gt;<br><b>Gesendet:</b> Freitag, 27. Februar 2026 17:02<br><b>An:</b> Mara Klein &lt;mara@customer.example&gt;<br><b>Betreff:</b> Angebot</p></div><p>Hallo Mara, hier ist es.</p><p>Viele Grüße<br>Sam</p><p><img src="cid:image001.png"></p>`,
        signature: [
          ["image001.png", 200, 64],
          ["image002.png", 120, 120],
        ],
      },
      {
        html: `<div dir="ltr">Perfect, thank you.</div><div class="gmail_quote"><div>On Mon, 2 Mar 2026 at 09:15, Rui Costa &lt;rui@mar.example&gt; wrote:</div><blockquote class="gmail_quote"><div>Here is the plan for the week.</div><div>Abraço,<br>Rui</div><img src="cid:ii_19a" width="96" height="40"><blockquote class="gmail_quote"><div>When can you start?</div><div>Best,<br>Sam Seller</div><img src="cid:ii_19b" width="200" height="60"></blockquote></blockquote></div>`,
        signature: [
          ["ii_19a", 96, 40],
          ["ii_19b", 400, 120],
        ],
      },
      {
        html: `<p>Works for me.</p><hr><p><b>From:</b> Ana Client &lt;ana@client.example&gt;<br><b>Sent:</b> Monday, March 2, 2026 9:15<br><b>To:</b> Sam Seller<br><b>Subject:</b> Visit</p><p>Shall we say Tuesday?</p><p>Kind regards<br>Ana</p><p><img src="cid:image001.jpg"></p><p>${disclaimer}</p>`,
        signature: [["image001.jpg", 240, 160, 22]],
      },
      {
        html: `<p>Sure.</p><p>Best,<br>Ana</p><p><img src="cid:image004.png" width=140 height=44></p><p><b>From:</b> Sam Seller<br><b>Sent:</b> Monday, March 2, 2026 8:00<br><b>To:</b> Ana Client<br><b>Subject:</b> Call</p><p>Can you call me?</p><p>Best,<br>Sam</p><p><b>From:</b> Ana Client<br><b>Sent:</b> Sunday, March 1, 2026 8:00<br><b>To:</b> Sam Seller<br><b>Subject:</b> Call</p><p>Any news?</p><p>Best,<br>Ana</p><p><img src="cid:image005.png" width=140 height=44></p>`,
        signature: [
          ["image004.png", 280, 88],
          ["image005.png", 280, 88],
        ],
      },
      {
        html: `<div>Siehe unten.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> Timo Beck<br><b>Gesendet:</b> Montag, 2. März 2026<br><b>An:</b> Sam Seller<br><b>Betreff:</b> Termin</div><div>Geht auch der 12.?</div><div>Gruß, Timo</div><div><img src="cid:image001.png"></div><div><a href="https://www.beck.example"><img src="cid:image002.png" width="500" height="130"></a></div>`,
        signature: [
          ["image001.png", 130, 60],
          ["image002.png", 500, 130],
        ],
      },
    ],
  },
  {
    title: "carried along from older messages, shown nowhere",
    mails: [
      { html: `<p>Yes, go ahead.</p><p>Sam</p>`, signature: [["image003.png", 120, 40]] },
      {
        html: `<p>Thank you!</p>`,
        signature: [
          ["image001.jpg", 90, 90],
          ["image002.gif", 24, 24],
        ],
      },
      { html: `<p>Noted.</p><p>Regards, Ana</p>`, signature: [["image012.png", 330, 110]] },
    ],
  },
  {
    title: "pixels and lines that nobody sees",
    mails: [
      {
        html: `<p>Hello,</p><p>your order is on its way.</p><img src="cid:open.gif" width="1" height="1">`,
        signature: [["open.gif", 1, 1]],
      },
      {
        html: `<img src="cid:spacer.gif"><p>Dear customer, we moved. Our new address is Lindenweg 4.</p><p>See you there!</p>`,
        signature: [["spacer.gif", 2, 1]],
      },
      {
        html: `<p>The webinar starts at four.</p><img src="cid:t.png" style="width:1px;height:1px">`,
        signature: [["t.png", 20, 20]],
      },
    ],
  },
  {
    title: "a portrait or a badge in a signature",
    mails: [
      {
        html: `<p>Let me know if you have questions.</p><p>Best wishes,</p><table><tr><td><img src="cid:portrait.jpg" width="80" height="80"></td><td><b>Joanna Reed</b><br>Account manager<br>+44 20 7946 0100</td></tr></table>`,
        signature: [["portrait.jpg", 160, 160, 14]],
      },
      {
        html: `<p>Das Audit ist am 4. Mai.</p><p>Mit besten Grüßen<br>Petra Lang</p><p><img src="cid:iso9001.png" width="70" height="70"> <img src="cid:iso14001.png" width="70" height="70"></p>`,
        signature: [
          ["iso9001.png", 210, 210],
          ["iso14001.png", 210, 210],
        ],
      },
      {
        html: `<p>Till dess!</p><p>Vänliga hälsningar<br>Nils Berg</p><p><img src="cid:image001.jpg" width=100 height=130></p><p>Nils Berg, säljare<br>Tel: +46 8 555 010 00</p>`,
        signature: [["image001.jpg", 200, 260, 25]],
      },
    ],
  },
  {
    title: "a logo without closing words",
    mails: [
      {
        html: `<p>The numbers look right.</p><p>Ana Client<br>Helio GmbH<br>T +49 89 555 0100<br>ana@client.example</p><p><img src="cid:image001.png" width=150 height=50></p>`,
        signature: [["image001.png", 150, 50]],
      },
      {
        html: `<p>Hi Sam,</p><p>it arrived.</p><p>--<br>Tom Birch</p><p><img src="cid:image001.png" width=200 height=66></p>`,
        from: "Tom Birch <tom@birch.example>",
        signature: [["image001.png", 200, 66]],
      },
      {
        html: `<p>Received, thank you.</p><p>Mara</p><p><a href="https://www.customer.example"><img src="cid:customer_logo.png" height="40"></a></p><p>Customer AG, Zürich</p>`,
        from: "Mara Klein <mara@customer.example>",
        signature: [["customer_logo.png", 300, 120]],
      },
      {
        html: `<p>Please call the warehouse first.</p><img src="cid:logo.png">`,
        signature: [["logo.png", 200, 60]],
      },
      {
        html: `<div>OK</div><div>Uwe Stahl | Stahl Logistik | +49 471 555 020 | <a href="https://www.stahl.example">www.stahl.example</a></div><div><img src="cid:image001.png" width=160 height=60></div>`,
        from: "Uwe Stahl <uwe@stahl.example>",
        signature: [["image001.png", 160, 60]],
      },
      {
        html: `<p>Vi ses på mandag.</p><p>Sara Holm</p><p><img src="cid:image002.png" width=120 height=48></p>`,
        from: "Sara Holm <sara@nordvik.example>",
        signature: [["image002.png", 120, 48]],
      },
    ],
  },
  {
    title: "signatures that mail programs mark",
    mails: [
      {
        html: `<div dir="ltr"><div>Here you go.</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div><img src="cid:ii_77" width="96" height="96"><br>Rui Costa</div></div></div>`,
        signature: [["ii_77", 192, 192]],
      },
      {
        html: `<p>Hello Sam,<br>see the attachment.</p><div class="moz-signature">-- <br><img src="cid:part1.abc" alt="" width="220" height="190"></div>`,
        signature: [["part1.abc", 220, 190, 30]],
      },
      {
        html: `<div>We take it.</div><div id="ms-outlook-mobile-signature"><div>Nils</div><img src="cid:image0.png" width="180"></div>`,
        signature: [["image0.png", 540, 180]],
      },
    ],
  },
  {
    title: "a letterhead above the message",
    mails: [
      {
        html: `<table width="600"><tr><td><a href="https://www.verano.example/"><img src="cid:header_logo.png" alt="Verano" width="180" height="60"></a></td></tr></table><p>Dear Sam,</p><p>your booking is confirmed. We will pick you up at the station at nine.</p><p>Your Verano team</p>`,
        signature: [["header_logo.png", 360, 120]],
      },
      {
        html: `<p><img src="cid:briefkopf-logo.png" width=250 height=70></p><p>Sehr geehrte Damen und Herren,</p><p>hiermit kündigen wir den Wartungsvertrag zum 31. Dezember. Bitte bestätigen Sie uns den Eingang.</p><p>Mit freundlichen Grüßen<br>Petra Lang</p>`,
        signature: [["briefkopf-logo.png", 250, 70]],
      },
      {
        html: `<div align=center><a href="https://shop.mar.example"><img src="cid:logo.gif" alt="Mar Surf Shop logo"></a></div><p>Hi Sam,</p><p>thank you for your order 4711. It will leave on Monday. Did we spell your name right?</p>`,
        signature: [["logo.gif", 200, 80]],
      },
    ],
  },
];
