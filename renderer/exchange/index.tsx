import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useGo } from '../app/PlaceLink.tsx';
import { useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Tag } from '../components/Tag.tsx';
import { formatInstant, formatNumber } from '../format.ts';
import './exchange.css';
import { useUndo } from './useUndo.tsx';
import { nounWords } from './words.ts';

/** 导入记录: what was imported when and by whom; each can be taken back as a whole. */
export default function ImportRecords() {
  const { data: imports, error } = useRead('import.list', {});
  const { undo } = useUndo();
  const [undoing, setUndoing] = useState<number | null>(null);
  const go = useGo();
  const takeBack = async (id: number) => {
    setUndoing(id);
    await undo(id);
    setUndoing(null);
  };
  const start = (
    <Button type="primary" onClick={() => go({ to: '/exchange/import', search: {} })}>
      导入表格
    </Button>
  );
  return (
    <>
      <div className="list-heading">
        <h1>导入记录</h1>
        {imports && <Tag>{formatNumber(imports.length)}</Tag>}
        <div className="end">{start}</div>
      </div>
      {error && <Alert type="error" title={wordsOf(error)} />}
      {imports?.length === 0 && (
        <div className="card fill">
          <EmptyState title="还没有导入过表格">
            检查对象、人员、活动等名单都可以从 Excel、WPS 或 CSV 导入。每次导入都记在这里，可以整次撤销。
          </EmptyState>
        </div>
      )}
      {imports && imports.length > 0 && (
        <section className="card fill cells" aria-label="导入记录">
          <table>
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">导入人</th>
                <th scope="col">导入到</th>
                <th scope="col">文件</th>
                <th scope="col" className="number">
                  新增
                </th>
                <th scope="col" className="number">
                  更新
                </th>
                <th scope="col" className="number">
                  相同
                </th>
                <th scope="col" className="number">
                  未导入
                </th>
                <th scope="col">撤销</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id} className={one.undoneAt ? 'above' : ''}>
                  <td>{formatInstant(one.at)}</td>
                  <td>{one.person ?? '–'}</td>
                  <td>{nounWords(one.noun)}</td>
                  <td className="file">{one.fileName}</td>
                  <td className="number">{formatNumber(one.created)}</td>
                  <td className="number">{formatNumber(one.updated)}</td>
                  <td className="number">{formatNumber(one.unchanged)}</td>
                  <td className="number">{formatNumber(one.rejected)}</td>
                  <td>
                    {one.undoneAt ? (
                      <span className="mute">已于 {formatInstant(one.undoneAt)} 撤销</span>
                    ) : (
                      one.created + one.updated > 0 && (
                        <Popconfirm
                          title="撤销整次导入？"
                          description="新增的移走，更新的恢复原样；导入后又改过的保留。"
                          okText="撤销导入"
                          cancelText="不撤销"
                          onConfirm={() => void takeBack(one.id)}
                        >
                          <Button
                            size="small"
                            disabled={undoing !== null}
                            loading={undoing === one.id && { delay: 200 }}
                          >
                            撤销
                          </Button>
                        </Popconfirm>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
