import { PlaceLink } from '../app/PlaceLink.tsx';
import { useRead } from '../client.ts';

const shortcuts = [
  ['F1', '打开使用手册'],
  ['Ctrl K', '搜索全部记录'],
  ['Ctrl N（或 Alt N）', '在列表里新增一条'],
  ['Ctrl S', '保存'],
  ['Ctrl 回车', '保存，接着填下一条'],
  ['Esc', '返回、关闭详情'],
  ['↑ ↓ 回车 空格', '在列表里移动、打开、选中'],
] as const;

/** The version, the keys, and what the data are made of. */
export function HelpPanel() {
  const { data: state } = useRead('system.state', {});
  return (
    <div className="stack settings-card">
      <section className="card" aria-label="快捷键">
        <h2>
          快捷键
          <span className="aside">
            <PlaceLink place={{ to: '/help', search: {} }}>使用手册</PlaceLink>
          </span>
        </h2>
        <table className="plain">
          <tbody>
            {shortcuts.map(([keys, words]) => (
              <tr key={keys}>
                <td className="fact">{keys}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card" aria-label="关于">
        <h2>关于</h2>
        <p>
          质量月工作台 {state?.version}（数据版本 {state?.databaseVersion}）。全部数据只存在这台电脑上，不联网、不上传。
        </p>
      </section>
    </div>
  );
}
