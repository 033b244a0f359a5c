import type { warnings as english } from "../en/warnings.ts";

const asReport = "Er wird als eigene E-Mail gelesen, mit seinen Teilen als Anhängen.";
const asReceipt = "Sie wird als eigene E-Mail gelesen, mit ihren Teilen als Anhängen.";
const asMeeting =
  "Sie wird wie jede andere E-Mail gelesen; es wird nichts beantwortet und nichts in einen Kalender eingetragen.";
const unchecked = "Mailpin hat die Signatur nicht geprüft.";
const stillEncrypted =
  "Mailpin zeigt ihre Kopfzeilen und bewahrt ihren Inhalt verschlüsselt als angehängte Datei auf.";
const insteadOfDate = "Sie wird mit dem Zeitpunkt abgelegt, zu dem Sie sie geöffnet haben.";

export const warnings = {
  "signed.smime": `Die E-Mail ist signiert (S/MIME). ${unchecked}`,
  "signed.pgp": `Die E-Mail ist signiert (PGP). ${unchecked}`,
  "encrypted.smime": `Die E-Mail ist verschlüsselt (S/MIME). ${stillEncrypted}`,
  "encrypted.pgp": `Die E-Mail ist verschlüsselt (PGP). ${stillEncrypted}`,
  "encrypted.text": "Der Text der E-Mail ist verschlüsselt (PGP); er wird angezeigt, wie er ankam.",
  "smime.part":
    "Ein Teil der E-Mail ist signiert oder verschlüsselt (S/MIME); er bleibt als angehängte Datei erhalten.",
  "smime.unreadable":
    "Die E-Mail ist als Ganzes so verpackt (S/MIME), dass Mailpin sie nicht öffnen kann; ihr Inhalt steckt in der angehängten Datei.",
  "content-cut.smime":
    "Das Ende des signierten Inhalts der E-Mail (S/MIME) fehlt; der Rest wird angezeigt.",
  certificates:
    "Die E-Mail enthält Zertifikate (S/MIME) und keine Nachricht; sie bleiben als angehängte Datei erhalten.",
  winmail:
    "Outlook hat einen Teil dieser E-Mail in eine winmail.dat verpackt, die beschädigt ist; sie bleibt als angehängte Datei erhalten. Bitten Sie den Absender, die E-Mail noch einmal im HTML-Format zu senden.",
  "content-cut.winmail":
    "Ein Teil dessen, was Outlook in diese E-Mail verpackt hat (winmail.dat), fehlt oder ist beschädigt; der Rest wird angezeigt.",
  "attached-item":
    "An diese E-Mail ist ein Kontakt, eine Aufgabe oder ein Kalendereintrag aus Outlook angehängt. Er bleibt als E-Mail mit Titel, Text und Dateien erhalten; alles Weitere sehen Sie, wenn Sie das Original in Outlook öffnen.",
  "report.other": `Dies ist ein automatischer Bericht über eine andere E-Mail. ${asReport}`,
  "report.failed": `Dies ist ein Zustellbericht: Eine E-Mail konnte nicht zugestellt werden. ${asReport}`,
  "report.delayed": `Dies ist ein Zustellbericht: Eine E-Mail ist verzögert. ${asReport}`,
  "report.delivered": `Dies ist ein Zustellbericht: Eine E-Mail wurde zugestellt. ${asReport}`,
  "report.read": `Dies ist eine Lesebestätigung: Eine E-Mail wurde geöffnet. ${asReceipt}`,
  "report.not-read": `Dies ist eine Lesebestätigung: Eine E-Mail wurde gelöscht oder nicht gelesen. ${asReceipt}`,
  "report.complaint": `Dies ist eine Beschwerde (Spam-Meldung) über eine andere E-Mail. ${asReceipt}`,
  "meeting.other": `Dies ist eine Mitteilung zu einer Besprechung. ${asMeeting}`,
  "meeting.invitation": `Dies ist eine Einladung zu einer Besprechung. ${asMeeting}`,
  "meeting.cancelled": `Dies ist die Absage einer Besprechung. ${asMeeting}`,
  "meeting.accepted": `Dies ist die Zusage zu einer Besprechung. ${asMeeting}`,
  "meeting.declined": `Dies ist die Ablehnung einer Besprechung. ${asMeeting}`,
  "meeting.tentative": `Dies ist die Zusage zu einer Besprechung unter Vorbehalt. ${asMeeting}`,
  appointment:
    "Dies ist ein Kalendereintrag; sein Organisator und die Gäste werden als Absender und Empfänger angezeigt.",
  "task-request": "Dies ist eine Aufgabenanfrage; gelesen wird die E-Mail, die sie enthielt.",
  archived: "Dies ist ein Platzhalter: Die vollständige E-Mail liegt im Archiv (Enterprise Vault).",
  "saved-page":
    "Dies ist eine Webseite, die ein Browser gespeichert hat, keine gesendete E-Mail. Wenn sie eine E-Mail zeigt, speichern Sie die E-Mail selbst: In Webmail bietet ihr eigenes Menü „Herunterladen“ oder „Original anzeigen“.",
  "external-body":
    "Ein Anhang dieser E-Mail nennt nur eine Datei, die anderswo liegt; die Datei selbst ist nicht in der E-Mail.",
  "empty-attachment": "Ein Anhang dieser E-Mail ist leer (0 Bytes).",
  "text-failed": "Der formatierte Text der E-Mail konnte nicht vollständig gelesen werden.",
  "partial-emlx":
    "Apple Mail bewahrt Anhänge dieser E-Mail in anderen Dateien auf; deshalb fehlen sie hier. Ziehen Sie die E-Mail direkt aus Mail, um sie mitzunehmen.",
  "preview-text":
    "Die Formatierung der E-Mail ist zu umfangreich oder zu verschachtelt für die Anzeige; stattdessen wird ihr Text angezeigt.",
  "preview-failed":
    "Die Formatierung der E-Mail ließ sich nicht gefahrlos anzeigen; stattdessen wird ihr Text angezeigt.",
  "preview-cut": "Der Text der E-Mail ist sehr lang; nur sein Anfang wird angezeigt.",
  "sender-name":
    "Der Name des Absenders zeigt die Adresse { $shown }, aber die E-Mail nennt { $address } als Absender. Vergewissern Sie sich, wer sie gesendet hat.",
  "headers-cut":
    "Die Kopfzeilen der E-Mail sind länger, als Mailpin sie liest; die letzten fehlen.",
  "subject-cut":
    "Der Betreff der E-Mail ist länger als { $limit } Zeichen; sein Ende wurde weggelassen.",
  charset:
    "Die E-Mail gibt nicht richtig an, wie ihre Buchstaben kodiert sind; einige können falsch sein.",
  "text-around-file":
    "Um eine angehängte Datei herum steht Text, der nicht zu ihr gehört; er wurde weggelassen.",
  "too-many-parts": "Die E-Mail hat mehr als { $limit } Teile; die übrigen wurden weggelassen.",
  "type-guessed":
    "Die E-Mail gibt nicht richtig an, was einer ihrer Teile ist; Mailpin hat sich nach Namen und Inhalt gerichtet. Prüfen Sie die Anhänge.",
  "too-many-lines":
    "Der Text der E-Mail hat mehr als { $limit } Zeilen; die übrigen wurden weggelassen.",
  "too-deep":
    "Die Teile der E-Mail sind tiefer als { $limit } Ebenen verschachtelt; was tiefer liegt, ist angehängt.",
  "no-parts":
    "Die E-Mail soll Teile haben ({ $type }), aber es sind keine zu finden; sie wird als reiner Text angezeigt.",
  "offset-unknown":
    "Die E-Mail gibt nicht an, in welcher Zeitzone sie geschrieben wurde; die Uhrzeit wird in UTC angezeigt.",
  "content-unreadable":
    "Text und Anhänge der E-Mail konnten nicht gelesen werden; in der Datei bleiben sie unverändert.",
  internal:
    "Dies ist eine interne E-Mail: Alle Beteiligten gehören zu Ihrer Firma. Vergewissern Sie sich, dass sie in Ihr CRM gehört.",
  "sender-address":
    "Die Datei enthält nur den Namen des Absenders, nicht seine E-Mail-Adresse: Die E-Mail kam von seinem eigenen Exchange-Server.",
  "sender-address.field":
    "Die E-Mail-Adresse des Absenders fehlt oder ist nicht lesbar; nur der Name ist bekannt.",
  "too-many-people.mail":
    "Die E-Mail nennt mehr als { $limit } Personen; die übrigen wurden weggelassen.",
  "recipient-address":
    "Die Datei enthält von einigen Empfängern nur die Namen, nicht die E-Mail-Adressen.",
  rtf: "Der formatierte Text (RTF) der E-Mail lässt sich nicht vollständig lesen: Er ist beschädigt oder zu umfangreich.",
  damaged: "Die E-Mail-Datei ist beschädigt; etwas davon kann fehlen.",
  cut: "Diese E-Mail scheint abgeschnitten zu sein: Etwas davon kann fehlen. Speichern Sie sie noch einmal, oder laden Sie sie noch einmal herunter.",
  "too-many-people.field":
    "Die E-Mail nennt in einem Feld mehr als { $limit } Personen; die übrigen wurden weggelassen.",
  "address-repaired":
    "Eine E-Mail-Adresse in dieser E-Mail war falsch geschrieben, und Mailpin hat sie berichtigt. Prüfen Sie Absender und Empfänger.",
  "date-missing": `Die E-Mail hat kein Datum. ${insteadOfDate}`,
  "date-unreadable": `Das Datum der E-Mail ist nicht lesbar. ${insteadOfDate}`,
  "date-from-delivery.missing":
    "Die E-Mail hat kein Datum; stattdessen wird der Zeitpunkt ihrer Zustellung angezeigt.",
  "date-from-delivery.unreadable":
    "Das Datum der E-Mail ist nicht lesbar; stattdessen wird der Zeitpunkt ihrer Zustellung angezeigt.",
  "date-from-creation":
    "Die E-Mail gibt nicht an, wann sie gesendet wurde; stattdessen wird der Zeitpunkt ihrer Erstellung angezeigt. Prüfen Sie ihn.",
  "partial.unnumbered":
    "Dies ist ein Teil einer längeren E-Mail, die in Stücken gesendet wurde; die Datei enthält nur dieses Stück.",
  "partial.numbered":
    "Dies ist Teil { $number } einer längeren E-Mail, die in Stücken gesendet wurde; die Datei enthält nur dieses Stück.",
  "partial.counted":
    "Dies ist Teil { $number } von { $total } einer längeren E-Mail, die in Stücken gesendet wurde; die Datei enthält nur dieses Stück.",
  "attachment-linked": `{ $count ->
    [one] { $names } ist nicht in dieser E-Mail, nur ein Link darauf. Speichern Sie die Datei von dort, und hängen Sie sie von Hand an den Datensatz an.
   *[other] { $names } sind nicht in dieser E-Mail, nur Links darauf. Speichern Sie die Dateien von dort, und hängen Sie sie von Hand an den Datensatz an.
  }`,
  "attachment-object": `{ $count ->
    [one] { $names } ist in einer Form in dieser E-Mail, die nur Outlook öffnen kann. Speichern Sie die Datei dort, und hängen Sie sie von Hand an den Datensatz an.
   *[other] { $names } sind in einer Form in dieser E-Mail, die nur Outlook öffnen kann. Speichern Sie die Dateien dort, und hängen Sie sie von Hand an den Datensatz an.
  }`,
  "attachment-missing":
    "Aus dieser E-Mail lässt sich nicht herauslösen: { $names }. Die Datei ist beschädigt. Speichern Sie die E-Mail noch einmal, und ziehen Sie die neue Datei hierher.",

  "attachment.named": "„{ $name }“",
  "attachment.unnamed": "ein Anhang",
  more: "{ $count } weitere",
  "link.onedrive": "{ $file } (in OneDrive)",
  "link.sharepoint": "{ $file } (in SharePoint)",
  "link.google-drive": "{ $file } (in Google Drive)",
  "link.dropbox": "{ $file } (in Dropbox)",
  "link.web": "{ $file } (im Web)",
  "link.file-server": "{ $file } (auf einem Dateiserver)",
  "link.computer": "{ $file } (auf dem Computer des Absenders)",
  "link.elsewhere": "{ $file } (anderswo)",

  "earlier-version": "{ $text }",
  unknown: "Etwas an dieser E-Mail konnte nicht gelesen werden.",
} satisfies Record<keyof typeof english, string>;
