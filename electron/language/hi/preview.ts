import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "पूर्वावलोकन",
  "open-of": "{ $file } का पूर्वावलोकन",
  place: "{ $count } में से { $place }",
  previous: "पिछला अटैचमेंट",
  next: "अगला अटैचमेंट",
  opening: "खोला जा रहा है…",
  page: "{ $count } में से पेज { $page }",
  "first-pages": "ये { $count } में से पहले { $shown } पेज हैं। सभी देखने के लिए फ़ाइल सहेजें।",
  locked: "यह PDF पासवर्ड से सुरक्षित है। इसे खोलने के लिए सहेजें।",
  "damaged-pdf": "यह PDF खराब है और दिखाई नहीं जा सकती। इसे किसी दूसरे प्रोग्राम से खोलने के लिए सहेजें।",
  "too-slow": "इस PDF को दिखाने में बहुत समय लग रहा है। इसे खोलने के लिए सहेजें।",
  "damaged-picture": "यह इमेज खराब है और दिखाई नहीं जा सकती। इसे किसी दूसरे प्रोग्राम से खोलने के लिए सहेजें।",
  unreadable: "यह फ़ाइल न तो कोई इमेज है और न ही ऐसी PDF जिसे दिखाया जा सके, चाहे इसका नाम कुछ भी हो।",
  "too-large": "यह फ़ाइल यहाँ दिखाने के लिए बहुत बड़ी है। इसे खोलने के लिए सहेजें।",
} satisfies Record<keyof typeof english, string>;
