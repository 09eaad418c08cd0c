import { Button } from 'antd';
import type { RefObject } from 'react';
import type { ImportNoun } from '../../shared/contract/exchange.ts';
import { hintOf, nounWords } from './words.ts';

/** The first step: where the table comes from. */
export function SourcePick({
  noun,
  picker,
  template,
}: {
  noun: ImportNoun;
  picker: RefObject<HTMLInputElement | null>;
  template: () => void;
}) {
  return (
    <section className="card fill source-pick" aria-label="选择表格">
      <strong>把{nounWords(noun)}的表格拖到这里</strong>
      <div className="row">
        <Button type="primary" onClick={() => picker.current?.click()}>
          选择文件…
        </Button>
        <Button onClick={template}>下载空白模板</Button>
      </div>
      <p>
        也可以在 Excel 或 WPS 里选中单元格，复制后在本页按 <kbd>Ctrl V</kbd>。
      </p>
      <p className="mute">{hintOf(noun)}</p>
      <ul className="mute">
        <li>Excel（xlsx、xls）、CSV 和网页表格；标题不必和模板一样，程序会自己对应，您再核对。</li>
        <li>先看后存：核对无误才写入；有误的行不会丢，会放进一个表里，改好再导入。</li>
        <li>整次导入可以撤销。</li>
      </ul>
    </section>
  );
}
