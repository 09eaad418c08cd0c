import { Button } from 'antd';
import { useAddress } from '../../app/filters.ts';
import { useOffered } from '../../components/useOffered.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { useReports } from './useReports.ts';

/** 「批量附检验报告」: many files at once, picked or dropped anywhere on the list, each to the batch its name tells. */
export function AttachReports({ campaignId }: { campaignId: number }) {
  // The address says whether it is open: the result of an import leads here. The page of the list stays.
  const [search, go] = useAddress();
  const { attach, ...rest } = search;
  const open = attach === 'true';
  const show = (shown: boolean) => go(shown ? { ...rest, attach: 'true' } : rest, { replace: true });
  const reports = useReports(campaignId);
  const over = useOffered({
    files: (files) => {
      show(true);
      reports.add(files);
    },
    text: () => false,
  });
  return (
    <>
      <Button
        title="检验报告的 PDF、OFD 或图片，按文件名里的报告编号或抽样单编号附到批次；也可以直接拖到本页"
        onClick={() => show(true)}
      >
        批量附检验报告
      </Button>
      {over && !open && <div className="drop-veil">松开鼠标，按文件名附到批次</div>}
      {open && <ReportDialog campaignId={campaignId} reports={reports} over={over} close={() => show(false)} />}
    </>
  );
}
