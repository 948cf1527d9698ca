/** 写入、预览、提交、撤销时说的话，以及提问时的话。 */

/** 系统拒绝的原因；不认得的照写代号。 */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写权限',
  EPERM: '系统不允许',
  EROFS: '这里是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EIO: '磁盘读写出错，请先检查磁盘',
  EBUSY: '文件正被别的程序占用',
  ENOTDIR: '路径中间有一个不是文件夹',
  EISDIR: '那是一个文件夹',
  ENOENT: '文件夹不见了',
  EMFILE: '打开的文件太多',
  ENAMETOOLONG: '文件名太长',
};

export const writing = {
  reason: (code: string) => (reasons[code] === undefined ? code : `${reasons[code]}，${code}`),
  created: (path: string) => `已新建 ${path}`,
  changed: (path: string) => `已修改 ${path}`,
  nothing: '没有要改的，什么都没有写。',
  committed: (id: string, subject: string) => `已提交 ${id}：${subject}`,
  dryRun: '以上是将要写入的内容；这次只是预览，什么都没有写。',
  binary: (path: string, bytes: number) => `（${path}：${bytes} 字节，不是文字，内容不显示）`,
  sent: '发出去的文件不能撤销：有错的用 duban circular correct 更正。只有还没有发出的，才照下面的办法撤回。',
  undoCommit: (command: string) => `要撤销：${command}`,
  undoFiles: (commands: readonly string[]) => `还没有提交。要撤销：${commands.join('；')}`,
  undoMixed: (path: string, command: string) =>
    `还没有提交。${path} 在这之前就有没提交的修改，撤销会连它们一起去掉：${command}`,
  undoNone: (path: string) => `还没有提交，${path} 也不在 Git 里：要撤销只能手工改回`,
  notCommitted: '文件已经写好，但没有提交成功：',
  refused: (count: number) => `这样写会使方案文件有 ${count} 处错误，所以什么都没有写。`,
  newWarnings: (count: number) => `这次写入带来${count}处警告：`,
  fresh: '在读与写之间，方案里别的文件改过；已按现在的文件重新核对。',
  edit: {
    unreadable: (where: string) => `${where} 现在读不成 YAML，不能改。请先运行：duban validate`,
    'path-missing': (where: string) => `${where} 不存在，不能在那里改`,
    'comment-lost': (where: string) => `在 ${where} 这样改会丢掉注释，所以没有改。请手工修改这一处`,
    'not-possible': (where: string) => `在 ${where} 这样改，不能保证别处一字不动，所以没有改。请手工修改这一处`,
    'value-refused': (where: string) => `要写到 ${where} 的内容里有不能写进方案的字符（控制字符、不可见字符等）`,
  },
  confirm: '写入吗？',
  ask: {
    yes: '是',
    no: '否',
    required: '这里要填写',
    cancelled: '已取消，什么都没有写。',
    chooseMany: (question: string) => `${question}（空格勾选，回车确定）`,
  },
};

export type WritingWords = typeof writing;
