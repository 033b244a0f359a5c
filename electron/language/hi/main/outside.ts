import type {
  companies as englishCompanies,
  filedMail as englishFiledMail,
  fileNames as englishFileNames,
  mailFrame as englishMailFrame,
  signInPage as englishSignInPage,
} from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "पिछले संदेश दिखाएँ",
  "hide-earlier": "पिछले संदेश छिपाएँ",
} satisfies Record<keyof typeof englishMailFrame, string>;

export const fileNames = {
  history: "Mailpin का इतिहास",
  evidence: "Mailpin का सबूत { $job }",
  mail: "ईमेल",
  "sent-mail": "भेजा गया ईमेल",
  recovered: "वापस मिला ईमेल",
  "mail-in-file": "{ $file }, ईमेल { $number }",
  support: "सहायता के लिए Mailpin",
} satisfies Record<keyof typeof englishFileNames, string>;

export const filedMail = {
  "formatting-left-out": "फ़ॉर्मैटिंग छोड़ दी गई, क्योंकि उसके साथ टेक्स्ट Zoho की सीमा से लंबा हो जाता है।",
  "only-newest":
    "छोटा किया गया, क्योंकि यह Zoho की सीमा से लंबा है: सबसे नया संदेश पूरा है और पुराने संदेश काट दिए गए।",
  "only-beginning": "छोटा किया गया, क्योंकि यह Zoho की सीमा से लंबा है: यहाँ सिर्फ़ शुरुआत है।",
  shortened: "छोटा किया गया, क्योंकि यह Zoho की सीमा से लंबा है।",
  "images-left-out": `{ $count ->
    [one] { $count } इमेज छोड़ दी गई।
   *[other] { $count } इमेज छोड़ दी गईं।
  }`,
  "left-out-files": "अटैच नहीं किया गया: { $files }।",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "खाली होने के कारण अटैच नहीं किया गया: { $files }।",
  "original-attached": "मूल ईमेल अटैच है: { $file }।",
  "without-address": "इन्हें भी भेजा गया, ईमेल पते के बिना: { $people }।",
  somebody: "कोई व्यक्ति",
  "more-people": `{ $count ->
    [one] { $count } और व्यक्ति को भी भेजा गया: Zoho हर फ़ील्ड में { $limit } पते रखता है।
   *[other] { $count } और लोगों को भी भेजा गया: Zoho हर फ़ील्ड में { $limit } पते रखता है।
  }`,
} satisfies Record<keyof typeof englishFiledMail, string>;

export const signInPage = {
  arrived: "Zoho का जवाब आ गया है",
  "arrived-text": "Mailpin साइन इन पूरा कर रहा है। आप यह पेज बंद करके Mailpin पर लौट सकते हैं।",
  denied: "ऐक्सेस देने से मना किया गया",
  "denied-text": "Mailpin के पास Zoho CRM का ऐक्सेस नहीं है। आप यह पेज बंद करके Mailpin पर लौट सकते हैं।",
  "no-org": "Zoho CRM का कोई संगठन नहीं",
  "no-org-text": "इस Zoho खाते में कोई संगठन नहीं है। किसी दूसरे खाते से साइन इन करने के लिए Mailpin पर लौटें।",
  failed: "साइन इन नहीं हो सका",
  "failed-text": "Mailpin पर लौटें: वहाँ कारण और उपाय बताया गया है।",
  stranger: "यह वह जवाब नहीं है जिसका Mailpin इंतज़ार कर रहा है",
  "stranger-text":
    "यह पेज उस साइन इन का नहीं है जो चल रहा है, इसलिए कुछ नहीं किया गया। Mailpin ने जो पेज खोला है, उसमें साइन इन पूरा करें या Mailpin में फिर से शुरू करें।",
} satisfies Record<keyof typeof englishSignInPage, string>;

export const companies = {
  practice: "अभ्यास वाली कंपनी",
} satisfies Record<keyof typeof englishCompanies, string>;
