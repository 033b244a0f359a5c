import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: "{ $count } इंतज़ार में",
  "and-retry": ", { $retry }",
  "need-you": "{ $count } को आपकी ज़रूरत है",
  "filed-today": "आज { $count } दर्ज",

  jobs: "काम",
  "column.mail": "ईमेल",
  "column.to": "कहाँ",
  "column.state": "स्थिति",
  "column.actions": "कार्रवाइयाँ",
  empty: "आउटबॉक्स खाली है।",
  "none-like-that": "ऐसा कोई काम नहीं है।",

  show: "दिखाएँ",
  "filter.all": "सभी",
  "filter.needs-you": "आपकी ज़रूरत है",
  "filter.waiting": "इंतज़ार में",
  "filter.filed-today": "आज दर्ज किए गए",
  order: "क्रम",
  "order.urgency": "सबसे ज़रूरी पहले",
  "order.age": "सबसे पुराने पहले",
  "order.record": "रिकॉर्ड के अनुसार",
  "retry-all": "सबके लिए दोबारा कोशिश करें",
  "take-all-back": "सब वापस लें…",
  "take-back-question": `{ $count ->
    [one] क्या इंतज़ार कर रहा { $count } ईमेल ट्रे में वापस लेना है?
   *[other] क्या इंतज़ार कर रहे सभी { $count } ईमेल ट्रे में वापस लेने हैं?
  }`,
  "take-back": "वापस लें",
  keep: "रहने दें",

  "linked-with": "{ $record } के साथ",
  "attachments-of": "“{ $subject }” के अटैचमेंट",
  "as-soon-as-possible": "जल्द से जल्द",
  details: "जानकारी",
  "details-of": "जानकारी: “{ $subject }”",
  "action-on": "{ $action }: “{ $subject }”",
  "action.undo": "पहले जैसा करें",
  "action.send-now": "अभी भेजें",
  "action.retry": "दोबारा कोशिश करें",
  "action.take-back": "ट्रे में वापस लें",
  "action.sign-in": "साइन इन करें",
  "action.sign-in-to-proxy": "प्रॉक्सी में साइन इन करें",
  "action.choose-record": "दूसरा रिकॉर्ड चुनें",
  "action.choose-link": "लिंक करने के लिए रिकॉर्ड चुनें",
  "action.choose-owner": "चुनें कि ईमेल किसका है",
  "action.choose-attachments": "अटैचमेंट चुनें",

  "leave-it": "रहने दें",
  "anyway.undo": "फिर भी पहले जैसा करें",
  "anyway.take-back": "फिर भी ट्रे में वापस लें",
  "anyway.choose-record": "फिर भी दूसरा रिकॉर्ड चुनें",
  "anyway.choose-link": "फिर भी लिंक करने के लिए रिकॉर्ड चुनें",
  "anyway.choose-owner": "फिर भी चुनें कि ईमेल किसका है",
  "anyway.choose-attachments": "फिर भी अटैचमेंट चुनें",
} satisfies Record<keyof typeof english, string>;
