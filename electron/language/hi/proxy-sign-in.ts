import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "प्रॉक्सी में साइन इन करें",
  why: "इस कंप्यूटर से Zoho तक का रास्ता आपके नेटवर्क के प्रॉक्सी { $proxy } से होकर जाता है। वह उपयोगकर्ता नाम और पासवर्ड माँगता है। ये Zoho वाले नहीं हैं।",
  realm: "वह अपना नाम “{ $realm }” बताता है।",
  refused: "प्रॉक्सी ने यह उपयोगकर्ता नाम और पासवर्ड स्वीकार नहीं किया। दोनों को जाँचें, बड़े-छोटे अक्षरों को भी।",
  "user-name": "उपयोगकर्ता नाम",
  "windows-account": "Windows खाते के लिए डोमेन के साथ: DOMAIN\\name।",
  password: "पासवर्ड",
  "kept-how": "Mailpin इन्हें आपके साइन इन की जानकारी की तरह ही रखता है और सिर्फ़ इसी प्रॉक्सी को देता है।",
  "not-now": "अभी नहीं",
  "sign-in": "साइन इन करें",
} satisfies Record<keyof typeof english, string>;
