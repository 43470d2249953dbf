/** What starting says on stderr to people. */
export const launchText = {
  usage: '用法：npm start -- [--no-open] [--data 数据文件夹] [--port 端口] [--json] [--host electron|loopback]',
  building: '正在生成程序文件，约需半分钟…',
  built: (seconds: string) => `程序文件已生成（${seconds} 秒）。`,
  buildFailed: '程序文件没有生成，原因见上面的英文信息。请在联网的电脑上重新执行 npm ci 后再试。',
  electron: '用 Electron 运行：已找到它的运行文件。',
  loopbackAsked: '用浏览器窗口运行（--host loopback）。',
  loopbackUnseen: '用本机服务运行：--no-open 不打开窗口，用不着 Electron。',
  loopbackMissing: '用浏览器窗口运行：这台电脑上没有 Electron 的运行文件。',
  electronMissing: '没有 Electron 的运行文件，改用浏览器窗口运行。',
  electronEnded:
    'Electron 没有启动起来（这台电脑可能不允许它的沙箱，或用的是 root），原因见上面的英文信息。改用浏览器窗口运行。',
  offline: '网络不通（2 秒内没有回应），不下载 Electron。',
  installing: '网络可用，正在用 Electron 自带的安装程序下载一次…',
  installFailed: 'Electron 没有下载成功。',
  serving: (address: string, folder: string) => `已启动，地址：${address}\n数据文件夹：${folder}`,
  noBrowser: '没有找到 Edge、Chrome 或 Chromium。请把上面的地址粘贴到浏览器里打开。',
  noDisplay: '这里没有图形桌面。请在有桌面的会话里打开上面的地址。',
  browserFailed: '浏览器窗口没有打开。请把上面的地址粘贴到浏览器里打开。',
  windowClosed: '窗口已关闭，程序退出。',
  stopping: '正在退出…',
} as const
