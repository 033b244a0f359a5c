; Offers Mailpin under "Open with" and in the default apps of Windows, and leaves the user's defaults alone: the default value
; of Software\Classes\.eml and its like is never written.
; https://learn.microsoft.com/windows/win32/shell/how-to-include-an-application-on-the-open-with-dialog-box
; https://learn.microsoft.com/windows/win32/shell/default-programs

!define MAILPIN_CAPABILITIES "Software\Mailpin\Capabilities"

!macro offerForMailFile EXT DESCRIPTION
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}" "" "${DESCRIPTION}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Mailpin.${EXT}"
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}\FileAssociations" ".${EXT}" "Mailpin.${EXT}"
!macroend

!macro withdrawFromMailFile EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Mailpin.${EXT}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}"
!macroend

!macro tellTheShell
  System::Call 'shell32::SHChangeNotify(i, i, i, i) v (0x08000000, 0, 0, 0)' ; SHCNE_ASSOCCHANGED
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}" "ApplicationName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}" "ApplicationDescription" "Files emails in Zoho CRM"
  !insertmacro offerForMailFile "eml" "Email message"
  !insertmacro offerForMailFile "emlx" "Apple Mail message"
  !insertmacro offerForMailFile "msg" "Outlook message"
  !insertmacro offerForMailFile "oft" "Outlook template"
  !insertmacro offerForMailFile "mbox" "Mailbox"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "Mailpin" "${MAILPIN_CAPABILITIES}"
  !insertmacro tellTheShell
!macroend

!macro customUnInstall
  ; An update uninstalls the old version first: what the user chose for these files must outlive it.
  ${ifNot} ${isUpdated}
    !insertmacro withdrawFromMailFile "eml"
    !insertmacro withdrawFromMailFile "emlx"
    !insertmacro withdrawFromMailFile "msg"
    !insertmacro withdrawFromMailFile "oft"
    !insertmacro withdrawFromMailFile "mbox"
    DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "Mailpin"
    DeleteRegKey SHELL_CONTEXT "${MAILPIN_CAPABILITIES}"
    DeleteRegKey /ifempty SHELL_CONTEXT "Software\Mailpin"
    !insertmacro tellTheShell
  ${endIf}
!macroend
