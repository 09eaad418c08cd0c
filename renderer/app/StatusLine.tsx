import { useIsMutating } from '@tanstack/react-query';
import { useRead } from '../client.ts';
import { formatInstant } from '../format.ts';
import { useConnectionLost } from './connection.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Last saved, last verified backup, and whose desk it is. */
export function StatusLine() {
  const { data: state } = useRead('system.state', {});
  const { data: settings } = useRead('setting.get', {});
  const writing = useIsMutating() > 0;
  const lost = useConnectionLost();
  const who = [settings?.bureau, settings?.section, settings?.person].filter(Boolean).join(' · ');
  return (
    <footer className="foot" role="status" aria-label="状态">
      {lost ? (
        <span className="bad-text">● 连接已中断</span>
      ) : writing ? (
        <span>正在保存…</span>
      ) : (
        state && <b>● {state.lastSaved ? `已保存 ${formatInstant(state.lastSaved)}` : '就绪'}</b>
      )}
      {state && (
        <PlaceLink place={{ to: '/settings', search: { tab: 'backup' } }} className="quiet">
          {state.lastBackup ? `备份已验证 ${formatInstant(state.lastBackup)}` : '尚未备份'}
        </PlaceLink>
      )}
      <span className="end">
        {who || <PlaceLink place={{ to: '/settings', search: {} }}>未填写单位，可在「设置」中填写</PlaceLink>}
      </span>
      <PlaceLink place={{ to: '/help', search: {} }} label="使用手册（F1）">
        帮助
      </PlaceLink>
    </footer>
  );
}
