import { Alert, Button } from 'antd';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { formatInstant } from '../../format.ts';
import type { ReviewSession } from '../reviewSession.ts';

const knownBy = {
  'same-file': '与已入库的是同一份文件：',
  'same-number': '与已入库的通知文号相同，可能是它的修订版：',
  'same-title': '与已入库的通知同年同名，可能是它的修订版：',
} as const;

/** What the person has to know about the review as a whole: what is known already, what is saved, what is in the way. */
export function Notices({ session }: { session: ReviewSession }) {
  const { known } = session.review;
  return (
    <>
      {known && (
        <Alert
          className="review-notice"
          type="warning"
          showIcon
          title={
            <>
              {knownBy[known.why]}
              {known.year} 年 <PlaceLink place={recordPlace('circular', known.circularId)}>《{known.title}》</PlaceLink>
              。入库时可以选择“作为修订版更新”，会先列出差别。
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
