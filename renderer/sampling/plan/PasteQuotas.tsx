import { useState } from 'react';
import { samplingStages } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { PasteRows } from '../PasteRows.tsx';
import { type Named, type Quota, readQuotas } from './quotaText.ts';

const columns = ['产品类别', '环节', '乡镇街道', '检验机构', '批次'];

/** The table of quotas of a plan's annex, as it will be taken. */
export function PasteQuotas({
  start,
  take,
  close,
}: {
  start: string;
  take: (quotas: Quota[]) => void;
  close: () => void;
}) {
  const [text, setText] = useState(start);
  const groups: Named[] = useRead('product-group.list', { limit: 1000 }).data?.rows ?? [];
  const laboratories: Named[] = useRead('laboratory.list', { limit: 1000 }).data?.rows ?? [];
  const rows = readQuotas(text, { groups, laboratories });
  const nameOf = (records: Named[], id: number | null) => records.find((one) => one.id === id)?.name ?? '不限';
  return (
    <PasteRows
      title="从表格粘贴分解指标"
      hint="在 Excel 或 WPS 里选中几行复制，粘贴到下面。列的次序：产品类别、环节、乡镇街道、检验机构、批次；只有两列时是产品类别和批次；带表头时按表头认列。合计行不用删。"
      columns={columns}
      text={text}
      change={setText}
      rows={rows.map(({ line, cells, quota, refusal }) => ({
        line,
        cells,
        refusal,
        shown: quota && [
          nameOf(groups, quota.productGroupId),
          quota.stage ? samplingStages[quota.stage] : '不限',
          quota.township ?? '不限',
          nameOf(laboratories, quota.laboratoryId),
          quota.batches,
        ],
      }))}
      unit="行"
      take={() => take(rows.flatMap(({ quota }) => quota ?? []))}
      close={close}
    />
  );
}
