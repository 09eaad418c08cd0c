import { Button } from 'antd';
import type { YearTheme } from '../../../shared/contract/circularLibrary.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useScreenState } from '../../app/store.ts';
import { useRead } from '../../client.ts';
import './themes.css';

/** 历年主题: the country's themes since 2005, and what the desk's own years say. */
export function ThemeHistory() {
  const { data: years = [] } = useRead('circular.themes', {});
  return (
    <section className="card fill theme-history" aria-label="历年主题">
      <table className="plain">
        <thead>
          <tr>
            <th className="number">年度</th>
            <th>主题</th>
            <th>文号</th>
            <th className="number">联合发文</th>
            <th>通知</th>
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <YearRow key={one.year} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function YearRow({ one }: { one: YearTheme }) {
  const choose = useScreenState((state) => state.chooseCampaign);
  const go = useGo();
  const open = (circularId: number | null) => {
    if (circularId === null) return;
    // The library shows one year at a time: the top bar turns to this one.
    choose(one.campaignId);
    go(recordPlace('circular', circularId));
  };
  return (
    <tr>
      <td className="number">{one.year}</td>
      <td>
        {one.theme ?? <span className="mute">暂缺，导入当年通知后自动补上</span>}
        {one.ownTheme && <div className="mute small">本局年度活动：{one.ownTheme}</div>}
      </td>
      <td>{one.number ?? '–'}</td>
      <td className="number">{one.issuers === null ? '–' : `${one.issuers} 个部门`}</td>
      <td>
        {one.circularId !== null && (
          <Button
            type="link"
            size="small"
            aria-label={`打开 ${one.year} 年的通知`}
            onClick={() => open(one.circularId)}
          >
            打开
          </Button>
        )}
      </td>
    </tr>
  );
}
