import { Alert, Button } from 'antd';
import type { RefObject } from 'react';
import type { ImportNoun } from '../../shared/contract/exchange.ts';
import { JobProgress } from '../components/JobProgress.tsx';
import { formatNumber } from '../format.ts';
import { CheckTable } from './CheckTable.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { ResultCard } from './ResultCard.tsx';
import { isMapped, missingFields, type Preview } from './reading.ts';
import { SourceBar } from './SourceBar.tsx';
import type { Import, Work } from './useImport.ts';
import { useUndo } from './useUndo.tsx';
import { importedWords, isWhole } from './words.ts';

const workWords: Record<Work, string> = { preview: '正在读取…', check: '正在逐行核对…', carryOut: '正在导入…' };

/** From the columns to the result. */
export function ImportDesk({
  noun,
  preview,
  imports,
  picker,
}: {
  noun: ImportNoun;
  preview: Preview;
  imports: Import;
  picker: RefObject<HTMLInputElement | null>;
}) {
  const { checked, result, running } = imports;
  if (result) return <ResultCard noun={noun} result={result} again={imports.reset} />;
  return (
    <>
      <SourceBar preview={preview} imports={imports} picker={picker} />
      {preview.warnings.length > 0 && (
        <Alert type="warning" showIcon style={{ marginBottom: 10 }} title={preview.warnings.join('；')} />
      )}
      {checked ? (
        <CheckTable
          preview={preview}
          check={checked.result}
          show={checked.show}
          choose={(show) => void imports.check(show)}
        />
      ) : (
        <ColumnTable preview={preview} imports={imports} />
      )}
      {running ? (
        <JobProgress
          key={running.job}
          words={workWords[running.work]}
          progress={imports.progress}
          since={running.since}
          cancel={imports.stop}
        />
      ) : (
        <Actions noun={noun} preview={preview} imports={imports} />
      )}
    </>
  );
}

/** The next step, and why it cannot be taken yet. */
function Actions({ noun, preview, imports }: { noun: ImportNoun; preview: Preview; imports: Import }) {
  const { offer } = useUndo();
  const missing = missingFields(preview);
  if (!imports.checked) {
    return (
      <div className="import-actions row">
        <Button
          type="primary"
          disabled={missing.length > 0 || !isMapped(preview)}
          onClick={() => void imports.check('all')}
        >
          核对全部数据
        </Button>
        {missing.length > 0 ? (
          <span className="warn-text">还没有列对应到必填的“{missing.join('”“')}”：请在表头选择。</span>
        ) : (
          <span className="mute">核对表头各列对应得对不对；点行号可以改选标题行。核对时什么都不写入。</span>
        )}
      </div>
    );
  }
  const { result: check } = imports.checked;
  const good = check.new + check.changed;
  const refused = isWhole(noun) && check.bad > 0;
  const carryOut = async () => {
    const result = await imports.carryOut();
    const words = result && importedWords(noun, result);
    if (words && result.importId) offer(result.importId, words, imports.reset);
  };
  return (
    <div className="import-actions row">
      <Button onClick={imports.backToColumns}>返回对应列</Button>
      <Button type="primary" disabled={good + check.bad === 0 || refused} onClick={() => void carryOut()}>
        {good > 0 ? `导入 ${formatNumber(good)} 行` : '取出有误的行'}
      </Button>
      <span className="mute">
        {refused && '抽取结果要整份登记：请在表格里更正有误的行，再导入一次。'}
        {!refused &&
          check.bad > 0 &&
          `有误的 ${formatNumber(check.bad)} 行不导入，会连同原因放进一个表格，供更正后再导入。`}
        {good === 0 && check.bad === 0 && '全部与已有的记录相同，不用导入。'}
      </span>
    </div>
  );
}
