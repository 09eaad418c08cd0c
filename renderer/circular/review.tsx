import { useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { call, wordsOf } from '../client.ts';
import { ReviewDesk } from './review/ReviewDesk.tsx';
import { openReview, type ReviewSession } from './reviewSession.ts';

/** `/circular/review/$id`: opens the review, and saves what is waiting when the person leaves it. */
export default function ReviewScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const [session, setSession] = useState<StoreApi<ReviewSession> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const go = useGo();

  useEffect(() => {
    let opened: StoreApi<ReviewSession> | null = null;
    let left = false;
    setSession(null);
    setFailure(null);
    call('circular.review', { id: Number(id) }).then(
      (review) => {
        if (left) return;
        opened = openReview(review, call);
        setSession(opened);
      },
      (error) => !left && setFailure(wordsOf(error)),
    );
    const keep = () => void opened?.getState().flush();
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      left = true;
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      const leaving = opened?.getState();
      void leaving?.flush().then(() => leaving.close());
    };
  }, [id]);

  if (failure !== null) {
    const back = <Button onClick={() => go(listPlace('circular'))}>返回通知</Button>;
    return <Alert type="error" showIcon title="无法打开这份审阅" description={failure} action={back} />;
  }
  return session ? <ReviewDesk session={session} /> : <div className="waiting">正在打开…</div>;
}
