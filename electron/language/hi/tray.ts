import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "ट्रे",
  selected: "{ $count } चुने गए",
  open: "खोलें…",
  "file-all": "सभी दर्ज करें…",
  group: "ईमेल के समूह बनाएँ",
  "grouping.none": "अलग-अलग ईमेल",
  "grouping.thread": "बातचीत के अनुसार",
  "grouping.person": "व्यक्ति के अनुसार",

  "remove-these": `{ $count ->
    [one] यह ईमेल ट्रे से हटाना है?
   *[other] { $count } ईमेल ट्रे से हटाने हैं?
  }`,
  remove: "हटाएँ",
  keep: "रहने दें",
  nothing: "दर्ज करने के लिए कुछ नहीं",
  "drop-more": "और ईमेल इस विंडो में कहीं भी ड्रॉप करें",

  "no-date": "तारीख नहीं",
  attachments: "{ $count } अटैचमेंट",
  stays: "ट्रे में रहेगा: { $why }",
  "remove-mail": "“{ $subject }” को ट्रे से हटाएँ",
  "remove-mail-hint": "ट्रे से हटाएँ",
  mails: "{ $count } ईमेल",
  "mails-of": `{ $count ->
    [one] “{ $subject }” का { $count } ईमेल
   *[other] “{ $subject }” के { $count } ईमेल
  }`,
  "hide-mails": "ईमेल छिपाएँ",
  "show-mails": "ईमेल दिखाएँ",

  mail: "ईमेल",
  "first-comes": "पहला ईमेल पढ़े जाते ही यहाँ दिखेगा।",
  "drop-here": "इस विंडो में कहीं भी ईमेल ड्रॉप करें",
  "drop-what":
    "Outlook या Thunderbird से, या सहेजी हुई फ़ाइलें { $kinds }। आप कॉपी की गई फ़ाइलें पेस्ट भी कर सकते हैं।",
  "on-mac":
    "Mac पर Mail और Outlook ईमेल को सिर्फ़ Finder के ज़रिए आगे देते हैं: उसे पहले डेस्कटॉप पर खींचें, फिर यहाँ।",
  samples: "नमूना ईमेल आज़माएँ",
  keys: "{ $file } चुने गए ईमेल को दर्ज करता है · { $find } रिकॉर्ड खोजता है · { $next } अगले हिस्से में ले जाता है · { $list } सभी कुंजियाँ दिखाता है",
} satisfies Record<keyof typeof english, string>;
