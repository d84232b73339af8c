package io.gongping.scoring.scheme.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.CataloguedScheme.Upload;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeInvalid;
import io.gongping.scoring.scheme.SchemeLanguage;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.UploadedSchemes;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Duties;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemException;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes schemes in. A version is kept for good from the moment it is stored; it can be tried at
 * once and be relied on when a second person has confirmed it.
 */
@ApplicationScoped
public class UploadScheme {

  /** The largest document in bytes. */
  public static final int MOST_BYTES = 512 * 1024;

  private final SchemeLanguage language;
  private final UploadedSchemes schemes;
  private final IdempotentCreation creation;
  private final Caller caller;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  UploadScheme(
      SchemeLanguage language,
      UploadedSchemes schemes,
      IdempotentCreation creation,
      Caller caller,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.language = language;
    this.schemes = schemes;
    this.creation = creation;
    this.caller = caller;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is compared between repetitions of a request. */
  private record Request(String region, String document) {}

  /**
   * The scheme that a document describes.
   *
   * @throws ProblemException {@code body-too-large}, {@code scheme-invalid} with every mistake
   */
  public Scheme read(byte[] document) {
    return parsed(text(document));
  }

  /**
   * Stores a version of a scheme for a region and all below it.
   *
   * @throws ProblemException {@code forbidden} outside the caller's regions, {@code
   *     body-too-large}, {@code scheme-invalid} with every mistake, {@code scheme-exists}, {@code
   *     idempotency-key-malformed}, {@code idempotency-key-reused}
   */
  @Transactional
  public Scheme upload(@Nullable String idempotencyKey, String region, byte[] document) {
    if (!caller.scope().covers(region)) {
      throw CommonProblem.FORBIDDEN.problem();
    }
    String text = text(document);
    Scheme scheme = parsed(text);
    creation.run(idempotencyKey, new Request(region, text), id -> store(scheme, region, text));
    return scheme;
  }

  private void store(Scheme scheme, String region, String document) {
    Upload upload = new Upload(region, duties.caller(), clock.instant(), Optional.empty());
    String digest = language.digest(document);
    if (!schemes.add(new CataloguedScheme(scheme.ref(), digest, upload), document)) {
      throw ScoringProblem.SCHEME_EXISTS.problem();
    }
    audit.record(
        "scheme.uploaded",
        "schemes/%s/versions/%d".formatted(scheme.ref().id(), scheme.ref().version()),
        Map.of("region", region, "digest", digest));
  }

  private Scheme parsed(String document) {
    try {
      return language.readOwn(document);
    } catch (SchemeInvalid invalid) {
      throw refusal(invalid.mistakes());
    }
  }

  private static String text(byte[] document) {
    if (document.length > MOST_BYTES) {
      throw CommonProblem.BODY_TOO_LARGE.problem();
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException notText) {
      throw refusal(
          List.of(
              new SchemeMistake("", SchemeMistake.Kind.MALFORMED, "the document is not UTF-8")));
    }
  }

  private static ProblemException refusal(List<SchemeMistake> mistakes) {
    return MistakeCode.refusal("", mistakes);
  }
}
