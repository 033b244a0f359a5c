import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "はじめに",
  place: "{ $count }のうち{ $step }",
  leave: "「はじめに」を終了",
  again: "設定からもう一度開けます。",
  skip: "スキップ",
  later: "後で",
  next: "次へ",
  practice: "練習用の会社で試す",
  "practice.help":
    "このコンピューターだけにあるので、失敗しても問題ありません。サンプルメールを開き、Mailpinが示すレコードの候補を見て、Enterを押してください。",
  connect: "Zoho CRMに接続する",
  "connect.help":
    "メールが自社のレコードに登録されるようになります。練習用の会社は、また試せるように残ります。",
  addresses: "自分のアドレスはどれですか？",
  modules: "メールをどこに登録しますか？",
  open: "はじめに…",
  "go-on": "続ける",
} satisfies Record<keyof typeof english, string>;
