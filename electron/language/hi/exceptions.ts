import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "अपवाद",
  "all-go": `{ $count ->
    [one] { $count } ईमेल साथ में दर्ज होगा
   *[other] सभी { $count } ईमेल साथ में दर्ज होंगे
  }`,
  "some-stay": `{ $staying ->
    [one] { $count } में से { $staying } ईमेल ट्रे में रहेगा
   *[other] { $count } में से { $staying } ईमेल ट्रे में रहेंगे
  }`,
  leave: "इन्हें रहने दें",
  "file-too": "इन { $count } को भी दर्ज करें",
  more: "और { $count } अन्य",

  "filed-by": "यह CRM में पहले से है, { $name } ने इसे दर्ज किया था।",
  "filed-to": "यह पहले से “{ $record }” में दर्ज है।",
  "belongs-elsewhere": "Mailpin को यकीन है कि यह “{ $record }” का है।",
  guess: "दूसरों से इसका संबंध सिर्फ़ विषय और एक व्यक्ति से है।",
  "no-direction": "इसका कोई संकेत नहीं है कि यह भेजा गया था या मिला था।",
} satisfies Record<keyof typeof english, string>;
