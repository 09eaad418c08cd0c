import { Alert } from 'antd';
import type { Draft } from '../../app/store.ts';
import { formatInstant } from '../../format.ts';

/** Says that what was typed earlier is back. */
export const DraftNotice = ({ draft, drop }: { draft: Draft; drop: () => void }) => (
  <Alert
    type="info"
    title={`已恢复未保存的内容（${formatInstant(draft.startedAt)}）`}
    action={
      <button type="button" className="link-button" onClick={drop}>
        放弃
      </button>
    }
  />
);
