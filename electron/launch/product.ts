/** What the packages of Linux say about the program; electron-builder.yml says the same of those that it makes. */
export const product = {
  /** Reverse domain name, as UOS names programs. */
  id: 'cn.cdo-desk.desk',
  /** The program's file, its folder, its icon, its window's class. */
  program: 'cdo-desk',
  title: '数据官工作台',
  summary: '数据资源目录与报送',
  maintainer: 'cdo-desk developers <desk@example.invalid>',
  category: 'Office',
  /** Under Wayland fcitx does not reach the window (electron#49084). */
  flags: '--ozone-platform=x11',
} as const
