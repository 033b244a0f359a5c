import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "क्लाइंट क्यों चाहिए और यह कहाँ मिलता है?",
  why: "Zoho सिर्फ़ उन क्लाइंट को ऐक्सेस देता है जो उसके यहाँ रजिस्टर हैं। आपकी कंपनी Mailpin के लिए एक बार अपना क्लाइंट रजिस्टर करती है, ताकि उसका सीक्रेट कोई और न जाने।",
  open: "{ $site } खोलें और साइन इन करें।",

  "self.choose": "{ $kind } चुनें। इसके { $tab } टैब में आईडी और सीक्रेट दिखते हैं।",
  "self.scopes": "{ $tab } टैब में ये स्कोप, दस मिनट और कोई भी विवरण डालें।",
  scopes: "स्कोप",
  "self.create": "{ $button } और अपना संगठन चुनें, फिर जो कोड दिखे उसे नीचे के फ़ील्ड में कॉपी करें।",

  choose: "{ $button } चुनें, फिर { $kind }।",
  "device.name": "इसका नाम Mailpin रखें और होम पेज में अपनी कंपनी की वेबसाइट डालें।",
  "browser.name":
    "इसका नाम Mailpin रखें, होम पेज में अपनी कंपनी की वेबसाइट डालें और ये सभी रीडायरेक्ट URI जोड़ें।",
  "redirect-uri": "रीडायरेक्ट URI { $number }",
  create: "{ $button } चुनें और क्लाइंट आईडी और क्लाइंट सीक्रेट को ऊपर के फ़ील्ड में कॉपी करें।",
} satisfies Record<keyof typeof english, string>;
