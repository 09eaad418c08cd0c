import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { formatNumber } from '../../format.ts';
import { ReportTable } from './ReportTable.tsx';
import { stateOf, summaryOf, toAttach } from './reportRows.ts';
import type { Reports } from './useReports.ts';

/** File kinds offered when choosing; what a file really is, the core finds from its bytes. */
const accepted = '.pdf,.ofd,.jpg,.jpeg,.png,.bmp,.webp,.gif,.tif,.tiff';

/** The picked reports with their batches, before and after they are attached. */
export function ReportDialog({
  campaignId,
  reports,
  over,
  close,
}: {
  campaignId: number;
  reports: Reports;
  /** A file hovers over the page. */
  over: boolean;
  close: () => void;
}) {
  const { rows, work } = reports;
  const picker = useRef<HTMLInputElement>(null);
  const ready = toAttach(rows).length;
  const isDone = rows.length > 0 && rows.every((row) => ['attached', 'already'].includes(stateOf(row)));
  const leave = () => {
    // What is not attached yet is still there when the dialog is opened again.
    if (isDone) reports.clear();
    close();
  };
  return (
    <Modal
      open
      width={1080}
      style={{ top: 40 }}
      title="批量附检验报告"
      onCancel={leave}
      footer={
        <div className="row">
          <span className="end" />
          {rows.length > 0 && (
            <Button type="text" disabled={work !== null} onClick={reports.clear}>
              清空列表
            </Button>
          )}
          <Button onClick={leave}>返回列表</Button>
          <Button type="primary" disabled={ready === 0 || work !== null} onClick={() => void reports.attach()}>
            {ready > 0 ? `附上 ${formatNumber(ready)} 份` : '附上'}
          </Button>
        </div>
      }
    >
      <div className={over ? 'drop over' : 'drop'}>
        把检验报告拖到这里，可以一次拖很多，或{' '}
        <Button size="small" onClick={() => picker.current?.click()}>
          选择文件…
        </Button>
        <div className="small">
          PDF、OFD、图片；文件名里要有报告编号或抽样单编号，大小写、全角、横线、空格不论。核对以后才存入。
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          style={{ display: 'none' }}
          accept={accepted}
          aria-label="选择检验报告"
          onChange={(event) => {
            // The list of a file input empties as soon as the input is reset.
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) reports.add(files);
          }}
        />
      </div>
      {rows.length > 0 && <ReportTable campaignId={campaignId} reports={reports} />}
      <div className="row" aria-live="polite">
        {work ? (
          <>
            <span>
              {work.words} {formatNumber(work.done)} / {formatNumber(work.total)}
            </span>
            <Button size="small" onClick={reports.stop}>
              取消
            </Button>
          </>
        ) : (
          rows.length > 0 && <span className="mute">{summaryOf(rows)}</span>
        )}
      </div>
    </Modal>
  );
}
