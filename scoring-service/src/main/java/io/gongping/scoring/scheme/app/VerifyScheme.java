package io.gongping.scoring.scheme.app;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.UploadedSchemes;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.SecondPerson;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Duties;
import io.gongping.support.people.TwoPeople;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a second person look at an uploaded scheme before anything rests on it. */
@ApplicationScoped
public class VerifyScheme {

  private final VisibleSchemes visible;
  private final UploadedSchemes schemes;
  private final SchemeEvents events;
  private final SecondPerson second;
  private final Duties duties;
  private final Caller caller;
  private final AuditTrail audit;

  VerifyScheme(
      VisibleSchemes visible,
      UploadedSchemes schemes,
      SchemeEvents events,
      SecondPerson second,
      Duties duties,
      Caller caller,
      AuditTrail audit) {
    this.visible = visible;
    this.schemes = schemes;
    this.events = events;
    this.second = second;
    this.duties = duties;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Confirms a version, which tells the other services of it, or rejects it.
   *
   * @param ifMatch the digest of the document that the caller has read, as an entity tag
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code forbidden}
   *     outside the caller's regions, {@code if-match-required}, {@code version-stale}, {@code
   *     scheme-preset}, {@code own-scheme}, {@code rejection-reason-missing}, {@code
   *     already-verified}
   */
  @Transactional
  public CataloguedScheme verify(
      SchemeRef ref, @Nullable String ifMatch, Verdict verdict, @Nullable String reason) {
    CataloguedScheme entry = visible.get(ref);
    CataloguedScheme.Upload upload = entry.upload();
    if (upload == null) {
      throw ScoringProblem.SCHEME_PRESET.problem();
    }
    if (!caller.scope().covers(upload.region())) {
      throw CommonProblem.FORBIDDEN.problem();
    }
    requireRead(ifMatch, entry.digest());
    duties.requireAnother(TwoPeople.SCHEME, List.of(upload.uploadedBy().id()));
    Verification verification = second.verification(verdict, reason);
    if (!schemes.verify(entry, verification)) {
      throw ScoringProblem.ALREADY_VERIFIED.problem();
    }
    audit.record(
        verdict == Verdict.CONFIRMED ? "scheme.confirmed" : "scheme.rejected",
        "schemes/%s/versions/%d".formatted(ref.id(), ref.version()),
        Map.of("region", upload.region(), "digest", entry.digest()));
    if (verdict == Verdict.CONFIRMED) {
      events.announce(entry);
    }
    return visible.get(ref);
  }

  /** Nobody confirms what they have not read. */
  private static void requireRead(@Nullable String ifMatch, String digest) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw CommonProblem.IF_MATCH_REQUIRED.problem();
    }
    if (!ifMatch.strip().equals("\"" + digest + "\"")) {
      throw CommonProblem.VERSION_STALE.problem();
    }
  }
}
