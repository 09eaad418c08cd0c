import { Pagination } from 'antd';
import { useState } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useWrite } from '../../client.ts';
import { findPicks, type Pick, type PickedInspector, replacedPositions } from './picks.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const pageSize = 50;
/** What is to be replaced: a subject, or one of its inspectors. */
interface Replacing {
  pick: Pick;
  inspector: PickedInspector | null;
}

/** Every pick in its order; what was replaced stays, struck through, with its reason. */
export function PickTable({ draw, text }: { draw: DrawDetail; text: string }) {
  const [page, setPage] = useState(1);
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  const found = findPicks(draw.picks, text);
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  const current = Math.min(page, last);
  const rows = found.slice((current - 1) * pageSize, current * pageSize);
  const replaces = replacedPositions(draw.picks);
  const open = draw.origin === 'own' && draw.state === 'drawn';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section className="list-table" aria-label="抽取结果" tabIndex={0}>
        <table className="plain picks">
          <thead>
            <tr>
              <th className="number">序号</th>
              <th>检查对象</th>
              <th>风险</th>
              <th>检查人员</th>
              <th>检查记录</th>
              {open && <th>更换</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((pick) => (
              <PickRow
                key={pick.position}
                pick={pick}
                replaces={replaces.get(pick.position) ?? null}
                replace={open ? (inspector) => setReplacing({ pick, inspector }) : null}
              />
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={6} className="mute">
                  没有找到
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {found.length > pageSize && (
        <div className="list-foot">
          <span className="end" />
          <Pagination
            size="small"
            showSizeChanger={false}
            pageSize={pageSize}
            current={current}
            total={found.length}
            onChange={setPage}
          />
        </div>
      )}
      {replacing && <Replace draw={draw} replacing={replacing} close={() => setReplacing(null)} />}
    </>
  );
}

function PickRow({
  pick,
  replaces,
  replace,
}: {
  pick: Pick;
  replaces: number | null;
  /** Null: nothing can be replaced. Given an inspector, that one is; given null, the subject. */
  replace: ((inspector: PickedInspector | null) => void) | null;
}) {
  const stands = pick.replacedBy === null;
  return (
    <tr className={stands ? '' : 'replaced'}>
      <td className="number">{pick.position}</td>
      <td>
        <PlaceLink place={recordPlace('subject', pick.subjectId)}>
          {stands ? pick.subjectName : <del>{pick.subjectName}</del>}
        </PlaceLink>
        <div className="mute small">{pick.creditCode ?? pick.address ?? ''}</div>
        {!stands && (
          <div className="reason-line">
            由第 {pick.replacedBy} 号替换：{pick.reason}
          </div>
        )}
        {replaces !== null && <div className="reason-line">替换第 {replaces} 号</div>}
      </td>
      <td>{pick.riskClass ?? ''}</td>
      <td>
        {pick.inspectors.map((inspector) => (
          <Inspector
            key={inspector.place}
            inspector={inspector}
            replace={stands && replace ? () => replace(inspector) : null}
          />
        ))}
      </td>
      <td>
        {pick.inspectionId !== null && (
          <PlaceLink place={recordPlace('inspection', pick.inspectionId)}>{pick.inspectionNumber ?? '查看'}</PlaceLink>
        )}
      </td>
      {replace && (
        <td>
          {stands && (
            <button
              type="button"
              className="link-button"
              aria-label={`更换对象 ${pick.subjectName}`}
              onClick={() => replace(null)}
            >
              换对象
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function Inspector({ inspector, replace }: { inspector: PickedInspector; replace: (() => void) | null }) {
  if (inspector.replacedBy !== null) {
    return (
      <div className="replaced">
        <del>{inspector.name}</del> <span className="reason-line">{inspector.reason}</span>
      </div>
    );
  }
  return (
    <div className="picked-inspector">
      {inspector.name}{' '}
      <span className="mute small">
        {[inspector.unitName, inspector.certificateNumber].filter(Boolean).join(' · ')}
      </span>
      {replace && (
        <button type="button" className="link-button small" aria-label={`更换人员 ${inspector.name}`} onClick={replace}>
          换人
        </button>
      )}
    </div>
  );
}

function Replace({ draw, replacing, close }: { draw: DrawDetail; replacing: Replacing; close: () => void }) {
  const subject = useWrite('draw.replaceSubject');
  const person = useWrite('draw.replaceInspector');
  const { pick, inspector } = replacing;
  const next = '按同一随机序列取下一个，不能自选；原来的保留在结果里，连同原因。';
  const where = { id: draw.id, position: pick.position };
  return inspector ? (
    <ReasonDialog
      title={`更换检查人员：${inspector.name}`}
      label="更换原因"
      okText="更换"
      explanation={`第 ${pick.position} 号 ${pick.subjectName}。${next}`}
      suggestions={['存在利害关系，应当回避', '请假', '已调离执法岗位', '另有紧急任务']}
      busy={person.isPending}
      close={close}
      carryOut={(reason) => person.mutate({ ...where, place: inspector.place, reason }, { onSuccess: close })}
    />
  ) : (
    <ReasonDialog
      title={`更换检查对象：${pick.subjectName}`}
      label="更换原因"
      okText="更换"
      explanation={`第 ${pick.position} 号。${next}`}
      suggestions={['已注销或吊销', '已迁出本辖区', '停业，无法检查', '近期已由上级检查']}
      busy={subject.isPending}
      close={close}
      carryOut={(reason) => subject.mutate({ ...where, reason }, { onSuccess: close })}
    />
  );
}
