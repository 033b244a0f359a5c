import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "Einstellungen",
  "group.filing": "Ablage",
  "group.window": "Fenster",
  "group.programs": "E-Mails aus anderen Programmen",
  "group.background": "Im Hintergrund",
  "group.privacy": "Datenschutz",

  hold: "Zeit, um eine Ablage rückgängig zu machen",
  "hold.help":
    "Zoho kann eine abgelegte E-Mail nicht löschen. Deshalb wartet eine Ablage so lange, und „Rückgängig“ holt sie zurück.",
  "hold.none":
    "Zoho kann eine abgelegte E-Mail nicht löschen. Was sofort gesendet wird, lässt sich nicht zurückholen.",
  "left-out": "Weggelassene Dateien nennen",
  "left-out.help": "Am Ende des Textes im CRM, damit seine Leser von ihnen wissen.",
  "add-left-out": "Weggelassene Dateien beim Datensatz anhängen",
  "add-left-out.help":
    "Sie kommen nach der E-Mail zu den Anhängen des Datensatzes. Bei jeder E-Mail können Sie es anders entscheiden.",

  appearance: "Erscheinungsbild",
  "appearance.system": "Wie das System",
  "appearance.light": "Hell",
  "appearance.dark": "Dunkel",
  language: "Sprache",
  "language.system": "Wie das System",
  keys: "Einzelne Tasten verwenden",
  "keys.help":
    "1 bis 9 wählen einen Vorschlag, ? zeigt die Tastenkombinationen. Zum Diktieren ausschalten.",
  shortcuts: "Tastenkombinationen…",
  hotkey: "Mailpin aus jedem Programm nach vorn holen",
  "hotkey.none": "Keine",
  "hotkey.press": "Tasten drücken…",
  "hotkey.choosing": "Esc lässt die Tasten, wie sie sind. Die Rücktaste entfernt sie.",
  "hotkey.help": "Diese Tasten wirken in jedem Programm, solange Mailpin läuft.",
  "hotkey.refused":
    "Programme brauchen diese Tasten selbst. Halten Sie zwei von { $keys }, und drücken Sie einen Buchstaben oder eine Ziffer.",
  "hotkey.taken":
    "Ein anderes Programm oder das System hat diese Tasten. Bis es sie freigibt, bewirken sie hier nichts.",
  "hotkey.suggest": "{ $keys } verwenden",
  strip: "Ablageleiste am Bildschirmrand zeigen",
  "strip.help":
    "Sie nimmt E-Mails an, während andere Fenster dieses verdecken, und ist da, solange dieses Fenster offen ist. Ein Klick darauf zeigt Mailpin.",
  "strip.place": "Wie weit unten am Rand sie steht",

  folder: "Neue E-Mails aus einem Ordner übernehmen",
  "folder.help":
    "Für Programme, die keine Datei übergeben: Speichern Sie eine E-Mail dort. Keine Datei wird gelöscht.",
  "folder.unreachable":
    "Der Ordner ist nicht erreichbar. Mailpin macht weiter, wenn er wieder da ist.",
  "choose-folder": "Anderen wählen…",

  notifications: "Benachrichtigungen anzeigen",
  "notifications.help":
    "Nur wenn Sie nicht auf dieses Fenster sehen. Sie zeigen Anzahlen, keine Betreffs und keine Namen.",
  login: "Mailpin bei der Anmeldung starten",
  "login.help": "Es wartet im Infobereich und bleibt dort, wenn Sie das Fenster schließen.",

  history: "Tage, die der Verlauf bleibt",
  "days-allowed": "Geben Sie eine ganze Zahl von Tagen ein, von { $least } bis { $most }.",
  files: "Tage, die Dateien abgelegter E-Mails bleiben",
  "files.help": "Bis dahin können Sie die Datei einer E-Mail aus ihrem Beleg im Verlauf speichern.",
  "files.none": "Die Datei einer E-Mail wird gelöscht, sobald die E-Mail abgelegt ist.",

  managed: "Von Ihrer Organisation festgelegt.",
  "managed.modules": "Ihre Organisation legt fest, welche Module zur Wahl stehen.",
  "managed.organisations":
    "Ihre Organisation legt fest, welche Firmen Sie verbinden können, und wie.",
} satisfies Record<keyof typeof english, string>;
