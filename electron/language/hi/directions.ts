import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "आपकी ओर से",
  "from-colleague": "किसी सहकर्मी की ओर से",
  "to-you": "आपके लिए",
  "marked-as-yours": "मेलबॉक्स ने इसे आपका बताया है",
  draft: "यह ड्राफ़्ट है",
  "kept-in": "यह “{ $folder }” में रखा था",
  "marked-by-program": "{ $program } ने इसे अपने उपयोगकर्ता का बताया है",
  "delivery-headers": "फ़ाइल में डिलीवरी के हेडर हैं",
  "hidden-recipients": "इसमें छिपे हुए प्राप्तकर्ता हैं",
  "nothing-says-sent": "आपके इसे भेजने का कोई संकेत नहीं है",

  "earlier-version": "{ $text }",
  unknown: "Mailpin का अनुमान",
} satisfies Record<keyof typeof english, string>;
