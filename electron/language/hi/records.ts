import type { records as english } from "../en/records.ts";

export const records = {
  kind: "रिकॉर्ड का प्रकार",
  "all-kinds": "सभी",
  list: "मिलते-जुलते रिकॉर्ड",
  "section.favourites": "पसंदीदा",
  "section.used": "जिनमें हाल में दर्ज किया गया",
  "section.changed": "हाल में बदले गए",
  count: "{ $count } रिकॉर्ड",
  "none-yet": "अभी कोई रिकॉर्ड नहीं है",
  "no-match": "“{ $words }” से कोई रिकॉर्ड मेल नहीं खाता",
  "no-match-in": "{ $crm } में “{ $words }” से कुछ मेल नहीं खाता",
  searching: "{ $crm } में खोजा जा रहा है…",
  search: "{ $crm } में “{ $words }” खोजें",

  "is-favourite": ", पसंदीदा",
  favourite: "पसंदीदा: { $record }",
  star: "अपने पसंदीदा में जोड़ें",
  unstar: "अपने पसंदीदा से हटाएँ",
  "star-failed": "{ $record } का सितारा नहीं बदला जा सका",

  open: "{ $crm } में खोलें",
  "open-record": "{ $record } को { $crm } में खोलें",
} satisfies Record<keyof typeof english, string>;
