import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "ट्रे के सभी ईमेल दर्ज करें",
  groups: "समूह",

  looking: "{ $count } में से समूह { $place } जाँचा जा रहा है…",
  "nothing-goes": "अभी कुछ भी दर्ज नहीं होगा।",
  go: `{ $count ->
    [one] { $count } ईमेल दर्ज होगा।
   *[other] { $count } ईमेल दर्ज होंगे।
  }`,
  stay: `{ $count ->
    [one] { $count } ईमेल ट्रे में रहेगा।
   *[other] { $count } ईमेल ट्रे में रहेंगे।
  }`,
  undecided: `{ $count ->
    [one] { $count } समूह को आपकी ज़रूरत है: उसका रिकॉर्ड चुनें या उसे ट्रे में रहने दें।
   *[other] { $count } समूहों को आपकी ज़रूरत है: उनके रिकॉर्ड चुनें या उन्हें ट्रे में रहने दें।
  }`,
  arrived: `{ $count ->
    [one] इस बीच { $count } ईमेल आया। वह इस सूची में नहीं है और ट्रे में रहेगा।
   *[other] इस बीच { $count } ईमेल आए। वे इस सूची में नहीं हैं और ट्रे में रहेंगे।
  }`,
  adds: `{ $count ->
    [one] छोड़ी गई { $count } फ़ाइल अपने रिकॉर्ड के अटैचमेंट में जोड़ी जाएगी।
   *[other] छोड़ी गई { $count } फ़ाइलें अपने रिकॉर्ड के अटैचमेंट में जोड़ी जाएँगी।
  }`,
  failed: "कुछ भी दर्ज नहीं हुआ। { $problem }",

  file: "दर्ज करें",
  "file-count": "{ $count } ईमेल दर्ज करें",
  going: `{ $count ->
    [one] { $count } ईमेल दर्ज किया जा रहा है।
   *[other] { $count } ईमेल दर्ज किए जा रहे हैं।
  }`,

  "group.file": "“{ $subject }” के ईमेल दर्ज करें",
  "group.count": "{ $count } ईमेल",
  "group.some-go": "{ $count } में से { $going } ईमेल",
  "group.looking": "रिकॉर्ड खोजा जा रहा है…",
  "group.failed": "यह ट्रे में रहेगा: { $problem }",
  "group.owner": "{ $name } के लिए",
  "group.nothing-known": "इन लोगों के बारे में कुछ पता नहीं है, इसलिए यह ट्रे में रहेगा।",
  "group.not-sure": "Mailpin को यकीन नहीं है। जब तक आप कोई रिकॉर्ड नहीं चुनते, यह ट्रे में रहेगा।",
  "group.change": "बदलें",
  "group.change-of": "बदलें: “{ $subject }” का रिकॉर्ड",
  "group.suggestions": "“{ $subject }” के लिए सुझाव",
  "group.exceptions": "“{ $subject }” के अपवाद",
} satisfies Record<keyof typeof english, string>;
