import type { remarks as english } from "../en/remarks.ts";

export const remarks = {
  "words-only": "Zoho behält den Text, aber nicht seine Formatierung, weil er mit ihr zu lang ist.",
  "newest-only":
    "Der Text ist länger, als Zoho ihn behält ({ $limit } Zeichen): Ältere Nachrichten darin werden gekürzt, die neueste bleibt ganz.",
  "beginning-only":
    "Der Text ist länger, als Zoho ihn behält ({ $limit } Zeichen): Nur sein Anfang bleibt erhalten.",
  "missing-images": `{ $count ->
    [one] Ein Bild im Text wird im CRM fehlen: Die E-Mail enthält es nicht, oder Zoho nimmt es nicht an.
   *[other] { $count } Bilder im Text werden im CRM fehlen: Die E-Mail enthält sie nicht, oder Zoho nimmt sie nicht an.
  }`,
  "remote-images": `{ $count ->
    [one] Ein Bild, das die E-Mail aus dem Web lädt, wird im CRM fehlen.
   *[other] { $count } Bilder, die die E-Mail aus dem Web lädt, werden im CRM fehlen.
  }`,
  "local-links": `{ $count ->
    [one] Ein Link auf eine Datei auf dem Computer oder im Netzwerk des Absenders wird im CRM nur als Text erscheinen.
   *[other] { $count } Links auf Dateien auf dem Computer oder im Netzwerk des Absenders werden im CRM nur als Text erscheinen.
  }`,
  "too-many-recipients": `{ $field ->
    [To] { $count } Personen unter „An“: Zoho behält die ersten { $limit }, und der Text nennt die Zahl der übrigen.
   *[other] { $count } Personen unter „{ $field }“: Zoho behält die ersten { $limit }, und der Text nennt die Zahl der übrigen.
  }`,
  "without-address": `{ $count ->
    [one] Eine Person unter „{ $field ->
        [To] An
       *[other] { $field }
      }“ hat keine E-Mail-Adresse: Sie wird am Ende des Textes genannt.
   *[other] { $count } Personen unter „{ $field ->
        [To] An
       *[other] { $field }
      }“ haben keine E-Mail-Adresse: Sie werden am Ende des Textes genannt.
  }`,

  "earlier-version": "{ $text }",
  unknown: "Etwas an dieser E-Mail bleibt nicht so erhalten, wie es ist.",
} satisfies Record<keyof typeof english, string>;
