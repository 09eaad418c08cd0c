import { Button, Popconfirm } from 'antd';
import { useGo } from '../../app/PlaceLink.tsx';
import { useRead, useWrite } from '../../client.ts';
import { formatInstant } from '../../format.ts';

/** Reviews that were begun and not confirmed yet, on top of the list. */
export function WaitingReviews() {
  const { data: reviews = [] } = useRead('circular.reviews', {});
  const drop = useWrite('circular.dropReview');
  const go = useGo();
  if (reviews.length === 0) return null;
  return (
    <section className="card waiting-reviews" aria-label="待审阅">
      <h2>待审阅 {reviews.length} 份</h2>
      <ul>
        {reviews.map((review) => (
          <li key={review.id} className="row nowrap">
            <span className="name" title={review.fileName}>
              {review.title ?? review.fileName}
            </span>
            {review.title && <span className="mute small name">{review.fileName}</span>}
            {review.doubts > review.decided ? (
              <span className="tag warn">{review.doubts - review.decided} 处存疑</span>
            ) : (
              <span className="tag ok">{review.doubts > 0 ? '存疑已处理' : '没有存疑'}</span>
            )}
            <span className="mute small end">{formatInstant(review.updatedAt)}</span>
            <Button
              size="small"
              type="primary"
              ghost
              onClick={() => go({ to: `/circular/review/${review.id}`, search: {} })}
            >
              继续审阅
            </Button>
            <Popconfirm
              title="放弃这份审阅？"
              description="识别结果和您的改动会删除，原文件不受影响，可以重新导入。"
              okText="放弃"
              okButtonProps={{ danger: true }}
              onConfirm={() => drop.mutate({ id: review.id })}
            >
              <Button size="small" type="text">
                放弃
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  );
}
