import { Alert, Button } from 'antd';
import type { CampaignYear } from '../../app/campaign.ts';
import { useRead, wordsOf } from '../../client.ts';
import { CellGrid } from '../../components/cellGrid/CellGrid.tsx';
import { useCellSave } from '../../components/cellGrid/useCellSave.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatNumber } from '../../format.ts';
import { planCells } from './planCells.ts';

/** The whole plan as a table whose cells are edited where they stand. */
export function PlanGrid({ campaign, leave }: { campaign: CampaignYear; leave: () => void }) {
  const { data, error } = useRead('inspection-plan.list', { campaignId: campaign.id, limit: 1000 });
  const units = useRead('unit.list', { limit: 1000 }).data?.rows ?? [];
  const rows = data?.rows ?? [];
  const { current, save, saveAll } = useCellSave('inspection-plan', rows);
  return (
    <>
      <div className="list-heading">
        <h1>编辑抽查计划</h1>
        {data && <Tag>{formatNumber(data.total)}</Tag>}
        <span className="mute small">
          回车或 F2 修改，Tab 存下并改下一格，Esc 放弃；可从 Excel/WPS 复制一块，粘贴到所在的格
        </span>
        <div className="end">
          <Button onClick={leave}>
            返回列表<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      {error && <Alert type="error" title={wordsOf(error)} />}
      <CellGrid
        label="抽查计划"
        rows={rows}
        columns={planCells(units, campaign.year)}
        current={current}
        save={save}
        saveAll={saveAll}
        leave={leave}
      />
    </>
  );
}
