import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "अटैचमेंट",

  "remark.smaller": "छोटा किया गया, ईमेल में { BYTES($size) }",
  "remark.too-large": "अकेले ही Zoho के लिए बहुत बड़ा",
  "remark.empty-in-text": "टेक्स्ट में, खाली",
  "remark.empty": "खाली फ़ाइल",
  "remark.signature": "शायद सिग्नेचर का हिस्सा",
  "remark.shortened": "नाम छोटा किया गया, CRM में भी",
  "full-name": "पूरा नाम: { $name }",
  "remark.in-text": "टेक्स्ट में",

  open: "खोलें",
  "open-as-mail": "ईमेल के रूप में खोलें",
  "open-of": "{ $file } को ईमेल के रूप में खोलें",
  save: "सहेजें…",
  "save-as-file": "फ़ाइल के रूप में सहेजें",
  "save-of": "{ $file } को फ़ाइल के रूप में सहेजें",

  "left-out": "छोड़े गए: { $files }",
  "add-left-out": `{ $count ->
    [one] छोड़ी गई { $count } फ़ाइल रिकॉर्ड के अटैचमेंट में जोड़ें ({ BYTES($size) })
   *[other] छोड़ी गई { $count } फ़ाइलें रिकॉर्ड के अटैचमेंट में जोड़ें ({ BYTES($size) })
  }`,
  "size-of-pictures": "टेक्स्ट की इमेज: { BYTES($size) }",
  original: "मूल ईमेल अटैच करें",
  "original-keeps-text": "वह टेक्स्ट बचाए रखता है जिसे Zoho काट देता है",

  "gauge.title": "अटैचमेंट का आकार",
  "gauge.used": "{ $limit } में से { $used }",
  "gauge.left": "{ BYTES($size) } बाकी",
  "gauge.used-and-left": "{ $used }, { $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }।",
  "gauge.pictures": "टेक्स्ट की इमेज",
  "gauge.fits-without": "इनके बिना सब समा जाता है: { $files }।",

  "too-large": "{ BYTES($size) } ज़्यादा: कुछ अटैचमेंट से टिक हटाएँ।",
  "too-many": "{ $count } अटैचमेंट हैं, पर Zoho { $limit } लेता है: { $excess } से टिक हटाएँ।",
} satisfies Record<keyof typeof english, string>;
