import { Button } from 'antd';
import { useState } from 'react';
import type { ImportNoun } from '../../shared/contract/exchange.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { saveFile } from '../client.ts';
import { formatNumber } from '../format.ts';
import type { Result } from './useImport.ts';
import { useUndo } from './useUndo.tsx';
import { importedPlace, nounWords, outcomeWords } from './words.ts';

/** What became of the import, and what can be done now. */
export function ResultCard({
  noun,
  result,
  again,
}: {
  noun: ImportNoun;
  result: Result;
  /** Goes back to the first step, for the corrected rows or for another file. */
  again: () => void;
}) {
  const go = useGo();
  const { undo } = useUndo();
  const [state, setState] = useState<'stands' | 'undoing' | 'undone'>('stands');
  const undone = state === 'undone';
  const takeBack = async (id: number) => {
    setState('undoing');
    setState((await undo(id)) ? 'undone' : 'stands');
  };
  const { rejects, importId } = result;
  const counts: [string, number, string][] = [
    [outcomeWords.new, result.created, 'ok-text'],
    [outcomeWords.changed, result.updated, ''],
    [outcomeWords.same, result.unchanged, 'mute'],
    ['未导入', result.rejected, result.rejected > 0 ? 'bad-text' : 'mute'],
  ];
  return (
    <section className="card fill import-result" aria-label="导入结果">
      <h2 className="title">{undone ? '这次导入已撤销' : '导入完成'}</h2>
      <dl>
        {counts.map(([words, count, tone]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd className={tone}>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {rejects && (
        <div className="rejects">
          <p>
            {formatNumber(result.rejected)} 行没有导入，已连同原因放进一个表格：原来的列都在，多一列“原因”。
            改好后直接把这个表格再导入一次即可。
          </p>
          <div className="row">
            <Button type="primary" onClick={() => void saveFile(rejects)}>
              下载有误的行
            </Button>
            <Button onClick={again}>更正后再导入</Button>
          </div>
        </div>
      )}
      <div className="row">
        <Button type={rejects ? 'default' : 'primary'} onClick={() => go(importedPlace(noun))}>
          查看{nounWords(noun)}
        </Button>
        {noun === 'test-item' && !undone && (
          <Button onClick={() => go({ ...importedPlace(noun), search: { attach: 'true' } })}>批量附检验报告</Button>
        )}
        {!rejects && <Button onClick={again}>再导入一个表格</Button>}
        {importId !== null && !undone && (
          <Button disabled={state === 'undoing'} onClick={() => void takeBack(importId)}>
            撤销这次导入
          </Button>
        )}
        <Button type="text" onClick={() => go({ to: '/exchange', search: {} })}>
          导入记录
        </Button>
      </div>
    </section>
  );
}
