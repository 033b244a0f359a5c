import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "सब कुछ समाने के लिए",

  "step.logos": "सिग्नेचर के { $count } लोगो छोड़ें ({ BYTES($size) })",
  "step.photos": "{ $count } फ़ोटो छोटी करें ({ BYTES($before) } → { BYTES($after) })",
  "step.original": "मूल ईमेल अटैच न करें ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] सबसे छोटा { $count } अटैचमेंट छोड़ें ({ BYTES($size) })
   *[other] सबसे छोटे { $count } अटैचमेंट छोड़ें ({ BYTES($size) })
  }`,
  "step.smallest": "सबसे छोटा छोड़ें: { $file } ({ BYTES($size) })",
  "step.largest": "सबसे बड़ा छोड़ें: { $file } ({ BYTES($size) })",
  "step.enough": "{ $file } छोड़ें ({ BYTES($size) })",
  undo: "पहले जैसा करें",

  "then.fits": "फिर सब समा जाएगा",
  "then.too-large": "फिर भी { BYTES($size) } ज़्यादा",
  "then.too-many": "फिर भी { $count } अटैचमेंट, { $excess } ज़्यादा",
  "fits-now": "अब सभी अटैचमेंट समा जाते हैं।",

  looking: "देखा जा रहा है कि फ़ोटो कितनी छोटी हो सकती हैं…",
  failed:
    "बहुत बड़ी या खराब होने के कारण Mailpin इन्हें छोटा नहीं कर सका और ये जैसी हैं वैसी ही रहेंगी: { $files }।",
  "photos-stay": "फ़ोटो जैसी हैं वैसी ही रहेंगी",

  compare: "तुलना करें…",
  "compare.title": "फ़ोटो की तुलना करें",
  "compare.note":
    "छोटी की गई फ़ोटो में तस्वीर वही रहती है, पर कैमरे ने साथ में जो लिखा था, जैसे जगह और समय, वह नहीं रहता। ईमेल की फ़ोटो जैसी हैं वैसी ही रहती हैं।",
  "compare.original": "जैसी आई थी: { BYTES($size) }",
  "compare.smaller": "छोटी की गई: { BYTES($size) }",
  "compare.original-of": "{ $file }, जैसी आई थी",
  "compare.smaller-of": "{ $file }, छोटी की गई",
} satisfies Record<keyof typeof english, string>;
