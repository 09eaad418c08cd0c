import { Alert, App, Button } from 'antd';
import { z } from 'zod';
import type { CampaignYear } from '../app/campaign.ts';
import { useFilters } from '../app/filters.ts';
import { saveFile, useRead, useWrite, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { formatInstant } from '../format.ts';
import { Figures } from './FigureTable.tsx';
import { piecesOf } from './passages.ts';

const address = z.object({ id: z.number().int().nullable().default(null) });

/** What was frozen, newest first; each can be shown and exported again, years later. */
export function FrozenReports({ campaign }: { campaign: CampaignYear }) {
  const { data: reports } = useRead('report.list', { campaignId: campaign.id });
  const [{ id }, change] = useFilters(address);
  if (reports?.length === 0) {
    return (
      <EmptyState title="还没有定稿">在「总结正文」里写好后按「定稿并导出」，统计表和总结会一起冻结在这里。</EmptyState>
    );
  }
  const open = id ?? reports?.[0]?.id ?? null;
  return (
    <div className="list-body with-aside fill" style={{ gridTemplateColumns: '320px minmax(0, 1fr)' }}>
      <section className="card side" aria-label="已定稿">
        <table className="plain">
          <tbody>
            {reports?.map((report) => (
              <tr key={report.id}>
                <td style={report.id === open ? { background: 'var(--accent-weak)' } : undefined}>
                  <button
                    type="button"
                    className="link-button"
                    style={{ textAlign: 'left' }}
                    aria-current={report.id === open}
                    onClick={() => change({ id: report.id })}
                  >
                    {report.title}
                  </button>
                  <div className="mute small">定稿 {formatInstant(report.frozenAt)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card side" aria-label="定稿内容">
        {open !== null && <FrozenReport id={open} />}
      </section>
    </div>
  );
}

function FrozenReport({ id }: { id: number }) {
  const { data: report, error } = useRead('report.get', { id });
  const produce = useWrite('report.export', { quiet: true });
  const { message } = App.useApp();
  const save = async (format: 'xlsx' | 'docx') => {
    try {
      const file = await produce.mutateAsync({ id, format });
      if (await saveFile(file)) message.success(`已导出 ${file.name}`);
    } catch (failure) {
      message.error(wordsOf(failure), 6);
    }
  };
  if (error) return <Alert type="warning" title={wordsOf(error)} />;
  if (!report) return <div className="waiting">正在读取…</div>;
  return (
    <>
      <div className="panel-heading">
        <h2 className="title">{report.title}</h2>
        <span className="row nowrap">
          <Button disabled={produce.isPending} onClick={() => void save('xlsx')}>
            导出统计表（XLSX）
          </Button>
          <Button type="primary" disabled={produce.isPending} onClick={() => void save('docx')}>
            导出总结（DOCX）
          </Button>
        </span>
      </div>
      <p className="mute">
        报送：{report.recipient ?? '–'}　定稿：{formatInstant(report.frozenAt)}
      </p>
      {report.sections.map((section) => (
        <div key={section.heading}>
          <h2>{section.heading}</h2>
          <p style={{ whiteSpace: 'pre-wrap' }}>
            {piecesOf(section.text, report.figures)
              .map((piece) => piece.text)
              .join('')}
          </p>
        </div>
      ))}
      <Figures figures={report.figures} />
    </>
  );
}
