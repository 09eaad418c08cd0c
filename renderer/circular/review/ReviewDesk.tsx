import { App, Button, type InputRef } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CleaningStep, Doubt } from '../../../shared/contract/parsedCircular.ts';
import { isTyping } from '../../app/keys.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useScreenState } from '../../app/store.ts';
import { acceptDecision, type Decision, keyDecision, neighbour, ownInputKey, subjectOf, undecided } from '../doubts.ts';
import type { ConfirmAs, ReviewSession } from '../reviewSession.ts';
import { CleaningSteps } from './CleaningSteps.tsx';
import { ConfirmDialog, storedInWords } from './ConfirmDialog.tsx';
import { DoubtBox } from './DoubtBox.tsx';
import { FieldList } from './FieldList.tsx';
import { ItemTree } from './ItemTree.tsx';
import { Notices, SaveState } from './Notices.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { keyOf, useSelection } from './selection.ts';
import { TextPane } from './TextPane.tsx';
import { useItems } from './useItems.ts';
import { useReviewKeys } from './useReviewKeys.ts';
import './review.css';

/** The review: text on the left, what was found on the right, one doubt after the other below it. */
export function ReviewDesk({ session }: { session: StoreApi<ReviewSession> }) {
  const state = useStore(session);
  const { review, decisions, history, doubts } = state;
  const form = history.present;
  const { message, modal } = App.useApp();
  const go = useGo();
  const selection = useSelection();
  const items = useItems(session, selection);
  const ownInput = useRef<InputRef>(null);
  const [asked, setAsked] = useState<string | null>(() => neighbour(doubts, decisions, null, 1));
  const [clicked, setClicked] = useState<number | null>(null);
  const [confirming, setConfirming] = useState(false);

  // A doubt chosen in the text is from then on the one that the keys decide.
  const chosen = keyOf('doubt', selection.target);
  useEffect(() => {
    if (chosen !== null) setAsked(chosen);
  }, [chosen]);
  const current = doubts.find((one) => one.key === (chosen ?? asked)) ?? doubts[0] ?? null;
  const show = (doubt: string | null) => {
    setAsked(doubt);
    if (doubt !== null) selection.select(`doubt:${doubt}`, 'list');
  };
  const decide = (doubt: Doubt, decision: Decision) =>
    void state.decide(doubt, decision).then(() => {
      const now = session.getState();
      const next = neighbour(now.doubts, now.decisions, doubt.key, 1);
      if (next !== null && !(next in now.decisions)) show(next);
    });
  const leave = () => go(listPlace('circular'));
  const chooseSteps = (disabled: CleaningStep[]) => {
    if (!state.edited) return void state.chooseSteps(disabled, false);
    const dialog = modal.confirm({
      title: '您已改动过识别结果',
      content:
        '保留改动：只更新原文，您改过的标题、任务等原样保留。重新识别：任务和字段全部按新的原文生成，您的改动将丢失。',
      okText: '保留改动',
      cancelText: '取消',
      onOk: () => void state.chooseSteps(disabled, true),
      footer: (_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <Button
            danger
            onClick={() => {
              dialog.destroy();
              void state.chooseSteps(disabled, false);
            }}
          >
            重新识别
          </Button>
          <OkBtn />
        </>
      ),
    });
  };
  const confirm = async (as: ConfirmAs) => {
    const stored = await state.confirm(as);
    // The top bar turns to the year that the notice belongs to: the list shows what has just come in.
    useScreenState.getState().chooseCampaign(stored.campaignId);
    message.success(storedInWords(stored), 6);
    go({ to: '/circular', search: { id: String(stored.circularId) } });
  };

  useShortcut('ctrl+enter', () => setConfirming(true));
  useShortcut('ctrl+s', () => void state.flush());
  useShortcut('escape', () => {
    // Esc goes back one step at a time: out of the editor, out of a field, out of the review.
    if (items.editing !== null) items.closeEditor();
    else if (isTyping(document.activeElement)) (document.activeElement as HTMLElement).blur();
    else leave();
  });
  useReviewKeys({
    digit: (digit) => {
      if (!current) return;
      const decision = keyDecision(current, digit);
      if (decision) decide(current, decision);
      else if (digit === ownInputKey(current)) ownInput.current?.focus();
    },
    accept: () => current && decide(current, acceptDecision(current)),
    step: (step) => show(neighbour(doubts, decisions, current?.key ?? null, step)),
    undo: state.undo,
    redo: state.redo,
  });

  const edit = useCallback(
    (change: Parameters<ReviewSession['edit']>[0], label: string) => session.getState().edit(change, label),
    [session],
  );
  const left = undecided(doubts, decisions);
  const open = doubts.filter((doubt) => !(doubt.key in decisions));
  const splitting = form.tasks.find((task) => task.key === items.splitting);
  const summary = useMemo(
    () => ({ changes: review.parse.changes, disabled: review.disabled }),
    [review.parse.changes, review.disabled],
  );
  return (
    <>
      <div className="list-heading">
        <h1 className="review-title" title={review.parse.file.name}>
          审阅导入：{review.parse.file.name}
        </h1>
        {doubts.length > 0 && (
          <span className={left > 0 ? 'tag warn' : 'tag ok'}>{left > 0 ? `${left} 处存疑` : '存疑已处理'}</span>
        )}
        <span className="end">
          <SaveState session={state} />
          <Button onClick={leave}>暂存，稍后继续</Button>
          <Button type="primary" onClick={() => setConfirming(true)}>
            确认入库，生成任务 <kbd>Ctrl Enter</kbd>
          </Button>
        </span>
      </div>
      <Notices session={state} />
      <div className="review-desk fill">
        <TextPane
          review={review}
          form={form}
          doubts={doubts}
          decisions={decisions}
          selection={selection}
          onPlace={setClicked}
          summary={<CleaningSteps {...summary} onChoose={chooseSteps} />}
        />
        <section className="card review-found" aria-label="识别结果">
          <div className="panel-heading">
            <h2>识别结果</h2>
            <span className="mute">点击任一项，左侧定位原文</span>
          </div>
          <div className="review-scroll">
            <FieldList form={form} structure={review.parse.structure} selection={selection} onEdit={edit} />
            <ItemTree
              tasks={form.tasks}
              doubts={open}
              selected={items.selected}
              scrollTo={selection.side === 'text'}
              editing={items.editing}
              onSelect={items.choose}
              onClose={items.closeEditor}
              onChange={items.change}
              onCommand={items.command}
              onAdd={(kind) => items.add(kind, null)}
            />
          </div>
          <DoubtBox
            doubts={doubts}
            decisions={decisions}
            current={current}
            subject={current && subjectOf(current, form)}
            onSubject={(target) => selection.select(target, 'text')}
            ownInput={ownInput}
            onDecide={decide}
            onStep={(step) => show(neighbour(doubts, decisions, current?.key ?? null, step))}
          />
        </section>
      </div>
      {splitting && (
        <SplitDialog
          item={splitting}
          clicked={offsetWithin(splitting, clicked, review.parse.cleaned)}
          onSplit={(offset) => items.split(splitting.key, offset)}
          onClose={() => items.setSplitting(null)}
        />
      )}
      {confirming && (
        <ConfirmDialog
          review={review}
          form={form}
          undecided={left}
          onConfirm={confirm}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}

/** The last click as an offset in an item's own text; null where it fell outside or the text is no longer the notice's. */
function offsetWithin(
  item: { from: number | null; to: number | null; text: string | null },
  clicked: number | null,
  cleaned: string,
) {
  if (clicked === null || item.from === null || item.to === null || item.text === null) return null;
  const start = cleaned.indexOf(item.text, item.from);
  const offset = clicked - start;
  return start < 0 || start > item.to || offset <= 0 || offset >= item.text.length ? null : offset;
}
