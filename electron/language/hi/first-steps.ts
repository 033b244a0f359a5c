import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "पहले कदम",
  place: "{ $count } में से { $step }",
  leave: "पहले कदम छोड़ें",
  again: "ये सेटिंग में फिर मिल जाएँगे।",
  skip: "रहने दें",
  later: "बाद में",
  next: "आगे",
  practice: "अभ्यास वाली कंपनी के साथ आज़माएँ",
  "practice.help":
    "यह सिर्फ़ इस कंप्यूटर पर है, इसलिए कुछ बिगड़ नहीं सकता। नमूना ईमेल खोलें, Mailpin का सुझाया रिकॉर्ड देखें और Enter दबाएँ।",
  connect: "Zoho CRM कनेक्ट करें",
  "connect.help": "तब आपके ईमेल आपके अपने रिकॉर्ड में जाते हैं। अभ्यास वाली कंपनी फिर आज़माने के लिए बनी रहती है।",
  addresses: "कौन से पते आपके हैं?",
  modules: "आप ईमेल कहाँ दर्ज करते हैं?",
  open: "पहले कदम…",
  "go-on": "जारी रखें",
} satisfies Record<keyof typeof english, string>;
