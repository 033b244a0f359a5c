import type { history as english } from "../en/history.ts";

export const history = {
  title: "इतिहास",
  "column.mail": "ईमेल",
  "column.with": "किसके साथ",
  "column.record": "रिकॉर्ड",
  "column.state": "स्थिति",
  "column.when": "कब",
  "sent-to": "{ $name } को",
  "linked-with": "{ $record } के साथ",
  "nothing-matches": "दर्ज किए गए ईमेल में कुछ मेल नहीं खाता।",
  "nothing-yet": "अभी तक कुछ दर्ज नहीं किया गया है।",

  search: "इतिहास में खोजें",
  "search-in": "विषय, व्यक्ति, रिकॉर्ड, अटैचमेंट",
  period: "अवधि",
  "period.any": "कभी भी",
  "period.today": "आज",
  "period.week": "पिछले 7 दिन",
  "period.month": "पिछले 30 दिन",
  "period.year": "पिछले 12 महीने",
  "period.days": "दिन चुनें…",
  "day.first": "पहला दिन",
  "day.last": "आखिरी दिन",
  kind: "रिकॉर्ड का प्रकार",
  "all-kinds": "सभी रिकॉर्ड",
  count: "{ $count } ईमेल",
  "more-than": "{ $count } से ज़्यादा ईमेल",

  export: "{ $format } निर्यात करें…",
  exporting: "निर्यात हो रहा है…",
  exported: `{ $count ->
    [one] { $count } ईमेल निर्यात किया गया
   *[other] { $count } ईमेल निर्यात किए गए
  }`,
  "export-failed": "इतिहास निर्यात नहीं किया गया",
  "read-failed": "इतिहास नहीं पढ़ा जा सका",
} satisfies Record<keyof typeof english, string>;
