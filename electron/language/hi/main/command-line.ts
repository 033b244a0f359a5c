import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "उपयोग:",
  parse: "हर ईमेल में Mailpin जो पढ़ता है, उसे JSON की एक-एक पंक्ति में दिखाता है",
  find: "दर्ज करने के लिए रिकॉर्ड JSON की एक-एक पंक्ति में दिखाता है; TEXT के बिना सबसे हाल के",
  file: "ईमेल को किसी रिकॉर्ड में दर्ज करता है",
  history: "जो दर्ज किया गया, उसे JSON की एक-एक पंक्ति में दिखाता है, सबसे नया पहले",
  status: "दिखाता है कि आउटबॉक्स में क्या है और रिकॉर्ड की कॉपी कितनी बड़ी है",
  which:
    "find, file, history और status उस संगठन का उपयोग करते हैं जो Mailpin की विंडो में दिखता है। अगर उसमें अभ्यास वाली कंपनी दिखती है और दूसरे संगठन कनेक्ट हैं, तो बताएँ कि आपका मतलब किससे है:",
  practice: "पहले से मौजूद अभ्यास वाली कंपनी",
  organisation: "कनेक्ट किए गए संगठनों में से एक, नाम या आईडी से",
  "data-folder": "सारा डेटा DIR में रखें",
  version: "Mailpin का वर्शन दिखाएँ",

  "no-command": "“{ $word }” नाम का कोई कमांड नहीं है।",
  "no-record": "वह रिकॉर्ड बताएँ जिसमें दर्ज करना है, जैसे { $example }।",
  "one-direction": "ईमेल या तो --sent होता है या --received।",
  "owner-id": "--owner के साथ उपयोगकर्ता की आईडी दें, जिसमें सिर्फ़ अंक होते हैं।",
  "one-organisation": "--practice और --organisation में से एक ही का उपयोग करें।",
  "record-word": "{ $option } के साथ MODULE/ID दें, जैसे { $example }।",
  "no-file": "कम से कम एक फ़ाइल बताएँ।",
  "data-folder-word":
    "डेटा फ़ोल्डर को बराबर के चिह्न के साथ लिखें: { $word }। { $folder } में कुछ नहीं किया गया।",

  "no-such-organisation": "इस नाम का कोई संगठन कनेक्ट नहीं है। { $connected }",
  "none-connected": "कोई संगठन कनेक्ट नहीं है।",
  "these-connected": "ये कनेक्ट हैं: { $names }।",
  "connect-one":
    "Zoho का कोई संगठन कनेक्ट नहीं है। Mailpin की विंडो में कोई संगठन कनेक्ट करें या अभ्यास वाली कंपनी का उपयोग करने के लिए --practice जोड़ें।",
  "name-one":
    "Mailpin की विंडो में अभ्यास वाली कंपनी दिखती है। --organisation से बताएँ कि आपका मतलब किस संगठन से है या --practice जोड़ें। { $connected }",

  "needs-display":
    "इस कमांड को आपके साइन इन की जानकारी चाहिए, जिसे सिर्फ़ डेस्कटॉप का की-स्टोर खोल सकता है, और यहाँ कोई डिस्प्ले नहीं है। इसे डेस्कटॉप सत्र में चलाएँ या --practice का उपयोग करें।",
  "not-started": "Mailpin शुरू नहीं हो सका ({ $program }): { $reason }",
  "went-wrong": "Mailpin के अंदर कोई गड़बड़ी हुई। कुछ भी खोया नहीं है; कृपया इसकी सूचना दें:",
  "runs-already": "Mailpin पहले से चल रहा है; उसकी विंडो सामने आती है।",
  notice: "{ $title }। { $message }",

  held: "रुका हुआ",
  waiting: "इंतज़ार में",
  filing: "दर्ज हो रहा है",
  filed: "दर्ज",
  duplicate: "वहाँ पहले से है",
  "needs-you": "आपकी ज़रूरत है",
  cancelled: "वापस लिया गया",
  "outbox-empty": "आउटबॉक्स खाली है।",
  "copy-not-kept": "रिकॉर्ड की कोई कॉपी नहीं रखी जाती; अब तक मिले: { $count } रिकॉर्ड, { $size }।",
  "copy-incomplete": "रिकॉर्ड की कॉपी: { $count } रिकॉर्ड, { $size }, अभी पूरी नहीं है।",
  "copy-complete": "रिकॉर्ड की कॉपी: { $count } रिकॉर्ड, { $size }, { $time } को सिंक की गई।",
} satisfies Record<keyof typeof english, string>;
