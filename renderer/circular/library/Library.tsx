import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { circularLevels } from '../../../shared/domain/labels.ts';
import { useCampaign } from '../../app/campaign.ts';
import { useAddress, useFilters } from '../../app/filters.ts';
import { useRead } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterCheck, FilterChoice, FilterText } from '../../components/FilterBar.tsx';
import { RecordList } from '../../components/RecordList.tsx';
import { CircularDetail } from './CircularDetail.tsx';
import { CircularForm } from './CircularForm.tsx';
import { circularColumns, columnsWithYear } from './columns.tsx';
import { ImportBar, ImportButtons, useImportActions } from './ImportBar.tsx';
import { useImport } from './useImport.ts';
import { WaitingReviews } from './WaitingReviews.tsx';
import './library.css';

/** `task`: the task to point out, whose circular is opened; found by the global search. */
const pointers = z.object({
  task: z.number().int().positive().nullable().default(null),
  /** Comes from «导入通知» elsewhere: the choice of files opens at once. */
  import: z.boolean().default(false),
  /** Words to be pointed out in the text of the open circular; found by the global search. */
  find: z.string().max(200).default(''),
  /** The list's own filter: what it finds in a text is pointed out there. */
  text: z.string().max(200).default(''),
  /** Circulars of every year and not only of the top bar's. */
  years: z.enum(['own', 'all']).default('own'),
});

/** The circulars that set the year's tasks, and the way in for new ones. */
export function Library() {
  const { campaign, loading } = useCampaign();
  const [{ task, find, text, years, import: wanted }, point] = useFilters(pointers);
  const picker = useRef<HTMLInputElement>(null);
  const imports = useImportActions(picker);
  const importing = useImport();
  useTaskPointer(task);
  useEffect(() => {
    if (!wanted) return;
    picker.current?.click();
    point({ import: null });
  }, [wanted, point]);
  const buttons = <ImportButtons pick={imports.pick} paste={imports.paste} />;
  return (
    <>
      <ImportBar imports={importing} picker={picker} pasted={imports.pasted} setPasted={imports.setPasted} />
      <WaitingReviews />
      {campaign ? (
        <RecordList
          noun="circular"
          title="通知"
          newLabel="手工登记"
          onNew={() => void importing.byHand(null)}
          empty="点右上角「导入通知」，或把 Word、PDF、OFD、网页、文本文件拖到这里，也可以直接粘贴全文（Ctrl+V）。"
          fixed={years === 'all' ? {} : { campaignId: campaign.id }}
          columns={years === 'all' ? columnsWithYear : circularColumns}
          actions={buttons}
          filters={(filters, change) => (
            <>
              <FilterText
                value={filters.text ?? ''}
                placeholder="标题、文号、原文…"
                onChange={(text) => change({ text })}
              />
              <FilterChoice
                label="级别"
                labels={circularLevels}
                value={filters.level}
                onChange={(level) => change({ level })}
              />
              <FilterCheck
                label="全部年度"
                value={years === 'all'}
                onChange={(all) => point({ years: all ? 'all' : 'own' })}
              />
            </>
          )}
          totals={({ total, rows }) =>
            `${total} 份 · 任务 ${rows.reduce((sum, row) => sum + row.tasks, 0)} · 要求 ${rows.reduce((sum, row) => sum + row.requirements, 0)}`
          }
          name={(circular) => circular.title}
          heading={(circular) => circular.title}
          detail={(circular) => <CircularDetail circular={circular} task={task} find={find || text} />}
          form={(circular, tools) => circular && <CircularForm key={tools.key} circular={circular} tools={tools} />}
        />
      ) : (
        !loading && (
          <div className="fill">
            <EmptyState title="还没有通知" actions={buttons}>
              把今年的质量月通知拖到这里，或点「导入通知」选择文件，也可以直接粘贴全文（Ctrl+V）。Word、WPS 另存的
              docx、PDF、OFD、RTF、网页和文本文件都可以。
            </EmptyState>
          </div>
        )
      )}
    </>
  );
}

/** An address that names only a task opens the circular that the task came from. */
function useTaskPointer(task: number | null): void {
  const [search, go] = useAddress();
  const { data } = useRead('task.get', { id: task ?? 1 }, { enabled: task !== null && search.id === undefined });
  const circularId = task === null ? null : (data?.circularId ?? null);
  useEffect(() => {
    if (circularId !== null && search.id === undefined) go({ ...search, id: String(circularId) }, { replace: true });
  }, [circularId, search, go]);
}
