import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "कहाँ दर्ज करें",
  find: "रिकॉर्ड खोजें",
  suggestions: "सुझाव",
  "no-suggestions": "इस ईमेल के लिए कोई सुझाव नहीं है। इसका रिकॉर्ड ऊपर खोजें।",
  stranger: "अभी { $crm } में नहीं है: { $name } को बनाएँ…",
  chosen: "{ $record } चुना गया है।",
  "none-suggested": "कोई सुझाव नहीं",
  "not-sure": "यकीन नहीं है: { $count } सुझाव",

  link: "इससे भी लिंक करें",
  "link.find": "लिंक करने के लिए रिकॉर्ड खोजें",
  "link.add": "दूसरा रिकॉर्ड लिंक करें",
  "link.change": "बदलें",
  "link.change-of": "बदलें: { $record }",
  "link.remove": "इसे लिंक न करें",
  "link.remove-of": "{ $record } को लिंक न करें",

  scope: "दर्ज करें",
  "scope.mail": "यह ईमेल",
  "scope.chosen": "चुने गए { $count } ईमेल",
  "scope.thread": "यह बातचीत: { $count } ईमेल",
  "scope.later": "यह बातचीत और इसके बाद के ईमेल",

  owner: "किसके लिए दर्ज करें",
  "owner.you": "स्वयं",
  "owner.you-named": "स्वयं ({ $name })",

  file: "{ $record } में दर्ज करें",
  "no-record": "रिकॉर्ड चुनें",
  count: "{ $count } ईमेल",

  "looking-at": "{ $count } ईमेल जाँचे जा रहे हैं…",
  "already-there": "CRM में यह ईमेल वहाँ पहले से है और वह इसे दूसरी बार नहीं लेता।",
  offline: "आप ऑफ़लाइन हैं। जब तक आप फिर से ऑनलाइन नहीं होते, ईमेल आउटबॉक्स में इंतज़ार करेगा।",
  "signed-out": "आप साइन आउट हैं। जब तक आप फिर से साइन इन नहीं करते, ईमेल आउटबॉक्स में इंतज़ार करेगा।",
  "at-once": "यह तुरंत भेजा जाता है। Zoho में दर्ज ईमेल को वहाँ से निकाला नहीं जा सकता।",
  "undo-time": "पहले जैसा करने के लिए { $seconds } सेकंड हैं। Zoho में दर्ज ईमेल को वहाँ से निकाला नहीं जा सकता।",

  "obstacle.no-mail": "पहले कोई ईमेल चुनें।",
  "obstacle.none-goes": "इनमें से कोई ईमेल साथ में दर्ज नहीं होगा: कारण ऊपर देखें।",
  "obstacle.looking": "रिकॉर्ड खोजा जा रहा है…",
  "obstacle.already-there":
    "यह ईमेल CRM में पहले से है। इसे किसी दूसरे रिकॉर्ड में दर्ज करने के लिए वह रिकॉर्ड चुनें।",
  "obstacle.unknown": "वह रिकॉर्ड खोजें जिसका यह ईमेल है।",
  "obstacle.not-sure": "Mailpin को यकीन नहीं है। तीर कुंजियों से कोई रिकॉर्ड चुनें या उसे खोजें।",

  failed: `{ $count ->
    [one] यह ईमेल दर्ज नहीं हुआ
   *[other] ये ईमेल दर्ज नहीं हुए
  }`,
  "as-another": `{ $count ->
    [one] अलग ईमेल के रूप में दर्ज करें
   *[other] अलग-अलग ईमेल के रूप में दर्ज करें
  }`,
  stayed: `{ $count ->
    [one] { $count } ईमेल ट्रे में रहेगा
   *[other] { $count } ईमेल ट्रे में रहेंगे
  }`,
  "filed-without": `{ $staying ->
    [one] इसके
   *[other] इनके
  } बिना { $count ->
    [one] { $count } ईमेल दर्ज किया गया
   *[other] { $count } ईमेल दर्ज किए गए
  }।`,
} satisfies Record<keyof typeof english, string>;
