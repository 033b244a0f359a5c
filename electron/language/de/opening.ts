import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [one] Loslassen zum Öffnen
   *[other] Loslassen, um { $count } Dateien zu öffnen
  }`,
  "copy-stays": "Ihr E-Mail-Programm behält sein Exemplar.",
  "drop-onto": "Loslassen, um bei { $record } abzulegen",
  "drop-targets": "Oder auf einen Datensatz ziehen, um dort abzulegen",
  "drop-each": "Loslassen, um über jede Unterhaltung zu entscheiden",
  "drop-each.target": "Über jede Unterhaltung entscheiden",
  "drop-each.how": "Sie sehen bei jeder, wohin sie kommt, bevor etwas abgelegt wird.",
  "not-filed": "Diese E-Mails wurden nicht abgelegt",
  "other-company":
    "Inzwischen wird eine andere Firma angezeigt. Die E-Mails sind im Eingangskorb der Firma, für die Sie sie hierher gezogen haben.",
  folder: "Ordner",
  "unnamed-file": "Datei ohne Namen",
  "sent-mail": "Gesendete E-Mail",

  "advice-title.new-outlook": "Das neue Outlook braucht einen Schritt mehr",
  "advice.new-outlook":
    "Das neue Outlook gibt die E-Mail nicht heraus. Ziehen Sie sie zuerst auf den Desktop, oder wählen Sie „Speichern unter“; ziehen Sie dann die Datei hierher.",
  "advice-title.outlook-attachment": "Ein Anhang aus dem neuen Outlook",
  "advice.outlook-attachment":
    "Das ist ein Anhang im neuen Outlook. Ziehen Sie die ganze E-Mail auf den Desktop, oder speichern Sie sie; ziehen Sie dann die Datei hierher.",
  "advice-title.mailspring": "Mailspring braucht einen Schritt mehr",
  "advice.mailspring":
    "Mailspring übergibt nur einen internen Verweis. Klicken Sie mit der rechten Maustaste auf die E-Mail, speichern Sie sie als .eml, und ziehen Sie dann die Datei hierher.",
  "advice-title.link": "Ein Link, nicht die E-Mail",
  "advice.link":
    "Dieses Programm übergibt einen Link statt der E-Mail. Speichern Sie die E-Mail als Datei, oder ziehen Sie sie zuerst auf den Desktop; ziehen Sie dann die Datei hierher.",
  "advice-title.no-file": "Es kam keine Datei an",
  "advice.no-file":
    "Das Programm hat seine Datei nicht übergeben. Speichern Sie die E-Mail als Datei, und ziehen Sie dann diese Datei hierher.",
  "advice-title.no-copy": "Das Programm bietet keine Kopie an",
  "advice.no-copy":
    "Mailpin nimmt nur eine Kopie, damit die E-Mail bleibt, wo sie ist. Lassen Sie die Umschalttaste los, falls Sie sie halten, oder speichern Sie die E-Mail als Datei, und ziehen Sie dann diese Datei hierher.",
  "advice-title.text": "Text, keine E-Mail",
  "advice.text":
    "Ziehen Sie die E-Mail selbst hierher, oder eine gespeicherte Kopie davon (.eml oder .msg).",
  "advice-title.apple-mail": "Apple Mail hat einen Link übergeben",
  "advice.apple-mail":
    "Apple Mail hat einen Link übergeben. Ziehen Sie die E-Mail auf den Schreibtisch, dann hierher.",
  "advice-title.thunderbird": "Thunderbird hat einen Link übergeben",
  "advice.thunderbird":
    "Thunderbird übergibt auf einem Mac einen Link. Wählen Sie „Speichern als“, oder ziehen Sie die E-Mail zuerst auf den Schreibtisch, dann hierher.",
  "advice-title.kmail": "KMail hat einen Link übergeben",
  "advice.kmail":
    "KMail übergibt nur einen Verweis. Wählen Sie „Speichern unter“, und ziehen Sie dann die Datei hierher.",
  "advice-title.web": "Ein Link ins Web",
  "advice.web":
    "Das ist ein Link ins Web. Laden Sie die E-Mail zuerst herunter, und ziehen Sie dann die Datei hierher.",
  "watch-downloads": "Übernehmen, was ich unter „Downloads“ speichere",

  reading: "Wird gelesen…",
  "reading-mails": `{ $mails ->
    [one] Wird gelesen… { $mails } E-Mail bisher
   *[other] Wird gelesen… { $mails } E-Mails bisher
  }`,
  "reading-file": "{ $place } von { $of } wird gelesen…",
  "reading-file-mails": `{ $mails ->
    [one] { $place } von { $of } wird gelesen… { $mails } E-Mail bisher
   *[other] { $place } von { $of } wird gelesen… { $mails } E-Mails bisher
  }`,
  stopping: "Wird angehalten…",
  "cancel-reading": "Lesen abbrechen",
  begins: "E-Mails werden gelesen",
  ends: "Alle Dateien wurden gelesen",
  read: `{ $mails ->
    [one] { $mails } E-Mail wurde gelesen
   *[other] { $mails } E-Mails wurden gelesen
  }`,

  "stopped-none": "Angehalten. Es wurde keine E-Mail geöffnet.",
  stopped: `{ $mails ->
    [one] Angehalten. { $mails } E-Mail ist im Eingangskorb.
   *[other] Angehalten. { $mails } E-Mails sind im Eingangskorb.
  }`,
  "stopped-of": `{ $mails ->
    [one] Angehalten. { $mails } von { $of } E-Mails ist im Eingangskorb.
   *[other] Angehalten. { $mails } von { $of } E-Mails sind im Eingangskorb.
  }`,
  "rest-stays": "Was nicht geöffnet wurde, ist noch dort, wo es herkam.",
  "sent-rest-stays":
    "Was aus dem Eingangskorb entfernt wird, ist noch in dem Postfach, das Sie hierher gezogen haben.",
  "not-stopped": "Das Lesen wurde nicht angehalten",
  "none-opened": "Es wurde keine E-Mail geöffnet",
} satisfies Record<keyof typeof english, string>;
