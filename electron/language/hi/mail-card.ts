import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "ईमेल",
  "cut-off": "Zoho इसे काट देता है",

  direction: "दिशा",
  received: "मिला हुआ",
  sent: "भेजा गया",
  "direction-chosen": "आपने चुना है",
  "own-address": "यह मेरा पता है",
  "own-address-help": "Mailpin अब { $address } के ईमेल को भेजा गया मानेगा",
  "not-own-address": "यह मेरा पता नहीं है",
  "not-own-address-help": "Mailpin { $address } को आपके पते के रूप में याद रखता है",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }, भेजने वाले का समय { $written } · { $ago }",
  "no-date": "इस ईमेल में तारीख नहीं है: Mailpin इसे उस समय के साथ दर्ज करता है, जब आपने इसे खोला था",

  "no-sender": "इस ईमेल में भेजने वाला नहीं है",
  "no-address": "कोई पता नहीं",
  "more-people": "{ $count } और",

  kept: "Zoho क्या रखेगा",
  "subject-cut": "विषय { $count } वर्णों पर काटा जाएगा और “…{ $end }” पर खत्म होगा",

  message: "संदेश",
  "remote-images": `{ $count ->
    [one] वेब की { $count } इमेज ब्लॉक की गई
   *[other] वेब की { $count } इमेज ब्लॉक की गईं
  }`,
  "remote-images-help": "इन्हें लोड करने से भेजने वाले को पता चल जाएगा कि आपने ईमेल पढ़ा है",
  "show-light": "सफ़ेद पर दिखाएँ",
  "show-light-help": "ईमेल को उसके अपने रंगों में, सफ़ेद पर दिखाएँ",
  "show-dark": "गहरे रंगों में दिखाएँ",
  "show-dark-help": "ईमेल को गहरे रंगों में दिखाएँ",
} satisfies Record<keyof typeof english, string>;
