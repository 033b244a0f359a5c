import type { mailHelp as english } from "../en/mail-help.ts";

export const mailHelp = {
  title: "So kommt eine E-Mail hierher",
  open: "So kommt eine E-Mail hierher…",
  "show-how": "So geht es",
  clients: "E-Mail-Programme",
  "client.outlook": "Klassisches Outlook",
  "client.new-outlook": "Neues Outlook",
  "client.outlook-web": "Outlook im Web",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "Handy oder anderes",
  "step.select": "Markieren Sie die E-Mail in der Liste, oder mehrere.",
  "step.drag": "Ziehen Sie sie auf dieses Fenster, und lassen Sie los.",
  "step.stays": "Sie ist im Eingangskorb. Ihr E-Mail-Programm behält sein Exemplar.",
  "step.menu": "Öffnen Sie das Menü der E-Mail: die drei Punkte.",
  "step.save-as": "Wählen Sie „Speichern unter“. Die E-Mail wird zur Datei.",
  "step.save-or-download":
    "Wählen Sie „Speichern unter“ oder „Herunterladen“. Die E-Mail wird zur Datei.",
  "step.download": "Wählen Sie „Nachricht herunterladen“. Sie wird zur Datei.",
  "step.desktop": "Ziehen Sie sie auf den Schreibtisch. Dort wird sie zur Datei.",
  "step.right-click": "Klicken Sie mit der rechten Maustaste auf die E-Mail.",
  "step.save-as-eml": "Speichern Sie sie als .eml. Die E-Mail wird zur Datei.",
  "step.computer":
    "Öffnen Sie das Postfach auf diesem Computer. Was auf Ihrem Handy ist, ist auch dort.",
  "step.save-file": "Speichern Sie die E-Mail als Datei: .eml, .msg oder .mbox.",
  "step.file": "Ziehen Sie die Datei auf dieses Fenster.",
  "step.comes": "Mailpin holt sie von selbst aus { $folder }.",
  "note.desktop": "Sie können die E-Mail auch auf den Desktop ziehen, und dann die Datei hierher.",
  "note.outlook-for-mac": "Mit Outlook für Mac geht es genauso.",
  "note.thunderbird":
    "Auf einem Mac ziehen Sie die E-Mail zuerst auf den Schreibtisch. Kommt unter Linux keine Datei an, speichern Sie die E-Mail in Ihren Downloads, und ziehen Sie diese Datei hierher.",
  "note.open":
    "„Öffnen…“ findet gespeicherte Dateien ebenfalls, und kopierte Dateien lassen sich einfügen.",
  "last-drop": "Was kam zuletzt an?",
  "last-drop.title": "Was zuletzt ankam",
  "last-drop.none": "In dieses Fenster wurde noch nichts gezogen oder eingefügt.",
  "last-drop.what":
    "Kommen E-Mails nicht an, wie sie sollen, helfen diese Zeilen dem Support. Sie enthalten Formate, Größen und Codes, aber keine Betreffe, Adressen, Dateinamen oder Texte, und gehen mit dem Fenster.",
} satisfies Record<keyof typeof english, string>;
