import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail =
  "Ziehen Sie eine als .eml oder .msg gespeicherte E-Mail hierher, oder ziehen Sie sie direkt aus Ihrem E-Mail-Programm.";
const attached =
  "Wenn es mit einer E-Mail kam, ziehen Sie diese hierher; ihre Anhänge werden mit abgelegt.";
const cameWith =
  "Wer es wann gesendet hat, steht in der E-Mail, mit der es kam: Ziehen Sie diese hierher.";
const linked =
  "Es sagt nur, wo etwas liegt. Ziehen Sie die E-Mail selbst hierher, gespeichert als .eml oder .msg.";
const unpack = "Entpacken Sie es, und ziehen Sie dann die E-Mails daraus hierher.";
const saved =
  "Wenn sie eine E-Mail zeigt, speichern Sie die E-Mail selbst: In Webmail bietet ihr eigenes Menü „Herunterladen“, „Speichern unter“ oder „Original anzeigen“; in Outlook wählen Sie den Typ .msg.";

export const notAMail = {
  "not-a-mail.outlook-data":
    "Das ist eine Outlook-Datendatei (.pst oder .ost), keine E-Mail. Öffnen Sie sie in Outlook, und ziehen Sie die E-Mails von dort hierher.",
  "not-a-mail.outlook-mac":
    "Das ist ein Archiv von Outlook für Mac (.olm), keine E-Mail. Importieren Sie es in Outlook, und ziehen Sie die E-Mails von dort hierher.",
  "not-a-mail.notes":
    "Das ist eine Notes-Datenbank (.nsf), keine E-Mail. Öffnen Sie sie in Notes, und ziehen Sie die E-Mails von dort auf den Schreibtisch und dann hierher.",
  "not-a-mail.outlook-express":
    "Das ist ein Ordner von Outlook Express (.dbx), keine E-Mail. Importieren Sie ihn in ein E-Mail-Programm, und ziehen Sie die E-Mails von dort hierher.",
  "not-a-mail.thunderbird-index":
    "Das ist ein Index von Thunderbird (.msf), keine E-Mail. Die E-Mails sind in der Datei gleichen Namens ohne .msf: Ziehen Sie diese hierher, oder ziehen Sie die E-Mails aus Thunderbird.",

  "not-a-mail.winmail":
    "Das ist eine winmail.dat von Outlook, keine E-Mail, sondern nur deren verpackter Teil. Ziehen Sie die E-Mail hierher, an die sie angehängt ist: Mailpin öffnet die winmail.dat darin.",
  "not-a-mail.rpmsg":
    "Das ist der gesperrte Teil einer geschützten E-Mail (message.rpmsg), keine E-Mail. Nur Outlook kann ihn öffnen. Ziehen Sie die E-Mail hierher, mit der er kam: Sie lässt sich so gesperrt ablegen, wie sie ist.",
  "not-a-mail.pgp-key": `Das ist ein PGP-Schlüssel, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.pgp": `Das ist eine mit PGP verschlüsselte oder signierte Datei, keine E-Mail. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `Das ist eine mit PGP verschlüsselte Datei, keine E-Mail. ${cameWith}`,
  "not-a-mail.certificate": `Das ist ein Zertifikat oder ein Schlüssel, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `Das ist eine signierte Datei (.p7m), keine E-Mail. ${cameWith}`,
  "not-a-mail.smime-compressed": `Das ist ein komprimierter Teil einer E-Mail (.p7m), keine E-Mail. ${cameWith}`,
  "not-a-mail.smime-encrypted": `Das ist ein verschlüsselter Teil einer E-Mail (.p7m), keine E-Mail. ${cameWith}`,
  "not-a-mail.smime-certificates": `Das ist eine Signatur oder ein Zertifikat (.p7s), keine E-Mail. ${cameWith}`,
  "not-a-mail.calendar": `Das ist ein Kalendereintrag, keine E-Mail. ${attached}`,
  "not-a-mail.contact-card": `Das ist eine Visitenkarte, keine E-Mail. ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `Das ist ein Outlook-Kontakt, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `Das ist eine Outlook-Verteilerliste, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `Das ist eine Outlook-Aufgabe, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `Das ist eine Outlook-Notiz, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `Das ist ein Outlook-Journaleintrag, keine E-Mail. ${dropAnEmail}`,

  "not-a-mail.shortcut":
    "Das ist eine Verknüpfung, keine E-Mail. Ziehen Sie die Datei hierher, zu der sie führt.",
  "not-a-mail.link": `Das ist ein Link, keine E-Mail. ${linked}`,
  "not-a-mail.icloud":
    "Das ist der Platzhalter einer Datei, die in iCloud liegt, keine E-Mail. Klicken Sie auf die Wolke neben ihrem Namen, und ziehen Sie die Datei hierher, wenn sie heruntergeladen ist.",
  "not-a-mail.apple-double":
    "Das sind Notizen eines Mac über eine Datei, keine E-Mail. Ziehen Sie die Datei hierher, die genauso heißt, nur ohne „._“ am Anfang.",

  "not-a-mail.saved-page": `Das ist eine gespeicherte Webseite, keine E-Mail. ${saved}`,
  "not-a-mail.web-page": `Das ist eine Webseite, keine E-Mail. ${saved}`,

  "not-a-mail.pdf": `Das ist ein PDF-Dokument, keine E-Mail. ${attached}`,
  "not-a-mail.postscript": `Das ist ein PostScript-Dokument, keine E-Mail. ${attached}`,
  "not-a-mail.rich-text": `Das ist ein Rich-Text-Dokument, keine E-Mail. ${attached}`,
  "not-a-mail.office": `Das ist ein Office-Dokument, keine E-Mail. ${attached}`,
  "not-a-mail.word": `Das ist ein Word-Dokument, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.excel": `Das ist eine Excel-Arbeitsmappe, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `Das ist eine PowerPoint-Präsentation, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.visio": `Das ist eine Visio-Zeichnung, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `Das ist ein Ordner mit Miniaturbildern, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.compound": `Das ist ein Dokument oder ein Installationsprogramm eines anderen Programms, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.picture": `Das ist ein Bild, keine E-Mail. ${attached}`,
  "not-a-mail.film": `Das ist ein Film oder eine Tonaufnahme, keine E-Mail. ${attached}`,

  "not-a-mail.zip": `Das ist ein ZIP-Archiv, keine E-Mail. ${unpack}`,
  "not-a-mail.rar": `Das ist ein RAR-Archiv, keine E-Mail. ${unpack}`,
  "not-a-mail.7-zip": `Das ist ein 7-Zip-Archiv, keine E-Mail. ${unpack}`,
  "not-a-mail.gzip": `Das ist ein gzip-Archiv, keine E-Mail. ${unpack}`,
  "not-a-mail.archive": `Das ist ein Archiv, keine E-Mail. ${unpack}`,
  "not-a-mail.program": `Das ist ein Programm, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.database": `Das ist eine Datenbank, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.xml": `Das ist ein XML-Dokument, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.json": `Das ist eine Datei mit Daten (JSON), keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.table": `Das ist eine Tabelle (CSV), keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.text": `Das ist eine reine Textdatei, keine E-Mail. ${dropAnEmail}`,
  "not-a-mail.other": `Das ist eine Datei anderer Art, keine E-Mail. ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
