import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "ईमेल खोलें",
  mails: "ईमेल",
  "all-files": "सभी फ़ाइलें",
  "folder-to-watch": "निगरानी के लिए फ़ोल्डर",
  "sent-mailbox": "भेजे गए ईमेल का मेलबॉक्स",
  "sent-folder": "भेजे गए ईमेल का फ़ोल्डर",
  watch: "निगरानी करें",
  save: "सहेजें",
  table: "टेबल (CSV)",
  json: "JSON",
  text: "टेक्स्ट फ़ाइल",
  mail: "ईमेल",
  "outlook-mail": "Outlook ईमेल",

  "open-page": "{ $host } का पेज खोलना है?",
  "false-start":
    "लिंक “{ $name }” से शुरू होता है, मानो वह वहाँ ले जाता हो। Mailpin इस हिस्से को हटा देता है।",
  "write-mail": "ईमेल लिखना है?",
  "write-mail-to": "{ $address } को ईमेल लिखना है?",
  "write-mail-to-many": "{ $address } और { $count } अन्य को ईमेल लिखना है?",
  open: "खोलें",
  cancel: "रद्द करें",

  "sign-out-of": "{ $name } से साइन आउट करना है?",
  "sign-out-removes":
    "Mailpin का ऐक्सेस खत्म हो जाएगा, और इस संगठन के रिकॉर्ड की कॉपी और इतिहास इस कंप्यूटर से हट जाएँगे। आपने जो दर्ज किया है, वह Zoho में रहेगा।",
  "sign-out-keeps": `{ $count ->
    [one] Mailpin का ऐक्सेस खत्म हो जाएगा। { $count } ईमेल, जो अब तक दर्ज नहीं हुआ है, इस कंप्यूटर पर रहेगा और दोबारा साइन इन करने पर दर्ज किया जा सकता है।
   *[other] Mailpin का ऐक्सेस खत्म हो जाएगा। { $count } ईमेल, जो अब तक दर्ज नहीं हुए हैं, इस कंप्यूटर पर रहेंगे और दोबारा साइन इन करने पर दर्ज किए जा सकते हैं।
  }`,
  "sign-out": "साइन आउट करें",

  "remove-records": "इस कंप्यूटर से रिकॉर्ड हटाने हैं?",
  "removed-for-good":
    "अब से Mailpin सीधे CRM में खोजेगा, जिसके लिए नेटवर्क चाहिए, और सिर्फ़ मिले हुए रिकॉर्ड रखेगा। ईमेल, इतिहास और पसंदीदा बने रहेंगे।",
  "removed-until-sync":
    "अगली बार सिंक होने तक Mailpin सीधे CRM में खोजेगा, जिसके लिए नेटवर्क चाहिए। ईमेल, इतिहास और पसंदीदा बने रहेंगे।",
  remove: "हटाएँ",

  "forget-history": "{ $name } में दर्ज किए गए का इतिहास भुला दें?",
  "forget-history-text":
    "इतिहास, उसकी रसीदें और उनके साथ रखी फ़ाइलें इस कंप्यूटर से हटा दी जाएँगी। CRM में ईमेल बने रहेंगे।",
  forget: "भुला दें",

  "cannot-start": "Mailpin शुरू नहीं हो सकता",
  "try-again": "दोबारा कोशिश करें",
  quit: "बाहर निकलें",

  "window-stopped-again": "Mailpin की विंडो ने फिर से काम करना बंद कर दिया",
  "open-window-again": "आपने जो दर्ज किया है वह सुरक्षित है और आउटबॉक्स चल रहा है। विंडो फिर से खोलनी है?",
  "open-again": "फिर से खोलें",
  "close-window": "विंडो बंद करें",

  "still-reading": `{ $files ->
    [one] Mailpin अब भी ड्रॉप की गई { $files } फ़ाइल पढ़ रहा है
   *[other] Mailpin अब भी ड्रॉप की गई { $files } फ़ाइलें पढ़ रहा है
  }`,
  "drop-them-again": "जो अब तक पढ़ा नहीं गया है, वह ट्रे में नहीं है और उसे दोबारा ड्रॉप करना होगा।",
  "close-anyway": "फिर भी बंद करें",
  "keep-open": "खुला रखें",
} satisfies Record<keyof typeof english, string>;
