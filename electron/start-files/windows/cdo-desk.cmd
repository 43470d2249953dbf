@echo off
rem Starts the version that "current" names and shows what it says: for offices where scripts may not run, and for support.
setlocal
set version=
rem Without what stands after it: a number written here by hand often has a blank at its end.
for /f "usebackq" %%v in ("%~dp0current") do set version=%%v
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0versions\%version%\node\node.exe" "%~dp0versions\%version%\dist\loopback\main.js" %*
rem After a double click the window would close over the refusal that stands in it.
if errorlevel 1 pause
