import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail = ".eml या .msg के रूप में सहेजा गया ईमेल ड्रॉप करें या उसे अपने ईमेल प्रोग्राम से खींचकर लाएँ।";
const attached =
  "अगर यह किसी ईमेल के साथ आया था, तो वह ईमेल ड्रॉप करें: उसके अटैचमेंट भी साथ में दर्ज हो जाते हैं।";
const cameWith = "इसे किसने और कब भेजा, यह उस ईमेल में है जिसके साथ यह आया था: वह ईमेल ड्रॉप करें।";
const linked = "यह सिर्फ़ बताता है कि कोई चीज़ कहाँ है। .eml या .msg के रूप में सहेजा गया ईमेल ही ड्रॉप करें।";
const unpack = "इसे अनपैक करें, फिर इसमें मौजूद ईमेल ड्रॉप करें।";
const saved =
  "अगर इसमें कोई ईमेल दिखता है, तो उस ईमेल को ही सहेजें: वेबमेल में ईमेल के अपने मेन्यू में “डाउनलोड करें”, “इस रूप में सहेजें” या “मूल दिखाएँ” होता है; Outlook में फ़ाइल का प्रकार .msg चुनें।";

export const notAMail = {
  "not-a-mail.outlook-data": `यह Outlook की डेटा फ़ाइल (.pst या .ost) है, ईमेल नहीं। इसे Outlook में खोलें और ईमेल वहाँ से खींचकर लाएँ।`,
  "not-a-mail.outlook-mac": `यह Outlook for Mac का संग्रह (.olm) है, ईमेल नहीं। इसे Outlook में आयात करें और ईमेल वहाँ से खींचकर लाएँ।`,
  "not-a-mail.notes": `यह Notes का डेटाबेस (.nsf) है, ईमेल नहीं। इसे Notes में खोलें और ईमेल वहाँ से खींचकर डेस्कटॉप पर लाएँ; फिर उन्हें यहाँ ड्रॉप करें।`,
  "not-a-mail.outlook-express": `यह Outlook Express का फ़ोल्डर (.dbx) है, ईमेल नहीं। इसे किसी ईमेल प्रोग्राम में आयात करें और ईमेल वहाँ से खींचकर लाएँ।`,
  "not-a-mail.thunderbird-index": `यह Thunderbird का इंडेक्स (.msf) है, ईमेल नहीं। ईमेल उसी नाम की बिना .msf वाली फ़ाइल में हैं: उसे ड्रॉप करें या ईमेल को Thunderbird से खींचकर लाएँ।`,

  "not-a-mail.winmail": `यह Outlook की winmail.dat है, ईमेल नहीं। यह ईमेल का सिर्फ़ पैक किया हुआ हिस्सा है। वह ईमेल ड्रॉप करें जिसके साथ यह अटैच है: Mailpin उसमें मौजूद winmail.dat खोल देता है।`,
  "not-a-mail.rpmsg": `यह सुरक्षित ईमेल का लॉक किया हुआ हिस्सा (message.rpmsg) है, ईमेल नहीं। इसे सिर्फ़ Outlook खोल सकता है। वह ईमेल ड्रॉप करें जिसके साथ यह आया था: उसे लॉक रहते हुए ही दर्ज किया जा सकता है।`,
  "not-a-mail.pgp-key": `यह PGP की कुंजी है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.pgp": `यह PGP से एन्क्रिप्ट या हस्ताक्षर की हुई फ़ाइल है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.pgp-encrypted": `यह PGP से एन्क्रिप्ट की हुई फ़ाइल है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.certificate": `यह सर्टिफ़िकेट या कुंजी है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.smime-signed": `यह हस्ताक्षर की हुई फ़ाइल (.p7m) है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.smime-compressed": `यह ईमेल का कंप्रेस किया हुआ हिस्सा (.p7m) है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.smime-encrypted": `यह ईमेल का एन्क्रिप्ट किया हुआ हिस्सा (.p7m) है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.smime-certificates": `यह हस्ताक्षर या सर्टिफ़िकेट (.p7s) है, ईमेल नहीं। ${cameWith}`,
  "not-a-mail.calendar": `यह कैलेंडर एंट्री है, ईमेल नहीं। ${attached}`,
  "not-a-mail.contact-card": `यह संपर्क कार्ड है, ईमेल नहीं। ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `यह Outlook का संपर्क है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.outlook-list": `यह Outlook की वितरण सूची है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.outlook-task": `यह Outlook का कार्य है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.outlook-note": `यह Outlook का नोट है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `यह Outlook की जर्नल एंट्री है, ईमेल नहीं। ${dropAnEmail}`,

  "not-a-mail.shortcut": `यह शॉर्टकट है, ईमेल नहीं। वह फ़ाइल ड्रॉप करें जिस तक यह ले जाता है।`,
  "not-a-mail.link": `यह लिंक है, ईमेल नहीं। ${linked}`,
  "not-a-mail.icloud": `यह iCloud में मौजूद फ़ाइल का प्लेसहोल्डर है, ईमेल नहीं। उसके नाम के पास बने बादल पर क्लिक करें और डाउनलोड हो जाने पर फ़ाइल ड्रॉप करें।`,
  "not-a-mail.apple-double": `इसमें Mac ने किसी फ़ाइल की जानकारी रखी है, यह ईमेल नहीं है। उसी नाम की वह फ़ाइल ड्रॉप करें जिसके आगे “._” नहीं है।`,

  "not-a-mail.saved-page": `यह सहेजा गया वेब पेज है, ईमेल नहीं। ${saved}`,
  "not-a-mail.web-page": `यह वेब पेज है, ईमेल नहीं। ${saved}`,

  "not-a-mail.pdf": `यह PDF दस्तावेज़ है, ईमेल नहीं। ${attached}`,
  "not-a-mail.postscript": `यह PostScript दस्तावेज़ है, ईमेल नहीं। ${attached}`,
  "not-a-mail.rich-text": `यह रिच टेक्स्ट दस्तावेज़ है, ईमेल नहीं। ${attached}`,
  "not-a-mail.office": `यह Office दस्तावेज़ है, ईमेल नहीं। ${attached}`,
  "not-a-mail.word": `यह Word दस्तावेज़ है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.excel": `यह Excel वर्कबुक है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.powerpoint": `यह PowerPoint प्रेज़ेंटेशन है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.visio": `यह Visio ड्रॉइंग है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.thumbnails": `यह थंबनेल का फ़ोल्डर है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.compound": `यह किसी दूसरे प्रोग्राम का दस्तावेज़ या इंस्टॉलर है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.picture": `यह इमेज है, ईमेल नहीं। ${attached}`,
  "not-a-mail.film": `यह वीडियो या ऑडियो है, ईमेल नहीं। ${attached}`,

  "not-a-mail.zip": `यह ZIP संग्रह है, ईमेल नहीं। ${unpack}`,
  "not-a-mail.rar": `यह RAR संग्रह है, ईमेल नहीं। ${unpack}`,
  "not-a-mail.7-zip": `यह 7-Zip संग्रह है, ईमेल नहीं। ${unpack}`,
  "not-a-mail.gzip": `यह gzip संग्रह है, ईमेल नहीं। ${unpack}`,
  "not-a-mail.archive": `यह संग्रह है, ईमेल नहीं। ${unpack}`,
  "not-a-mail.program": `यह प्रोग्राम है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.database": `यह डेटाबेस है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.xml": `यह XML दस्तावेज़ है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.json": `यह डेटा फ़ाइल (JSON) है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.table": `यह टेबल (CSV) है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.text": `यह सादे टेक्स्ट की फ़ाइल है, ईमेल नहीं। ${dropAnEmail}`,
  "not-a-mail.other": `यह किसी और तरह की फ़ाइल है, ईमेल नहीं। ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
