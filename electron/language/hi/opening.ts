import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [one] खोलने के लिए ड्रॉप करें
   *[other] { $count } फ़ाइलें खोलने के लिए ड्रॉप करें
  }`,
  "copy-stays": "आपके ईमेल प्रोग्राम में उसकी कॉपी बनी रहती है।",
  "drop-onto": "{ $record } में दर्ज करने के लिए ड्रॉप करें",
  "drop-targets": "या किसी रिकॉर्ड पर ड्रॉप करें, ताकि ईमेल उसमें दर्ज हो",
  "drop-each": "हर बातचीत के बारे में तय करने के लिए ड्रॉप करें",
  "drop-each.target": "हर बातचीत के बारे में तय करें",
  "drop-each.how": "कुछ भी दर्ज होने से पहले आप देखते हैं कि कौन-सी बातचीत कहाँ जाएगी।",
  "not-filed": "ये ईमेल दर्ज नहीं हुए",
  "other-company":
    "अब कोई दूसरी कंपनी दिख रही है। ईमेल उस कंपनी की ट्रे में हैं जिसके लिए आपने उन्हें ड्रॉप किया था।",
  folder: "फ़ोल्डर",
  "unnamed-file": "बिना नाम की फ़ाइल",
  "sent-mail": "भेजा गया ईमेल",

  "advice-title.new-outlook": "नए Outlook में एक कदम और चाहिए",
  "advice.new-outlook":
    "नया Outlook ईमेल नहीं सौंपता। उसे पहले डेस्कटॉप पर खींचें या “इस रूप में सहेजें” चुनें, फिर फ़ाइल यहाँ ड्रॉप करें।",
  "advice-title.outlook-attachment": "नए Outlook का एक अटैचमेंट",
  "advice.outlook-attachment":
    "यह नए Outlook का एक अटैचमेंट है। पूरे ईमेल को डेस्कटॉप पर खींचें या उसे सहेजें, फिर फ़ाइल यहाँ ड्रॉप करें।",
  "advice-title.mailspring": "Mailspring में एक कदम और चाहिए",
  "advice.mailspring":
    "Mailspring सिर्फ़ एक अंदरूनी संदर्भ भेजता है। ईमेल पर राइट-क्लिक करें, उसे .eml के रूप में सहेजें, फिर फ़ाइल यहाँ ड्रॉप करें।",
  "advice-title.link": "यह लिंक है, ईमेल नहीं",
  "advice.link":
    "यह प्रोग्राम ईमेल की जगह लिंक भेजता है। ईमेल को फ़ाइल के रूप में सहेजें या पहले डेस्कटॉप पर खींचें, फिर उसे यहाँ ड्रॉप करें।",
  "advice-title.no-file": "कोई फ़ाइल नहीं पहुँची",
  "advice.no-file": "प्रोग्राम ने अपनी फ़ाइल नहीं भेजी। ईमेल को फ़ाइल के रूप में सहेजें, फिर वह फ़ाइल यहाँ ड्रॉप करें।",
  "advice-title.text": "यह टेक्स्ट है, ईमेल नहीं",
  "advice.text": "ईमेल ही ड्रॉप करें या उसकी सहेजी हुई कॉपी (.eml या .msg)।",
  "advice-title.apple-mail": "Apple Mail ने लिंक भेजा",
  "advice.apple-mail": "Apple Mail ने लिंक भेजा। ईमेल को पहले डेस्कटॉप पर खींचें, फिर यहाँ।",
  "advice-title.thunderbird": "Thunderbird ने लिंक भेजा",
  "advice.thunderbird":
    "Mac पर Thunderbird लिंक भेजता है। “इस रूप में सहेजें” चुनें, या ईमेल को पहले डेस्कटॉप पर खींचें, फिर यहाँ।",
  "advice-title.kmail": "KMail ने लिंक भेजा",
  "advice.kmail": "KMail सिर्फ़ एक संदर्भ भेजता है। “इस रूप में सहेजें” चुनें, फिर फ़ाइल यहाँ ड्रॉप करें।",
  "advice-title.web": "वेब का लिंक",
  "advice.web": "यह वेब का लिंक है। पहले ईमेल डाउनलोड करें, फिर फ़ाइल यहाँ ड्रॉप करें।",
  "watch-downloads": "मैं “डाउनलोड” में जो सहेजूँ, उसे लें",

  reading: "पढ़ा जा रहा है…",
  "reading-mails": "पढ़ा जा रहा है… अब तक { $mails } ईमेल",
  "reading-file": "{ $of } में से { $place } पढ़ी जा रही है…",
  "reading-file-mails": "{ $of } में से { $place } पढ़ी जा रही है… अब तक { $mails } ईमेल",
  stopping: "रोका जा रहा है…",
  "cancel-reading": "पढ़ना रद्द करें",
  begins: "ईमेल पढ़े जा रहे हैं",
  ends: "सभी फ़ाइलें पढ़ ली गईं",
  read: `{ $mails ->
    [one] { $mails } ईमेल पढ़ा गया
   *[other] { $mails } ईमेल पढ़े गए
  }`,

  "stopped-none": "पढ़ना रोका गया। कोई ईमेल नहीं खोला गया।",
  stopped: `{ $mails ->
    [one] पढ़ना रोका गया। { $mails } ईमेल ट्रे में है।
   *[other] पढ़ना रोका गया। { $mails } ईमेल ट्रे में हैं।
  }`,
  "stopped-of": `{ $mails ->
    [one] पढ़ना रोका गया। { $of } में से { $mails } ईमेल ट्रे में है।
   *[other] पढ़ना रोका गया। { $of } में से { $mails } ईमेल ट्रे में हैं।
  }`,
  "rest-stays": "जो नहीं खोला गया, वह अब भी वहीं है जहाँ से आया था।",
  "sent-rest-stays": "जो ट्रे से हटता है, वह अब भी उस मेलबॉक्स में है जिसे आपने ड्रॉप किया था।",
  "not-stopped": "पढ़ना नहीं रुका",
  "none-opened": "कोई ईमेल नहीं खोला गया",
} satisfies Record<keyof typeof english, string>;
