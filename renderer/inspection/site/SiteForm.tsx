import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Finding, Inspection } from '../../../shared/contract/inspection.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useDue } from '../../app/useDue.ts';
import { call, useRead } from '../../client.ts';
import { fieldsOfSchema } from '../../components/fieldKinds.ts';
import { StaleDialog } from '../../components/StaleDialog.tsx';
import { fieldsOf } from '../../nouns.ts';
import { FindingDrawer, type FindingSeed } from '../FindingForm.tsx';
import { inspectionControls, inspectionLabels } from '../InspectionForm.tsx';
import { recordSheetPlace } from '../places.ts';
import { FinishPart } from './FinishPart.tsx';
import { missingOf } from './missing.ts';
import { PhotoButton, Photos } from './PointPhotos.tsx';
import { PointsPart } from './PointsPart.tsx';
import { answerOf, progressOf } from './points.ts';
import { ResultsPart } from './ResultsPart.tsx';
import { SigningPart } from './SigningPart.tsx';
import { SiteBar } from './SiteBar.tsx';
import { useSite } from './useSite.ts';
import { VisitPart } from './VisitPart.tsx';

const fields = fieldsOfSchema(fieldsOf('inspection'));

const noSeed: FindingSeed = {};

/** The whole visit on one page, to be filled in on the spot by finger or by keyboard. */
export function SiteForm({ inspection }: { inspection: Inspection }) {
  const { today } = useDue(inspection.campaignId);
  const site = useSite(inspection, today, useItemsOf());
  const versionId = site.values.checklistVersionId;
  const checklist = useRead('checklist.version', { versionId: versionId ?? 0 }, { enabled: versionId !== null }).data;
  const items = checklist?.items ?? [];
  const go = useGo();
  const [open, setOpen] = useState<{ finding: Finding | null; seed: FindingSeed } | null>(null);
  const findings = useRead('finding.list', { inspectionId: inspection.id, limit: 200 }).data?.rows ?? [];
  const noted = findings.toSorted((one, other) => one.id - other.id);
  const photos =
    useRead('evidence.list', { ownerNoun: 'inspection', ownerId: inspection.id, limit: 1000 }).data?.rows ?? [];
  const missing = missingOf(site.values, items, noted.length);
  const read = versionId === null || checklist !== undefined;
  const ready = read && !missing.some((one) => one.needed);
  const done = site.values.state === 'done';

  const leave = async () => {
    // What is refused stays on this machine and is there again when the form is opened the next time.
    if (await site.save()) go(recordPlace('inspection', inspection.id));
  };
  const finish = async () => {
    if (await site.save({ state: 'done' })) go(recordPlace('inspection', inspection.id));
  };
  useSaveOnLeaving(site.save);
  useShortcut('ctrl+s', () => void site.save());
  useShortcut('ctrl+enter', () => void finish(), ready && !done);
  useShortcut('escape', () => {
    // First out of the field, back to the point where it belongs to one; then out of the form.
    const field = document.activeElement?.closest<HTMLElement>('input, textarea');
    if (!field) return void leave();
    field.blur();
    field.closest<HTMLElement>('[data-point]')?.focus();
  });

  const openFinding = (finding: Finding) => setOpen({ finding, seed: noSeed });
  const addFinding = async (seed: FindingSeed) => {
    // A finding hangs on a visit that is under way.
    const begun = site.values.state === 'planned' ? { state: 'running' as const } : undefined;
    if (await site.save(begun)) setOpen({ finding: null, seed });
  };
  return (
    <div className="site">
      <SiteBar
        title={`${inspection.number} ${inspection.subjectName}`}
        site={site}
        progress={progressOf(items, site.values.answers)}
        leave={() => void leave()}
      />
      <div className="site-parts">
        <div className="column">
          <VisitPart inspection={inspection} site={site} today={today} />
          {checklist && (
            <PointsPart
              inspection={inspection}
              name={checklist.name}
              items={items}
              site={site}
              findings={noted}
              photos={photos}
              today={today}
              addFinding={(item) =>
                void addFinding({
                  checklistKey: item.key,
                  description: answerOf(site.values.answers, item.key)?.note || `${item.text}：不合格`,
                  lawReference: item.lawReference,
                })
              }
              openFinding={openFinding}
            />
          )}
        </div>
        <div className="column">
          <ResultsPart
            site={site}
            findings={noted}
            addFinding={() => void addFinding(noSeed)}
            openFinding={openFinding}
          />
          <section className="part" aria-label="现场影像">
            <div className="panel-heading">
              <h2>现场影像</h2>
              <PhotoButton
                label="现场照片"
                owner={{
                  campaignId: inspection.campaignId,
                  inspectionId: inspection.id,
                  part: null,
                  caption: null,
                  today,
                }}
              />
            </div>
            <Photos photos={photos.filter(({ part }) => part === null)} />
          </section>
          <SigningPart site={site} />
          <FinishPart
            missing={missing}
            done={done}
            finish={() => void finish()}
            leave={() => void leave()}
            print={recordSheetPlace([inspection.id])}
          />
        </div>
      </div>
      {open && (
        <FindingDrawer
          finding={open.finding}
          inspection={inspection}
          seed={open.seed}
          purpose={open.seed.checklistKey ?? undefined}
          close={() => setOpen(null)}
        />
      )}
      {site.stale && (
        <StaleDialog
          choice={{ fields, mine: { ...site.values }, theirs: { ...site.stale } }}
          labels={inspectionLabels}
          controls={{ ...inspectionControls(inspection.campaignId), results: <ResultsInWords /> }}
          takeTheirs={site.takeTheirs}
          keepMine={site.keepMine}
        />
      )}
    </div>
  );
}

/** The points of any version, from what has been read already where it has. */
function useItemsOf() {
  const queries = useQueryClient();
  return async (versionId: number) => {
    const input = { versionId };
    const ask = { queryKey: ['checklist.version', input], queryFn: () => call('checklist.version', input) };
    return (await queries.ensureQueryData(ask)).items;
  };
}

const ResultsInWords = ({ value = [] }: { value?: string[] }) => <>{value.join('；') || '–'}</>;

/** Stores what is waiting when the tablet is put away, the window closed or another page opened. */
function useSaveOnLeaving(save: () => Promise<boolean>) {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const keep = () => void (document.visibilityState === 'hidden' && latest.current());
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      void latest.current();
    };
  }, []);
}
