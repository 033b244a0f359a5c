#!/bin/sh
# Installs the package in $2 into a copy of this system that vanishes with the process: an overlay
# in memory, mounted at $1. Asks the desktop's tools what they see, and removes it again. Each
# answer follows a line "== name".
set -e
mount -t tmpfs tmpfs "$1"
cd "$1"
mkdir upper work root
if ! mount -t overlay overlay -o lowerdir=/,upperdir=upper,workdir=work root 2>/dev/null; then
  echo "== no overlay"
  exit 0
fi
mount --rbind /dev root/dev
mount --rbind /proc root/proc
mount --bind "$2" root/mnt
inside() { chroot root /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

# A mail client, by whose name nobody comes first.
printf '[Desktop Entry]\nType=Application\nName=Client\nExec=true %%U\nMimeType=%s\n' \
  'message/rfc822;application/mbox;' > root/usr/share/applications/client.desktop
rm -f root/usr/share/applications/thunderbird.desktop
inside update-desktop-database /usr/share/applications

inside dpkg --force-depends --install /mnt/mailpin.deb >/dev/null 2>&1
echo "== files"
inside dpkg --listfiles mailpin
echo "== names"
for ending in eml mbox msg oft emlx; do
  : > "root/root/a.$ending"
  echo "$ending $(inside xdg-mime query filetype "/root/a.$ending")"
done
echo "== defaults"
for type in message/rfc822 application/mbox x-scheme-handler/mailpin; do
  echo "$type $(inside xdg-mime query default "$type")"
done
echo "== offers"
sed -n 's/^\(.*\)=client.desktop;zz-mailpin-mail-files.desktop;$/\1/p' \
  root/usr/share/applications/mimeinfo.cache | sort -r
echo "== command"
inside readlink -f /usr/bin/mailpin
inside /opt/Mailpin/resources/cli/mailpin help >/dev/null 2>&1 && echo "help: $?"

inside dpkg --purge mailpin >/dev/null 2>&1
echo "== left behind"
# A removed file of the lower system is a device here, and the history of packages stays.
find upper -iname '*mailpin*' ! -type c ! -path 'upper/mnt*'
grep -rIli mailpin upper/etc upper/usr upper/opt 2>/dev/null || true
