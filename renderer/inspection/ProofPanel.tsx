import type { Finding } from '../../shared/contract/inspection.ts';
import { EvidencePanel } from '../components/EvidencePanel.tsx';

/** Photos of a finding before and after it was put right. */
export const ProofPanel = ({ finding }: { finding: Finding }) => (
  <EvidencePanel owner={{ campaignId: finding.campaignId, ownerNoun: 'finding', ownerId: finding.id }} />
);
