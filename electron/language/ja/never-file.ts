import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "登録しないアドレス",
  help: "これらを差出人または宛先とするメールは登録されません。ドメインを指定すると、そのドメインの全員が対象になります。",
  entry: "アドレスまたはドメイン",
  example: "ana@client.exampleまたはclient.example",
  add: "追加",
  list: "登録しないアドレス",
  remove: "{ $entry }を削除",
} satisfies Record<keyof typeof english, string>;
