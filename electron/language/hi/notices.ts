import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "बंद करें: { $title }",

  connected: "{ $name } से कनेक्ट हो गया",
  "mails-came": `{ $count ->
    [one] { $folder } से { $count } ईमेल आया
   *[other] { $folder } से { $count } ईमेल आए
  }`,
  complete: `{ $count ->
    [one] यह ईमेल फिर से पूरा है
   *[other] { $count } ईमेल फिर से पूरे हैं
  }`,

  "not-started": "Mailpin ठीक से शुरू नहीं हो सका",
  "part-not-opened": "इसे नहीं खोला जा सका",
  "file-refused": "यह फ़ाइल नहीं खोली जा सकी",
  "all-refused": "{ $count } को नहीं खोला जा सका",
  "some-refused": "{ $of } में से { $count } को नहीं खोला जा सका",
  "discard-failed": `{ $count ->
    [one] यह ईमेल नहीं हटाया जा सका
   *[other] ये ईमेल नहीं हटाए जा सके
  }`,
  "grouping-not-kept": "यह पसंद याद नहीं रखी गई",
  "link-not-opened": "यह लिंक नहीं खुला",
  "copy-link": "लिंक कॉपी करें",
  "record-not-opened": "{ $record } नहीं खुला",
  "attachment-not-saved": "{ $name } को नहीं सहेजा गया",
  "address-not-remembered": "यह पता याद नहीं रखा गया",
  "address-not-forgotten": "यह पता नहीं भुलाया गया",
  "update-ready": "Mailpin { $version } तैयार है और अगली बार शुरू करने पर चलेगा।",
  "restart-now": "अभी फिर से शुरू करें",
  "restarts-soon": "जैसे ही कोई ईमेल भेजा नहीं जा रहा होगा, Mailpin दोबारा शुरू होगा।",
  "not-restarted": "Mailpin फिर से शुरू नहीं हो सका",
} satisfies Record<keyof typeof english, string>;
