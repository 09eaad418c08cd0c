import { Alert, Button } from 'antd';
import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { checklistAnswers } from '../../../shared/domain/labels.ts';
import { useAddress } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useRead, wordsOf } from '../../client.ts';
import { conditionWords, sectionsOf } from './items.ts';
import './paper.css';

const answers = Object.values(checklistAnswers);
/** What is written in by hand; what is long takes the whole width. */
const blanks: readonly { label: string; wide?: true }[] = [
  { label: '被检查单位', wide: true },
  { label: '地址', wide: true },
  { label: '统一社会信用代码' },
  { label: '检查日期' },
  { label: '负责人' },
  { label: '联系电话' },
];

/** A blank checklist on A4, to be filled in by hand: head, points with boxes to tick, signatures. */
export function ChecklistPaper() {
  const [search] = useAddress();
  const go = useGo();
  const versionId = Number(search.version) || 0;
  const { data: version, error } = useRead('checklist.version', { versionId }, { enabled: versionId > 0 });
  const { data: settings } = useRead('setting.get', {});
  const back = () =>
    go(version ? recordPlace('checklist', version.checklistId) : { to: '/directory', search: { tab: 'checklist' } });
  useShortcut('escape', back);
  if (error || versionId <= 0) {
    return (
      <Alert
        type="warning"
        title={error ? wordsOf(error) : '没有指明要打印哪一张检查表。'}
        action={<Button onClick={back}>返回</Button>}
      />
    );
  }
  if (!version) return <div className="waiting">正在读取…</div>;
  return (
    <>
      <div className="list-heading paper-bar">
        <h1>打印空白表</h1>
        <div className="end">
          <Button onClick={back}>
            返回<kbd>Esc</kbd>
          </Button>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </div>
      <article className="paper" aria-label={version.name}>
        <h1>{version.name}</h1>
        <p className="paper-number">
          {settings?.bureau ?? ''}
          <span>
            第 {version.version} 版 · 共 {version.items.length} 条
          </span>
        </p>
        <dl className="paper-head">
          {blanks.map(({ label, wide }) => (
            <div key={label} className={wide ? 'wide' : ''}>
              <dt>{label}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <Points items={version.items} />
        <p className="paper-results">
          检查情况及处理意见：
          <span />
          <span />
          <span />
        </p>
        <Signatures />
      </article>
    </>
  );
}

function Points({ items }: { items: ChecklistItem[] }) {
  return (
    <table className="paper-points">
      <thead>
        <tr>
          <th className="paper-order">序号</th>
          <th>检查内容</th>
          {answers.map((answer) => (
            <th key={answer} className="paper-box">
              {answer}
            </th>
          ))}
          <th className="paper-note">说明</th>
        </tr>
      </thead>
      {sectionsOf(items).map(({ section, items: within }) => (
        <tbody key={within[0]!.number}>
          {section && (
            <tr className="paper-section">
              <th colSpan={answers.length + 3} scope="rowgroup">
                {section}
              </th>
            </tr>
          )}
          {within.map(({ item, number }) => {
            const when = conditionWords(items, number - 1);
            return (
              <tr key={item.key}>
                <td className="paper-order">{number}</td>
                <td>
                  {when && <em>（{when}）</em>}
                  {item.text}
                  {item.lawReference && <small>依据：{item.lawReference}</small>}
                </td>
                {answers.map((answer) => (
                  <td key={answer} className="paper-box">
                    □
                  </td>
                ))}
                <td />
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Two inspectors at least (双随机规则，DOMAIN.md), the subject, and a witness where it refuses. */
function Signatures() {
  return (
    <div className="paper-signatures">
      {['检查人员（签名）', '执法证号', '检查人员（签名）', '执法证号', '被检查单位（签名）', '见证人（签名）'].map(
        (label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <p key={index}>
            {label}
            <span />
          </p>
        ),
      )}
      <p className="paper-date">年　　月　　日</p>
    </div>
  );
}
