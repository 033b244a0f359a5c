import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "भेजा जाने वाला है",
  "state.held-until": "{ $time } में भेजा जाएगा",
  "state.waiting": "इंतज़ार में",
  "state.sending": "भेजा जा रहा है",
  "state.uploading": "अटैचमेंट भेजे जा रहे हैं, { $total } में से { $uploaded }",
  "state.uploading-bytes": "अटैचमेंट भेजे जा रहे हैं, { $share }",
  "state.associating": "Zoho में दर्ज हो रहा है",
  "state.filed": "दर्ज",
  "state.filed-whole": "दर्ज ✓ CRM में देखा गया",
  "state.filed-other": "दर्ज, CRM में अलग दिखता है",
  "state.filed-incomplete": "फ़ाइलों के बिना दर्ज",
  "state.duplicate": "वहाँ पहले से है",
  "state.needs-you": "आपकी ज़रूरत है",
  "state.cancelled": "वापस लिया गया",

  "additions.planned": `{ $count ->
    [one] { $count } फ़ाइल बाद में रिकॉर्ड के अटैचमेंट में जुड़ेगी
   *[other] { $count } फ़ाइलें बाद में रिकॉर्ड के अटैचमेंट में जुड़ेंगी
  }`,
  "additions.going": `{ $total ->
    [one] { $total } में से { $added } फ़ाइल रिकॉर्ड के अटैचमेंट में जुड़ी
   *[other] { $total } में से { $added } फ़ाइलें रिकॉर्ड के अटैचमेंट में जुड़ीं
  }`,
  "additions.over": `{ $count ->
    [one] { $count } फ़ाइल रिकॉर्ड के अटैचमेंट में जुड़ी
   *[other] { $count } फ़ाइलें रिकॉर्ड के अटैचमेंट में जुड़ीं
  }`,
  "trying-now": "अभी दोबारा कोशिश हो रही है",
  "next-try": "अगली कोशिश { $time } में",

  "sent-at-once": "तुरंत भेजा जाता है",
  "undo-time": "{ $seconds } सेकंड",

  "back-one": "“{ $subject }” ट्रे में वापस आ गया है",
  "back-more": `{ $count ->
    [one] { $count } ईमेल ट्रे में वापस आ गया है
   *[other] { $count } ईमेल ट्रे में वापस आ गए हैं
  }`,
  stayed: `{ $count ->
    [one] { $count } और ईमेल अब तक CRM को भेजा जा चुका है या दर्ज है और वापस नहीं लिया जा सकता।
   *[other] { $count } और ईमेल अब तक CRM को भेजे जा चुके हैं या दर्ज हैं और वापस नहीं लिए जा सकते।
  }`,
  "in-doubt":
    "हो सकता है कि यह ईमेल “{ $record }” में पहुँच चुका हो: { $crm } का एक जवाब खो गया। अगर आप इसे कहीं और दर्ज करते हैं, तो यह दो बार हो सकता है।",

  "arrived.title": "“{ $subject }” पहले से “{ $record }” में है",
  "arrived.text": "सिर्फ़ जवाब खो गया था। ईमेल वहीं रहता है और ट्रे में वापस नहीं आता।",
  "undo-failed": "इसे पहले जैसा नहीं किया जा सका",
  "give-up-failed": "इन फ़ाइलों को छोड़ा नहीं जा सका",
  "retry-failed": "इसके लिए दोबारा कोशिश नहीं हो सकी",
  "retry-all-failed": "इनके लिए दोबारा कोशिश नहीं हो सकी",

  "connection.online": "ऑनलाइन",
  "connection.offline": "ऑफ़लाइन",
  "connection.busy": "Zoho व्यस्त है",
  "connection.signed-out": "साइन आउट किया हुआ",
} satisfies Record<keyof typeof english, string>;
