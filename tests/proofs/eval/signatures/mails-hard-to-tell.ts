import type { MailClass } from "./mails.ts";

/**
 * Mails with few or contradictory clues. They were written after the rule, and show where it fails.
 */
export const mailsHardToTell: readonly MailClass[] = [
  {
    title: "signatures that are hard to tell",
    mails: [
      {
        html: `<p>Hi Sam,</p><p>see you in Porto.</p><p>Best regards<br>Rui Costa</p><p><img src="cid:image001.png" width=300 height=300></p>`,
        signature: [["image001.png", 600, 600, 80]],
      },
      {
        html: `<p>The parts left today.</p><p>Kind regards</p><p>Joanna Reed</p><p><img src="cid:image001.png" width=160 height=50></p><p>Have you seen our new catalogue? <a href="https://www.reed.example/catalogue">Read it here</a></p>`,
        signature: [["image001.png", 320, 100]],
      },
      {
        html: `<p>Sæll Sam,</p><p>pöntunin er tilbúin.</p><p>Bestu kveðjur,<br>Jón Bergsson</p><p><img src="cid:image001.png" width=140 height=60></p>`,
        signature: [["image001.png", 140, 60]],
      },
      {
        html: `<p>Hallo,</p><p>der Termin passt.</p><p>Mit freundlichen Grüßen / Kind regards</p><p>Dipl.-Ing. (FH) Petra Lang<br>Leiterin Einkauf</p><p><img src="cid:image001.png"></p>`,
        signature: [["image001.png", 190, 75]],
      },
      {
        html: `<p>Ok, thanks.</p><p>Customer AG<br>Bahnhofstrasse 1, 8001 Zürich<br>T +41 44 555 01 00 | info@customer.example | www.customer.example</p><p><img src="cid:image002.png" width=150 height=45></p>`,
        signature: [["image002.png", 150, 45]],
      },
      {
        html: `<p>Received.</p><p>Warm regards,</p><table><tr><td><img src="cid:image001.png" width=16 height=16></td><td>+49 89 555 0100</td></tr><tr><td><img src="cid:image002.png" width=16 height=16></td><td>ana@client.example</td></tr></table>`,
        signature: [
          ["image001.png", 32, 32],
          ["image002.png", 32, 32],
        ],
      },
      {
        html: `<p>Angebot anbei.</p><p>Ich freue mich auf Ihre Rückmeldung!</p><p>Herzliche Grüße aus dem Norden<br>Uwe Stahl</p><p><img src="cid:image003.jpg" width=620 height=210></p>`,
        signature: [["image003.jpg", 620, 210, 95]],
      },
      {
        html: `<p>Sure.</p><p>Sent from my iPhone</p><p>On 2 Mar 2026, at 09:15, Mara Klein &lt;mara@customer.example&gt; wrote:</p><blockquote type="cite"><div>Could you call me?</div><div>Mara Klein | Customer AG</div><div><img src="cid:image001.png"></div></blockquote>`,
        signature: [["image001.png", 150, 50]],
      },
      {
        html: `<p>Gern.</p><p>Grüße Jens</p><p>_____________</p><p><img src="cid:unterschrift.png" width=200 height=70></p>`,
        signature: [["unterschrift.png", 400, 140]],
      },
      {
        html: `<p>Hi Sam, all good from our side.</p><p>Speak soon,</p><p>Tom</p><p><img src="cid:PastedGraphic-1.png" width="180"></p>`,
        from: "Thomas Birch <tom@birch.example>",
        signature: [["PastedGraphic-1.png", 360, 120]],
      },
      {
        html: `<div>Merci !</div><div>Claire</div><div>--</div><div><img src="cid:image001.png" alt="Une image contenant texte, clipart. Description générée automatiquement" width="120" height="55"></div>`,
        signature: [["image001.png", 240, 110]],
      },
      {
        html: `<p>Please see the dates below.</p><p>3 May, 10 May, 17 May</p><p>Thanks &amp; Regards,<br>Priya Nair<br>Office of Procurement</p><p><img src="cid:image009.png"><img src="cid:image010.png"></p><p>Do you really need to print this email?</p>`,
        signature: [
          ["image009.png", 130, 48],
          ["image010.png", 70, 70],
        ],
      },
    ],
  },
  {
    title: "content that is hard to tell",
    mails: [
      {
        html: `<p>Please fix this before Friday.</p><p>Thanks<br>Tom</p><p><img src="cid:image001.png" width=420 height=140></p>`,
        content: [["image001.png", 420, 140]],
      },
      {
        html: `<p>Hi, here are the two samples.</p><p><img src="cid:image001.jpg" width=200 height=150> <img src="cid:image002.jpg" width=200 height=150></p>`,
        content: [
          ["image001.jpg", 800, 600, 90],
          ["image002.jpg", 800, 600, 90],
        ],
      },
      {
        html: `<p>The stamp on page 4 is this one</p><p>Ana</p><p><img src="cid:image1.png" width="250" height="120"></p>`,
        content: [["image1.png", 250, 120]],
      },
      {
        html: `<p>Signed:</p><p><img src="cid:signature.png" width="240" height="90"></p><p>Ana Client, 2 March 2026</p><p>Please countersign and send it back.</p>`,
        content: [["signature.png", 480, 180]],
      },
      {
        html: `<p>Hello team,</p><p>the order of the menu stays:</p><p>Best, Good, Basic</p><p><img src="cid:image001.png" width=300 height=60></p>`,
        content: [["image001.png", 300, 60]],
      },
      {
        html: `<p>Our competitors:</p><table><tr><td><img src="cid:image001.png" width=120 height=40></td><td>Ohlsen</td></tr><tr><td><img src="cid:image002.png" width=120 height=40></td><td>Stahl</td></tr></table>`,
        content: [
          ["image001.png", 240, 80],
          ["image002.png", 240, 80],
        ],
      },
      {
        html: `<p>Fyi</p><p>Regards<br>Sam</p><p>Forwarded from the ticket system, ticket 4711</p><p>The device shows an error</p><p><img src="cid:image001.png" width=260 height=110></p><p>Regards<br>Mara</p>`,
        content: [["image001.png", 260, 110]],
      },
      {
        html: `<p>Hola,</p><p>este es el código del pedido</p><p><img src="cid:codigo.png" width=200 height=80></p><p>Gracias</p>`,
        content: [["codigo.png", 200, 80]],
      },
      {
        html: `<p>Hi</p><p>I drew it by hand.</p><p>Cheers, Lena</p><p><img src="cid:image0.jpeg" width="300" height="225"></p>`,
        content: [["image0.jpeg", 1600, 1200, 240]],
      },
      {
        html: `<p>As in my last mail, the new logo:</p><p><img src="cid:image001.png" width=200 height=70></p><blockquote type="cite"><p>Here is the new logo:</p><p><img src="cid:image001.png" width=200 height=70></p></blockquote>`,
        content: [["image001.png", 400, 140]],
      },
      {
        html: `<p>Bitte diese Icons einbauen</p><p><img src="cid:image001.png" width=32 height=32> <img src="cid:image002.png" width=32 height=32></p>`,
        content: [
          ["image001.png", 64, 64],
          ["image002.png", 64, 64],
        ],
      },
      {
        html: `<p>Guten Tag,</p><p>so soll das Etikett aussehen, bitte freigeben.</p><p>Beste Grüße<br>Petra Lang</p><p><img src="cid:etikett.png" width="220" height="140"></p>`,
        content: [["etikett.png", 660, 420, 60]],
      },
    ],
  },
];
