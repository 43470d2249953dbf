// Starts the version that `current` names, without a console. An update replaces `current`, never this file.
// JScript of the Windows Script Host: no let, no arrow functions, no JSON.
var shell = new ActiveXObject('WScript.Shell')
var files = new ActiveXObject('Scripting.FileSystemObject')
var here = files.GetParentFolderName(WScript.ScriptFullName)

function say(line) {
  shell.Popup(line, 0, '数据官工作台', 48)
}

function currentVersion() {
  var file = files.OpenTextFile(files.BuildPath(here, 'current'), 1)
  var line = file.ReadLine()
  file.Close()
  return line.replace(/^\s+|\s+$/g, '')
}

function forget(name) {
  try {
    shell.Environment('Process').Remove(name)
  } catch (absent) {}
}

function start() {
  var program = files.BuildPath(files.BuildPath(here, 'versions'), currentVersion())
  var words = [files.BuildPath(program, 'node\\node.exe'), files.BuildPath(program, 'dist\\loopback\\main.js')]
  if (!files.FileExists(words[0]) || !files.FileExists(words[1])) throw new Error('versions')
  words.push('--say-in-window')
  // A backslash before the closing quote would take it for one of the word's own.
  for (var i = 0; i < WScript.Arguments.length; i++) words.push(WScript.Arguments(i).replace(/\\+$/, '$&$&'))
  forget('NODE_OPTIONS')
  forget('NODE_PATH')
  // 0: no window for the console; false: this script does not stay.
  shell.Run('"' + words.join('" "') + '"', 0, false)
}

try {
  start()
} catch (wrong) {
  say(
    '“' +
      here +
      '”里的程序文件不完整，没有启动。请先把压缩包全部解压到一个文件夹，再从那里打开；数据不受影响。\n\n' +
      wrong.message,
  )
}
