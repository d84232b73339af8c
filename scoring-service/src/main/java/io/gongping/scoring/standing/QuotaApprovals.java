package io.gongping.scoring.standing;

import java.util.List;
import java.util.UUID;

/** Keeps approvals of higher shares. */
public interface QuotaApprovals {

  /** Adds an approval; false when the kind has one. */
  boolean add(QuotaApproval approval);

  /** All approvals of an assessment, at most one for each kind. */
  List<QuotaApproval> of(UUID assessmentId);
}
