import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "भेजे गए, पर दर्ज नहीं",

  line: "भेजे गए ईमेल",
  "open-this-week": `इस हफ़्ते ग्राहकों को भेजे गए { $sent } ईमेल में से { $open ->
    [one] { $open } दर्ज नहीं हुआ है
   *[other] { $open } दर्ज नहीं हुए हैं
  }`,
  "open-last-week": `{ $count ->
    [one] पिछले हफ़्ते ग्राहकों को भेजा गया { $count } ईमेल दर्ज नहीं हुआ है
   *[other] पिछले हफ़्ते ग्राहकों को भेजे गए { $count } ईमेल दर्ज नहीं हुए हैं
  }`,
  show: "दिखाएँ",
  "show-them": "भेजे गए वे ईमेल दिखाएँ जो दर्ज नहीं हुए हैं",

  none: "इस हफ़्ते ग्राहकों को कोई ईमेल नहीं भेजा गया।",
  counts: "इस हफ़्ते ग्राहकों को { $sent } भेजे गए, { $filed } दर्ज हुए।",
  "counts-and-tray": "इस हफ़्ते ग्राहकों को { $sent } भेजे गए, { $filed } दर्ज हुए और { $waiting } ट्रे में हैं।",

  "drop-all-filed": "ग्राहकों को { $sent } भेजे गए, सभी पहले से दर्ज हैं",
  "drop-some-filed": `{ $filed ->
    [one] ग्राहकों को { $sent } भेजे गए, { $filed } पहले से दर्ज है
   *[other] ग्राहकों को { $sent } भेजे गए, { $filed } पहले से दर्ज हैं
  }`,
  "keep-none": "इन्हें ट्रे से हटाएँ",
  "keep-open": `{ $count ->
    [one] सिर्फ़ वह { $count } ईमेल रखें जो दर्ज नहीं हुआ
   *[other] सिर्फ़ वे { $count } ईमेल रखें जो दर्ज नहीं हुए
  }`,

  "this-week": "इस हफ़्ते",
  "last-week": "पिछले हफ़्ते",
  to: "इन्हें: { $people }",
  "more-people": "{ $count } अन्य",
  file: "दर्ज करें…",
  "file-of": "{ $subject } दर्ज करें…",
  "not-needed": "ज़रूरत नहीं",
  "not-needed-of": "{ $subject } दर्ज करने की ज़रूरत नहीं",
  "file-all": "सभी को ट्रे में लाएँ",
  "taken-off": "सूची से हटाया गया: { $subject }",
  "put-back": "वापस रखें",
  "put-back-of": "{ $subject } वापस रखें",
  "nothing-left": "दर्ज करने के लिए कुछ नहीं बचा।",

  find: "भेजे गए वे ईमेल खोजें जो दर्ज नहीं हुए हैं",
  "choose-another": "कोई और चुनें…",
  places: "भेजे गए ईमेल कहाँ रहते हैं",
  "of-thunderbird": "{ $account } का { $mailbox }, Thunderbird में",
  "another-mailbox": "कोई और मेलबॉक्स (एक फ़ाइल)…",
  "saved-mails": "सहेजे गए ईमेल का फ़ोल्डर…",
  unreachable: "फ़ोल्डर अभी उपलब्ध नहीं है। उसके वापस आने पर Mailpin आगे बढ़ेगा।",
  unreadable: "Mailpin यह मेलबॉक्स नहीं पढ़ पा रहा है। वह अपने आप दोबारा कोशिश करेगा।",
  reading: "पिछले दो हफ़्तों में जो भेजा गया, उसे पढ़ा जा रहा है…",
  found: "{ $counts } इसमें से कुछ भी इस कंप्यूटर से बाहर नहीं जाता।",
  help: "Mailpin उस फ़ोल्डर में देखता है जहाँ Thunderbird या कोई और प्रोग्राम आपके भेजे हुए ईमेल रखता है, और ग्राहकों को भेजे गए वे ईमेल दिखाता है जो दर्ज नहीं हुए हैं। वह वहाँ कुछ नहीं बदलता, दो हफ़्तों का हिसाब रखता है, और इसमें से कुछ भी इस कंप्यूटर से बाहर नहीं जाता।",
} satisfies Record<keyof typeof english, string>;
