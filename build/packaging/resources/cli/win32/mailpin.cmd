@echo off
rem Mailpin's commands, on the Node that comes with it; "mailpin help" lists them.
"%~dp0node.exe" "%~dp0app\launcher.js" %*
exit /b %errorlevel%
