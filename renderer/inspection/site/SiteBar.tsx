import { Alert, Button, Progress } from 'antd';
import { formatInstant } from '../../format.ts';
import { InspectionState } from '../InspectionState.tsx';
import type { Progress as Count } from './points.ts';
import type { Saving, Site } from './useSite.ts';

const savingWords = (saving: Saving): string => {
  if (saving.state === 'saving') return '正在存入…';
  if (saving.state === 'unsaved') return '改动已留在本机，离开这一部分时存入';
  return saving.at === null ? '已存入' : `已存入 ${formatInstant(saving.at)}`;
};

/** Always in view: whose visit it is, how far it is, what is stored. */
export function SiteBar({
  title,
  site,
  progress,
  leave,
}: {
  title: string;
  site: Site;
  progress: Count;
  leave: () => void;
}) {
  return (
    <header className="site-bar">
      <Button onClick={leave}>返回</Button>
      <h1>
        {title} <InspectionState state={site.values.state} />
      </h1>
      {progress.asked > 0 && (
        <div className="so-far">
          <Progress
            aria-label="检查项进度"
            percent={Math.round((progress.answered / progress.asked) * 100)}
            showInfo={false}
            size="small"
          />
          <strong>
            {progress.answered}/{progress.asked}
          </strong>
          {progress.failed > 0 && <span className="bad-text">不合格 {progress.failed}</span>}
        </div>
      )}
      <span className="mute site-stored" role="status">
        {savingWords(site.saving)}
      </span>
      {site.refusal && (
        <Alert type="error" showIcon title={`没有存入，内容留在本机：${site.refusal.words}`} className="refusal" />
      )}
    </header>
  );
}
