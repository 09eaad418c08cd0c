import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/core/circular/read/index.ts';
import type { ReadDocument } from '../../../../electron/core/circular/readDocument.ts';
import { utf8 } from './samples.ts';

const linesOf = (document: ReadDocument, clutter: boolean): string[] =>
  document.blocks
    .filter((block) => (block.kind === 'clutter') === clutter)
    .map((block) => document.text.slice(block.from, block.to).trim());

const prose = '各所要结合辖区实际，组织企业开展质量自查，对发现的问题列出清单，逐项整改到位。';

const site = `<!doctype html><html><head><meta charset="utf-8"><title>关于开展质量月活动的通知-某县人民政府</title>
<style>p{color:red}</style><script>var text = "<p>脚本里的字</p>";</script></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li></ul></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/t">通知公告</a></div>
<div class="box"><h1>关于开展质量月活动的通知</h1>
<div class="info">发布时间：2024-08-20 来源：县市场监管局 浏览次数：35 字体：[大 中 小]</div>
<div class="content"><p>各市场监督管理所：</p><p><b>一、总体安排</b></p><p>${prose}</p><p>${prose}</p><p>二、请<br>填表</p>
<table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td><p>宣传</p><p>培训</p></td></tr></table>
<p style="display:none">藏起来的字</p><p>某县市场监督管理局</p><p>2024年8月20日</p><p>附件：<a href="/f/1.docx">任务分解表.docx</a></p></div></div>
<div class="related"><h3>相关文章</h3><ul><li><a href="/1">某局召开工作会议安排部署</a></li><li><a href="/2">某局走访企业送政策</a></li><li><a href="/3">关于放假的通知</a></li></ul></div>
<div class="foot"><p>主办单位：某县人民政府 承办：办公室</p><p>版权所有 ICP备12345678号</p><p><a href="#">网站地图</a></p></div></body></html>`;

const article = [
  '关于开展质量月活动的通知',
  '各市场监督管理所：',
  '一、总体安排',
  prose,
  prose,
  '二、请',
  '填表',
  '序号\t任务',
  '1\t宣传 培训',
  '某县市场监督管理局',
  '2024年8月20日',
  '附件：任务分解表.docx',
];

describe('a web page', () => {
  it('gives the article; what stands around it is marked and not lost', async () => {
    const document = await readDocument(utf8(site));
    expect(document.kind).toBe('html');
    expect(linesOf(document, false)).toEqual(article);
    expect(linesOf(document, true)).toContain('相关文章');
    expect(linesOf(document, true)).toContain('关于放假的通知');
    expect(document.text).not.toContain('脚本里的字');
    expect(document.text).not.toContain('藏起来的字');
    const bold = document.blocks.find((block) => block.bold);
    expect(bold && document.text.slice(bold.from, bold.to)).toBe('一、总体安排');
  });

  it.each([
    ['in GBK that says so', iconv.encode(site.replace('utf-8', 'gb2312'), 'gb18030')],
    ['in GBK that calls itself UTF-8', iconv.encode(site, 'gb18030')],
    ['in UTF-8 that calls itself GBK', utf8(site.replace('utf-8', 'gbk'))],
    ['in GBK that says nothing', iconv.encode(site.replace('<meta charset="utf-8">', ''), 'gb18030')],
  ])('%s', async (_, bytes) => {
    expect(linesOf(await readDocument(bytes), false)).toEqual(article);
  });

  it('one article on a bare page has no clutter, even with paragraphs in boxes and one very long', async () => {
    const page = `<html><body><div class="p">${prose.repeat(9)}</div><div class="p">某县市场监督管理局</div><div class="p">二〇二四年八月</div></body></html>`;
    expect(linesOf(await readDocument(utf8(page)), true)).toEqual([]);
  });

  it('an old page laid out by tables gives its article cell by cell', async () => {
    const menu = ['首页', '机构', '公告', '下载'].map((name) => `<tr><td><a href="/x">${name}</a></td></tr>`).join('');
    const page = `<html><body><table><tr><td><a href="/">网站首页</a></td><td><a href="/s">搜索</a></td></tr></table>
      <table><tr><td width="200"><table>${menu}</table></td><td><table><tr><td align="center"><b>关于报送总结的通知</b></td></tr>
      <tr><td>各所：<br>　　一、${prose}<br>　　二、${prose}<br>　　三、${prose}<br>　　四、${prose}<br>2024年9月1日</td></tr></table></td></tr></table>
      <table><tr><td>版权所有：某县市场监督管理局</td></tr></table></body></html>`;
    const document = await readDocument(utf8(page));
    expect(linesOf(document, false)).toEqual([
      '关于报送总结的通知',
      '各所：',
      `一、${prose}`,
      `二、${prose}`,
      `三、${prose}`,
      `四、${prose}`,
      '2024年9月1日',
    ]);
    expect(linesOf(document, true)).toEqual([
      '网站首页\t搜索',
      '首页',
      '机构',
      '公告',
      '下载',
      '版权所有：某县市场监督管理局',
    ]);
  });

  it('automatic list numbers are written out', async () => {
    const page =
      '<body><ol style="list-style-type: cjk-ideographic" start="2"><li>任务</li><li><p>要求</p></li></ol><ol type="A"><li>甲</li></ol></body>';
    expect((await readDocument(utf8(page))).text.split('\n')).toEqual(['二、任务', '三、要求', 'A.甲']);
  });

  it('tags left open do no harm', async () => {
    const page = `<html><body><p><font><b>各所：<p>${prose}<table><tr><td>甲<td>乙<tr><td>丙<td>丁</body>`;
    expect((await readDocument(utf8(page))).text.split('\n')).toEqual(['各所：', prose, '甲\t乙', '丙\t丁']);
  });
});

describe('a saved web page (mht)', () => {
  const message = (encoding: string, body: string): Uint8Array =>
    utf8(
      `From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"\r\n\r\n----=_b\r\nContent-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_b--\r\n`,
    );
  const bytes = iconv.encode(site.replace('utf-8', 'gb2312'), 'gb18030');

  it('in base64', async () => {
    const document = await readDocument(message('base64', bytes.toString('base64').replace(/.{76}/g, '$&\r\n')));
    expect(document.kind).toBe('mht');
    expect(linesOf(document, false)).toEqual(article);
  });

  it('in quoted-printable with soft line ends', async () => {
    const quoted = [...bytes]
      .map((byte) =>
        byte < 127 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('');
    const document = await readDocument(message('quoted-printable', quoted.replace(/(?:=..|[^=\n]){70}/g, '$&=\r\n')));
    expect(linesOf(document, false)).toEqual(article);
  });
});
