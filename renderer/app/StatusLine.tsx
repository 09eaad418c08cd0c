import { useIsMutating } from '@tanstack/react-query';
import { useRead } from '../client.ts';
import { formatInstant } from '../format.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** Last saved, last verified backup, and whose desk it is. */
export function StatusLine() {
  const { data: state } = useRead('system.state', {});
  const { data: settings } = useRead('setting.get', {});
  const writing = useIsMutating() > 0;
  const who = [settings?.bureau, settings?.section, settings?.person].filter(Boolean).join(' · ');
  return (
    <footer className="foot" role="status" aria-label="状态">
      {writing ? (
        <span>正在保存…</span>
      ) : (
        state && <b>● {state.lastSaved ? `已保存 ${formatInstant(state.lastSaved)}` : '就绪'}</b>
      )}
      {state && <span>{state.lastBackup ? `备份已验证 ${formatInstant(state.lastBackup)}` : '尚未备份'}</span>}
      <span className="end">{who || '未填写单位，可在「设置」中填写'}</span>
      <PlaceLink place={{ to: '/help', search: {} }} label="使用手册（F1）">
        帮助
      </PlaceLink>
    </footer>
  );
}
