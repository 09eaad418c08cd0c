import { Alert, Button } from 'antd';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { formatInstant } from '../../format.ts';
import type { ReviewSession } from '../reviewSession.ts';

/** What the person has to know about the review as a whole: the same file, what is saved, what is in the way. */
export function Notices({ session }: { session: ReviewSession }) {
  const { sameFile } = session.review;
  return (
    <>
      {sameFile && (
        <Alert
          className="review-notice"
          type="warning"
          showIcon
          title={
            <>
              这份文件已经导入过：{sameFile.year} 年{' '}
              <PlaceLink place={recordPlace('circular', sameFile.circularId)}>《{sameFile.title}》</PlaceLink>
              。再次入库会多出一份通知。
            </>
          }
        />
      )}
      <SaveNotice session={session} />
    </>
  );
}

/** What is in the way of saving; nothing while all is well. */
function SaveNotice({ session }: { session: ReviewSession }) {
  const { save } = session;
  if (save.is === 'invalid') {
    return <Alert className="review-notice" type="warning" showIcon title={`暂未保存：${save.message}`} />;
  }
  if (save.is !== 'failed') return null;
  return (
    <Alert
      className="review-notice"
      type="error"
      showIcon
      title="改动还没有保存，仍在此页面上"
      description={save.message}
      action={
        <Button size="small" onClick={() => void (save.stale ? session.overwrite() : session.flush())}>
          {save.stale ? '以此页面为准保存' : '重试保存'}
        </Button>
      }
    />
  );
}

/** Beside the buttons: whether what was corrected is kept. */
export function SaveState({ session }: { session: ReviewSession }) {
  const { save, reading } = session;
  const words = {
    saved: `已自动保存${save.is === 'saved' && save.at ? ` ${formatInstant(save.at)}` : ''}`,
    pending: '正在保存…',
    saving: '正在保存…',
    invalid: '暂未保存',
    failed: '没有保存',
  }[save.is];
  return (
    <span className="review-state mute" role="status">
      {reading ? '正在重新净化并识别…' : words}
    </span>
  );
}
