@echo off
rem The command line of the version that "current" names.
setlocal
set version=
rem Without what stands after it: a number written here by hand often has a blank at its end.
for /f "usebackq" %%v in ("%~dp0current") do set version=%%v
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0versions\%version%\node\node.exe" "%~dp0versions\%version%\dist\cli\main.js" %*
