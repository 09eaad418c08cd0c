import { Button } from 'antd';
import { useGo } from '../app/PlaceLink.tsx';

/** The laboratory's table of results goes through the import like every other table. */
export function ImportResults() {
  const go = useGo();
  return (
    <Button
      title="检验机构给的 Excel、CSV 结果表，按抽样单编号对上批次"
      onClick={() => go({ to: '/exchange/import', search: { noun: 'test-item' } })}
    >
      导入检验结果
    </Button>
  );
}
