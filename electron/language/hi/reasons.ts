import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "आपने इसे चुना है",

  "same-thread": "इस बातचीत का पिछला ईमेल यहाँ दर्ज है",
  "thread-decided": "आपने तय किया है कि यह बातचीत यहाँ दर्ज होगी",
  "on-its-way": "यह ईमेल यहाँ भेजा जा रहा है",
  "in-crm.you": "यह ईमेल CRM में यहाँ है, आपने इसे दर्ज किया था",
  "in-crm.other": "यह ईमेल CRM में यहाँ है, { $name } ने इसे दर्ज किया था",
  "thread-in-crm.you": "आपने इस बातचीत का एक ईमेल CRM में यहाँ दर्ज किया था",
  "thread-in-crm.other": "{ $name } ने इस बातचीत का एक ईमेल CRM में यहाँ दर्ज किया था",
  "same-subject": "{ $name } के साथ इसी विषय का एक ईमेल यहाँ दर्ज है",
  "like-subject": "मिलते-जुलते विषय का एक ईमेल यहाँ दर्ज है",
  "same-word": "विषय में “{ $word }” वाला एक ईमेल यहाँ दर्ज है",
  "same-file": "“{ $name }” जैसे नाम वाली एक फ़ाइल यहाँ दर्ज है",
  "filed-with.all": `{ $count ->
    [one] { $name } के साथ का पिछला ईमेल आपने यहाँ दर्ज किया
   *[other] { $name } के साथ के पिछले { $count } ईमेल आपने यहाँ दर्ज किए
  }`,
  "filed-with.some": "{ $name } के साथ के पिछले { $count } में से { $part } ईमेल आपने यहाँ दर्ज किए",
  "filed-last": "हाल में आपने दूसरे ईमेल यहाँ दर्ज किए हैं",

  "has-number.subject": "विषय में इसका नंबर है",
  "has-number.text": "टेक्स्ट में इसका नंबर है",
  "has-number.file": "एक फ़ाइल के नाम में इसका नंबर है",
  "has-number-of.subject": "विषय में “{ $paper }” का नंबर है",
  "has-number-of.text": "टेक्स्ट में “{ $paper }” का नंबर है",
  "has-number-of.file": "एक फ़ाइल के नाम में “{ $paper }” का नंबर है",
  "has-title.subject": "विषय में इसका नाम है",
  "has-title.text": "टेक्स्ट में इसका नाम है",
  "has-title.file": "एक फ़ाइल के नाम में इसका नाम है",
  "has-words.subject": "विषय में इसके नाम के शब्द हैं",
  "has-words.text": "टेक्स्ट में इसके नाम के शब्द हैं",
  "has-words.file": "एक फ़ाइल के नाम में इसके नाम के शब्द हैं",

  "names-company": "ईमेल में { $company } का नाम है",
  "deal-of-named": "{ $company } की खुली डील, जिसका नाम ईमेल में है",

  "has-address": "इसका पता { $address } है",
  person: "यह ईमेल { $name } के साथ है",
  "contact-of": "{ $name } इसके संपर्क हैं",
  "contact-of.won": "{ $name } इसके संपर्क हैं; यह डील जीती जा चुकी है",
  "works-there": "{ $name } यहाँ काम करते हैं",
  "deal-of-company": "{ $company } की खुली डील, जहाँ { $name } काम करते हैं",
  "deal-of-company.unnamed": "उस कंपनी की खुली डील, जहाँ { $name } काम करते हैं",
  "belongs-to-company": "{ $company } से जुड़ा है, जहाँ { $name } काम करते हैं",
  "belongs-to-company.unnamed": "उस कंपनी से जुड़ा है, जहाँ { $name } काम करते हैं",
  "domain-of": "{ $domain } से आने वाले ईमेल { $company } के हैं",
  "deal-of-domain": "{ $company } की खुली डील",

  "link.record": "{ $record } से",
  "link.mail": "इस ईमेल में",
  "link.before": "पहले लिंक किया गया",
  "link.chosen": "आपने चुना",

  unknown: "इस ईमेल के लिए उपयुक्त है",
} satisfies Record<keyof typeof english, string>;
