import { combine, type Passages } from './passage.js';

const hosts = ['www.gov.cn', 'data.example.com', 'example.org:8080', 'api.example.net'] as const;
const paths = [
  '/',
  '/zhengce/content/2024/content_12345.htm',
  '/search?q=a,b;c&lang=zh-CN#top',
  '/a/b/c.tar.gz',
  '/~user/index.php?id=1&name=x',
] as const;

/** Addresses, paths, programs and data. */
export const code: Passages = [
  ...combine(hosts, paths, (host, path) => `https://${host}${path}`),
  ...combine(hosts, paths, (host, path) => `详见https://${host}${path}`),
  ...combine(hosts, ['zhang.san', 'li-si', 'wang_wu'], (host, user) => {
    return `联系邮箱：${user}@${host.replace(/:.*/, '')}`;
  }),
  'console.log("你好, 世界!");',
  "print('共有%d条记录, 请确认.' % n)",
  'const title = "关于印发(试行)的通知";',
  'if (名称 == "甲,乙") { return true; }',
  '{"标题": "通知", "文号": "甲(1)", "数量": 3}',
  '{ "name": "张三", "tags": ["a", "b"] }',
  "SELECT 姓名, 年龄 FROM 人员 WHERE 姓名 = '张三';",
  '<p class="title">关于(试行)的通知</p>',
  '<a href="https://www.example.cn/">首页</a>',
  '#include <stdio.h>',
  '// 计算总数,然后返回',
  '/* 注释: 不要修改 */',
  '-- 查询全部记录',
  'npm install --save-dev typescript',
  '$ git commit -m "修改: 标题"',
  'for (let i = 0; i < 10; i++) { sum += i; }',
  'x = [1, 2, 3]; y = {"a": 1}',
  'C:\\Users\\zhang\\Documents\\报告.docx',
  '/usr/local/share/zhengben/README.md',
  'git diff HEAD~1..HEAD -- src/',
  'key: 值',
  'title: 关于印发(试行)的通知',
  'return `第${n}条, 共${total}条`;',
  'regex: /^(\\d+)[.,]\\s*$/',
  '192.168.0.1:8080',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'ISBN 978-7-107-18618-5',
  'DOI:10.1000/xyz123',
  'GB/T 9704-2012',
  '执行GB/T 15834-2011和ISO 9001:2015标准。',
  '在网页中用“&nbsp;”表示空格。',
  '变量`user_name`的值为`"张三, 李四"`。',
  '使用--help参数查看帮助，使用-v参数查看版本。',
];
