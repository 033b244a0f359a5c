import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "रसीद",
  subject: "विषय",
  filed: "दर्ज किया गया",
  "found-there": "वहाँ मिला",
  "in-crm": "CRM में",
  "seen.whole": "देखा गया, जैसा भेजा गया था",
  "seen.other": "अलग टेक्स्ट या अलग आकार की फ़ाइलों के साथ दिखता है",
  "seen.incomplete": "सभी फ़ाइलों के बिना दिखता है",
  note: "टिप्पणी",
  record: "रिकॉर्ड",
  "linked-with": "{ $record } के साथ",
  "more-people": "और { $count } लोग",
  written: "लिखा गया",

  "save-evidence": "सबूत सहेजें…",
  "save-mail": "ईमेल सहेजें…",
  saved: "सहेजा गया",
  "evidence-failed": "सबूत नहीं सहेजा गया",
  "mail-failed": "ईमेल नहीं सहेजा गया",
  "read-failed": "रसीद नहीं पढ़ी जा सकी",

  "message-id": "Message-ID",
  "hash-of-original": "मूल ईमेल का SHA-256",
  "crm-id": "Zoho में ईमेल की आईडी",
  files: `{ $count ->
    [one] { $count } फ़ाइल
   *[other] { $count } फ़ाइलें
  }`,
  "added-files": `{ $count ->
    [one] रिकॉर्ड के अटैचमेंट के लिए { $count } फ़ाइल
   *[other] रिकॉर्ड के अटैचमेंट के लिए { $count } फ़ाइलें
  }`,
  "not-added-yet": "अभी नहीं जुड़ी",
  "given-up": "छोड़ी गई, नहीं जुड़ी",
  "list-of-files": "दर्ज की गई फ़ाइलें",
  "size-in-text": "{ BYTES($size) }, टेक्स्ट में",
  "hash-of-file": "{ $file } का SHA-256",
  "files-unknown": "यह ईमेल Mailpin के पिछले वर्शन ने दर्ज किया था और उसने फ़ाइलों के नाम नहीं रखे थे।",
} satisfies Record<keyof typeof english, string>;
