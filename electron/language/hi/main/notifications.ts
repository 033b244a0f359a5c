import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } ईमेल दर्ज हो गया
   *[other] { $count } ईमेल दर्ज हो गए
  }`,
  "nothing-waits": "आउटबॉक्स में कुछ भी इंतज़ार में नहीं है।",
  "need-you": "{ $count } ईमेल को आपकी ज़रूरत है",
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } ईमेल दर्ज हो गया
   *[other] { $filed } ईमेल दर्ज हो गए
  }, { $needs } को आपकी ज़रूरत है`,
  "see-why": "कारण और उपाय देखने के लिए आउटबॉक्स खोलें।",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } ईमेल भेजे जाने के इंतज़ार में है
   *[other] { $count } ईमेल भेजे जाने के इंतज़ार में हैं
  }`,
  "stays-in-tray": "उनके दर्ज होने तक Mailpin सिस्टम ट्रे में रहता है और फिर बंद हो जाता है।",
} satisfies Record<keyof typeof english, string>;
