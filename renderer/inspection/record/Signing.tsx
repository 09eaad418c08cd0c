import type { Inspection } from '../../../shared/contract/inspection.ts';

/** A line to write on. */
const Line = ({ label }: { label: string }) => (
  <p className="line">
    {label}：<span className="blank" />
    <span className="when">年　　月　　日</span>
  </p>
);

/** Statement and signatures of the subject, or that it refused and who saw it; then of witness and inspectors. */
export function Signing({ inspection }: { inspection: Inspection }) {
  const { signature, refusalReason, witness, sitePerson } = inspection;
  return (
    <div className="signing">
      {signature === 'refused' ? (
        <p>
          当事人拒绝签字。原因：{refusalReason}。见证人：{witness}。
        </p>
      ) : (
        <>
          <p>
            当事人意见（对以上记录有无异议）：
            <span className="blank long" />
          </p>
          <Line label={sitePerson ? `当事人（现场负责人 ${sitePerson}）签字` : '当事人（现场负责人）签字'} />
        </>
      )}
      <Line label="见证人签字" />
      <Line label="检查人员签字" />
      <Line label="检查人员签字" />
    </div>
  );
}
