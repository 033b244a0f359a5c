import type { MailClass } from "./mails.ts";

const paragraph =
  "The second shift starts at two, and the lorries have to be unloaded by then, which is why the ramp needs its own light and the scanner its own network. ";
const lines = (...texts: string[]): string =>
  texts.map((text) => `<p class=MsoNormal>${text}<o:p></o:p></p>`).join("\n");
const divs = (...texts: string[]): string =>
  texts.map((text) => `<div>${text === "" ? "<br>" : text}</div>`).join("");

/**
 * Mails with pictures that people want to file, many of them in the places and sizes of signatures.
 */
export const mailsWithContent: readonly MailClass[] = [
  {
    title: "a chart or a drawing between the words",
    mails: [
      {
        html: `<p>Hello Nora,</p><p>this is what our other customers saved in their first five quarters:</p><p><img src="cid:savings.png" alt="Savings in five quarters" width="212" height="100"></p><p>Best regards<br>Sam</p>`,
        content: [["savings.png", 212, 100]],
      },
      {
        html: lines(
          "Hallo,",
          "so verteilt sich der Verbrauch:",
          `<img width=420 height=140 src="cid:image001.png">`,
          "Der Rest ist Leerlauf.",
          "Viele Grüße",
          "Jens",
        ),
        content: [["image001.png", 420, 140]],
      },
      {
        html: divs(
          "Hi Sam",
          "",
          `<img src="cid:ii_m1" alt="floor plan.png" width="300" height="150">`,
          "",
          "The door is on the left. Can you move it?",
          "",
          "Best",
          "Noor",
        ),
        content: [["ii_m1", 300, 150]],
      },
      {
        html: `<p>Two options for the cover:</p><p><img src="cid:image001.png" width=120 height=90> <img src="cid:image002.png" width=120 height=90></p><p>Which one do you like? ${paragraph}</p>`,
        content: [
          ["image001.png", 240, 180],
          ["image002.png", 240, 180],
        ],
      },
      {
        html: `<p>${paragraph}</p><p><img src="cid:image003.png"></p><p>${paragraph.repeat(4)}</p>`,
        content: [["image003.png", 360, 120]],
      },
      {
        html: `<p>Bonjour Sam,</p><p>voici le schéma du raccordement :</p><p><img src="cid:image001.png" width=260 height=110></p><p>Le boîtier gris est fourni.</p><p>Cordialement,<br>Luc Perrin</p><p><img src="cid:image002.png" width=130 height=42></p>`,
        content: [["image001.png", 260, 110]],
        signature: [["image002.png", 130, 42]],
      },
    ],
  },
  {
    title: "a screenshot at the end",
    mails: [
      {
        html: `<p>Hi, I get this message when I save:</p><p><img src="cid:image001.png" width=420 height=130></p>`,
        content: [["image001.png", 420, 130]],
      },
      {
        html: divs(
          "Hallo Sam,",
          "bei mir sieht es so aus:",
          `<img src="cid:image.png" width="560" height="300">`,
        ),
        content: [["image.png", 1120, 600, 120]],
      },
      {
        html: `<p>See below, the total is wrong.</p><p><img src="cid:Screenshot 2026-03-02 091500.png" width=300 height=80></p>`,
        content: [["Screenshot 2026-03-02 091500.png", 300, 80]],
      },
      {
        html: `<p>Is this the right button?</p><img src="cid:image002.png">`,
        content: [["image002.png", 140, 48]],
      },
      {
        html: `<p>Das ist die Meldung</p><p><img src="cid:image001.png" width=512 height=96></p>`,
        content: [["image001.png", 512, 96]],
      },
      {
        html: divs(
          "Where do I find this setting?",
          `<img src="cid:image.png" width="381" height="112">`,
          "",
          "Thanks",
          "Tom",
        ),
        content: [["image.png", 381, 112]],
      },
    ],
  },
  {
    title: "photos from a phone",
    mails: [
      {
        html: `<div>The damage on pallet 3</div><div><img src="cid:image0.jpeg"></div><div>Sent from my iPhone</div>`,
        content: [["image0.jpeg", 1200, 900, 410]],
      },
      {
        html: `<div>Typenschild</div><div><img src="cid:IMG_2041.jpg" width="320" height="240"></div>`,
        content: [["IMG_2041.jpg", 320, 240, 38]],
      },
      {
        html: `<img src="cid:20260302_091500.jpg"><br>Von meinem Galaxy gesendet`,
        content: [["20260302_091500.jpg", 480, 360, 60]],
      },
    ],
  },
  {
    title: "pictures that are attached as files",
    mails: [
      {
        html: `<p>Attached are our logo and the photo for the website.</p><p>Best, Ana</p>`,
        files: [
          ["logo.png", 200, 60],
          ["photo.jpg", 640, 480, 90],
        ],
      },
      {
        html: `<p>Unterlagen anbei.</p><p>Viele Grüße<br>Mara</p>`,
        files: [
          ["scan.png", 600, 140],
          ["image001.png", 300, 100],
        ],
      },
      {
        html: `<p>The icons that you asked for.</p>`,
        files: [
          ["icon-16.png", 16, 16],
          ["icon-32.png", 32, 32],
          ["facebook.png", 32, 32],
        ],
      },
      {
        html: `<p>Please use the new banner from May on.</p><p>Regards, Tom</p>`,
        files: [
          ["banner_728x90.png", 728, 90],
          ["signature-ana.png", 300, 100],
        ],
      },
      { html: `<p>Hi</p>`, content: [["diagram.png", 120, 40]], files: [["plan.gif", 400, 150]] },
      { html: `<p>QR-Code für den Einlass.</p>`, files: [["qr.png", 120, 120]] },
    ],
  },
  {
    title: "small pictures within the text",
    mails: [
      {
        html: `<p>Click the gear <img src="cid:image001.png" width=16 height=16> at the top right, then Export. Send me the file, please.</p><p>Thanks<br>Sam</p>`,
        content: [["image001.png", 16, 16]],
      },
      {
        html: `<p>The loss is <img src="cid:formula.png" width="110" height="30"> per metre.</p><p>${paragraph}</p><p>Regards, Nils</p>`,
        content: [["formula.png", 110, 30]],
      },
      {
        html: `<p>Bitte liefern:</p><table><tr><td><img src="cid:image001.jpg" width=60 height=60></td><td>Ventil DN25</td><td>4 Stück</td></tr><tr><td><img src="cid:image002.jpg" width=60 height=60></td><td>Dichtung</td><td>20 Stück</td></tr></table><p>Mit freundlichen Grüßen<br>Jens Ohlsen</p>`,
        content: [
          ["image001.jpg", 120, 120, 9],
          ["image002.jpg", 120, 120, 9],
        ],
      },
      {
        html: `<p>Great news <img src="cid:emoji_smile.png" width="20" height="20"> we won the tender!</p><p>When shall we meet?</p>`,
        content: [["emoji_smile.png", 40, 40]],
      },
      {
        html: `<p>Legend: <img src="cid:red.png"> stopped, <img src="cid:green.png"> running. Line 2 <img src="cid:red.png"> since nine.</p><p>Best<br>Ana</p>`,
        content: [
          ["red.png", 12, 12],
          ["green.png", 12, 12],
        ],
      },
      {
        html: `<p>Colours to choose from:</p><p><img src="cid:image001.png" width=40 height=40> <img src="cid:image002.png" width=40 height=40> <img src="cid:image003.png" width=40 height=40></p>`,
        content: [
          ["image001.png", 40, 40],
          ["image002.png", 40, 40],
          ["image003.png", 40, 40],
        ],
      },
    ],
  },
  {
    title: "logos that the mail is about",
    mails: [
      {
        html: `<p>Hi Sam,</p><p>which logo do you prefer?</p><p><img src="cid:logo_a.png" width=200 height=80></p><p><img src="cid:logo_b.png" width=200 height=80></p><p>We need a decision by Friday.</p><p>Best,<br>Lena</p>`,
        content: [
          ["logo_a.png", 400, 160],
          ["logo_b.png", 400, 160],
        ],
      },
      {
        html: `<p>Unser neues Logo für eure Unterlagen:</p><p><img src="cid:logo_neu.png" width=240 height=90></p><p>Bitte ab Mai verwenden.</p><p>Gruß<br>Timo</p>`,
        content: [["logo_neu.png", 480, 180]],
      },
      {
        html: `<p>The partner badge is wrong on page 2, it should be this one:</p><p><img src="cid:badge.png" width=120 height=120></p><p>Can you change it?</p><p>Kind regards<br>Noor</p>`,
        content: [["badge.png", 240, 240]],
      },
    ],
  },
  {
    title: "content of older messages",
    mails: [
      {
        html: `<p>Done.</p><p>Sam</p><blockquote type="cite"><p>Please correct the chart:</p><p><img src="cid:image001.png" width=380 height=140></p><p>The third bar is too high.</p><p>Best regards<br>Ana</p></blockquote>`,
        content: [["image001.png", 380, 140]],
      },
      {
        html: `<p>Siehe unten.</p><p><b>Von:</b> Mara Klein<br><b>Gesendet:</b> Montag, 2. März 2026 09:15<br><b>An:</b> Sam Seller<br><b>Betreff:</b> Fehler</p><p>Hallo Sam, das kommt beim Speichern:</p><p><img src="cid:image003.png" width=400 height=120></p><p>Was bedeutet das?</p><p>Viele Grüße<br>Mara</p><p><img src="cid:image004.png" width=110 height=38></p>`,
        content: [["image003.png", 400, 120]],
        signature: [["image004.png", 110, 38]],
      },
      {
        html: `<p>FYI</p><div>---------- Forwarded message ---------<br>From: Rui Costa &lt;rui@mar.example&gt;<br>Date: Mon, 2 Mar 2026<br>Subject: Plate<br>To: Sam Seller</div><div>The plate looks like this, is it the old model?</div><div><img src="cid:ii_p1" width="220" height="120"></div><div>Rui</div>`,
        content: [["ii_p1", 440, 240, 50]],
      },
      {
        html: `<p>Agreed, thanks.</p><blockquote type="cite"><p>As discussed, the layout:</p><p><img src="cid:image001.png" width=560 height=320></p></blockquote>`,
        content: [["image001.png", 1120, 640, 150]],
      },
      {
        html: `<p>Yes.</p><blockquote type="cite"><p>Like this?</p><p><img src="cid:image002.png" width=200 height=90></p><blockquote type="cite"><p>Please make the label smaller.</p><p>Regards, Sam</p></blockquote></blockquote>`,
        content: [["image002.png", 200, 90]],
      },
      {
        html: `<p>Ordered.</p><p><b>From:</b> Ana Client<br><b>Sent:</b> Monday, March 2, 2026 9:15<br><b>To:</b> Sam Seller<br><b>Subject:</b> Part</p><p>We need two of these:</p><p><img src="cid:image001.jpg" width=180 height=140></p><p>Can you deliver by Friday?</p><p>Best,<br>Ana</p>`,
        content: [["image001.jpg", 360, 280, 34]],
      },
    ],
  },
  {
    title: "content below the closing words",
    mails: [
      {
        html: `<p>Hi, the shelf fits.</p><p>Best,<br>Ana</p><p><img src="cid:image0.jpeg" width="640" height="480"></p>`,
        content: [["image0.jpeg", 1280, 960, 300]],
      },
      {
        html: `<p>Alles klar.</p><p>Viele Grüße<br>Jens</p><p>PS: Hier noch das Foto vom Schaltschrank:</p><p><img src="cid:schaltschrank_foto.jpg" width="300" height="200"></p>`,
        content: [["schaltschrank_foto.jpg", 900, 600, 130]],
      },
      {
        html: `<p>Please check the figures.</p><p>Thanks,<br>Tom</p><p><img src="cid:image001.png" width=720 height=310></p>`,
        content: [["image001.png", 720, 310]],
      },
      {
        html: `<p>Siehe Grafik.</p><p>Gruß, Timo</p><p><img src="cid:umsatz_diagramm.png" width="400" height="180"></p>`,
        content: [["umsatz_diagramm.png", 400, 180]],
      },
      {
        html: `<p>I put the table below.</p><p>Regards<br>Noor</p><p><img src="cid:image001.png" width=604 height=402></p><p>Is the last row right?</p>`,
        content: [["image001.png", 604, 402, 35]],
      },
      {
        html: `<p>Here is the map.</p><p>Cheers<br>Lena</p><p><img src="cid:map.png" width="420" height="280"></p>`,
        content: [["map.png", 840, 560, 190]],
      },
    ],
  },
  {
    title: "a picture alone",
    mails: [
      { html: `<img src="cid:scan0001.jpg">`, content: [["scan0001.jpg", 580, 140, 44]] },
      {
        html: `<div><img src="cid:image001.png" width=300 height=100></div>`,
        content: [["image001.png", 300, 100]],
      },
      {
        html: `<p>&nbsp;</p><p><img src="cid:ii_solo" width="240" height="120"></p>`,
        content: [["ii_solo", 480, 240]],
      },
    ],
  },
  {
    title: "content and a signature",
    mails: [
      {
        html: `<p>Hello Sam,</p><p>the error looks like this:</p><p><img src="cid:image001.png" width=480 height=150></p><p>Do you know it?</p><p>Kind regards,<br>Ana Client</p><p><img src="cid:image002.png" width=150 height=50></p><p><a href="https://www.linkedin.com/company/helio"><img src="cid:image003.png" width=24 height=24></a></p><p>${"This message is confidential. ".repeat(20)}</p>`,
        content: [["image001.png", 480, 150]],
        signature: [
          ["image002.png", 150, 50],
          ["image003.png", 24, 24],
        ],
      },
      {
        html: `<p>Hallo,</p><p>hier die drei Räume:</p><p><img src="cid:raum1.jpg" width=200 height=150><img src="cid:raum2.jpg" width=200 height=150><img src="cid:raum3.jpg" width=200 height=150></p><p>Beste Grüße<br>Petra</p><p><img src="cid:logo_lang.png"></p>`,
        content: [
          ["raum1.jpg", 400, 300, 50],
          ["raum2.jpg", 400, 300, 50],
          ["raum3.jpg", 400, 300, 50],
        ],
        signature: [["logo_lang.png", 180, 60]],
      },
      {
        html: `<div>The label should read as below.</div><div><img src="cid:image001.png" width="250" height="120"></div><div>Please confirm.</div><div>Best regards</div><div>Nils Berg</div><div><img src="cid:image002.png" width="120" height="40"></div><div><b>From:</b> Sam Seller<br><b>Sent:</b> Monday<br><b>To:</b> Nils Berg<br><b>Subject:</b> Label</div><div>What should it read?</div><div>Best regards</div><div>Sam</div><div><img src="cid:image003.png" width="160" height="160"></div>`,
        content: [["image001.png", 250, 120]],
        signature: [
          ["image002.png", 120, 40],
          ["image003.png", 320, 320],
        ],
      },
      {
        html: `<p>Bonjour,</p><p>la photo de la pièce :</p><p><img src="cid:piece.jpg" width="320" height="240"></p><p>Merci de confirmer.</p><p>Bien cordialement,</p><p>Claire Morel</p><p><img src="cid:image001.png" width=110 height=110></p><p><img src="cid:image002.png" width=20 height=20><img src="cid:image003.png" width=20 height=20></p>`,
        content: [["piece.jpg", 640, 480, 80]],
        signature: [
          ["image001.png", 220, 220],
          ["image002.png", 40, 40],
          ["image003.png", 40, 40],
        ],
      },
      {
        html: `<p>Hi,</p><p>new price list:</p><p><img src="cid:prices.png" width="380" height="200"></p><p>Sam</p><p><img src="cid:image001.png" width=170 height=60></p>`,
        from: "Sam Seller <sam@seller.example>",
        content: [["prices.png", 760, 400, 60]],
        signature: [["image001.png", 170, 60]],
      },
      {
        html: `<p>Ciao,</p><p>il grafico aggiornato:</p><p><img src="cid:grafico.png" width=300 height=140></p><p>Cordiali saluti,<br>Paolo</p><p><a href="http://www.neri.example"><img src="cid:image005.jpg" width=200 height=180></a></p>`,
        content: [["grafico.png", 300, 140]],
        signature: [["image005.jpg", 400, 360, 40]],
      },
    ],
  },
];
