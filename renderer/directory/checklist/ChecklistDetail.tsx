import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Checklist } from '../../../shared/contract/directory.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { useRead } from '../../client.ts';
import { Facts } from '../../components/Facts.tsx';
import { formatInstant } from '../../format.ts';
import './checklist.css';
import { ItemsView } from './ItemsView.tsx';

/** One checklist as it will be gone through, its versions, and what can be made of it. */
export function ChecklistDetail({ checklist }: { checklist: Checklist }) {
  const go = useGo();
  const [chosen, choose] = useState<number | null>(null);
  const versionId = chosen ?? checklist.versionId;
  return (
    <div className="checklist-detail">
      <div className="row" style={{ marginBottom: 10 }}>
        <Button
          size="small"
          onClick={() => go({ to: '/directory', search: { view: 'print', version: String(versionId) } })}
        >
          打印空白表
        </Button>
        <Button
          size="small"
          onClick={() =>
            go({ to: '/directory', search: { tab: 'checklist', id: 'new', forCopy: String(checklist.id) } })
          }
        >
          复制一份
        </Button>
      </div>
      <Facts
        facts={[
          { label: '检查事项', value: checklist.matter, wide: true },
          { label: '使用', value: `${checklist.inspections} 次检查` },
          { label: '版本', value: <Versions checklist={checklist} versionId={versionId} choose={choose} /> },
          { label: '备注', value: checklist.note, wide: true },
        ]}
      />
      <Items checklist={checklist} versionId={versionId} />
    </div>
  );
}

/** Which version is shown; inspections keep the one that they were filled in on. */
function Versions({
  checklist,
  versionId,
  choose,
}: {
  checklist: Checklist;
  versionId: number;
  choose: (id: number) => void;
}) {
  const { data = [] } = useRead('checklist.versions', { id: checklist.id });
  if (data.length < 2) return <>第 {checklist.version} 版</>;
  return (
    <Select<number>
      size="small"
      aria-label="版本"
      popupMatchSelectWidth={false}
      value={versionId}
      onChange={choose}
      labelRender={({ value }) => `第 ${data.find((version) => version.id === value)?.version ?? '…'} 版`}
      options={data.map((version) => ({
        value: version.id,
        label: `第 ${version.version} 版 · ${version.items} 条 · ${formatInstant(version.createdAt)} · ${version.inspections} 次检查`,
      }))}
    />
  );
}

function Items({ checklist, versionId }: { checklist: Checklist; versionId: number }) {
  const isNewest = versionId === checklist.versionId;
  const { data } = useRead('checklist.version', { versionId }, { enabled: !isNewest });
  const items = isNewest ? checklist.items : data?.items;
  if (!items) return <div className="waiting">正在读取…</div>;
  return (
    <section aria-label="检查内容">
      <h2>
        检查内容 <span className="aside">{items.length} 条</span>
      </h2>
      <ItemsView items={items} />
    </section>
  );
}
