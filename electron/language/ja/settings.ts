import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "設定",
  "group.filing": "登録",
  "group.window": "ウィンドウ",
  "group.programs": "ほかのソフトのメール",
  "group.background": "バックグラウンド",
  "group.privacy": "プライバシー",

  hold: "登録を元に戻せる時間",
  "hold.help":
    "Zohoには登録したメールを削除する方法がありません。そのため登録はこの時間だけ待機し、「元に戻す」で取り消せます。",
  "hold.none":
    "Zohoには登録したメールを削除する方法がありません。すぐに送信したものは取り消せません。",
  "left-out": "除外したファイルの名前を記載する",
  "left-out.help": "CRMの本文の末尾に記載され、読む人にファイルがあったことがわかります。",
  "add-left-out": "除外したファイルをレコードに追加する",
  "add-left-out.help":
    "メールの後に、レコードの添付ファイルに追加されます。メールごとに変更できます。",

  appearance: "外観",
  "appearance.system": "システムに合わせる",
  "appearance.light": "ライト",
  "appearance.dark": "ダーク",
  language: "言語",
  "language.system": "システムに合わせる",
  keys: "単独のキーを使う",
  "keys.help":
    "1~9で候補を選び、?でショートカットを表示します。音声入力のときはオフにしてください。",
  shortcuts: "キーボードショートカット…",
  hotkey: "どのソフトからでもMailpinを前面に表示する",
  "hotkey.none": "なし",
  "hotkey.press": "キーを押してください…",
  "hotkey.choosing": "Escapeで元のままにします。Backspaceで解除します。",
  "hotkey.help": "Mailpinの実行中は、どのソフトを使っていてもこのキーが働きます。",
  "hotkey.refused":
    "このキーはほかのソフトが使います。{ $keys }のうち2つを押しながら、文字か数字のキーを押してください。",
  "hotkey.taken":
    "このキーは、ほかのソフトかシステムが使っています。解放されるまで、ここでは働きません。",
  "hotkey.suggest": "{ $keys }を使う",
  strip: "画面の端にドロップバーを置く",
  "strip.help":
    "このウィンドウがほかのウィンドウに隠れているときもメールを受け取り、このウィンドウが開いている間は表示されます。クリックするとMailpinを表示します。",
  "strip.place": "画面の端での位置（上から）",

  folder: "フォルダーから新しいメールを取り込む",
  "folder.help":
    "ファイルを渡せないソフト用です。ここにメールを保存してください。ファイルは削除されません。",
  "folder.unreachable": "フォルダーにアクセスできません。使えるようになると再開します。",
  "choose-folder": "別のフォルダーを選択…",

  notifications: "通知を表示する",
  "notifications.help":
    "このウィンドウを見ていないときだけ表示されます。件数のみで、件名や名前は含まれません。",
  login: "ログイン時にMailpinを起動する",
  "login.help": "通知領域で待機し、ウィンドウを閉じてもそこに残ります。",

  history: "履歴を保存する日数",
  "days-allowed": "{ $least }から{ $most }までの整数で日数を入力してください。",
  files: "登録したメールのファイルを保存する日数",
  "files.help": "それまでは、履歴の控えからメールのファイルを保存できます。",
  "files.none": "メールのファイルは、登録されるとすぐに削除されます。",

  managed: "組織によって設定されています。",
  "managed.modules": "選べるモジュールは組織が決めています。",
  "managed.organisations": "接続できる会社とその方法は組織が決めています。",
} satisfies Record<keyof typeof english, string>;
