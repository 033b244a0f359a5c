import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "कभी दर्ज न करें",
  help: "इनमें से किसी का भेजा हुआ या किसी को भेजा गया ईमेल दर्ज नहीं किया जाता। डोमेन का मतलब है वहाँ के सभी लोग।",
  entry: "पता या डोमेन",
  example: "ana@client.example या client.example",
  add: "जोड़ें",
  list: "कभी दर्ज न होने वाले",
  remove: "{ $entry } हटाएँ",
} satisfies Record<keyof typeof english, string>;
