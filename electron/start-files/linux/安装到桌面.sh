#!/bin/sh
# Puts the program into this user's menu and onto the desktop. Run again after the folder was moved; nothing else is changed.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd -P)

# Exec has two layers: in quotes \ " ` $ take a backslash, then every backslash of a value is doubled; % stands for itself twice.
quoted=$(printf '%s' "$here/cdo-desk" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
value=$(printf '%s' "$here" | sed -e 's/\\/\\\\/g')

menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
entry=$menu/cdo-desk-loopback.desktop
mkdir -p -- "$menu"
# Through sh: the name of a program may hold no "=" there, and a stick may have lost the permission to run.
cat >"$entry" <<END
[Desktop Entry]
Type=Application
Version=1.0
Name=数据官工作台
Comment=数据资源目录与报送
Exec=/bin/sh "$quoted"
Icon=$value/cdo-desk.png
Terminal=false
Categories=Office;
END
chmod 755 "$entry"

desktop=
for folder in "$(xdg-user-dir DESKTOP 2>/dev/null || true)" "$HOME/桌面" "$HOME/Desktop"; do
  # Without a desktop folder xdg-user-dir names the home folder, mostly with a slash behind it.
  if [ -z "$desktop" ] && [ -d "$folder" ] && [ "${folder%/}" != "${HOME%/}" ]; then desktop=$folder; fi
done
if [ -n "$desktop" ]; then
  cp -- "$entry" "$desktop/cdo-desk-loopback.desktop"
  chmod 755 "$desktop/cdo-desk-loopback.desktop"
  # Some desktops start only what is marked as trusted.
  gio set "$desktop/cdo-desk-loopback.desktop" metadata::trusted true 2>/dev/null || true
  printf '%s\n' "已放到开始菜单和桌面：数据官工作台。"
else
  printf '%s\n' "已放到开始菜单：数据官工作台。没有找到桌面文件夹。"
fi
