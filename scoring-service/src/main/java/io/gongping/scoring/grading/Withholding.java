package io.gongping.scoring.grading;

import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;

/** What else goes when a breakdown is withheld. */
public final class Withholding {

  private Withholding() {}

  /**
   * Whether the exact fraction of a share would take its categories apart: the denominators of a
   * weighted sum are in it. A pooled share and one of a single category are the total itself.
   */
  public static boolean hidesFraction(ShareRead share) {
    return share.policies().shareBasis() == ShareBasis.WEIGHTED && share.figures().size() > 1;
  }
}
