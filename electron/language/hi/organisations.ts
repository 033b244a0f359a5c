import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "संगठन",
  "sign-in-again": "{ $name } में दोबारा साइन इन करें…",
  connect: "Zoho से कनेक्ट करें…",
  "never-file": "कभी दर्ज न करें…",
  "record-copy": "इस कंप्यूटर पर रिकॉर्ड…",
  "sign-out": "{ $name } से साइन आउट करें…",

  "type.practice": "अभ्यास",
  "type.sandbox": "सैंडबॉक्स",
  "type.developer": "डेवलपर एडिशन",
  "type.bigin": "Bigin",

  "access.none": "साइन आउट किया हुआ",
  "access.outdated": "नई अनुमति चाहिए",
  waiting: "{ $count } इंतज़ार में",

  crm: "CRM",

  "banner.signed-out": "आप { $name } से साइन आउट हैं।",
  "banner.what-waits": "आप जो दर्ज करते हैं, वह साइन इन करने तक आउटबॉक्स में इंतज़ार करता है।",
  "banner.sign-in": "साइन इन करें",
  "banner.outdated": "Mailpin को Zoho में एक नई अनुमति चाहिए।",
  "banner.why-again": "अनुमति देने के लिए दोबारा साइन इन करें। तब तक कुछ सुविधाएँ काम नहीं करतीं।",
  "banner.sign-in-again": "दोबारा साइन इन करें",

  "switch-failed": "{ $name } को नहीं दिखाया जा सका",
  "sign-out-failed": "आप अब भी { $name } में साइन इन हैं",
  "signed-out": "{ $name } से साइन आउट किया गया",
  "signed-out-here": "इस कंप्यूटर पर { $name } से साइन आउट किया गया",
  "not-confirmed":
    "Zoho ने इसकी पुष्टि नहीं की। वहाँ भी Mailpin का ऐक्सेस खत्म करने के लिए अपने Zoho खाते के कनेक्ट किए गए ऐप में से Mailpin को हटाएँ।",
} satisfies Record<keyof typeof english, string>;
