import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/index.ts';
import type { ReportSection } from '../../shared/contract/report.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { useScreenState } from '../app/store.ts';
import { useRead, wordsOf } from '../client.ts';
import { requiredMark } from '../components/requiredMark.tsx';
import { formatInstant } from '../format.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import { Passage } from './Passage.tsx';

type Text = CallOutput<'report.draft'>;

/** The summary in passages, begun from what is recorded; kept on this machine until it is frozen. */
export function SummaryEditor({ campaign }: { campaign: CampaignYear }) {
  const seed = useRead('report.draft', { campaignId: campaign.id });
  const { data: figures = [] } = useRead('report.figures', { campaignId: campaign.id });
  const key = `report:${campaign.id}`;
  const draft = useScreenState((state) => state.drafts[key]);
  const keep = useScreenState((state) => state.keepDraft);
  const drop = useScreenState((state) => state.dropDraft);
  const [freezing, setFreezing] = useState(false);
  useShortcut('ctrl+enter', () => setFreezing(true));

  const text = (draft?.values as unknown as Text | undefined) ?? seed.data;
  if (seed.error) return <Alert type="error" title={wordsOf(seed.error)} />;
  if (!text) return <div className="waiting">正在起草…</div>;
  const change = (patch: Partial<Text>) =>
    keep(key, { values: { ...text, ...patch }, revision: null, startedAt: new Date().toISOString() });
  const changeSection = (index: number, section: ReportSection) =>
    change({ sections: text.sections.map((old, place) => (place === index ? section : old)) });
  return (
    <>
      <div className="list-heading">
        <h1>总结正文</h1>
        <span className="mute">
          {draft ? `修改已留存 ${formatInstant(draft.startedAt)}` : '由现有记录起草'}，花括号里的指标名会换成数字
        </span>
        <div className="end">
          {draft && <Button onClick={() => drop(key)}>重新起草</Button>}
          <Button type="primary" onClick={() => setFreezing(true)}>
            定稿并导出<kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      </div>
      <div className="stack">
        <Form layout="vertical" requiredMark={requiredMark} className="card form-grid" component="div">
          <Form.Item label="标题" required htmlFor="report-title" style={{ marginBottom: 0 }}>
            <Input id="report-title" value={text.title} onChange={(event) => change({ title: event.target.value })} />
          </Form.Item>
          <Form.Item label="报送单位" htmlFor="report-recipient" style={{ marginBottom: 0 }}>
            <Input
              id="report-recipient"
              value={text.recipient ?? ''}
              onChange={(event) => change({ recipient: event.target.value })}
            />
          </Form.Item>
        </Form>
        {text.sections.map((section, index) => (
          <Passage
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no identity but their place
            key={index}
            number={index + 1}
            section={section}
            figures={figures}
            change={(next) => changeSection(index, next)}
            remove={() => change({ sections: text.sections.filter((_, place) => place !== index) })}
          />
        ))}
        <div>
          <Button onClick={() => change({ sections: [...text.sections, { heading: '新的一段', text: '' }] })}>
            加一段
          </Button>
        </div>
      </div>
      {freezing && (
        <FreezeDialog text={text} figures={figures} close={() => setFreezing(false)} frozen={() => drop(key)} />
      )}
    </>
  );
}
