import { Button, Input } from 'antd';
import type { InspectionFields } from '../../../shared/contract/inspection.ts';
import { signatures } from '../../../shared/domain/labels.ts';
import { TimeField, timeNow } from '../TimeField.tsx';
import { Choices } from './Choices.tsx';
import type { Site } from './useSite.ts';
import { leaving } from './VisitPart.tsx';

type Signature = keyof typeof signatures;
type TextField = 'sitePerson' | 'refusalReason' | 'witness';

/** Who was there for the subject, whether he signed, and when the inspectors left. */
export function SigningPart({ site }: { site: Site }) {
  const { values, change, save } = site;
  const sign = (signature: Signature) =>
    change(
      values.signature === signature
        ? { signature: null }
        : { signature, ...(signature === 'signed' ? { refusalReason: null, witness: null } : {}) },
    );
  return (
    <section id="signing" className="part" aria-label="签字和离开" onBlur={leaving(site)}>
      <h2>现场确认</h2>
      <div className="fields">
        <TextPart site={site} field="sitePerson" label="现场负责人" longest={60} />
        <div className="field">
          <span>当事人签字</span>
          <Choices
            label="当事人签字"
            choices={(Object.keys(signatures) as Signature[]).map((value) => ({ value, words: signatures[value] }))}
            pressed={values.signature ? [values.signature] : []}
            press={sign}
          />
        </div>
        {values.signature === 'refused' && (
          <>
            <TextPart site={site} field="refusalReason" label="拒签原因" longest={300} />
            <TextPart site={site} field="witness" label="见证人" longest={60} />
          </>
        )}
        <div className="field">
          <span>离开时间</span>
          <div className="with-button">
            <TimeField label="离开时间" value={values.leftAt} onChange={(leftAt) => change({ leftAt })} />
            {values.leftAt == null && <Button onClick={() => void save({ leftAt: timeNow() })}>现在离开</Button>}
          </div>
        </div>
      </div>
    </section>
  );
}

function TextPart({ site, field, label, longest }: { site: Site; field: TextField; label: string; longest: number }) {
  return (
    <div className="field">
      <span>{label}</span>
      <Input
        aria-label={label}
        maxLength={longest}
        value={site.values[field] ?? ''}
        onChange={(event) => site.change({ [field]: event.target.value } as Partial<InspectionFields>)}
      />
    </div>
  );
}
