import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "आप जो दर्ज करते हैं, वह यहाँ से भेजा जाता है और ऑफ़लाइन होने पर यहीं इंतज़ार करता है",

  "held-one": "“{ $subject }” को { $record } में दर्ज किया जा रहा है",
  "held-more": "{ $count } ईमेल { $record } में दर्ज किए जा रहे हैं",
  "held-records": "{ $count } ईमेल { $records } रिकॉर्ड में दर्ज किए जा रहे हैं",
  "time-left": "{ $time } में",

  sending: "भेजा जा रहा है: “{ $subject }”, { $record } के लिए",
  uploading: "अटैचमेंट भेजे जा रहे हैं, { $total } में से { $uploaded }: “{ $subject }”, { $record } के लिए",
  "uploading-bytes": "अटैचमेंट भेजे जा रहे हैं, { $share }: “{ $subject }”, { $record } के लिए",
  associating: "Zoho में दर्ज हो रहा है: “{ $subject }”, { $record } में",
  "sending-more": "{ $count } ईमेल भेजे जा रहे हैं",
  "uploading-more": "{ $count } ईमेल के अटैचमेंट भेजे जा रहे हैं, { $share }",

  filed: "दर्ज: “{ $subject }”, { $record } में",
  "filed-whole": "दर्ज ✓ CRM में देखा गया: “{ $subject }”, { $record } में",
  "filed-other": "दर्ज, CRM में अलग दिखता है: “{ $subject }”, { $record } में",
  "filed-incomplete": "फ़ाइलों के बिना दर्ज: “{ $subject }”, { $record } में",
  duplicate: "वहाँ पहले से है: “{ $subject }”, { $record } में",

  "undo-begins-one":
    "“{ $subject }” { $record } में दर्ज होने वाला है। पहले जैसा करने के लिए { $seconds } सेकंड के अंदर { $keys } दबाएँ।",
  "undo-begins-more":
    "“{ $subject }” और { $count } दूसरे ईमेल { $record } में दर्ज होने वाले हैं। पहले जैसा करने के लिए { $seconds } सेकंड के अंदर { $keys } दबाएँ।",
  "undo-begins-records":
    "{ $count } ईमेल { $records } रिकॉर्ड में दर्ज होने वाले हैं। पहले जैसा करने के लिए { $seconds } सेकंड के अंदर { $keys } दबाएँ।",
  "filed-more": "दर्ज: { $count } ईमेल, { $record } में",
  "filed-records": "दर्ज: { $count } ईमेल, { $records } रिकॉर्ड में",
  "needs-you": "“{ $subject }”, { $record } में: इसे आपकी ज़रूरत है। { $why }",
  "undo-keys": "कंट्रोल Z",
  "undo-keys-on-mac": "कमांड Z",
} satisfies Record<keyof typeof english, string>;
