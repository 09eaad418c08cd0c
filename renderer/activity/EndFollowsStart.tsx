import { Form } from 'antd';
import { useEffect, useRef } from 'react';

/** Most activities last one day: while both days are the same, or the end would come first, the end moves with the start. */
export function EndFollowsStart() {
  const form = Form.useFormInstance<{ startsOn: string | null; endsOn: string | null }>();
  const startsOn = Form.useWatch('startsOn', form);
  const before = useRef(startsOn);
  useEffect(() => {
    const endsOn = form.getFieldValue('endsOn') as string | null;
    const moved = before.current != null && startsOn != null && before.current !== startsOn;
    if (moved && (endsOn === null || endsOn === before.current || endsOn < startsOn)) {
      form.setFieldValue('endsOn', startsOn);
    }
    before.current = startsOn;
  }, [form, startsOn]);
  return null;
}
