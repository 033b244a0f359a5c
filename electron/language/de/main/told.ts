import type { told as english } from "../../en/main/told.ts";

export const told = {
  "window-reloaded": "Das Fenster von Mailpin wurde wieder geöffnet",
  "window-reloaded-text":
    "Es hatte nicht mehr funktioniert. Nichts ging verloren, und der Postausgang lief weiter.",
  "window-reloaded-lost": `{ $files ->
    [one] Es hatte nicht mehr funktioniert. { $files } hierher gezogene Datei war noch nicht gelesen: Ziehen Sie sie noch einmal hierher. Alles andere ist sicher, und der Postausgang lief weiter.
   *[other] Es hatte nicht mehr funktioniert. { $files } hierher gezogene Dateien waren noch nicht gelesen: Ziehen Sie sie noch einmal hierher. Alles andere ist sicher, und der Postausgang lief weiter.
  }`,

  uncaught: "In Mailpin ist etwas schiefgegangen",
  "uncaught-text":
    "Nichts ging verloren, und was im Postausgang wartet, läuft weiter. Wenn sich Mailpin seltsam verhält, starten Sie es neu.",

  "settings-unreadable": "Ihre Einstellungen konnten nicht gelesen werden",
  "settings-set-aside":
    "Mailpin startet mit den Standardeinstellungen. Die alte Datei bleibt als „{ $file }“ erhalten.",
  "settings-unreadable-text":
    "Mailpin kann „{ $file }“ nicht lesen; deshalb verwendet es die Standardeinstellungen und speichert keine Änderungen. { $remedy }",
  "settings-in-use":
    "Schließen Sie andere Programme, die die Datei benutzen, und starten Sie Mailpin dann neu.",
  "settings-unsaved": "Eine Einstellung ist noch nicht gespeichert",
  "settings-unsaved-text":
    "Sie gilt, bis Mailpin geschlossen wird, und wird mit der nächsten Änderung gespeichert, bei der das gelingt. { $remedy }",
  "settings-in-use-now":
    "Schließen Sie andere Programme, die „settings.json“ im Datenordner von Mailpin benutzen, und ändern Sie dann noch einmal eine Einstellung.",

  "companies-unreadable": "Ihre Firmen können nicht angezeigt werden",
  "companies-restored": "Mailpin hat die Liste der verbundenen Firmen wiederhergestellt",
  "companies-restored-text":
    "Die Liste war beschädigt oder fehlte; Mailpin hat deshalb ihre Kopie verwendet. Wenn eine Firma fehlt, verbinden Sie sie erneut: Ihre E-Mails sind dann wieder da.",
  "companies-lost": "Mailpin hat die Liste der verbundenen Firmen verloren",
  "companies-lost-text":
    "Auf diesem Computer sind keine Daten verbundener Firmen. Verbinden Sie sie erneut.",
  "companies-left": `{ $count ->
    [one] Die Daten von { $count } Firma sind noch hier. Verbinden Sie sie erneut: Ihre E-Mails sind dann wieder da.
   *[other] Die Daten von { $count } Firmen sind noch hier. Verbinden Sie sie erneut: Ihre E-Mails sind dann wieder da.
  }`,
  "list-kept": "Die alte Datei bleibt als { $file } erhalten.",

  "mails-brought-back": "E-Mails aus einem unterbrochenen Start sind wieder da",
  "data-damaged": "Die Daten von Mailpin auf diesem Computer waren beschädigt",
  "no-backup": "Es gab keine Sicherung; Verlauf und Postausgang sind deshalb leer.",
  "backup-restored":
    "Mailpin hat seine Sicherung vom { $time } wiederhergestellt. E-Mails im Postausgang warten, bis Sie sie bestätigen.",
  "mails-back": `{ $count ->
    [one] { $count } auf diesem Computer gefundene E-Mail ist wieder im Eingangskorb.
   *[other] { $count } auf diesem Computer gefundene E-Mails sind wieder im Eingangskorb.
  }`,
  "mails-unreadable": `{ $count ->
    [one] { $count } E-Mail konnte nicht gelesen werden; die Dateien liegen in „{ $folder }“.
   *[other] { $count } E-Mails konnten nicht gelesen werden; die Dateien liegen in „{ $folder }“.
  }`,
  "check-crm":
    "Bevor Sie eine E-Mail noch einmal ablegen, prüfen Sie in Ihrem CRM, ob sie schon da ist.",

  "drop-again": `{ $count ->
    [one] { $count } E-Mail muss noch einmal hierher gezogen werden
   *[other] { $count } E-Mails müssen noch einmal hierher gezogen werden
  }`,
  "drop-again-text":
    "Mailpin kann nicht mehr lesen: { $files }. Ziehen Sie die E-Mail noch einmal aus Ihrem E-Mail-Programm hierher.",
  "file-name": "„{ $name }“",
  "more-files": `{ $count ->
    [one] { $count } weitere
   *[other] { $count } weitere
  }`,
} satisfies Record<keyof typeof english, string>;
